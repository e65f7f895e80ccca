import type { FastifyInstance } from "fastify";
import type { Viewer } from "../access/viewer";
import type { Actor } from "../change/actor";
import { tokenIn } from "./doorkeeper";
import { Refusal } from "./refusal";
import { forgetSession, sendSession, sessionIn } from "./sessionCookie";

/** A session that has begun. */
interface Begun {
  /** What the browser sends from then on. */
  readonly text: string;
  readonly viewer: Viewer;
  readonly expiresAt: string;
}

/** How sessions begin and end. */
export interface Sessions {
  /** Begins a session of whoever has a token; null if the token opens nothing. */
  begin(token: string, origin: string): Promise<Begun | null>;
  /** Ends a session, if there is one with this text. */
  end(actor: Actor, text: string): Promise<void>;
}

/**
 * Signs people in and out with a browser: POST /session with a token begins a session, which the browser sends from then on, and
 * DELETE /session ends it. GraphQL tells who has signed in, as `viewer`.
 */
export function serveSessions(app: FastifyInstance, sessions: Sessions): void {
  app.post("/session", async (request, reply) => {
    const token = tokenIn(request);
    if (token === null) throw new Refusal("TOKEN_NEEDED");
    const session = await sessions.begin(token, request.ip);
    if (session === null) throw new Refusal("TOKEN_UNKNOWN"); // it was revoked since it was looked at
    sendSession(request, reply, session);
    const { viewer, expiresAt } = session;
    return reply
      .header("cache-control", "no-store")
      .code(201)
      .send({ viewer: { name: viewer.name, role: viewer.role }, expiresAt });
  });
  app.delete("/session", async (request, reply) => {
    const { viewer, ip: origin } = request;
    const session = sessionIn(request);
    if (session !== null) await sessions.end({ viewer, origin }, session);
    forgetSession(request, reply);
    return reply.header("cache-control", "no-store").code(204).send();
  });
}
