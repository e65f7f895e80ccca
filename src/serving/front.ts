import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type Answer, cachingOf, etagOf, heldBy } from "./answer";
import type { CommonHeaders, RawHeaders } from "./commonHeaders";
import { methodOf, placeOf } from "./place";
import type { ReadyAnswers } from "./readyAnswers";

/** How long clients are waited for, in milliseconds. */
export interface Patience {
  /** For the headers of a request. */
  readonly headers: number;
  /** For a whole request, with its body. */
  readonly request: number;
  /** For any of an answer to be read, while some of it is not. */
  readonly reading: number;
}

export interface FrontOptions {
  /** Null if no answer is kept. */
  readonly ready: ReadyAnswers | null;
  /** Returns the headers that every answer to a request has. It is called after the server listens. */
  readonly common: CommonHeaders;
  /** The most connections at the same time; more are closed as they come. */
  readonly connections: number;
  readonly patience?: Patience;
  /** Is told of each kept answer, and how many seconds it took. */
  readonly onKept?: ((method: string, status: number, seconds: number) => void) | undefined;
}

const PATIENCE: Patience = { headers: 10_000, request: 30_000, reading: 30_000 };

/** How long an idle connection is kept, and how often slow requests are looked for, in milliseconds. */
const KEEP_ALIVE = 72_000;
const CHECKING = 1_000;

/** Returns an HTTP server that sends kept answers itself and passes all other requests to `handler`. */
export function frontServer(handler: RequestListener, options: FrontOptions): Server {
  const { ready, common, connections, patience = PATIENCE, onKept } = options;
  const timeouts = {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: KEEP_ALIVE,
    connectionsCheckingInterval: CHECKING,
    requireHostHeader: false, // Node.js would answer without a body
  };
  const server = createServer(timeouts, (request, response) => {
    response.on("timeout", cutUnread);
    if (lacksHost(request)) server.emit("clientError", new Error("The header Host is missing."), request.socket);
    else if (ready === null) handler(request, response);
    else if (methodOf(request) === "GET") void answer(ready, request, response, null);
    else if (request.method === "POST" && isGraphql(request) && saysItsLength(request)) peek(ready, request, response);
    else handler(request, response);
  });
  // An expectation that nobody knows may be ignored (RFC 9110, 10.1.1).
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  server.maxConnections = connections;
  server.timeout = patience.reading;
  return server;

  // A body that arrived completely is read and put back, so that `handler` reads the same bytes.
  function peek(ready: ReadyAnswers, request: IncomingMessage, response: ServerResponse): void {
    request.once("readable", () => {
      const body: Buffer | null = request.read();
      if (body !== null) request.unshift(body);
      const isWhole = body !== null && String(body.length) === request.headers["content-length"];
      if (isWhole) void answer(ready, request, response, body);
      else handler(request, response);
    });
  }

  async function answer(
    ready: ReadyAnswers,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | null,
  ): Promise<void> {
    const place = placeOf(request, body);
    const found =
      place !== undefined && ready.knows(place) ? await ready.answerTo(place).catch(() => undefined) : undefined;
    if (!found) return void handler(request, response);
    if (onKept) noteEnd(request, response, onKept);
    request.resume();
    const headers = common(request);
    const held = heldBy(request, found);
    if (held !== undefined) response.writeHead(304, [...headers, ...cachingHeaders(held)]).end();
    else response.writeHead(200, wholeHeadersOf(found, headers)).end(found.bytes);
  }
}

function noteEnd(
  { method = "GET" }: IncomingMessage,
  response: ServerResponse,
  note: NonNullable<FrontOptions["onKept"]>,
): void {
  const begun = performance.now();
  response.once("finish", () => note(method, response.statusCode, (performance.now() - begun) / 1_000));
}

/** A connection is quiet also while its answer is worked out; it is cut only if the client does not read what is sent. */
function cutUnread(socket: Socket): void {
  if (socket.writableLength > 0) socket.destroy();
}

/** Whether a request lacks what HTTP 1.1 demands of it. */
function lacksHost({ headers, httpVersion }: IncomingMessage): boolean {
  return headers.host === undefined && httpVersion === "1.1";
}

function isGraphql({ url }: IncomingMessage): boolean {
  return url !== undefined && /^\/graphql(?:\.[a-z.]+)?\/?(?:\?|$)/.test(url);
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
  const headers = [...common, ...cachingHeaders(etagOf(answer)), ...own, ...Object.entries(answer.headers).flat()];
  if (!written.has(common)) written.set(common, new WeakMap());
  written.get(common)?.set(answer, headers);
  return headers;
}
