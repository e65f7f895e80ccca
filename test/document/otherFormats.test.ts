import { CFB } from "@e965/xlsx";
import { UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { zipOf } from "../report/render/formats";

const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const at = (place: number, text: string) => latin(`${"\0".repeat(place)}${text}`.padEnd(600, "\0"));
const utf8 = (text: string) => new TextEncoder().encode(text);
const compound = (stream: string) => {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, Buffer.from([1, 2, 3]));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
};
const zip = (path: string) => zipOf([[path, "<x/>"]]);

/** Each says what the file is; the name says the contrary. */
test.each<readonly [what: string, bytes: Uint8Array, sentence: RegExp]>([
  ["PNG", at(0, "\x89PNG\r\n"), /is a picture/],
  ["JPEG", at(0, "\xff\xd8\xff\xe0"), /is a picture/],
  ["GIF", at(0, "GIF89a"), /is a picture/],
  ["BMP", at(0, "BM\x12\x34\x05\0\0\0\0\0"), /is a picture/],
  ["TIFF", at(0, "II*\0"), /is a picture/],
  ["TIFF of another order", at(0, "MM\0*"), /is a picture/],
  ["WebP", at(0, "RIFF\x12\0\0\0WEBPVP8"), /is a picture/],
  ["HEIC", at(0, "\0\0\0\x18ftypheic"), /is a picture/],
  ["SVG", utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), /is a picture/],
  ["RAR", at(0, "Rar!\x1a\x07"), /archive/],
  ["7z", at(0, "7z\xbc\xaf\x27\x1c"), /archive/],
  ["gzip", at(0, "\x1f\x8b\x08"), /archive/],
  ["bzip2", at(0, "BZh9"), /archive/],
  ["xz", at(0, "\xfd7zXZ\0"), /archive/],
  ["tar", at(257, "ustar"), /archive/],
  ["LZH", at(2, "-lh5-"), /archive/],
  ["PPTX", zip("ppt/presentation.xml"), /presentation/],
  ["PPT", compound("PowerPoint Document"), /presentation/],
  ["Visio", zip("visio/document.xml"), /Visio/],
  ["an older Visio", compound("VisioDocument"), /Visio/],
  ["EPUB", zip("META-INF/container.xml"), /electronic book/],
  ["Pages", zip("Index/Document.iwa"), /Apple/],
  ["XPS", zip("FixedDocumentSequence.fdseq"), /XPS/],
  ["a locked package", compound("EncryptedPackage"), /password/],
  ["Outlook", compound("__properties_version1.0"), /Outlook/],
  ["Works", compound("MatOST"), /Works/],
  ["another compound file", compound("Other"), /older Office/],
  ["a zip of something", zip("a/b.bin"), /zip archive/],
  ["WordPerfect", at(0, "\xffWPC"), /WordPerfect/],
  ["Access", at(0, "\0\x01\0\0Standard ACE DB"), /Access/],
  ["SQLite", at(0, "SQLite format 3\0"), /database/],
  ["CAJ", at(0, "CAJ\0"), /CAJViewer/],
  ["KDH", at(0, "KDH 2.0"), /CAJViewer/],
  ["CEB", at(0, "Founder CEB 3.0"), /CEB/],
  ["DjVu", at(0, "AT&TFORM\0\0\0\0DJVU"), /DjVu/],
  ["PostScript", latin("%!PS-Adobe-3.0\n"), /PostScript/],
  ["a program", at(0, "MZ\x90"), /program/],
  ["MP3", at(0, "ID3\x03"), /recording/],
  ["MP4", at(0, "\0\0\0\x18ftypmp42"), /recording/],
  ["AVI", at(0, "RIFF\x12\0\0\0AVI LIST"), /recording/],
  ["a font", at(0, "\0\x01\0\0\0\x12"), /font/],
  ["JSON", utf8(' {"规章": 12, "列表": [1, 2]}'), /JSON/],
  ["XML", utf8('<?xml version="1.0"?>\n<!-- 1 -->\n<报告/><rss version="2.0"/>'.replace("<报告/>", "")), /XML .*<rss>/],
  ["XML without its declaration", utf8('<report xmlns="urn:x"><a/></report>'), /XML .*<report>/],
  ["a link", utf8("[InternetShortcut]\r\nURL=http://example.org"), /link/],
  ["bytes", Uint8Array.from({ length: 900 }, (_, index) => (index * 7919) % 256), /no document that is known/],
])("%s is refused in one sentence that names it", async (_, bytes, sentence) => {
  for (const name of ["report.docx", "report.txt"]) {
    const error = await openDocument(bytes, name).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(UnreadableDocument);
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).toMatch(/^report\.\w+ is [^\n]*: [^\n]*\.$/);
  }
});

test.each(["report.docx", "report.pdf", "report.doc", "report.xls", "report.rtf", "report"])(
  "text under the name %s is read as text",
  async (name) => {
    expect((await openDocument(utf8("示例市教育局\n规章 12\n"), name)).text).toContain("规章 12");
  },
);
