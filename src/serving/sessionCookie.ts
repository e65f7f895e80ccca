import type { FastifyReply, FastifyRequest } from "fastify";

/** What the browser of a person who has signed in sends; null if it sends nothing. */
export function sessionIn(request: FastifyRequest): string | null {
  return request.cookies[nameFor(request)] ?? null;
}

/** Has a browser send a session from now on, until a moment. No script can read it, and no other site can have it sent. */
export function sendSession(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, expiresAt }: { readonly text: string; readonly expiresAt: string },
): void {
  reply.setCookie(nameFor(request), text, { ...attributesFor(request), expires: new Date(expiresAt) });
}

/** Has a browser forget the session that it sends. */
export function forgetSession(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), attributesFor(request));
}

// Of a name with this prefix, browsers see to it that no other host of a domain has set it; they demand that it is secure.
function nameFor(request: FastifyRequest): string {
  return isSecure(request) ? "__Host-disclosure-session" : "disclosure-session";
}

function attributesFor(request: FastifyRequest) {
  return { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure(request) } as const;
}

function isSecure({ protocol }: FastifyRequest): boolean {
  return protocol === "https";
}
