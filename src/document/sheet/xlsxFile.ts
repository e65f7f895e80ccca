import { said } from "../../message/message";
import { attributeOf, childOf, childrenOf, flagOf } from "../container/localNames";
import type { Package } from "../container/package";
import { type Relationship, relationshipsOf, xmlPart } from "../container/relationships";
import { UnreadableDocument } from "../document";
import type { Sheet } from "./sheet";
import { controlsOf, drawingObjects } from "./xlsxDrawing";
import { hiddenColumnsOf, hiddenRowsOf, mergesOf, type Workbook, xlsxCells } from "./xlsxSheet";
import { xlsxStyles } from "./xlsxStyles";

/**
 * The sheets of an XLSX workbook, in the order of its tabs. Its parts are found through relationships, not by their
 * names.
 */
export async function sheetsOfXlsx(parts: Package, path: string, name: string): Promise<readonly Sheet[]> {
  const workbook = await xmlPart(parts, path, name);
  if (!workbook) throw new UnreadableDocument(said("DOCUMENT_DAMAGED", { name }));
  const related = await relationshipsOf(parts, path, name);
  const part = async (type: string) => {
    const found = related.find((one) => one.type === type);
    return found ? xmlPart(parts, found.path, name) : null;
  };
  const strings = await part("sharedStrings");
  const properties = childOf(workbook, "workbookPr");
  const calculation = childOf(workbook, "calcPr");
  const book: Workbook = {
    ...xlsxStyles(await part("styles"), await part("theme")),
    strings: strings ? childrenOf(strings, "si") : [],
    date1904: properties !== undefined && flagOf(properties, "date1904"),
    computesAnew: calculation !== undefined && flagOf(calculation, "fullCalcOnLoad"),
  };
  const sheets: Sheet[] = [];
  for (const entry of childrenOf(childOf(workbook, "sheets") ?? workbook, "sheet")) {
    const target = related.find((one) => one.id === attributeOf(entry, "id"));
    const shown = /^(?:visible)?$/.test(attributeOf(entry, "state") ?? "");
    if (target) sheets.push(await sheetOf(parts, target, shown, book, name));
  }
  return sheets;
}

async function sheetOf(
  parts: Package,
  { path, type }: Relationship,
  shown: boolean,
  book: Workbook,
  name: string,
): Promise<Sheet> {
  const empty: Sheet = { shown, cells: [], merges: [], hiddenRows: [], hiddenColumns: [], objects: [] };
  if (type === "chartsheet") return { ...empty, objects: [{ ...WHOLE_SHEET, what: "a chart", text: "" }] };
  if (type !== "worksheet") return empty;
  const sheet = await xmlPart(parts, path, name);
  if (!sheet) throw new UnreadableDocument(said("DOCUMENT_DAMAGED_IN", { name, part: path }));
  const drawings = (await relationshipsOf(parts, path, name)).filter((one) => one.type === "drawing");
  const objects = [...controlsOf(sheet)];
  for (const drawing of drawings) {
    const root = await xmlPart(parts, drawing.path, name);
    if (root) objects.push(...drawingObjects(root));
  }
  return {
    shown,
    cells: xlsxCells(sheet, book),
    merges: mergesOf(sheet),
    hiddenRows: hiddenRowsOf(sheet),
    hiddenColumns: hiddenColumnsOf(sheet),
    objects,
  };
}

const WHOLE_SHEET = { top: 0, left: 0, bottom: 40, right: 12 };
