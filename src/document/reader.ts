import type { SourceDocument } from "./document";

/** Reads one format. A reader knows bytes and blocks, and nothing of the statutory form. */
export interface Reader {
  /** What it reads, in words for a person. */
  readonly title: string;
  /** Extensions it takes where the content does not tell, lower case without the dot. */
  readonly extensions: readonly string[];
  /** Whether the bytes are plainly of this format. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** Throws `UnreadableDocument` where it cannot. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<SourceDocument>;
}
