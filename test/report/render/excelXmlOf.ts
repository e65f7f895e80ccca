import { escaped, isNumber, type Look, rowsOf, type TestCell, type TestSheet } from "./testSheet";

/** A workbook in the XML of Excel 2003. */
export function excelXmlOf(sheets: readonly TestSheet[]): Uint8Array {
  const styles = (Object.keys(LOOKS) as Look[]).map((look) => `<Style ss:ID="${look}"><Font ${LOOKS[look]}/></Style>`);
  const formats = [...new Set(sheets.flatMap((sheet) => sheet.cells.flatMap((cell) => cell.format ?? [])))].map(
    (format) => `<Style ss:ID="${escaped(format)}"><NumberFormat ss:Format="${escaped(format)}"/></Style>`,
  );
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles>${styles.join("")}${formats.join("")}</Styles>${sheets.map(sheetXml).join("")}</Workbook>`;
  return new TextEncoder().encode(xml);
}

const LOOKS: Readonly<Record<Look, string>> = {
  plain: 'ss:Color="#000000"',
  struck: 'ss:StrikeThrough="1"',
  raised: 'ss:VerticalAlign="Superscript"',
  white: 'ss:Color="#FFFFFF"',
};

const RUNS: Readonly<Record<Look, readonly [before: string, behind: string]>> = {
  plain: ["<Font>", "</Font>"],
  struck: ["<S>", "</S>"],
  raised: ["<Sup>", "</Sup>"],
  white: ['<Font html:Color="#FFFFFF">', "</Font>"],
};

function sheetXml(sheet: TestSheet): string {
  const columns = (sheet.hiddenColumns ?? []).map((column) => `<Column ss:Index="${column + 1}" ss:Hidden="1"/>`);
  const rows = [...rowsOf(sheet)].map(
    ([row, cells]) =>
      `<Row ss:Index="${row + 1}"${sheet.hiddenRows?.includes(row) ? ' ss:Hidden="1"' : ""}>${cells.map(cellXml).join("")}</Row>`,
  );
  const visible = sheet.hidden ? "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>" : "";
  const conditions = (sheet.conditions ?? []).map(({ row, column, equals }) => {
    const about =
      equals === null ? "<Value1>R9C26&gt;1</Value1>" : `<Qualifier>Equal</Qualifier><Value1>${equals}</Value1>`;
    return `<ConditionalFormatting xmlns="urn:schemas-microsoft-com:office:excel"><Range>R${row + 1}C${column + 1}</Range><Condition>${about}<Format Style="color:white"/></Condition></ConditionalFormatting>`;
  });
  return `<Worksheet ss:Name="${escaped(sheet.title)}"><Table>${columns.join("")}${rows.join("")}</Table>${visible}${conditions.join("")}</Worksheet>`;
}

function cellXml(cell: TestCell): string {
  const { rowSpan = 1, columnSpan = 1 } = cell;
  const style = ` ss:StyleID="${escaped(cell.format ?? cell.look ?? "plain")}"`;
  const merged = `${columnSpan > 1 ? ` ss:MergeAcross="${columnSpan - 1}"` : ""}${rowSpan > 1 ? ` ss:MergeDown="${rowSpan - 1}"` : ""}`;
  const formula = cell.formula ? ' ss:Formula="=R1C1"' : "";
  return `<Cell ss:Index="${cell.column + 1}"${style}${merged}${formula}>${dataXml(cell)}<Comment><ss:Data>99</ss:Data></Comment></Cell>`;
}

function dataXml({ text, runs, formula }: TestCell): string {
  if (formula === "lost") return "";
  if (formula === "failed") return '<Data ss:Type="Error">#REF!</Data>';
  if (runs) {
    const marked = runs.map(([words, look]) => `${RUNS[look][0]}${escaped(words)}${RUNS[look][1]}`).join("");
    return `<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40" xmlns:html="http://www.w3.org/TR/REC-html40">${marked}</ss:Data>`;
  }
  return `<Data ss:Type="${isNumber(text) ? "Number" : "String"}">${escaped(text)}</Data>`;
}
