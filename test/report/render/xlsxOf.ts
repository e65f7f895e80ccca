import { letters } from "../../../src/document/sheet/sheet";
import { zipOf } from "./formats";
import { escaped, isNumber, type Look, rowsOf, type TestCell, type TestSheet } from "./testSheet";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An XLSX workbook by its parts: rich text is shared, plain text stands in its cell. Nothing is at its usual path. */
export function xlsxOf(sheets: readonly TestSheet[]): Uint8Array {
  const strings: string[] = [];
  const formats = [...new Set(sheets.flatMap((sheet) => sheet.cells.flatMap((cell) => cell.format ?? [])))];
  const parts = sheets.map((sheet) => sheetXml(sheet, strings, formats));
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const entries = sheets.map(
    (sheet, index) =>
      `<sheet name="${escaped(sheet.title)}" sheetId="${index + 1}" r:id="s${index}"${sheet.hidden ? ' state="veryHidden"' : ""}/>`,
  );
  const types = [
    ["book/workbook2.xml", "sheet.main"],
    ["book/look.xml", "styles"],
    ["book/words.xml", "sharedStrings"],
    ...sheets.map((_, index) => [`book/pages/p${index}.xml`, "worksheet"]),
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${CONTENT}.${type}+xml"/>`);
  return zipOf([
    [
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join("")}</Types>`,
    ],
    ["_rels/.rels", relations(relation("r1", "officeDocument", "book/workbook2.xml"))],
    [
      "book/workbook2.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="${sheets.findIndex((sheet) => !sheet.hidden)}"/></bookViews><sheets>${entries.join("")}</sheets></workbook>`,
    ],
    [
      "book/_rels/workbook2.xml.rels",
      relations(
        [
          ...sheets.map((_, index) => relation(`s${index}`, "worksheet", `/book/pages/p${index}.xml`)),
          relation("st", "styles", "look.xml"),
          relation("ss", "sharedStrings", "words.xml"),
        ].join(""),
      ),
    ],
    ...parts.map((xml, index) => [`book/pages/p${index}.xml`, xml] as const),
    ["book/look.xml", stylesXml(formats)],
    ["book/words.xml", `<x:sst xmlns:x="${MAIN}">${strings.join("")}</x:sst>`],
  ]);
}

const LOOKS: readonly Look[] = ["plain", "struck", "raised", "white"];
const PROPERTIES: Readonly<Record<Look, string>> = {
  plain: '<color theme="1"/>',
  struck: "<strike/>",
  raised: '<vertAlign val="superscript"/>',
  white: '<color rgb="FFFFFFFF"/>',
};

function stylesXml(formats: readonly string[]): string {
  const fonts = LOOKS.map((look) => `<font><sz val="11"/>${PROPERTIES[look]}</font>`);
  const codes = formats.map((format, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(format)}"/>`);
  const styles = [
    ...LOOKS.map((_, index) => `<xf numFmtId="0" fontId="${index}" fillId="0"/>`),
    ...formats.map((_, index) => `<xf numFmtId="${170 + index}" fontId="0" fillId="0"/>`),
  ];
  const fills = '<fills><fill><patternFill patternType="none"/></fill></fills>';
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><fonts>${fonts.join("")}</fonts>${fills}<cellXfs>${styles.join("")}</cellXfs><dxfs><dxf><font><b/></font></dxf><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs></styleSheet>`;
}

function sheetXml(sheet: TestSheet, strings: string[], formats: readonly string[]): string {
  const columns = (sheet.hiddenColumns ?? []).map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`,
  );
  const rows = [...rowsOf(sheet)].map(
    ([row, cells]) =>
      `<row r="${row + 1}"${sheet.hiddenRows?.includes(row) ? ' hidden="1"' : ""}>${cells.map((cell) => cellXml(cell, strings, formats)).join("")}</row>`,
  );
  const merges = sheet.cells
    .filter(({ rowSpan = 1, columnSpan = 1 }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan = 1, columnSpan = 1 }) => {
      const end = `${letters(column + columnSpan - 1)}${row + rowSpan}`;
      return `<mergeCell ref="${letters(column)}${row + 1}:${end}"/>`;
    });
  const conditions = (sheet.conditions ?? []).map(({ row, column, equals }) => {
    const about =
      equals === null
        ? 'type="expression"><formula>$Z$9&gt;1</formula>'
        : `type="cellIs" operator="equal"><formula>${equals}</formula>`;
    return `<conditionalFormatting sqref="${letters(column)}${row + 1}"><cfRule dxfId="1" priority="1" ${about}</cfRule></conditionalFormatting>`;
  });
  return `<worksheet xmlns="${MAIN}"><cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData><mergeCells>${merges.join("")}</mergeCells>${conditions.join("")}</worksheet>`;
}

function cellXml(cell: TestCell, strings: string[], formats: readonly string[]): string {
  const style = cell.format === undefined ? LOOKS.indexOf(cell.look ?? "plain") : 4 + formats.indexOf(cell.format);
  const head = `<c r="${letters(cell.column)}${cell.row + 1}" s="${style}"`;
  if (cell.formula === "failed") return `${head} t="e"><f>A1</f><v>#REF!</v></c>`;
  if (cell.formula === "lost") return `${head}><f>A1</f><v></v></c>`;
  if (cell.runs) {
    const runs = cell.runs.map(
      ([text, look]) =>
        `<x:r><x:rPr>${PROPERTIES[look].replace(/<(?=\w)/g, "<x:")}</x:rPr><x:t>${escaped(text)}</x:t></x:r>`,
    );
    strings.push(`<x:si>${runs.join("")}<x:rPh sb="0" eb="1"><x:t>9</x:t></x:rPh></x:si>`);
    return `${head} t="s"><v>${strings.length - 1}</v></c>`;
  }
  if (isNumber(cell.text)) return `${head}>${cell.formula ? "<f>A1</f>" : ""}<v>${cell.text}</v></c>`;
  return `${head} t="inlineStr"><is><t>${escaped(cell.text)}</t></is></c>`;
}
