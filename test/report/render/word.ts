import type { Part } from "./formats";
import { isFigure, type PrintedCell, type PrintedTable } from "./printedTable";
import { zipOf } from "./zip";

/** How a report is set in Word; what is left out is set plainly. */
export interface WordSetting {
  /** The content of a cell with a figure, or of a blank one: paragraphs, or runs for one of them. */
  readonly figure?: (text: string, index: number) => string;
  /** The runs of a paragraph outside of tables. */
  readonly line?: (text: string, index: number) => string;
  /** A row, or a table, with what stands around it. */
  readonly row?: (row: string, cells: readonly PrintedCell[]) => string;
  readonly table?: (table: string) => string;
  readonly body?: (body: string) => string;
  /** What the document's styles are. */
  readonly styles?: string;
  /** How cells are merged across. */
  readonly across?: "gridSpan" | "hMerge";
  /** Whether every border is a little aside in every other row. */
  readonly dragged?: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${RELATIONS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** A Word document (DOCX) with its main part at a path; `more` are documents inside of it, `part0` and so on. */
export function docxOf(
  parts: readonly Part[],
  setting: WordSetting = {},
  path = "word/document.xml",
  more: readonly (readonly [path: string, content: string])[] = [],
): Uint8Array {
  const inner = more.map(([target], index) => relation(`part${index}`, "aFChunk", `/${target}`));
  const name = path.slice(path.indexOf("/") + 1);
  return zipOf([
    ["[Content_Types].xml", contentTypes(path)],
    ["_rels/.rels", relations(relation("main", "officeDocument", path))],
    [path, `<w:document ${NAMESPACES}><w:body>${bodyOf(parts, setting)}</w:body></w:document>`],
    [path.replace(name, `_rels/${name}.rels`), relations(relation("styles", "styles", "/styles.xml"), ...inner)],
    ["styles.xml", `<w:styles xmlns:w="${MAIN}">${setting.styles ?? ""}</w:styles>`],
    ...more,
  ]);
}

/** The same in one XML file, as a package written flat. */
export function flatDocxOf(parts: readonly Part[], setting: WordSetting = {}): Uint8Array {
  const part = (name: string, content: string) =>
    `<pkg:part pkg:name="/${name}"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
  const main = `<w:document ${NAMESPACES}><w:body>${bodyOf(parts, setting)}</w:body></w:document>`;
  return new TextEncoder().encode(
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part("_rels/.rels", relations(relation("main", "officeDocument", "word/document.xml")))}${part("word/document.xml", main)}</pkg:package>`,
  );
}

/** The same in the XML of Word 2003. */
export function word2003Of(parts: readonly Part[], setting: WordSetting = {}): Uint8Array {
  const body = bodyOf(parts, setting).replaceAll("w:vMerge", "w:vmerge").replaceAll("w:hMerge", "w:hmerge");
  return new TextEncoder().encode(
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:styles>${setting.styles ?? ""}</w:styles><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`,
  );
}

/** The same in strict Office Open XML, with another prefix. */
export function strictDocxOf(parts: readonly Part[], setting: WordSetting = {}): Uint8Array {
  const body = bodyOf(parts, setting).replace(/(<\/?| )w:/g, "$1x:");
  const strict = "http://purl.oclc.org/ooxml";
  return zipOf([
    [
      "_rels/.rels",
      relations(relation("main", "officeDocument", "a/b.xml")).replaceAll(
        RELATIONS,
        `${strict}/officeDocument/relationships`,
      ),
    ],
    ["[Content_Types].xml", contentTypes("a/b.xml")],
    ["a/b.xml", `<x:document xmlns:x="${strict}/wordprocessingml/main"><x:body>${body}</x:body></x:document>`],
  ]);
}

/** A run of text with properties. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export function paragraph(runs: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

function bodyOf(parts: readonly Part[], setting: WordSetting): string {
  const { line = halves, body = (content: string) => content, table = (content: string) => content } = setting;
  const count = { figures: 0 };
  return body(
    parts
      .map((part, index) =>
        typeof part === "string" ? paragraph(line(part, index)) : table(tableOf(part, setting, count)),
      )
      .join(""),
  );
}

function halves(text: string): string {
  const half = Math.ceil(text.length / 2);
  return [text.slice(0, half), text.slice(half)]
    .filter((part) => part !== "")
    .map((part) => run(part))
    .join("");
}

function tableOf(table: PrintedTable, setting: WordSetting, count: { figures: number }): string {
  const {
    figure = halves,
    row: around = (content: string) => `<w:tr>${content}</w:tr>`,
    across = "gridSpan",
  } = setting;
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column);
    const aside = setting.dragged && row % 2 === 1 ? 1 : 0;
    const written = cells.map((cell) => {
      const text = cell.row === row ? cell.text : "";
      const content = cell.row === row && isFigure(text) ? figure(text, count.figures++) : halves(text);
      const down = cell.rowSpan === 1 ? "" : cell.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
      const inner = content.startsWith("<w:p>") ? content : paragraph(content);
      if (setting.dragged) {
        const [from, to] = [lineOf(cell.column, aside), lineOf(cell.column + cell.columnSpan, aside)];
        return wordCell(`<w:gridSpan w:val="${to - from}"/>`, inner);
      }
      if (across === "gridSpan") return wordCell(`<w:gridSpan w:val="${cell.columnSpan}"/>${down}`, inner);
      const rest = Array.from({ length: cell.columnSpan - 1 }, () => wordCell(`<w:hMerge/>${down}`, paragraph("")));
      const first = cell.columnSpan === 1 ? "" : '<w:hMerge w:val="restart"/>';
      return wordCell(first + down, inner) + rest.join("");
    });
    return around(written.join(""), cells);
  });
  const widths = Array.from({ length: table.columns }, () => (setting.dragged ? [40, 860] : [900])).flat();
  return `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** Where a column begins in a grid in which a narrow column stands before each: behind that in rows whose borders are aside. */
function lineOf(column: number, aside: number): number {
  return column === 0 ? 0 : 2 * column + aside;
}

function wordCell(properties: string, content: string): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function relations(...list: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

function contentTypes(path: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
