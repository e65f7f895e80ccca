import { hashOfSecret } from "../access/secret";
import type { Viewer } from "../access/viewer";
import type { Provider, SignInFlow } from "../provider/provider";
import { now } from "../store/instant";
import { sessionWithHash } from "../store/sessions";
import type { Store } from "../store/store";
import { claimsHold, renewSession, signInProvided, viewerProvided } from "./providedSessions";
import { type NewSession, signIn, signOut, viewerOfSession, viewerWithToken } from "./sessions";

/** The entrance of a service: who comes in by a token of its own, by one of a provider of identities, or by a session. */
export class Entrance {
  private readonly renewals = new Map<string, Promise<Viewer | null>>();

  /** `provider` is null if there is none. A session lasts for `hours` at most. */
  constructor(
    private readonly store: Store,
    private readonly provider: Provider | null,
    private readonly hours: number,
  ) {}

  /** Who brings a token; null if it opens nothing. Throws ProviderAway, or SignInRefused for one whose claims let nobody in. */
  async viewerWithToken(text: string): Promise<Viewer | null> {
    if (this.provider === null || !JWT.test(text)) return viewerWithToken(this.store, text);
    const person = await this.provider.personWith(text);
    return person && viewerProvided(this.store, person);
  }

  /**
   * Whose a session is; null if it is none, or is over. One SQL statement, as long as what a provider said of the person holds;
   * then the provider is asked. Throws ProviderAway.
   */
  async viewerWithSession(text: string, origin: string | null): Promise<Viewer | null> {
    const [at, hash] = [now(), hashOfSecret(text)];
    const session = await this.store.read((manager) => sessionWithHash(manager, hash, at));
    if (session === null) return null;
    return claimsHold(session, at) ? viewerOfSession(session, at) : this.renewedOnce(hash, text, origin);
  }

  /** Begins a session of whoever has a token of this service. Returns null if the token opens nothing. */
  signIn(token: string, origin: string | null): Promise<NewSession | null> {
    return signIn(this.store, token, { origin, hours: this.hours });
  }

  /** Begins a session of whoever comes back from a provider. Throws ProviderAway or SignInRefused; then there is none. */
  async signInProvided(
    provider: Provider,
    {
      parameters,
      flow,
      origin,
    }: { readonly parameters: URLSearchParams; readonly flow: SignInFlow; readonly origin: string },
  ): Promise<NewSession> {
    const provided = await provider.finish(parameters, flow);
    return signInProvided(this.store, provider.issuer, provided, { origin, hours: this.hours });
  }

  /**
   * Ends a session, if there is one with this text. Returns where the browser goes to sign the person out at the provider, too; null if
   * there is no such place, or if the provider does not say it now.
   */
  async signOut(text: string, origin: string | null): Promise<string | null> {
    const ended = await signOut(this.store, text, origin);
    const isProvided = this.provider !== null && ended?.claims?.issuer === this.provider.issuer;
    return isProvided ? this.provider.addressToLeave().catch(() => null) : null;
  }

  /** Requests that come at once share what the provider says. */
  private renewedOnce(hash: string, text: string, origin: string | null): Promise<Viewer | null> {
    const known = this.renewals.get(hash);
    if (known) return known;
    const renewal = renewSession(this.store, this.provider, text, origin).finally(() => this.renewals.delete(hash));
    this.renewals.set(hash, renewal);
    return renewal;
  }
}

/** A signed token of a provider: three parts in base64url. */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
