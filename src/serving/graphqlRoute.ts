import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../graphql/context";
import { Question, type Rested } from "../question/question";
import { PUBLIC } from "../question/viewer";
import type { Based } from "../store/memory";
import type { Store } from "../store/store";
import { type Answer, answerFrom } from "./answer";
import { type Asked, askedInAddress, keyOf } from "./asked";
import { Flights } from "./flights";
import { headersOf, isHeld, placeOf, type ReadyAnswers } from "./readyAnswers";

/** The context of a request: that of the resolvers, and what serving adds. */
export interface Served extends Context {
  /** Filled in when the request is answered. An object of its own, because Apollo gives resolvers a copy of the context. */
  readonly outcome: {
    /** The data that the answer depends on; null if it is no query or has errors. */
    rested: Rested | null;
  };
}

interface Computed {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  /** Null if the answer must not be kept. */
  readonly kept: (Based<Answer> & { readonly version: string }) | null;
}

// There are no roles yet: everybody sees what is published.
const viewer = PUBLIC;

/**
 * Serves /graphql by GET and POST. Answers are kept in `ready` (null: no answer is kept) and found by the bytes of a
 * request, before it is parsed. Each kept answer is compared with the newest data version before it is sent.
 *
 * Apollo still prevents CSRF: it refuses a plain GET without a header that needs a preflight. The key of a request
 * contains the headers that Apollo reads, so a kept answer is found only by requests that Apollo has accepted.
 */
export function serveGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<Served>,
  store: Store,
  ready: ReadyAnswers | null,
): void {
  const flights = new Flights();
  void app.register(async (scope) => {
    // The body stays bytes: an earlier request is recognised by them.
    scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    scope.route({
      method: ["GET", "POST"],
      url: "/graphql",
      handler: async (request, reply) => {
        const left = leftBy(reply);
        const body = parsedBody(request);
        const place = placeOf(request.raw, Buffer.isBuffer(request.body) ? request.body : null);
        const asked =
          request.method === "GET" ? askedInAddress(new URL(request.url, "http://x").searchParams) : (body as Asked);
        const key = place === undefined ? undefined : keyOf(viewer.name, asked);
        if (ready === null || place === undefined || key === undefined)
          return send(request, reply, await compute(apollo, store, request, body, null, left));
        // Requests with other headers may get another answer: only requests with the same ones share a computation.
        const flight = `${key} ${request.method} ${headersOf(request.headers)}`;
        const version = await store.version();
        const found = ready.at(version, flight);
        if (found) {
          ready.remember(place, flight);
          return sendReady(request, reply, found);
        }
        const computed = await flights.once(`${version} ${flight}`, left, (allLeft) =>
          compute(apollo, store, request, body, version, allLeft),
        );
        if (computed.kept) {
          ready.keep(computed.kept.version, flight, computed.kept);
          ready.remember(place, flight);
        }
        return send(request, reply, computed);
      },
    });
  });
}

/** A signal that is aborted if the client leaves before it has its answer. */
function leftBy({ raw }: FastifyReply): AbortSignal {
  const control = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) control.abort();
  });
  return control.signal;
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
  left: AbortSignal,
): Promise<Computed> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const served: Served = { question: new Question(store, viewer, left), outcome: { rested: null } };
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers, search: new URL(request.url, "http://x").search, body },
    context: async () => served,
  });
  if (response.body.kind !== "complete") throw new Error("Answers in parts are not served.");
  const status = response.status ?? 200;
  const text = response.body.string;
  const { rested } = served.outcome;
  const version = rested?.version ?? asOfVersion;
  const type = response.headers.get("content-type") ?? "application/json; charset=utf-8";
  const kept =
    rested && status === 200 && version !== null
      ? { version, value: answerFrom(text, type), basis: rested.basis }
      : null;
  return { status, headers: response.headers, text, kept };
}

function send(request: FastifyRequest, reply: FastifyReply, { status, headers, text, kept }: Computed): FastifyReply {
  if (kept) return sendReady(request, reply, kept.value);
  for (const [name, value] of headers) reply.header(name, value);
  return reply.header("cache-control", "no-store").code(status).send(text);
}

/** Caches may keep the answer, and must ask by its ETag whether it is still right. */
function sendReady(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  reply.headers({ etag: answer.etag, "cache-control": "no-cache", vary: "accept" });
  if (isHeld(request.headers, answer)) return reply.code(304).send();
  return reply.header("content-type", answer.type).send(answer.bytes);
}
