import type { Message } from "../message/message";
import { UsageError } from "../usageError";

/** Something that was given does not fit. Nothing was changed. */
export class RefusedInput extends UsageError {
  constructor(
    /** The names that lead to it, from the input. */
    readonly path: readonly string[],
    said: Message,
  ) {
    super(said);
  }
}
