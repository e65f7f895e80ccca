import type { IncomingHttpHeaders } from "node:http";
import { Negotiator } from "@fastify/accept-negotiator";

const negotiator = new Negotiator({ supportedValues: ["application/json", "text/html"] });

/** Whether a client would rather have a page for people than JSON, as browsers say where a person goes to an address. */
export function wantsPage({ accept }: IncomingHttpHeaders): boolean {
  return accept?.includes("text/html") === true && negotiator.negotiate(accept) === "text/html";
}
