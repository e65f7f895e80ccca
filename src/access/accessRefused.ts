import type { Message } from "../message/message";
import { SaidError } from "../message/saidError";

/** Why somebody is not let in, or may not do something. */
export type AccessCode = "TOKEN_UNKNOWN" | "TOO_MANY_TOKENS_TRIED" | "SIGN_IN_NEEDED" | "NOT_ALLOWED";

/** Somebody is not let in, or may not do what was asked. Nothing was read or written. */
export class AccessRefused extends SaidError {
  override readonly name = "AccessRefused";

  constructor(
    readonly code: AccessCode,
    said: Message,
  ) {
    super(said);
  }
}
