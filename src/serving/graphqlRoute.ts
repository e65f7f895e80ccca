import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import type { Context } from "../graphql/context";
import { Question } from "../query";
import type { Store } from "../store/store";
import { type Asked, askedInAddress, keyOf } from "./asked";
import { type Answer, answerFrom, KeptAnswers } from "./keptAnswers";

/** What is known of a request beside what resolvers are given. */
export interface Served extends Context {
  /** Filled once it is answered. Apollo hands resolvers a copy of the context, hence an object of its own. */
  readonly outcome: {
    /** It is a query, and has no errors. */
    sound: boolean;
    /** The data version it stands at; null where nothing was read. */
    version: string | null;
  };
}

interface Computed {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly answer: Answer | null;
}

const VIEWER = "public"; // everybody sees the same until there are access roles

/**
 * Serves /graphql by GET and POST. Answers are kept ready up to `bytes` (0 for none) and found by the bytes of a request
 * before anything is parsed; each is checked against the newest data version before it is sent.
 *
 * Apollo's prevention of CSRF stays on: a plain GET without a preflighted header is refused as Apollo does. The key of a
 * raw request holds the headers it looks at, so that only what it has let through once is found here.
 */
export function serveGraphql(app: FastifyInstance, apollo: ApolloServer<Served>, store: Store, bytes: number): void {
  const answers = bytes > 0 ? new KeptAnswers(bytes) : null;
  const raw = new LRUCache<string, string>({
    maxSize: Math.max(1, bytes / 8),
    sizeCalculation: (key, request) => (key.length + request.length) * 2 + 200,
  });
  void app.register(async (scope) => {
    // Bytes as they came: a request that was asked before is known by them.
    scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    scope.route({
      method: ["GET", "POST"],
      url: "/graphql",
      handler: async (request, reply) => {
        if (answers === null)
          return send(request, reply, await compute(apollo, store, request, parsedBody(request), null));
        const place = placeOf(request);
        const known = raw.get(place);
        const version = await store.version();
        const ready = known === undefined ? undefined : answers.at(version, known);
        if (ready) return sendReady(request, reply, ready);
        const body = parsedBody(request);
        const asked =
          request.method === "GET" ? askedInAddress(new URL(request.url, "http://x").searchParams) : (body as Asked);
        const key = mayBeKept(request) ? keyOf(VIEWER, asked) : undefined;
        if (key === undefined) return send(request, reply, await compute(apollo, store, request, body, null));
        // Different headers may be refused or shaped differently: only the same ones share what is computed.
        const flight = `${key} ${headersOf(request)}`;
        const found = answers.at(version, flight);
        if (found) {
          raw.set(place, flight);
          return sendReady(request, reply, found);
        }
        const computed = await answers.once(version, flight, () => compute(apollo, store, request, body, version));
        if (computed.answer) {
          answers.keep(flight, computed.answer);
          raw.set(place, flight);
        }
        return send(request, reply, computed);
      },
    });
  });
}

/** What Apollo looks at beside the question. */
function headersOf({ method, headers }: FastifyRequest): string {
  const {
    accept,
    "content-type": type,
    "x-apollo-operation-name": name,
    "apollo-require-preflight": preflight,
  } = headers;
  return JSON.stringify([method, accept, type, Boolean(name), Boolean(preflight)]);
}

function mayBeKept({ headers }: FastifyRequest): boolean {
  return headers.authorization === undefined && headers.cookie === undefined;
}

function placeOf(request: FastifyRequest): string {
  const body = Buffer.isBuffer(request.body) ? request.body.toString("latin1") : "";
  return `${headersOf(request)} ${mayBeKept(request)} ${request.url}\n${body}`;
}

function parsedBody({ body }: FastifyRequest): unknown {
  if (!Buffer.isBuffer(body)) return body ?? undefined;
  try {
    return JSON.parse(body.toString());
  } catch {
    throw Object.assign(new Error("The body must be JSON."), { statusCode: 400 });
  }
}

async function compute(
  apollo: ApolloServer<Served>,
  store: Store,
  request: FastifyRequest,
  body: unknown,
  asOfVersion: string | null,
): Promise<Computed> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const served: Served = { question: new Question(store), outcome: { sound: false, version: null } };
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers, search: new URL(request.url, "http://x").search, body },
    context: async () => served,
  });
  if (response.body.kind !== "complete") throw new Error("Answers in parts are not served.");
  const status = response.status ?? 200;
  const text = response.body.string;
  const version = served.outcome.version ?? asOfVersion;
  const type = response.headers.get("content-type") ?? "application/json; charset=utf-8";
  const answer = served.outcome.sound && status === 200 && version !== null ? answerFrom(version, text, type) : null;
  return { status, headers: response.headers, text, answer };
}

function send(request: FastifyRequest, reply: FastifyReply, { status, headers, text, answer }: Computed): FastifyReply {
  if (answer) return sendReady(request, reply, answer);
  for (const [name, value] of headers) reply.header(name, value);
  return reply.header("cache-control", "no-store").code(status).send(text);
}

/** Caches may keep an answer, and ask by its ETag whether it still holds. */
function sendReady(request: FastifyRequest, reply: FastifyReply, { etag, type, bytes }: Answer): FastifyReply {
  reply.headers({ etag, "cache-control": "no-cache", vary: "accept" });
  const known = request.headers["if-none-match"];
  if (known?.split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*"))
    return reply.code(304).send();
  return reply.header("content-type", type).send(bytes);
}
