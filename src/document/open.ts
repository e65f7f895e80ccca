import { type SourceDocument, UnreadableDocument } from "./document";
import { plainText } from "./plainText";
import type { Reader } from "./reader";

/** Every format that can be read. A new one is a file with its reader and a line here. */
export const READERS: readonly Reader[] = [plainText];

/** Larger documents are refused: no published report comes near. */
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Opens a document of any format that is read here. The content decides the reader, then the extension. Throws
 * `UnreadableDocument` with one sentence that says why it cannot be read and what to do.
 */
export async function openDocument(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  if (bytes.length === 0) throw new UnreadableDocument(`${name} is empty: give the document as it was published.`);
  if (bytes.length > MAX_BYTES)
    throw new UnreadableDocument(
      `${name} has ${megabytes(bytes.length)} MB, more than the ${megabytes(MAX_BYTES)} MB that a report may have: give the report alone.`,
    );
  return readerFor(bytes, name).read(bytes, name);
}

function readerFor(bytes: Uint8Array, name: string): Reader {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return (
    READERS.find((reader) => reader.recognises(bytes)) ??
    READERS.find((reader) => reader.extensions.includes(extension)) ??
    plainText
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
