import cookies from "@fastify/cookie";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { PUBLIC, sightOf, type Viewer } from "../access/viewer";
import type { Entrance } from "../change/entrance";
import { SESSION } from "./ownCookie";
import { methodOf } from "./place";
import { Refusal } from "./refusal";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks. */
    viewer: Viewer;
  }
  interface FastifyContextConfig {
    /** Whether a route serves the same to everybody, so that nobody is asked who comes. */
    readonly isForAll?: boolean;
  }
}

/** How many wrong tokens an address may send within this time, and how many addresses are remembered. */
const MOST_WRONG = 20;
const WITHIN = 60_000;
const MOST_ADDRESSES = 10_000;

/** The header that says that a page of this service sends a request: a page of another site cannot add it. */
const OWN_PAGE = "x-disclosure-page";

/**
 * Says of each request who asks: a token in the header `Authorization: Bearer …` says it, or the session of a browser; without
 * either it is the public. A wrong token and a session that is over are refused, never taken for the public: else a program
 * would take what the public sees for all there is. Other ways of that header, which a proxy may have used, are passed over.
 */
export async function keepTheDoor(app: FastifyInstance, entrance: Entrance): Promise<void> {
  await app.register(cookies);
  const wrong = new LRUCache<string, number>({ max: MOST_ADDRESSES, ttl: WITHIN });
  app.decorateRequest("viewer");
  app.addHook("onRequest", async (request, reply) => {
    request.viewer = PUBLIC;
    if (request.routeOptions.config.isForAll) return;
    const [token, session] = [tokenIn(request), SESSION.in(request)];
    if (token !== null) request.viewer = await byToken(request, reply, token);
    else if (session !== null) request.viewer = await bySession(request, reply, session);
  });

  async function byToken(request: FastifyRequest, reply: FastifyReply, text: string): Promise<Viewer> {
    const tried = wrong.get(request.ip) ?? 0;
    if (tried >= MOST_WRONG) {
      reply.header("retry-after", String(WITHIN / 1000));
      throw new Refusal("TOO_MANY_TOKENS_TRIED");
    }
    const viewer = await entrance.viewerWithToken(text);
    if (viewer !== null) return viewer;
    wrong.set(request.ip, tried + 1, { ttl: tried === 0 ? WITHIN : wrong.getRemainingTTL(request.ip) });
    reply.header("www-authenticate", 'Bearer error="invalid_token"');
    throw new Refusal("TOKEN_UNKNOWN");
  }

  async function bySession(request: FastifyRequest, reply: FastifyReply, text: string): Promise<Viewer> {
    refuseOtherSites(request);
    const viewer = await entrance.viewerWithSession(text, request.ip);
    if (viewer !== null) return viewer;
    SESSION.forget(request, reply);
    throw new Refusal("SESSION_OVER");
  }
}

/** Whether whoever sent a request would still be let in with it, and see the same. */
export async function isStillIn(entrance: Entrance, request: FastifyRequest): Promise<boolean> {
  const [token, session] = [tokenIn(request), SESSION.in(request)];
  if (token === null && session === null) return true;
  const viewer =
    token !== null
      ? await entrance.viewerWithToken(token)
      : await entrance.viewerWithSession(session as string, request.ip);
  return viewer !== null && sightOf(viewer) === sightOf(request.viewer);
}

/** The token that a request brings; null if it brings none. */
export function tokenIn({ headers: { authorization } }: FastifyRequest): string | null {
  return /^Bearer +(\S*)\s*$/i.exec(authorization ?? "")?.[1] ?? null;
}

/**
 * A browser adds a session to whatever a page has it send, also one of another site. So a request that may change something must
 * say that it comes from a page of this service, and the browser must not say otherwise.
 */
export function refuseOtherSites({ raw, headers }: FastifyRequest): void {
  if (methodOf(raw) === "GET") return;
  const site = headers["sec-fetch-site"];
  if (headers[OWN_PAGE] === undefined || (site !== undefined && site !== "same-origin"))
    throw new Refusal("FROM_ANOTHER_SITE");
}
