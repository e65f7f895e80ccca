import type { FastifyReply, FastifyRequest } from "fastify";

/** A cookie that no script can read, and that no other site can have sent but by leading the browser here. */
export class OwnCookie {
  constructor(private readonly plainName: string) {}

  /** What a browser sends; null if it sends nothing. */
  in(request: FastifyRequest): string | null {
    return request.cookies[this.nameFor(request)] ?? null;
  }

  /** Has a browser send a text from now on, until a moment. */
  send(request: FastifyRequest, reply: FastifyReply, text: string, until: Date): void {
    reply.setCookie(this.nameFor(request), text, { ...attributesFor(request), expires: until });
  }

  /** Has a browser forget what it sends. */
  forget(request: FastifyRequest, reply: FastifyReply): void {
    reply.clearCookie(this.nameFor(request), attributesFor(request));
  }

  // Of a name with this prefix, browsers see to it that no other host of a domain has set it; they demand that it is secure.
  private nameFor(request: FastifyRequest): string {
    return isSecure(request) ? `__Host-${this.plainName}` : this.plainName;
  }
}

/** What the browser of a person who has signed in sends. */
export const SESSION = new OwnCookie("disclosure-session");

function attributesFor(request: FastifyRequest) {
  return { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure(request) } as const;
}

function isSecure({ protocol }: FastifyRequest): boolean {
  return protocol === "https";
}
