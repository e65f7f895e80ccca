/** How people sign in with a browser. */
export enum SignInKind {
  /** By a token of this service. */
  TOKEN = "TOKEN",
  /** At a provider of identities, by OpenID Connect. */
  OIDC = "OIDC",
}

/** A way to sign in, and where it begins: an address from the root of the service. */
export interface SignInWay {
  readonly kind: SignInKind;
  readonly address: string;
}

/** The ways to sign in at a service, with a provider of identities or without. */
export function waysToSignIn(hasProvider: boolean): readonly SignInWay[] {
  const byToken = { kind: SignInKind.TOKEN, address: "session" };
  return hasProvider ? [byToken, { kind: SignInKind.OIDC, address: "session/oidc" }] : [byToken];
}
