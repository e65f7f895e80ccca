/** The program was asked for something it cannot do: `message` is one sentence that says what must be true. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
