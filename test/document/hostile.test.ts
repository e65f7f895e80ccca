import { CFB } from "@e965/xlsx";
import { UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { zipOf } from "../report/render/formats";
import { lockedPdf } from "../report/render/lockedPdf";
import { pdfOf } from "../report/render/pdf";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const SECONDS_5 = 5000;

/** A file that claims in its directory to unpack to one byte, and unpacks to a hundred megabytes. */
function lyingZip(inner: string): Uint8Array {
  const zip = Buffer.from(zipOf([[inner, Buffer.alloc(100 * 1024 * 1024)]]));
  const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt32LE(1, entry + 24);
  return new Uint8Array(zip);
}

/** A compound file with these streams. */
function compoundOf(streams: Readonly<Record<string, string>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${path}`, Buffer.from(content, "latin1"));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

/** The beginning of a workbook of Excel 97, and the record that says how it is locked. */
const LOCKED_BOOK = `\x09\x08\x10\0\0\x06\x05\0${"\0".repeat(12)}\x2f\0\x36\0\x01\0\x01\0\x01\0${"x".repeat(48)}\x0a\0\0\0`;

const REFUSED: readonly (readonly [what: string, name: string, bytes: () => Uint8Array, sentence: RegExp])[] = [
  ["a picture renamed", "report.html", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /picture/],
  [
    "a Word bomb",
    "report.docx",
    () => zipOf([["word/document.xml", Buffer.alloc(100 * 1024 * 1024)]]),
    /unpack to more/,
  ],
  ["a Word bomb that lies", "report.docx", () => lyingZip("word/document.xml"), /cut off or damaged/],
  [
    "a spreadsheet bomb",
    "report.xlsx",
    () => zipOf([["xl/workbook.xml", Buffer.alloc(100 * 1024 * 1024)]]),
    /unpack to more/,
  ],
  [
    "half a Word document",
    "report.docx",
    () => zipOf([["word/document.xml", "<w:document/>"]]).slice(0, 60),
    /cut off/,
  ],
  ["half a PDF", "report.pdf", () => bytesOf("%PDF-1.7\n1 0 obj"), /no PDF that can be opened/],
  ["a PDF of pictures", "report.pdf", () => pdfOf([]), /pictures of pages/],
  [
    "half an older Word document",
    "report.doc",
    () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("WordDocument", "utf16le")]),
    /cut off or damaged/,
  ],
  [
    "tables nested without end",
    "report.html",
    () => bytesOf(`<html>${"<table><tr><td>规章".repeat(100_000)}`),
    /nests/,
  ],
  [
    "tables without end",
    "report.html",
    () => bytesOf(`<html>${"<table><tr><td>0</td></tr></table>".repeat(100_000)}`),
    /more text/,
  ],
  ["a page without end", "report.html", () => bytesOf(`<html>${"<p>规章".repeat(800_000)}`), /more text/],
  [
    "merged cells that pile up",
    "report.html",
    () => bytesOf(`<table>${'<tr><td rowspan="65000" colspan="65000">1</td></tr>'.repeat(100_000)}</table>`),
    /more than 500 columns/,
  ],
  [
    "a spreadsheet with a password",
    "report.ods",
    () =>
      zipOf([
        ["mimetype", "application/vnd.oasis.opendocument.spreadsheet"],
        ["META-INF/manifest.xml", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"],
        ["content.xml", Buffer.from([1, 2, 3, 4])],
      ]),
    /password/,
  ],
  [
    "a PDF with a password",
    "report.pdf",
    () => lockedPdf(pdfOf(["规章"]), "secret"),
    /is protected by a password: give it without one/,
  ],
  ...["docx", "xlsx"].map((extension) => {
    const locked: (typeof REFUSED)[number] = [
      `a package with a password as ${extension}`,
      `report.${extension}`,
      () => compoundOf({ EncryptionInfo: "\x04\0\x04\0", EncryptedPackage: "locked", "\x06DataSpaces/Version": "1" }),
      /is protected by a password: give it without one/,
    ];
    return locked;
  }),
  [
    "an older spreadsheet with a password",
    "report.xls",
    () => compoundOf({ Workbook: LOCKED_BOOK }),
    /is protected by a password: give it without one/,
  ],
  ["another archive", "report.rar", () => bytesOf("Rar!\u001a"), /archive/],
];

test.each(REFUSED)(
  "%s is refused with one sentence",
  async (_, name, bytes, sentence) => {
    const refusal = openDocument(bytes(), name).then(
      () => null,
      (error: unknown) => error,
    );
    const error = await refusal;
    expect(error).toBeInstanceOf(UnreadableDocument);
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).toMatch(/^report\S+ .*\.$/);
  },
  SECONDS_5,
);

test("an entity bomb stays as small as it is", async () => {
  const entities = Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`).join(
    "",
  );
  const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${entities}]><w:document><w:p><w:r><w:t>&e30;</w:t></w:r></w:p></w:document>`;
  const document = await openDocument(zipOf([["word/document.xml", xml]]), "report.docx");
  expect(document.text.length).toBeLessThan(1000);
});
