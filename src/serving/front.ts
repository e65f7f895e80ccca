import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { type Answer, cachingOf, etagOf, heldBy } from "./answer";
import type { CommonHeaders, RawHeaders } from "./commonHeaders";
import { methodOf, placeOf } from "./place";
import type { ReadyAnswers } from "./readyAnswers";

/** How long an idle connection is kept, in milliseconds; the same as in Fastify. */
const KEEP_ALIVE = 72_000;

/**
 * Returns an HTTP server that sends kept answers itself and passes all other requests to `handler`. `common` returns the
 * headers that every answer to a request has; it is called after the server listens.
 */
export function frontServer(handler: RequestListener, ready: ReadyAnswers, common: CommonHeaders): Server {
  const server = createServer((request, response) => {
    if (!isGraphql(request)) handler(request, response);
    else if (methodOf(request) === "GET") void answer(request, response, null);
    else if (request.method === "POST" && saysItsLength(request)) peek(request, response);
    else handler(request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE;
  return server;

  // A body that arrived completely is read and put back, so that `handler` reads the same bytes.
  function peek(request: IncomingMessage, response: ServerResponse): void {
    request.once("readable", () => {
      const body: Buffer | null = request.read();
      if (body !== null) request.unshift(body);
      const isWhole = body !== null && String(body.length) === request.headers["content-length"];
      if (isWhole) void answer(request, response, body);
      else handler(request, response);
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse, body: Buffer | null): Promise<void> {
    const place = placeOf(request, body);
    const found =
      place !== undefined && ready.knows(place) ? await ready.answerTo(place).catch(() => undefined) : undefined;
    if (!found) return void handler(request, response);
    request.resume();
    const headers = common(request);
    const held = heldBy(request, found);
    if (held !== undefined) response.writeHead(304, [...headers, ...cachingHeaders(held)]).end();
    else response.writeHead(200, wholeHeadersOf(found, headers)).end(found.bytes);
  }
}

function isGraphql({ url }: IncomingMessage): boolean {
  return url !== undefined && /^\/graphql\/?(?:\?|$)/.test(url);
}

function saysItsLength({ headers }: IncomingMessage): boolean {
  return Number(headers["content-length"]) > 0;
}

function cachingHeaders(etag: string): RawHeaders {
  return Object.entries(cachingOf(etag)).flat();
}

const written = new WeakMap<RawHeaders, WeakMap<Answer, string[]>>();

function wholeHeadersOf(answer: Answer, common: RawHeaders): string[] {
  const known = written.get(common)?.get(answer);
  if (known) return known;
  const length = String(answer.bytes.length);
  const encoding = answer.encoding === null ? [] : ["content-encoding", answer.encoding];
  const own = ["content-type", answer.type, "content-length", length, ...encoding];
  const headers = [...common, ...cachingHeaders(etagOf(answer)), ...own];
  if (!written.has(common)) written.set(common, new WeakMap());
  written.get(common)?.set(answer, headers);
  return headers;
}
