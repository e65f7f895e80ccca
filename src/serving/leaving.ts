import type { FastifyReply } from "fastify";

/** A signal that is aborted if the client leaves before it has its answer. */
export function leftBy({ raw }: FastifyReply): AbortSignal {
  const control = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) control.abort();
  });
  return control.signal;
}
