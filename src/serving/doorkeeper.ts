import type { FastifyInstance, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { PUBLIC, type Viewer } from "../access/viewer";
import { viewerWithToken } from "../question/signedIn";
import type { Store } from "../store/store";
import { Refusal } from "./refusal";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks. */
    viewer: Viewer;
  }
}

/** How many wrong tokens an address may send within this time, and how many addresses are remembered. */
const MOST_WRONG = 20;
const WITHIN = 60_000;
const MOST_ADDRESSES = 10_000;

/**
 * Says of each request who asks: a token in the header `Authorization: Bearer …` says it, without one it is the public. A wrong
 * token is refused, never taken for the public: else a program would take what the public sees for all there is. Other ways of
 * that header, which a proxy may have used, are passed over.
 */
export function keepTheDoor(app: FastifyInstance, store: Store): void {
  const wrong = new LRUCache<string, number>({ max: MOST_ADDRESSES, ttl: WITHIN });
  app.decorateRequest("viewer");
  app.addHook("onRequest", async (request, reply) => {
    const text = tokenIn(request);
    if (text === null) {
      request.viewer = PUBLIC;
      return;
    }
    const tried = wrong.get(request.ip) ?? 0;
    if (tried >= MOST_WRONG) {
      reply.header("retry-after", String(WITHIN / 1000));
      throw new Refusal("TOO_MANY_TOKENS_TRIED");
    }
    const viewer = await viewerWithToken(store, text);
    if (viewer === null) {
      wrong.set(request.ip, tried + 1, { ttl: tried === 0 ? WITHIN : wrong.getRemainingTTL(request.ip) });
      reply.header("www-authenticate", 'Bearer error="invalid_token"');
      throw new Refusal("TOKEN_UNKNOWN");
    }
    request.viewer = viewer;
  });
}

function tokenIn({ headers: { authorization } }: FastifyRequest): string | null {
  return /^Bearer +(\S*)\s*$/i.exec(authorization ?? "")?.[1] ?? null;
}
