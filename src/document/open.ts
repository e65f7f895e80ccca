import { type SourceDocument, UnreadableDocument } from "./document";
import { pdfFile } from "./pdfFile";
import { plainText } from "./plainText";
import type { Reader } from "./reader";
import { isOldOffice, spreadsheet } from "./spreadsheet";
import { webPage } from "./webPage";
import { wordFile } from "./wordFile";
import { isZip, zipNames } from "./zip";

/** Every format that can be read. A new one is a file with its reader and a line here. */
const READERS: readonly Reader[] = [pdfFile, wordFile, spreadsheet, webPage, plainText];

/** Larger documents are refused: no published report comes near. */
const MAX_BYTES = 20 * 1024 * 1024;

/** The longest reports have some tens of thousands. */
const MAX_CHARACTERS = 1_000_000;

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
  const other = OTHERS.find(({ begins }) => begins(bytes));
  if (other) throw new UnreadableDocument(`${name} ${other.sentence}`);
  const document = await readerFor(bytes, name).read(bytes, name);
  if (document.text.length <= MAX_CHARACTERS) return document;
  throw new UnreadableDocument(
    `${name} has ${document.text.length} characters, more than a report can have: give the report alone.`,
  );
}

const startsWith =
  (...start: readonly number[]) =>
  (bytes: Uint8Array) =>
    start.every((byte, index) => bytes[index] === byte);
const A_PICTURE = "is a picture: give the report as text, a web page, a Word document or a PDF with text.";
const AN_ARCHIVE = "is an archive of another kind: give the report itself, or a zip.";

/** What often arrives and cannot be read, with the sentence that says so. */
const OTHERS: readonly { readonly begins: (bytes: Uint8Array) => boolean; readonly sentence: string }[] = [
  { begins: startsWith(0x89, 0x50, 0x4e, 0x47), sentence: A_PICTURE },
  { begins: startsWith(0xff, 0xd8, 0xff), sentence: A_PICTURE },
  { begins: startsWith(0x47, 0x49, 0x46, 0x38), sentence: A_PICTURE },
  { begins: startsWith(0x42, 0x4d, 0x36), sentence: A_PICTURE },
  { begins: startsWith(0x52, 0x61, 0x72, 0x21), sentence: AN_ARCHIVE },
  { begins: startsWith(0x37, 0x7a, 0xbc, 0xaf), sentence: AN_ARCHIVE },
  { begins: startsWith(0x1f, 0x8b), sentence: AN_ARCHIVE },
  {
    begins: (bytes) => isOldOffice(bytes, "WordDocument"),
    sentence: "is a document of an older Word (.doc): save it as DOCX or PDF and give that.",
  },
  {
    begins: (bytes) => isOldOffice(bytes, "EncryptedPackage"),
    sentence: "is protected by a password: give it without one.",
  },
  {
    begins: (bytes) => isZip(bytes) && !zipNames(bytes).some((inner) => /^(?:word|xl)\//.test(inner)),
    sentence:
      "is a zip archive without a Word document or spreadsheet at its root, or one that is cut off: give the report itself.",
  },
];

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
