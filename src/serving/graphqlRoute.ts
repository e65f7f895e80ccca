import { setImmediate as nextRound } from "node:timers/promises";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import { Mutex } from "async-mutex";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../graphql/context";
import type { Deadlines } from "../question/deadline";
import { Question, type Rested } from "../question/question";
import { Rounds } from "../question/turns";
import { PUBLIC } from "../question/viewer";
import type { Based } from "../store/memory";
import type { Store } from "../store/store";
import type { Admission } from "./admission";
import { type Answer, answerFrom, answerFromParts, cachingOf, encodedBy, etagOf, heldBy } from "./answer";
import { type Asked, askedInAddress, askedInBody, keyOf, refuseOtherCoding, refuseUnaskable } from "./asked";
import { encodingFor } from "./encoding";
import { Flights } from "./flights";
import { headersOf, methodOf, placeOf } from "./place";
import type { ReadyAnswers } from "./readyAnswers";
import { Refusal } from "./refusal";

/** The context of a request: that of the resolvers, and what serving adds. */
export interface Served extends Context {
  /** Filled in when the request is answered. An object of its own, because Apollo gives resolvers a copy of the context. */
  readonly outcome: {
    /** The data that the answer depends on; null if it is no query or has errors. */
    rested: Rested | null;
    /** The text of a large answer, in parts: Apollo's own is then empty. */
    parts: readonly Buffer[] | null;
  };
}

/** What throws for a request that is too large: by the bytes of its body before they are parsed, and by its parts. */
export interface TooLarge {
  refuseBody(bytes: Buffer): void;
  refuseParts(asked: Asked): void;
}

interface Computed {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly answer: Answer;
  /** The version at which the answer is right, and what it depends on. Null if it must not be kept, here or in a cache. */
  readonly kept: (Based<Answer> & { readonly version: string }) | null;
}

// Each has up to a hundred megabytes of values and texts while it is built. All are built by the same thread, so several
// at once would not be ready sooner.
const largeAnswers = new Mutex();

// There are no roles yet: everybody sees what is published.
const viewer = PUBLIC;

/**
 * Serves /graphql by GET, HEAD and POST. Answers are kept in `ready` (null: no answer is kept) and found by the bytes of
 * a request, before it is parsed. Each kept answer is compared with the newest data version before it is sent. Kept answers
 * wait for nothing else; any other question waits for its admission.
 */
export function serveGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<Served>,
  store: Store,
  ready: ReadyAnswers | null,
  admission: Admission,
  tooLarge: TooLarge,
  deadlines: Deadlines,
): void {
  const flights = new Flights();
  const refusals = new Rounds();
  void app.register(async (scope) => {
    // The body stays bytes: an earlier request is recognised by them. No other content type is read, so a form of another
    // site, which can send text without asking first, is refused.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    scope.addHook("onRequest", async (request, reply) => {
      try {
        admission.refuseBeyondShare(request.ip);
      } catch (refusal) {
        await refusals.next(); // a crowd is refused at once, and others must not wait until all of it is
        throw refusal;
      }
      if (request.method === "POST") refuseOtherCoding(request.headers);
      reply.header("vary", [reply.getHeader("vary"), "accept, accept-encoding"].filter(Boolean).join(", "));
    });
    for (const url of ["/graphql", "/graphql/"])
      scope.route({ method: ["GET", "HEAD", "POST"], url, handler: (request, reply) => answer(request, reply) });
  });

  function admitted(
    request: FastifyRequest,
    asked: Asked | undefined,
    asOfVersion: string | null,
    left: AbortSignal,
  ): Promise<Computed> {
    return admission.run(request.ip, left, async () => {
      await nextRound(); // not in the same stretch in which the answer before is sent
      return compute(apollo, new Question(store, viewer, left, deadlines), request, asked, asOfVersion);
    });
  }

  function posted(request: FastifyRequest): Asked {
    const bytes = bodyOf(request);
    tooLarge.refuseBody(bytes);
    return askedInBody(bytes);
  }

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const left = leftBy(reply);
    const method = methodOf(request.raw);
    const asked = method === "GET" ? askedInAddress(searchOf(request)) : posted(request);
    if (asked) {
      refuseUnaskable(asked);
      tooLarge.refuseParts(asked);
    }
    const place = placeOf(request.raw, Buffer.isBuffer(request.body) ? request.body : null);
    const key = keyOf(viewer.name, asked);
    if (ready === null || place === undefined || key === undefined)
      return send(request, reply, await admitted(request, asked, null, left));
    // Requests with other headers may get another answer: only requests with the same ones share a computation.
    const flight = `${key} ${method} ${headersOf(request.headers)}`;
    const version = await store.version();
    const found = ready.at(version, flight);
    let kept = found && { ...found, version };
    if (!kept) {
      const computed = await flights.once(`${version} ${flight}`, left, (allLeft) =>
        admitted(request, asked, version, allLeft),
      );
      if (computed.kept === null) return send(request, reply, computed);
      kept = computed.kept;
      ready.keep(kept.version, flight, kept);
    }
    const encoding = encodingFor(request.headers);
    return sendReady(request, reply, await ready.encodedFor(place, encoding, kept.version, flight, kept));
  }
}

