import type { FastifyInstance } from "fastify";
import type { Entrance } from "../change/entrance";
import type { Provider } from "../provider/provider";
import { addressWithin } from "./addressWithin";
import { OwnCookie, SESSION } from "./ownCookie";
import { parametersIn } from "./parameters";
import { Refusal } from "./refusal";

/** Where a provider of identities sends browsers back to, at the address of the service. */
export const CALLBACK = "/session/oidc/callback";

/** What the browser keeps of one of its sign-ins while it is at the provider: two that began in two tabs are apart. */
function signInOf(state: string): OwnCookie {
  return new OwnCookie(`disclosure-sign-in-${state.replace(/[^\w-]/g, "").slice(0, 8)}`);
}

/** How long it keeps that, in milliseconds. */
const SIGN_IN_TIME = 10 * 60_000;

/**
 * Signs people in by a provider of identities: GET /session/oidc leads to it, `to` is the place of the service to which the person
 * comes in the end. Then a session begins as it does with a token. `service` is the address of the service as people see it.
 */
export function serveProvider(app: FastifyInstance, entrance: Entrance, provider: Provider, service: string): void {
  // Whoever signs in may still have a session that is over.
  const options = { config: { isForAll: true } };
  app.get("/session/oidc", options, async (request, reply) => {
    const { to } = parametersIn(request, ["to"]);
    const { address, flow } = await provider.begin();
    const kept = new URLSearchParams({ ...flow, to: to ?? "/" });
    signInOf(flow.state).send(request, reply, kept.toString(), new Date(Date.now() + SIGN_IN_TIME));
    return reply.header("cache-control", "no-store").redirect(address);
  });
  app.get(CALLBACK, options, async (request, reply) => {
    const { searchParams: parameters } = new URL(request.url, "http://x");
    const begun = signInOf(parameters.get("state") ?? "");
    const kept = begun.in(request);
    if (kept === null) throw new Refusal("SIGN_IN_NOT_DONE");
    begun.forget(request, reply);
    const { to = null, state = "", nonce = "", verifier = "" } = Object.fromEntries(new URLSearchParams(kept));
    const flow = { state, nonce, verifier };
    const session = await entrance.signInProvided(provider, { parameters, flow, origin: request.ip });
    SESSION.send(request, reply, session.text, new Date(session.expiresAt));
    return reply.header("cache-control", "no-store").redirect(addressWithin(service, to), 303);
  });
}
