import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import { Mutex } from "async-mutex";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sightOf } from "../access/viewer";
import type { Actor } from "../change/actor";
import type { Changes } from "../change/changes";
import type { Context } from "../graphql/context";
import type { Question, Rested } from "../question/question";
import { answerFrom, answerFromParts } from "./answer";
import { type Asked, askedInAddress, askedInBody, keyOf, refuseUnaskable } from "./asked";
import type { Computed, Desk } from "./desk";
import { methodOf } from "./place";
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

// Each has up to a hundred megabytes of values and texts while it is built. All are built by the same thread, so several
// at once would not be ready sooner.
export const largeAnswers = new Mutex();

/**
 * Serves /graphql by GET, HEAD and POST.
 */
export function serveGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<Served>,
  desk: Desk,
  tooLarge: TooLarge,
  changesFor: (actor: Actor) => Changes,
): void {
  void app.register(async (scope) => {
    readBodiesAsBytes(scope);
    desk.guard(scope);
    for (const url of ["/graphql", "/graphql/"])
      scope.route({
        method: ["GET", "HEAD", "POST"],
        url,
        handler: (request, reply) => {
          const asked = askedBy(request, tooLarge);
          const http = {
            method: methodOf(request.raw),
            headers: headersIn(request),
            search: `?${searchOf(request)}`,
            body: asked, // of a GET, Apollo reads the address alone
          };
          return desk.answer(request, reply, keyOf(sightOf(request.viewer), asked), (question, asOfVersion) =>
            answeredAsJson(
              apollo,
              question,
              http,
              asOfVersion,
              changesFor({ viewer: request.viewer, origin: request.ip }),
            ),
          );
        },
      });
  });
}

/**
 * Leaves bodies as bytes: an earlier request is recognised by them. No other content type is read, so a form of another
 * site, which can send text without asking first, is refused.
 */
export function readBodiesAsBytes(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
}

/** What a request asks, by its address or its body. Throws Refusal, or what `tooLarge` throws. */
export function askedBy(request: FastifyRequest, tooLarge: TooLarge): Asked | undefined {
  const asked = methodOf(request.raw) === "GET" ? askedInAddress(searchOf(request)) : posted(request, tooLarge);
  if (asked) {
    refuseUnaskable(asked);
    tooLarge.refuseParts(asked);
  }
  return asked;
}

function posted(request: FastifyRequest, tooLarge: TooLarge): Asked {
  const bytes = bodyOf(request);
  tooLarge.refuseBody(bytes);
  return askedInBody(bytes);
}

export function searchOf({ url }: FastifyRequest): URLSearchParams {
  return new URL(url, "http://x").searchParams;
}

function bodyOf({ body }: FastifyRequest): Buffer {
  if (Buffer.isBuffer(body)) return body;
  throw new Refusal("CONTENT_TYPE_NOT_SUPPORTED"); // Fastify reads every body that has a type
}

function headersIn(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, String(value));
  // Apollo's guard against requests in a user's name is for POST: see docs/decisions/http.md.
  if (methodOf(request.raw) === "GET") headers.set("apollo-require-preflight", "true");
  return headers;
}

/** Has Apollo answer a question as JSON. */
export async function answeredAsJson(
  apollo: ApolloServer<Served>,
  question: Question,
  httpGraphQLRequest: HTTPGraphQLRequest,
  asOfVersion: string | null,
  changes?: Changes,
): Promise<Computed> {
  let end: (() => void) | null = null;
  const largeAlone = async () => {
    end = await largeAnswers.acquire();
  };
  const served: Served = {
    question,
    ...(changes && { changes }),
    size: { isLarge: false, largeAlone },
    outcome: { rested: null, parts: null },
  };
  const response = await apollo
    .executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => served })
    .finally(() => end?.());
  if (response.body.kind !== "complete") throw new Error("Answers in parts are not served.");
  const status = response.status ?? 200;
  const { rested, parts } = served.outcome;
  const version = rested?.version ?? asOfVersion;
  const type = response.headers.get("content-type") ?? "application/json; charset=utf-8";
  const plain = parts === null ? answerFrom(response.body.string, type) : await answerFromParts(parts, type);
  const answer = rested?.version == null ? plain : { ...plain, headers: { "data-version": rested.version } };
  const kept = rested && status === 200 && version !== null ? { version, value: answer, basis: rested.basis } : null;
  return { status, headers: response.headers, answer, kept };
}
