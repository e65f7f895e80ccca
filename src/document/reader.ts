import type { Compound } from "./container/compound";
import type { Package } from "./container/package";
import type { SourceDocument } from "./document";

/** A file as it came, opened as far as its container goes. */
export interface SourceFile {
  /** Name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Lower case, without the dot; empty where the name has none. */
  readonly extension: string;
  /** The files inside, where it is a zip package (DOCX, XLSX, ODT, OFD …). */
  readonly package: Package | null;
  /** The streams inside, where it is a compound file of the older Office programs (DOC, XLS, WPS, ET). */
  readonly compound: Compound | null;
  /** Opens a document that this one holds, by the same rules. Throws `UnreadableDocument`. */
  readonly open: (bytes: Uint8Array, name: string) => Promise<SourceDocument>;
}

/** Reads one format. A reader knows bytes and blocks, and nothing of the statutory form. */
export interface Reader {
  /** What it reads, in words for a person. */
  readonly title: string;
  /** Extensions it takes where the content does not tell, lower case without the dot. */
  readonly extensions: readonly string[];
  /** Whether the file is plainly of this format, by its content. */
  readonly recognises: (file: SourceFile) => boolean;
  /** Throws `UnreadableDocument` where it cannot. */
  readonly read: (file: SourceFile) => Promise<SourceDocument>;
}
