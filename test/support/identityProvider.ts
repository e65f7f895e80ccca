import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { freePort } from "./port";

/** What a provider is told to be. */
interface ProviderState {
  readonly issuer: string;
  readonly callback: string;
  readonly keys: readonly JWK[];
  /** Who signs in, with the claims that are told of it; null for somebody who gives up. */
  readonly person: (Readonly<Record<string, unknown>> & { readonly sub: string }) | null;
  /** For how many seconds it holds what the provider says. */
  readonly seconds: number;
  /** Whether there are refresh tokens. */
  readonly refreshes: boolean;
  /** Whether the ID token leaves out role, department and name. */
  readonly isAskedForMore: boolean;
  readonly isAway: boolean;
}

/** A real provider of identities (oidc-provider) on a loopback port. */
export class IdentityProvider {
  private told = 0;

  private constructor(
    readonly issuer: string,
    private readonly child: ChildProcess,
    private key: JWK,
  ) {}

  static async start(): Promise<IdentityProvider> {
    const issuer = `http://127.0.0.1:${await freePort()}`;
    const child = fork(join(__dirname, "providerProcess.mjs"), { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    return new IdentityProvider(issuer, child, await newKey());
  }

  /** Has it be as at first: it leads browsers back to this address, and this person signs in. */
  async begin(callback: string, person: ProviderState["person"]): Promise<void> {
    const usual = { seconds: 3_600, refreshes: true, isAskedForMore: false, isAway: false };
    await this.be({ ...usual, issuer: this.issuer, callback, person, keys: [this.key] });
  }

  /** Has it be something else from now on. */
  async be(state: Partial<ProviderState>): Promise<void> {
    const number = ++this.told;
    this.child.send({ number, ...state });
    for (;;) {
      const [answer] = (await once(this.child, "message")) as [{ readonly number: number }];
      if (answer.number === number) return;
    }
  }

  /** Has it sign with another key from now on, and forget the one before. */
  async rotateKeys(): Promise<void> {
    this.key = await newKey();
    await this.be({ keys: [this.key] });
  }

  /** A token that it signed, or that somebody else signed in its name with `key`. */
  signed(claims: JWTPayload, key: JWK = this.key): Promise<string> {
    return new SignJWT({ iss: this.issuer, ...claims })
      .setProtectedHeader({ alg: "RS256", kid: key.kid ?? "" })
      .sign(key);
  }

  /** The key with which everybody checks what it signs. */
  get publicKey(): JWK {
    const { kty, n, e, kid, alg } = this.key;
    return { kty, n, e, kid, alg } as JWK;
  }

  stop(): void {
    this.child.disconnect();
  }
}

let keys = 0;

export async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: `key ${++keys}`, alg: "RS256", use: "sig" };
}
