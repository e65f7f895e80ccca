import { said } from "../../message/message";
import { type Grid, type HiddenText, type Picture, type SourceDocument, UnreadableDocument } from "../document";
import type { Reader, SourceFile } from "../reader";
import { type Draft, setText } from "../setText";
import { decodeText } from "../text/characters";
import { textIn } from "../text/western";
import { sheetPages } from "../web/excelPages";
import { type PageRead, readPage } from "../web/page";
import { isMail, type MailPart, mailParts } from "./mailParts";

/**
 * Mails, and web pages saved as one file together with their style sheets and pictures. A report attached to a mail is
 * read instead of the mail.
 */
export const mailArchive: Reader = {
  title: "a mail or a web page saved as one file",
  extensions: ["mht", "mhtml", "eml"],
  recognises: ({ bytes }) => isMail(bytes),
  read: async (file) => {
    const parts = await mailParts(file.bytes, file.name);
    const body = bodyOf(parts, file.name);
    const attached = await attachedDocument(parts.filter(isDocument), file, cellsIn(body));
    return { ...(attached ?? body), name: file.name, mediaType: "message/rfc822" };
  },
};

function bodyOf(parts: readonly MailPart[], name: string): SourceDocument {
  const pages = parts.filter(
    ({ type, attached }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type) && !attached,
  );
  // In a page saved as one file, the page itself comes first; its frames and sheets follow.
  const saved = pages.some(({ addresses }) => addresses.length > 0);
  const read = (saved ? pages.slice(0, 1) : pages).map((part) => pageIn(part, parts, name));
  const texts = read.length > 0 ? [] : parts.filter(({ type, fileName }) => type === "text/plain" && fileName === null);
  const drafts = [...read.flatMap((page) => page.drafts), ...texts.flatMap((part) => lineDrafts(partText(part, name)))];
  const hidden: HiddenText[] = read.flatMap((page) => page.hidden);
  const pictures: Picture[] = read.flatMap((page) => page.pictures);
  const publicationDates = read.flatMap((page) => page.publicationDates);
  return { name, mediaType: "message/rfc822", ...setText(drafts), hidden, pictures, publicationDates };
}

function pageIn(part: MailPart, parts: readonly MailPart[], name: string): PageRead {
  const linked = (address: string): string | null => {
    const found = partAt(address, part, parts);
    return found && found !== part ? partText(found, name) : null;
  };
  const markup = partText(part, name);
  const sheets = sheetPages(markup, linked);
  if (sheets.length === 0) return readPage(markup, name, linked);
  const pages = sheets.map((sheet) => ({ ...readPage(sheet.markup, name, linked), sheet }));
  const shown = pages.filter(({ sheet }) => !sheet.hidden);
  return {
    drafts: shown.flatMap(({ drafts }) => drafts),
    hidden: [
      ...shown.flatMap(({ hidden }) => hidden),
      ...pages.filter((page) => page.sheet.hidden).map(({ drafts }) => hiddenSheet(drafts)),
    ],
    pictures: shown.flatMap(({ pictures }) => pictures),
    publicationDates: [],
  };
}

function hiddenSheet(drafts: readonly Draft[]): HiddenText {
  return { text: setText(drafts).text, how: "a hidden sheet", page: null };
}

/**
 * Finds the part for an address: the address as it is written, or relative to the page's own address, or by its file
 * name.
 */
function partAt(address: string, from: MailPart, parts: readonly MailPart[]): MailPart | undefined {
  const wanted = new Set([address]);
  for (const base of from.addresses)
    if (URL.canParse(address, base.replace(/\\/g, "/"))) wanted.add(new URL(address, base.replace(/\\/g, "/")).href);
  const last = (one: string) =>
    one
      .replace(/[?#].*$/, "")
      .split(/[\\/]/)
      .at(-1) ?? "";
  return (
    parts.find(({ addresses }) => addresses.some((one) => wanted.has(one))) ??
    parts.find(({ addresses }) => address !== "" && addresses.some((one) => last(one) === last(address)))
  );
}

function partText({ bytes, charset }: MailPart, name: string): string {
  if (bytes.length === 0) return "";
  // Chinese mails that declare utf-8 or gb2312 are often encoded in the other one. Only the bytes can tell.
  if (charset === null || /^(?:utf-?8|gb|us-ascii|iso-8859-1)/.test(charset)) return decodeText(bytes, name);
  return textIn(bytes, charset) ?? decodeText(bytes, name);
}

function lineDrafts(text: string): readonly Draft[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "paragraph", text: line }));
}

const DOCUMENT =
  /\.(?:docx?|docm|wps|pdf|ofd|rtf|odt|xlsx?|xlsm|et|ods|html?|mht|mhtml|eml|txt|csv|tsv|xml|zip|rar|7z)$/i;

/** Whether a part may be a report of its own: an attached document, or a forwarded mail. */
function isDocument({ type, fileName, attached }: MailPart): boolean {
  if (type === "message/rfc822") return true;
  return fileName !== null && DOCUMENT.test(fileName) && (attached || !/^(?:text\/(?:html|css)|image\/)/.test(type));
}

/** A mail with a report has fewer attachments. Only this many are opened. */
const MAX_ATTACHED = 10;

/**
 * Returns the one attached document that contains tables. Returns null if the mail itself must be read, because its own
 * text contains more table cells. Throws `UnreadableDocument` if several attachments contain tables, or if the only one
 * cannot be read.
 */
async function attachedDocument(
  parts: readonly MailPart[],
  file: SourceFile,
  own: number,
): Promise<SourceDocument | null> {
  const opened: { readonly name: string; readonly document: SourceDocument | UnreadableDocument }[] = [];
  for (const part of parts.slice(0, MAX_ATTACHED)) {
    const name = part.fileName ?? "forwarded.eml";
    opened.push({ name, document: await opening(file, part.bytes, name) });
  }
  const readable = opened.flatMap(({ name, document }) =>
    document instanceof UnreadableDocument ? [] : [{ name, document, cells: cellsIn(document) }],
  );
  const tabled = readable.filter(({ cells }) => cells > 0 && cells >= own);
  const found = tabled.length > 0 ? tabled : own > 0 ? [] : readable;
  if (found.length > 1)
    throw new UnreadableDocument(
      said("HOLDS_SEVERAL_DOCUMENTS", { name: file.name, names: found.map(({ name }) => name) }),
    );
  const [only] = found;
  if (only) return only.document;
  const [refused] = opened;
  if (refused && own === 0 && refused.document instanceof UnreadableDocument)
    throw new UnreadableDocument(said("HOLDS_UNREADABLE_DOCUMENT", { name: file.name, why: refused.document.said }));
  return null;
}

async function opening(
  file: SourceFile,
  bytes: Uint8Array,
  name: string,
): Promise<SourceDocument | UnreadableDocument> {
  try {
    return await file.open(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableDocument) return error;
    throw error;
  }
}

function cellsIn({ blocks }: SourceDocument): number {
  const grids = blocks.filter((block): block is Grid => block.kind === "grid");
  return grids.reduce((sum, grid) => sum + grid.cells.length, 0);
}
