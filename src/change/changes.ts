import type { DecisionKind } from "../access/workflow";
import type { AccessToken } from "../store/entity/accessToken";
import type { Store } from "../store/store";
import { type IssuedToken, issueToken, revokeToken, type TokenWords } from "./accessTokens";
import type { Actor } from "./actor";
import { type DecidedReport, type DecisionRules, type DecisionWords, decide, waiveFinding } from "./decide";

/** The write door of one request: everything that its sender may change, in its name. */
export class Changes {
  constructor(
    private readonly store: Store,
    private readonly actor: Actor,
    private readonly rules: DecisionRules,
  ) {}

  /** Throws AccessRefused or RefusedInput; then there is no token. */
  issueToken(words: TokenWords): Promise<IssuedToken> {
    return issueToken(this.store, this.actor, words);
  }

  /** Throws AccessRefused or RefusedInput; then nothing has changed. */
  revokeToken(id: number): Promise<AccessToken> {
    return revokeToken(this.store, this.actor, id);
  }

  /** Takes a decision about a report. Throws AccessRefused or RefusedInput; then nothing has changed. */
  decide(kind: DecisionKind, words: DecisionWords): Promise<DecidedReport> {
    return decide(this.store, this.actor, kind, words, this.rules);
  }

  /** Waives an error of a report. Throws AccessRefused or RefusedInput; then nothing has changed. */
  waiveFinding(words: Parameters<typeof waiveFinding>[2]): Promise<DecidedReport> {
    return waiveFinding(this.store, this.actor, words);
  }
}
