import { said } from "../message/message";
import { isCompound, openCompound } from "./container/compound";
import { isZip, openPackage } from "./container/package";
import { docFile } from "./doc/docFile";
import { type SourceDocument, UnreadableDocument } from "./document";
import { mailArchive } from "./mail/mailArchive";
import { openText } from "./odf/openText";
import { ofdFile } from "./ofd/ofdFile";
import { otherFormat } from "./otherFormats";
import { pdfFile } from "./pdf/pdfFile";
import type { Reader, SourceFile } from "./reader";
import { rtfFile } from "./rtf/rtfFile";
import { withoutNul } from "./setText";
import { spreadsheet } from "./sheet/spreadsheet";
import { plainText } from "./text/plainText";
import { separatedText } from "./text/separatedText";
import { webPage } from "./web/webPage";
import { wordFile, wordXml } from "./word/wordFile";

/** Every format that can be read. To add a format, write a reader and add it to this list. */
const READERS: readonly Reader[] = [
  pdfFile,
  ofdFile,
  rtfFile,
  docFile,
  wordFile,
  wordXml,
  openText,
  separatedText,
  spreadsheet,
  webPage,
  mailArchive,
  plainText,
];

/** The endings of the names of files that can be read, without the dot. */
export const READABLE_ENDINGS: readonly string[] = [...new Set(READERS.flatMap(({ extensions }) => extensions))].sort();

/** Larger documents are refused. No published report is nearly as large. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** Longer documents are refused. The longest reports have a few tens of thousands of characters. */
const MAX_CHARACTERS = 1_000_000;

/** How many documents can be inside each other. No report is nested deeper. */
const MAX_DEPTH = 3;

/**
 * Opens a document of any format that has a reader. The content decides which reader is used; if it does not, the
 * extension decides. `places`: also where the characters are printed, for formats with pages. Throws `UnreadableDocument` with one sentence that says why the document cannot be read and what
 * to do.
 */
export async function openDocument(
  bytes: Uint8Array,
  name: string,
  { places = false }: { readonly places?: boolean } = {},
): Promise<SourceDocument> {
  return openAt(bytes, withoutNul(name), places, 0);
}

async function openAt(bytes: Uint8Array, name: string, withPlaces: boolean, depth: number): Promise<SourceDocument> {
  if (bytes.length === 0) throw new UnreadableDocument(said("DOCUMENT_EMPTY", { name }));
  if (bytes.length > MAX_BYTES)
    throw new UnreadableDocument(
      said("DOCUMENT_TOO_LARGE", { name, megabytes: megabytes(bytes.length), most: megabytes(MAX_BYTES) }),
    );
  if (depth > MAX_DEPTH) throw new UnreadableDocument(said("DOCUMENT_OF_DOCUMENTS", { name }));
  const file: SourceFile = {
    name,
    bytes,
    extension: /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "",
    package: isZip(bytes) ? await openPackage(bytes, name) : null,
    compound: isCompound(bytes) ? openCompound(bytes, name) : null,
    withPlaces,
    open: (inner, innerName) => openAt(inner, innerName, withPlaces, depth + 1),
  };
  const document = await readerFor(file).read(file);
  if (document.text.length > MAX_CHARACTERS)
    throw new UnreadableDocument(said("DOCUMENT_TOO_MANY_CHARACTERS", { name, count: document.text.length }));
  // The text itself has none already: see `visible`.
  const hidden = document.hidden.map((each) => ({ ...each, text: withoutNul(each.text) }));
  const pictures = document.pictures.map((each) => ({ ...each, behind: withoutNul(each.behind) }));
  return { ...document, hidden, pictures };
}

/** Returns the reader for a file. Throws `UnreadableDocument` if no reader reads its format. */
function readerFor(file: SourceFile): Reader {
  const plain = READERS.find((reader) => reader.recognises(file));
  if (plain) return plain;
  const other = otherFormat(file);
  if (other !== null) throw new UnreadableDocument(other);
  // The rest is text, or an unknown format. If the file name promises another format, the name is wrong.
  return (
    READERS.find((reader) => !SHOWN_BY_CONTENT.includes(reader) && reader.extensions.includes(file.extension)) ??
    plainText
  );
}

/** Readers of formats that can always be recognised by their content. */
const SHOWN_BY_CONTENT: readonly Reader[] = [pdfFile, ofdFile, rtfFile, docFile, wordFile, openText, spreadsheet];

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
