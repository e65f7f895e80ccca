import { SaidError } from "./message/saidError";

/** The program cannot do what was requested. It says the condition that must be met. */
export class UsageError extends SaidError {
  override readonly name = "UsageError";
}
