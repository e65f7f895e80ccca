import { markupKind } from "./otherMarkup";
import type { SourceFile } from "./reader";

/**
 * Names the format of a file that no reader can read, and says what to do. Returns the rest of a sentence that begins
 * with the file name, or null if the format is unknown.
 */
export function otherFormat(file: SourceFile): string | null {
  const other = isBinary(file.bytes) ? OTHERS.find(({ is }) => is(file)) : undefined;
  return other?.sentence ?? markupKind(file.bytes);
}

/**
 * Whether there are control characters at the beginning of the file. They tell a binary file from a text that happens
 * to begin with the letters of a signature.
 */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1024).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20));
}

type FormatTest = (file: SourceFile) => boolean;

/** Tests whether the bytes at a position are one of these texts. */
function bytesAt(place: number, ...texts: readonly string[]): FormatTest {
  return ({ bytes }) =>
    texts.some((text) => Buffer.from(bytes.subarray(place, place + text.length)).equals(latin(text)));
}

const latin = (text: string) => Buffer.from(text, "latin1");
/**
 * Tests whether a package contains a file with such a path. `stream` below does the same for the streams of a compound
 * file.
 */
const packed =
  (path: RegExp): FormatTest =>
  ({ package: parts }) =>
    parts?.names.some((name) => path.test(name)) ?? false;
const stream =
  (title: RegExp): FormatTest =>
  ({ compound }) =>
    compound?.names.some((name) => title.test(name)) ?? false;
const any =
  (...tests: readonly FormatTest[]): FormatTest =>
  (file) =>
    tests.some((test) => test(file));
const both =
  (...tests: readonly FormatTest[]): FormatTest =>
  (file) =>
    tests.every((test) => test(file));

const GIVE = "give the report as a Word document, a web page or a PDF with text";
const a = (what: string) => `is ${what}, which is not read: ${GIVE}.`;

/** Formats that are often received but cannot be read. The first one that matches counts. */
const OTHERS: readonly { readonly is: FormatTest; readonly sentence: string }[] = [
  {
    is: any(
      bytesAt(
        0,
        "\x89PNG",
        "\xff\xd8\xff",
        "GIF8",
        "II*\0",
        "MM\0*",
        "8BPS",
        "\0\0\0\x0cjP  ",
        "\xd7\xcd\xc6\x9a",
        "\0\0\x01\0",
      ),
      both(bytesAt(0, "BM"), bytesAt(6, "\0\0\0\0")),
      both(bytesAt(0, "RIFF"), bytesAt(8, "WEBP")),
      both(bytesAt(4, "ftyp"), bytesAt(8, "heic", "heix", "heif", "hevc", "mif1", "msf1", "avif")),
      bytesAt(40, " EMF"),
    ),
    sentence: "is a picture: give the report as text, a web page, a Word document or a PDF with text.",
  },
  {
    is: any(
      bytesAt(0, "Rar!", "7z\xbc\xaf", "\x1f\x8b", "BZh", "\xfd7zXZ", "\x28\xb5\x2f\xfd", "MSCF", "\x60\xea", "LZIP"),
      bytesAt(257, "ustar"),
      both(bytesAt(2, "-l"), bytesAt(6, "-")),
    ),
    sentence: "is an archive of another kind: give the report itself, or a zip.",
  },
  {
    is: stream(/^EncryptedPackage$/),
    sentence: "is protected by a password: give it without one.",
  },
  {
    is: any(packed(/^ppt\//), stream(/^PowerPoint Document$/i), isOpen("presentation")),
    sentence: a("a presentation"),
  },
  { is: any(packed(/^visio\//), stream(/^VisioDocument$/)), sentence: a("a drawing of Visio") },
  {
    is: any(isOpen("graphics"), isOpen("chart"), isOpen("formula")),
    sentence: a("an OpenDocument drawing or formula"),
  },
  { is: any(packed(/^META-INF\/container\.xml$/), bytesAt(60, "BOOKMOBI")), sentence: a("an electronic book") },
  {
    is: packed(/\.iwa$|^index\.(?:apxl|xml\.gz)$|^Index\.zip$/i),
    sentence: a("a document of Apple Pages, Numbers or Keynote"),
  },
  { is: packed(/\.fdseq$/i), sentence: a("an XPS document") },
  {
    is: any(
      bytesAt(0, "MZ", "\x7fELF", "\xca\xfe\xba\xbe", "\xcf\xfa\xed\xfe", "dex\n", "L\0\0\0\x01\x14\x02\0"),
      packed(/^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/),
    ),
    sentence: `is a program or a link to one, and no document: ${GIVE}.`,
  },
  {
    is: stream(/^__properties_version/),
    sentence: "is a mail of Outlook (.msg), which is not read: save it as EML, or give the report itself.",
  },
  {
    is: any(
      stream(/^(?:MatOST|SPELLING)$/),
      both(stream(/^CONTENTS$/), ({ extension }) => extension === "wps"),
    ),
    sentence: a("a document of Microsoft Works"),
  },
  {
    is: ({ compound }) => compound !== null,
    sentence: `is a file of an older Office program that is no Word document and no spreadsheet: ${GIVE}.`,
  },
  {
    is: (file) => file.package !== null,
    sentence: "is a zip archive without a document that is read at its root: give the report itself.",
  },
  { is: bytesAt(0, "\xffWPC"), sentence: a("a document of WordPerfect") },
  { is: bytesAt(0, "\xdb\xa5-\0", "1\xbe\0\0", "\xfe7\0#"), sentence: a("a document of Word for DOS or of Word 2") },
  { is: bytesAt(4, "Standard Jet DB", "Standard ACE DB"), sentence: a("a database of Access") },
  { is: bytesAt(0, "SQLite format 3\0"), sentence: a("a database") },
  {
    is: bytesAt(0, "CAJ", "HN\0\0", "KDH "),
    sentence: a("a document of CAJViewer"),
  },
  { is: bytesAt(0, "Founder CEB", "CEB"), sentence: a("a document of Apabi (CEB)") },
  { is: bytesAt(0, "AT&TFORM"), sentence: a("a DjVu document") },
  { is: bytesAt(0, "ITSF"), sentence: a("a help file (CHM)") },
  {
    is: any(
      bytesAt(
        0,
        "ID3",
        "OggS",
        "fLaC",
        "\x1aE\xdf\xa3",
        "FLV\x01",
        "0&\xb2u",
        "MThd",
        "#!AMR",
        "\xff\xfb",
        "\xff\xf3",
        "\0\0\x01\xba",
      ),
      both(bytesAt(0, "RIFF"), bytesAt(8, "WAVE", "AVI ")),
      bytesAt(4, "ftyp", "moov"),
    ),
    sentence: `is a recording of sound or pictures, and no document: ${GIVE}.`,
  },
  {
    is: bytesAt(0, "\0\x01\0\0\0", "OTTO\0", "wOFF", "wOF2", "ttcf"),
    sentence: `is a font, and no document: ${GIVE}.`,
  },
];

/**
 * Whether a package declares that it is an OpenDocument file of that kind. The declaration is at a fixed position,
 * because it is the first file and is not compressed.
 */
function isOpen(kind: string): FormatTest {
  return bytesAt(30, `mimetypeapplication/vnd.oasis.opendocument.${kind}`);
}
