import { SaidError } from "../message/saidError";

/** Somebody for whom a provider of identities answers is not let in: `said` is why. */
export class SignInRefused extends SaidError {
  override readonly name = "SignInRefused";
}