/** A signal that is aborted if the client leaves before it has its answer. */
function leftBy({ raw }: FastifyReply): AbortSignal {
  const control = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) control.abort();
  });
  return control.signal;
}

function searchOf({ url }: FastifyRequest): URLSearchParams {
  return new URL(url, "http://x").searchParams;
}

function bodyOf({ body }: FastifyRequest): Buffer {
  if (Buffer.isBuffer(body)) return body;
  throw new Refusal("CONTENT_TYPE_NOT_SUPPORTED"); // Fastify reads every body that has a type
}

async function compute(
  apollo: ApolloServer<Served>,
  question: Question,
  request: FastifyRequest,
  asked: Asked | undefined,
  asOfVersion: string | null,
): Promise<Computed> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, String(value));
  const method = methodOf(request.raw);
  // Apollo's guard against requests in a user's name is for POST: see docs/decisions/http.md.
  if (method === "GET") headers.set("apollo-require-preflight", "true");
  let end: (() => void) | null = null;
  const largeAlone = async () => {
    end = await largeAnswers.acquire();
  };
  const served: Served = {
    question,
    size: { isLarge: false, largeAlone },
    outcome: { rested: null, parts: null },
  };
  const response = await apollo
    .executeHTTPGraphQLRequest({
      // Of a GET, Apollo reads the address alone.
      httpGraphQLRequest: { method, headers, search: `?${searchOf(request)}`, body: asked },
      context: async () => served,
    })
    .finally(() => end?.());
  if (response.body.kind !== "complete") throw new Error("Answers in parts are not served.");
  const status = response.status ?? 200;
  const { rested, parts } = served.outcome;
  const version = rested?.version ?? asOfVersion;
  const type = response.headers.get("content-type") ?? "application/json; charset=utf-8";
  const answer = parts === null ? answerFrom(response.body.string, type) : await answerFromParts(parts, type);
  const kept = rested && status === 200 && version !== null ? { version, value: answer, basis: rested.basis } : null;
  return { status, headers: response.headers, answer, kept };
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, headers, answer, kept }: Computed,
): Promise<FastifyReply> {
  const encoded = await encodedBy(encodingFor(request.headers), answer);
  if (kept) return sendReady(request, reply, encoded);
  for (const [name, value] of headers) reply.header(name, value);
  return sendBytes(reply.header("cache-control", "no-store").code(status), encoded);
}

function sendReady(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const held = heldBy(request.raw, answer);
  reply.headers(cachingOf(held ?? etagOf(answer)));
  return held === undefined ? sendBytes(reply, answer) : reply.code(304).send();
}

function sendBytes(reply: FastifyReply, { bytes, type, encoding }: Answer): FastifyReply {
  if (encoding !== null) reply.header("content-encoding", encoding);
  return reply.header("content-type", type).send(bytes);
}
