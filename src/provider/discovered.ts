import { createRemoteJWKSet, customFetch as fetchOfKeys, type JWTVerifyGetKey } from "jose";
import * as client from "openid-client";
import type { ClaimNames } from "../access/person";
import { reached } from "./reached";

/** How a provider of identities is asked: by OpenID Connect. */
export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client: PKCE alone protects its sign-ins. */
  readonly clientSecret: string | null;
  /** Where the provider sends the browser back to. */
  readonly callback: string;
  /** Where it sends the browser of a person who has signed out there. */
  readonly left: string;
  /** For whom tokens must be that programs bring. */
  readonly audience: string;
  readonly scope: string;
  readonly claims: ClaimNames;
}

/** By how many seconds the clock of the provider may differ from that of this machine. */
export const TOLERANCE = 30;

/** After so many seconds without an answer, the provider is away. */
const TIMEOUT = 5;

/** What a provider says of itself. */
export interface Discovered {
  readonly configuration: client.Configuration;
  /** Its keys as they are now: an unknown one has them fetched again, every 30 seconds at most. */
  readonly keys: JWTVerifyGetKey;
}

/** Asks a provider for its addresses. Throws whatever keeps it from that. */
export async function discovered({ issuer, clientId, clientSecret }: ProviderOptions): Promise<Discovered> {
  const server = new URL(issuer);
  const configuration = await client.discovery(
    server,
    clientId,
    { [client.clockTolerance]: TOLERANCE },
    clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret),
    {
      [client.customFetch]: reached,
      timeout: TIMEOUT,
      execute: [
        client.enableNonRepudiationChecks,
        ...(server.protocol === "http:" ? [client.allowInsecureRequests] : []),
      ],
    },
  );
  const { jwks_uri: keys } = configuration.serverMetadata();
  if (keys === undefined) throw new Error("The provider does not say where its keys are.");
  const options = { [fetchOfKeys]: reached, timeoutDuration: TIMEOUT * 1_000 };
  return { configuration, keys: createRemoteJWKSet(new URL(keys), options) };
}
