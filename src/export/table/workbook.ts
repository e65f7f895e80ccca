import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { SheetStyles } from "./sheetStyles";
import { escapedXml } from "./sheetText";
import { allCells, pagesAcross, type SheetPlan, sheetXml } from "./sheetXml";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * One moment for all parts, whenever they are written: the same tables are the same bytes. It is the first one that a ZIP file
 * can name, which others who want that take, too.
 */
const ALWAYS = {
  lastModDate: new Date(1980, 0, 1),
  extendedTimestamp: false,
  dataDescriptor: false,
  useWebWorkers: false,
};

/** The bytes of a workbook (ECMA-376) with these sheets. Their rows are asked for one sheet after the other. */
export async function workbookBytes(sheets: readonly SheetPlan[]): Promise<Buffer> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), ALWAYS);
  const add = (path: string, xml: string) => zip.add(path, new TextReader(DECLARATION + xml));
  await add("[Content_Types].xml", contentTypes(sheets));
  await add("_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]]));
  await add("xl/workbook.xml", workbookXml(sheets));
  await add("xl/_rels/workbook.xml.rels", relationships([...sheets.map(sheetTarget), ["styles", "styles.xml"]]));
  const styles = new SheetStyles();
  for (const [index, sheet] of sheets.entries())
    await zip.add(`xl/${sheetTarget(sheet, index)[1]}`, ReadableStream.from(inBytes(sheetXml(sheet, styles))));
  await add("xl/styles.xml", styles.xml());
  const { buffer, byteOffset, byteLength } = await zip.close();
  return Buffer.from(buffer, byteOffset, byteLength);
}

async function* inBytes(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(DECLARATION);
  for await (const piece of pieces) yield Buffer.from(piece);
}

/** What a part leads to: its kind, and its path. */
type Target = readonly [kind: string, path: string];

function sheetTarget(_: SheetPlan, index: number): Target {
  return ["worksheet", `worksheets/sheet${index + 1}.xml`];
}

function relationships(targets: readonly Target[]): string {
  const listed = targets.map(
    ([kind, path], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${path}"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${listed.join("")}</Relationships>`;
}

function contentTypes(sheets: readonly SheetPlan[]): string {
  const parts: readonly Target[] = [
    ["sheet.main", "workbook.xml"],
    ["styles", "styles.xml"],
    ...sheets.map(sheetTarget),
  ];
  const listed = parts.map(([kind, path]) => `<Override PartName="/xl/${path}" ContentType="${CONTENT}.${kind}+xml"/>`);
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...listed,
    "</Types>",
  ].join("");
}

function workbookXml(sheets: readonly SheetPlan[]): string {
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${escapedXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => (sheet.hasHeads ? headNames(sheet, index) : []));
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    "<bookViews><workbookView/></bookViews>",
    `<sheets>${listed.join("")}</sheets>`,
    names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

/** The filter, and what every printed page begins with: the heads, and where others are beside it, the first column. */
function headNames(sheet: SheetPlan, index: number): readonly string[] {
  const place = `'${escapedXml(sheet.name.replaceAll("'", "''"))}'!`;
  const cells = allCells(sheet).replace(/[A-Z]+|\d+/g, "$$$&");
  const titles = [...(pagesAcross(sheet) > 1 ? [`${place}$A:$A`] : []), `${place}$1:$1`].join(",");
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${place}${cells}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${titles}</definedName>`,
  ];
}
