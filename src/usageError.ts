/** The program cannot do what was requested. `message` is one sentence with the condition that must be met. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
