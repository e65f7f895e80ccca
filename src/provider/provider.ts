import { errors, jwtVerify } from "jose";
import * as client from "openid-client";
import { type Claims, type Person, personIn } from "../access/person";
import { SignInRefused } from "../access/signInRefused";
import { said } from "../message/message";
import { type Discovered, discovered, type ProviderOptions, TOLERANCE } from "./discovered";
import { isOfProviderAway, ProviderAway, reasonOf } from "./reached";

/** What is remembered of a sign-in while the browser is at the provider. */
export interface SignInFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What a provider says of a person. */
export interface Provided {
  readonly person: Person;
  /** Until when that holds, in seconds since 1970. */
  readonly until: number;
  /** With which it is asked again; null if there is none. */
  readonly refreshToken: string | null;
}

/** Where it is told why somebody did not come in. */
interface ProviderLog {
  info(reason: string): void;
  warn(reason: string): void;
}

/** For how many seconds it holds what a provider says without a word of that. */
const SHORT = 300;

/** Signatures by a key that only the provider has. Those of HS256 and its like are by a key that both have. */
const ALGORITHMS = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];

/** What jose throws if the keys of the provider are not to be had. */
const KEYS_AWAY: ReadonlySet<string> = new Set(["ERR_JOSE_GENERIC", "ERR_JWKS_INVALID", "ERR_JWKS_TIMEOUT"]);

/**
 * A provider of identities. It is asked for its addresses when they are needed for the first time, and again until it has
 * answered once.
 */
export class Provider {
  private asked: Promise<Discovered> | null = null;

  constructor(
    private readonly options: ProviderOptions,
    private readonly log: ProviderLog,
  ) {}

  get issuer(): string {
    return this.options.issuer;
  }

  /** Where a browser goes to sign in, and what `finish` needs of it. Throws ProviderAway. */
  async begin(): Promise<{ readonly address: string; readonly flow: SignInFlow }> {
    const { configuration } = await this.discovered();
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.options.callback,
      scope: this.options.scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
    return { address: address.href, flow: { state, nonce, verifier } };
  }

  /**
   * Who comes back from the provider, with these parameters in the address. Throws ProviderAway, or SignInRefused if they do
   * not belong to the flow, or if the provider or its claims let nobody in.
   */
  async finish(parameters: URLSearchParams, { state, nonce, verifier }: SignInFlow): Promise<Provided> {
    const { configuration } = await this.discovered();
    const address = new URL(`${this.options.callback}?${parameters}`);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    try {
      return await this.provided(configuration, await client.authorizationCodeGrant(configuration, address, checks));
    } catch (error) {
      throw this.refusalFor(error);
    }
  }

  /** Where a browser goes to sign out at the provider, which leads it back to the service; null if there is no such place. Throws ProviderAway. */
  async addressToLeave(): Promise<string | null> {
    const { configuration } = await this.discovered();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: this.options.left }).href;
  }

  /** What the provider says of a person now; null if it lets the person in no more. Throws ProviderAway. */
  async renew(refreshToken: string): Promise<Provided | null> {
    const { configuration } = await this.discovered();
    try {
      const tokens = await client.refreshTokenGrant(configuration, refreshToken);
      const provided = await this.provided(configuration, tokens);
      return { ...provided, refreshToken: provided.refreshToken ?? refreshToken };
    } catch (error) {
      const refusal = this.refusalFor(error);
      if (refusal instanceof ProviderAway) throw refusal;
      return null;
    }
  }

  /**
   * Who brings a token (JWT) that the provider signed for this service; null if it opens nothing. Throws ProviderAway, or
   * SignInRefused if its claims let nobody in.
   */
  async personWith(token: string): Promise<Person | null> {
    const { keys } = await this.discovered();
    const { issuer, audience, claims } = this.options;
    const required = ["sub", "exp"];
    const checks = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: required, clockTolerance: TOLERANCE };
    try {
      return personIn((await jwtVerify<Claims>(token, keys, checks)).payload, claims);
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw this.refusalFor(error);
      if (KEYS_AWAY.has(error.code)) throw this.away(error);
      this.log.info(reasonOf(error));
      return null;
    }
  }

  private discovered(): Promise<Discovered> {
    this.asked ??= discovered(this.options).catch((error) => {
      this.asked = null;
      throw this.away(error);
    });
    return this.asked;
  }

  private async provided(
    configuration: client.Configuration,
    tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
  ): Promise<Provided> {
    const told = tokens.claims();
    const claims = await this.claimsIn(configuration, tokens.access_token, told);
    const until = told?.exp ?? Math.floor(Date.now() / 1_000) + (tokens.expiresIn() ?? SHORT);
    const person = personIn(claims, this.options.claims);
    return { person, until: until + TOLERANCE, refreshToken: tokens.refresh_token ?? null };
  }

  /** What an ID token says; where it lacks role or department, what the provider says when it is asked for more. */
  private async claimsIn(
    configuration: client.Configuration,
    accessToken: string,
    told: client.IDToken | undefined,
  ): Promise<Claims> {
    const { role, department } = this.options.claims;
    const isMoreTold = configuration.serverMetadata().userinfo_endpoint !== undefined;
    if (told && ((role in told && department in told) || !isMoreTold)) return told;
    const more = await client.fetchUserInfo(configuration, accessToken, told?.sub ?? client.skipSubjectCheck);
    return { ...more, ...told };
  }

  /** What is told of an error: why somebody does not come in. The rest is for the log. */
  private refusalFor(error: unknown): ProviderAway | SignInRefused {
    if (error instanceof SignInRefused) return error;
    if (isOfProviderAway(error)) return this.away(error);
    this.log.info(reasonOf(error));
    return new SignInRefused(said("SIGN_IN_NOT_DONE"));
  }

  private away(error: unknown): ProviderAway {
    this.log.warn(reasonOf(error));
    return new ProviderAway(error);
  }
}
