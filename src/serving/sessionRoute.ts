import type { FastifyInstance } from "fastify";
import type { Entrance } from "../change/entrance";
import { refuseOtherSites, tokenIn } from "./doorkeeper";
import { SESSION } from "./ownCookie";
import { Refusal } from "./refusal";

/**
 * Signs people in and out with a browser: POST /session with a token begins a session, which the browser sends from then on, and
 * DELETE /session ends it, whatever it rests on, also if that is over; where the person has to go to sign out at a provider of
 * identities, too, it says so. GraphQL tells who has signed in, as `viewer`.
 */
export function serveSessions(app: FastifyInstance, entrance: Entrance): void {
  app.post("/session", async (request, reply) => {
    const token = tokenIn(request);
    if (token === null) throw new Refusal("TOKEN_NEEDED");
    const session = await entrance.signIn(token, request.ip);
    if (session === null) throw new Refusal("TOKEN_UNKNOWN"); // it is a provider's, or was revoked since it was looked at
    const { text, viewer, expiresAt } = session;
    SESSION.send(request, reply, text, new Date(expiresAt));
    return reply
      .header("cache-control", "no-store")
      .code(201)
      .send({ viewer: { name: viewer.name, role: viewer.role }, expiresAt });
  });
  app.delete("/session", { config: { isForAll: true } }, async (request, reply) => {
    const session = SESSION.in(request);
    if (session !== null) refuseOtherSites(request);
    const signOutAt = session === null ? null : await entrance.signOut(session, request.ip);
    SESSION.forget(request, reply);
    reply.header("cache-control", "no-store");
    return signOutAt === null ? reply.code(204).send() : reply.send({ signOutAt });
  });
}
