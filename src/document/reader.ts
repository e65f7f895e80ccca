import type { Compound } from "./container/compound";
import type { Package } from "./container/package";
import type { SourceDocument } from "./document";

/** A file as it was received, with its container (zip or compound file) opened. */
export interface SourceFile {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Lower case, without the dot. Empty if the name has no extension. */
  readonly extension: string;
  /** The files inside, if it is a zip package (DOCX, XLSX, ODT, OFD …). */
  readonly package: Package | null;
  /** The streams inside, if it is a compound file of the older Office programs (DOC, XLS, WPS, ET). */
  readonly compound: Compound | null;
  /** Whether the places of the characters on their pages are asked for. */
  readonly withPlaces: boolean;
  /** Opens a document inside this one, by the same rules. Throws `UnreadableDocument`. */
  readonly open: (bytes: Uint8Array, name: string) => Promise<SourceDocument>;
}

/** Reads one format. A reader knows bytes and blocks, and nothing about the statutory form. */
export interface Reader {
  /** The name of the format, in words for a person. */
  readonly title: string;
  /**
   * File extensions of the format, lower case and without the dot. They are used only if no reader recognises the
   * content.
   */
  readonly extensions: readonly string[];
  /** Whether the content shows with certainty that the file has this format. */
  readonly recognises: (file: SourceFile) => boolean;
  /** Throws `UnreadableDocument` if the file cannot be read. */
  readonly read: (file: SourceFile) => Promise<SourceDocument>;
}
