import { type Message, said } from "../message/message";
import { markupKind } from "./otherMarkup";
import type { SourceFile } from "./reader";

/** Names the format of a file that no reader can read, and says what to do. Null if the format is unknown. */
export function otherFormat(file: SourceFile): Message | null {
  const other = isBinary(file.bytes) ? OTHERS.find(({ is }) => is(file)) : undefined;
  return other ? other.why(file.name) : markupKind(file.bytes, file.name);
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

const notRead = (zh: string, en: string) => (name: string) => said("FORMAT_NOT_READ", { name, format: { zh, en } });
const noDocument = (zh: string, en: string) => (name: string) =>
  said("FORMAT_NO_DOCUMENT", { name, format: { zh, en } });

/** Formats that are often received but cannot be read. The first one that matches counts. */
const OTHERS: readonly { readonly is: FormatTest; readonly why: (name: string) => Message }[] = [
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
    why: (name) => said("FORMAT_PICTURE", { name }),
  },
  {
    is: any(
      bytesAt(0, "Rar!", "7z\xbc\xaf", "\x1f\x8b", "BZh", "\xfd7zXZ", "\x28\xb5\x2f\xfd", "MSCF", "\x60\xea", "LZIP"),
      bytesAt(257, "ustar"),
      both(bytesAt(2, "-l"), bytesAt(6, "-")),
    ),
    why: (name) => said("FORMAT_ARCHIVE", { name }),
  },
  {
    is: stream(/^EncryptedPackage$/),
    why: (name) => said("DOCUMENT_LOCKED", { name }),
  },
  {
    is: any(packed(/^ppt\//), stream(/^PowerPoint Document$/i), isOpen("presentation")),
    why: notRead("演示文稿", "a presentation"),
  },
  { is: any(packed(/^visio\//), stream(/^VisioDocument$/)), why: notRead("Visio图形", "a drawing of Visio") },
  {
    is: any(isOpen("graphics"), isOpen("chart"), isOpen("formula")),
    why: notRead("OpenDocument图形或公式", "an OpenDocument drawing or formula"),
  },
  {
    is: any(packed(/^META-INF\/container\.xml$/), bytesAt(60, "BOOKMOBI")),
    why: notRead("电子书", "an electronic book"),
  },
  {
    is: packed(/\.iwa$|^index\.(?:apxl|xml\.gz)$|^Index\.zip$/i),
    why: notRead("苹果Pages、Numbers或Keynote文档", "a document of Apple Pages, Numbers or Keynote"),
  },
  { is: packed(/\.fdseq$/i), why: notRead("XPS文档", "an XPS document") },
  {
    is: any(
      bytesAt(0, "MZ", "\x7fELF", "\xca\xfe\xba\xbe", "\xcf\xfa\xed\xfe", "dex\n", "L\0\0\0\x01\x14\x02\0"),
      packed(/^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/),
    ),
    why: noDocument("程序或程序的快捷方式", "a program or a link to one"),
  },
  {
    is: stream(/^__properties_version/),
    why: (name) => said("FORMAT_OUTLOOK_MAIL", { name }),
  },
  {
    is: any(
      stream(/^(?:MatOST|SPELLING)$/),
      both(stream(/^CONTENTS$/), ({ extension }) => extension === "wps"),
    ),
    why: notRead("Microsoft Works文档", "a document of Microsoft Works"),
  },
  {
    is: ({ compound }) => compound !== null,
    why: notRead(
      "旧版Office文件（非Word文档、非电子表格）",
      "a file of an older Office program, no Word document and no spreadsheet",
    ),
  },
  {
    is: (file) => file.package !== null,
    why: (name) => said("FORMAT_ZIP", { name }),
  },
  { is: bytesAt(0, "\xffWPC"), why: notRead("WordPerfect文档", "a document of WordPerfect") },
  {
    is: bytesAt(0, "\xdb\xa5-\0", "1\xbe\0\0", "\xfe7\0#"),
    why: notRead("DOS版Word或Word 2文档", "a document of Word for DOS or of Word 2"),
  },
  { is: bytesAt(4, "Standard Jet DB", "Standard ACE DB"), why: notRead("Access数据库", "a database of Access") },
  { is: bytesAt(0, "SQLite format 3\0"), why: notRead("数据库", "a database") },
  {
    is: bytesAt(0, "CAJ", "HN\0\0", "KDH "),
    why: notRead("CAJ文档", "a document of CAJViewer"),
  },
  { is: bytesAt(0, "Founder CEB", "CEB"), why: notRead("方正Apabi文档（CEB）", "a document of Apabi (CEB)") },
  { is: bytesAt(0, "AT&TFORM"), why: notRead("DjVu文档", "a DjVu document") },
  { is: bytesAt(0, "ITSF"), why: notRead("帮助文件（CHM）", "a help file (CHM)") },
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
    why: noDocument("音频或视频", "a recording of sound or pictures"),
  },
  {
    is: bytesAt(0, "\0\x01\0\0\0", "OTTO\0", "wOFF", "wOF2", "ttcf"),
    why: noDocument("字体文件", "a font"),
  },
];

/**
 * Whether a package declares that it is an OpenDocument file of that kind. The declaration is at a fixed position,
 * because it is the first file and is not compressed.
 */
function isOpen(kind: string): FormatTest {
  return bytesAt(30, `mimetypeapplication/vnd.oasis.opendocument.${kind}`);
}
