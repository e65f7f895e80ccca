import { said } from "../../message/message";
import { localName } from "../container/localNames";
import { parseXml } from "../container/namespacedXml";
import type { Package } from "../container/package";
import { relationshipsOf, xmlPart } from "../container/relationships";
import { UnreadableDocument } from "../document";
import type { Reader, SourceFile } from "../reader";
import { setText } from "../setText";
import { sheetsOfExcelXml } from "./excelXml";
import { sheetsOfOds } from "./odsFile";
import { sheetsOfOlderWorkbook } from "./olderWorkbook";
import { readSheets, type Sheet } from "./sheet";
import { sheetsOfXlsx } from "./xlsxFile";

/**
 * Spreadsheets of every kind. Every visible sheet is a table, with merged cells and cell addresses. Numbers are read as
 * they are shown. Hidden content is returned as hidden text and not read.
 */
export const spreadsheet: Reader = {
  title: "a spreadsheet",
  extensions: ["xlsx", "xls", "xlsm", "xlsb", "xltx", "et", "ett", "ods", "fods"],
  recognises: (file) => workbookKind(file) !== null,
  read: async (file) => {
    const kind = workbookKind(file);
    if (!kind)
      throw new UnreadableDocument(
        said("NAME_OF_ANOTHER_FORMAT", { name: file.name, format: { zh: "电子表格", en: "spreadsheet" } }),
      );
    const { drafts, hidden, pictures } = readSheets(await kind.sheets(file), file.name);
    return { name: file.name, mediaType: kind.mediaType, ...setText(drafts), hidden, pictures };
  },
};

interface WorkbookKind {
  readonly mediaType: string;
  readonly is: (file: SourceFile) => boolean;
  readonly sheets: (file: SourceFile) => Promise<readonly Sheet[]>;
}

const WORKBOOK_KINDS: readonly WorkbookKind[] = [
  {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    is: ({ package: parts }) => isOffice(parts, /spreadsheetml/, WORKBOOK) && !isOffice(parts, BINARY, BINARY_WORKBOOK),
    sheets: xlsxSheets,
  },
  {
    mediaType: "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    is: ({ package: parts }) => isOffice(parts, BINARY, BINARY_WORKBOOK),
    sheets: async (file) => {
      // The library unpacks without limits. Reading each part here first checks that it is not larger than the
      // directory says.
      for (const part of file.package?.names ?? [])
        if (/\.(?:xml|rels|bin)$/i.test(part)) await file.package?.read(part);
      return sheetsOfOlderWorkbook(file.bytes, null, file.name);
    },
  },
  {
    mediaType: "application/vnd.ms-excel",
    is: ({ compound }) => compound?.names.some(isWorkbookStream) ?? false,
    sheets: async ({ bytes, name, compound }) => {
      const stream = compound?.names.find(isWorkbookStream);
      return sheetsOfOlderWorkbook(bytes, stream === undefined ? null : (compound?.read(stream) ?? null), name);
    },
  },
  {
    // The workbooks of Excel 2 to 4 have no container. They begin with a record of one of these versions and sizes.
    mediaType: "application/vnd.ms-excel",
    is: ({ bytes }) =>
      bytes[0] === 9 &&
      [0, 2, 4, 8].includes(bytes[1] ?? -1) &&
      [4, 6, 8, 16].includes(bytes[2] ?? -1) &&
      bytes[3] === 0,
    sheets: async ({ bytes, name }) => sheetsOfOlderWorkbook(bytes, null, name),
  },
  {
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    is: (file) => OPEN_SHEET.test(file.package?.mediaType ?? "") || isOpenByName(file),
    sheets: async ({ package: parts, name }) => {
      const roots = [];
      for (const part of ["content.xml", "styles.xml", "settings.xml"])
        roots.push(parts && (await xmlPart(parts, part, name)));
      if (!roots[0]) throw damaged(name);
      return sheetsOfOds(
        roots.filter((root) => root !== null),
        name,
      );
    },
  },
  {
    mediaType: "application/vnd.oasis.opendocument.spreadsheet-flat-xml",
    is: (file) => isMarkup(file) && beginsWith(file, OPEN_SHEET),
    sheets: async (file) => sheetsOfOds([plainRoot(file, "document")], file.name),
  },
  {
    mediaType: "application/vnd.ms-excel",
    is: (file) =>
      isMarkup(file) && beginsWith(file, /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/),
    sheets: async (file) => sheetsOfExcelXml(plainRoot(file, "Workbook")),
  },
];

const WORKBOOK = /(?:^|\/)workbook\d*\.xml$/i;
const BINARY_WORKBOOK = /(?:^|\/)workbook\d*\.bin$/i;
const BINARY = /sheet\.binary/;

/** Whether a package is of a kind: by the type that it declares, or else by the name of its workbook. */
function isOffice(parts: Package | null, type: RegExp, workbook: RegExp): boolean {
  if (!parts) return false;
  return parts.mediaType === null ? parts.names.some((path) => workbook.test(path)) : type.test(parts.mediaType);
}

function workbookKind(file: SourceFile): WorkbookKind | null {
  return WORKBOOK_KINDS.find((kind) => kind.is(file)) ?? null;
}

async function xlsxSheets({ package: parts, name }: SourceFile): Promise<readonly Sheet[]> {
  if (!parts) return [];
  const main = (await relationshipsOf(parts, "", name)).find((one) => one.type === "officeDocument")?.path;
  const path = main ?? parts.names.find((part) => WORKBOOK.test(part)) ?? "";
  return sheetsOfXlsx(parts, path, name);
}

function isWorkbookStream(stream: string): boolean {
  return /^(?:workbook|book)$/i.test(stream);
}

const OPEN_SHEET = /opendocument\.spreadsheet/;

function isOpenByName({ package: parts, extension }: SourceFile): boolean {
  return extension === "ods" && parts?.mediaType === null && parts.names.includes("content.xml");
}

/** Whether a text file begins like the XML of a workbook. A web page that only mentions such words does not. */
function isMarkup({ bytes, package: parts, compound }: SourceFile): boolean {
  return !parts && !compound && /^[^<]{0,8}<(?:\?xml|\?mso|Workbook|office:|ss:)/.test(head(bytes));
}

function beginsWith({ bytes }: SourceFile, word: RegExp): boolean {
  return word.test(head(bytes));
}

/** The beginning of a file, for searching ASCII words in any encoding. */
function head(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 6000)).toString("latin1").replace(/\0/g, "");
}

function plainRoot({ bytes, name }: SourceFile, root: string) {
  const element = parseXml(bytes, name);
  if (!element || localName(element) !== root) throw damaged(name);
  return element;
}

function damaged(name: string): UnreadableDocument {
  return new UnreadableDocument(said("DOCUMENT_DAMAGED", { name }));
}
