import { letters } from "../../../src/document/sheet/sheet";
import { zipOf } from "./formats";
import { escaped, isNumber, type Look, rowsOf, type TestCell, type TestSheet } from "./testSheet";

const SPACES = ["office", "style", "text", "table", "number"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === "number" ? "datastyle" : name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .concat('xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"')
  .join(" ");
const TYPE = "application/vnd.oasis.opendocument.spreadsheet";

/** An OpenDocument spreadsheet. */
export function odsOf(sheets: readonly TestSheet[]): Uint8Array {
  return zipOf([
    ["mimetype", TYPE],
    [
      "META-INF/manifest.xml",
      `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ],
    [
      "content.xml",
      `<office:document-content ${SPACES} office:version="1.2">${contentOf(sheets)}</office:document-content>`,
    ],
  ]);
}

/** An OpenDocument spreadsheet as one XML file. */
export function fodsOf(sheets: readonly TestSheet[]): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${SPACES} office:version="1.2" office:mimetype="${TYPE}">${contentOf(sheets)}</office:document>`;
  return new TextEncoder().encode(xml);
}

const LOOKS: Readonly<Record<Look, string>> = {
  plain: 'fo:color="#000000"',
  struck: 'style:text-line-through-style="solid"',
  raised: 'style:text-position="super 58%"',
  white: 'fo:color="#ffffff"',
};

function contentOf(sheets: readonly TestSheet[]): string {
  const styles = Object.entries(LOOKS).flatMap(([name, look]) =>
    ["table-cell", "text"].map(
      (family) =>
        `<style:style style:name="${name}" style:family="${family}"><style:text-properties ${look}/></style:style>`,
    ),
  );
  const tables = ["true", "false"].map(
    (shown) =>
      `<style:style style:name="shown-${shown}" style:family="table"><style:table-properties table:display="${shown}"/></style:style>`,
  );
  return `<office:automatic-styles>${styles.join("")}${tables.join("")}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(tableXml).join("")}</office:spreadsheet></office:body>`;
}

function tableXml(sheet: TestSheet): string {
  const width = Math.max(...sheet.cells.map((cell) => cell.column)) + 1;
  const columns = Array.from({ length: width }, (_, column) => {
    const hidden = sheet.hiddenColumns?.includes(column) ? ' table:visibility="collapse"' : "";
    return `<table:table-column${hidden}/>`;
  });
  let next = 0;
  const rows = [...rowsOf(sheet)].map(([row, cells]) => {
    const gap = row > next ? `<table:table-row table:number-rows-repeated="${row - next}"/>` : "";
    next = row + 1;
    const hidden = sheet.hiddenRows?.includes(row) ? ' table:visibility="filter"' : "";
    return `${gap}<table:table-row${hidden}>${cellsXml(cells)}</table:table-row>`;
  });
  const tail =
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>';
  return `<table:table table:name="${escaped(sheet.title)}" table:style-name="shown-${!sheet.hidden}">${columns.join("")}${rows.join("")}${tail}${conditionsXml(sheet)}</table:table>`;
}

function conditionsXml({ title, conditions = [] }: TestSheet): string {
  const formats = conditions.map(({ row, column, equals }) => {
    const cell = `'${escaped(title)}'.${letters(column)}${row + 1}`;
    const value = equals === null ? "formula-is([.$Z$9]&gt;1)" : `=${equals}`;
    return `<calcext:conditional-format calcext:target-range-address="${cell}:${cell}"><calcext:condition calcext:apply-style-name="white" calcext:value="${value}" calcext:base-cell-address="${cell}"/></calcext:conditional-format>`;
  });
  return `<calcext:conditional-formats>${formats.join("")}</calcext:conditional-formats>`;
}

function cellsXml(cells: readonly TestCell[]): string {
  let next = 0;
  return cells
    .map((cell) => {
      const gap = cell.column > next ? `<table:table-cell table:number-columns-repeated="${cell.column - next}"/>` : "";
      const { rowSpan = 1, columnSpan = 1 } = cell;
      const covered =
        columnSpan > 1 ? `<table:covered-table-cell table:number-columns-repeated="${columnSpan - 1}"/>` : "";
      next = cell.column + columnSpan;
      const merged =
        rowSpan * columnSpan > 1
          ? ` table:number-rows-spanned="${rowSpan}" table:number-columns-spanned="${columnSpan}"`
          : "";
      return `${gap}<table:table-cell table:style-name="${cell.look ?? "plain"}"${merged}${valueXml(cell)}</table:table-cell>${covered}`;
    })
    .join("");
}

function valueXml({ text, runs, formula }: TestCell): string {
  if (formula === "lost") return ' table:formula="of:=[.A1]">';
  if (formula === "failed")
    return ' table:formula="of:=[.A1]" office:value-type="string" office:string-value=""><text:p>#REF!</text:p>';
  if (runs) {
    const spans = runs.map(([words, look]) => `<text:span text:style-name="${look}">${escaped(words)}</text:span>`);
    const note = "<office:annotation><text:p>99</text:p></office:annotation>";
    return ` office:value-type="string">${note}<text:p>${spans.join("")}</text:p>`;
  }
  const kept = formula ? ' table:formula="of:=[.A1]"' : "";
  if (isNumber(text)) return `${kept} office:value-type="float" office:value="${text}"><text:p>${text}</text:p>`;
  return ` office:value-type="string"><text:p>${escaped(text)}</text:p>`;
}
