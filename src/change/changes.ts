import type { AccessToken } from "../store/entity/accessToken";
import type { Store } from "../store/store";
import { type IssuedToken, issueToken, revokeToken, type TokenWords } from "./accessTokens";
import type { Actor } from "./actor";

/** The write door of one request: everything that its sender may change, in its name. */
export class Changes {
  constructor(
    private readonly store: Store,
    private readonly actor: Actor,
  ) {}

  /** Throws AccessRefused or RefusedInput; then there is no token. */
  issueToken(words: TokenWords): Promise<IssuedToken> {
    return issueToken(this.store, this.actor, words);
  }

  /** Throws AccessRefused or RefusedInput; then nothing has changed. */
  revokeToken(id: number): Promise<AccessToken> {
    return revokeToken(this.store, this.actor, id);
  }
}
