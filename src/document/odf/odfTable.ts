import { said } from "../../message/message";
import type { Phrase } from "../../message/phrases";
import { elementsOf, type XmlElement } from "../container/namespacedXml";
import { UnreadableDocument } from "../document";
import { FLATTEST } from "../flow/edgedTable";
import { type FlowCell, type FlowTable, isEmptyFlow } from "../flow/flow";
import { seenColumns } from "../flow/gridColumns";
import type { CellReader, TextPlace } from "../word/shownText";
import type { OdfStyles } from "./odfStyles";

/** No report has such a large table. More repeated cells would be an attack on computing time. */
const MAX_COLUMNS = 500;
const MAX_CELLS = 20_000;

/** Reads a `table:table`: its rows and cells. A merged cell is returned once. Hidden rows are left out. */
export function odfTable(
  table: XmlElement,
  place: TextPlace,
  reader: CellReader,
  styles: OdfStyles,
  name: string,
): FlowTable {
  const around = styles.style("table", table.attributes["table:style-name"]).behind ?? place.behind;
  const cells: FlowCell[] = [];
  let row = 0;
  for (const element of rowsOf(table)) {
    const style = styles.style("table-row", element.attributes["table:style-name"]);
    const why = whyRowUnseen(element, style.size);
    const behind = style.behind ?? around;
    const read = reader.text.muting(why, () => rowCells(element, row, { ...place, behind }, reader, styles));
    if (why !== undefined) continue;
    const times = read.every((cell) => isEmptyFlow(cell.flow)) ? 1 : timesOf(element, "table:number-rows-repeated");
    for (let time = 0; time < times; time++, row++) for (const cell of read) cells.push({ ...cell, row });
    if (cells.length > MAX_CELLS || read.some((cell) => cell.column >= MAX_COLUMNS))
      throw new UnreadableDocument(said("TABLE_TOO_LARGE", { name, columns: MAX_COLUMNS, cells: MAX_CELLS }));
  }
  return { kind: "table", cells: seenColumns(cells, widthsOf(table, styles)) };
}

/** Elements that may enclose the rows or columns of a table. */
const GROUPS = /^table:table-(?:header-rows|rows|row-group|header-columns|columns|column-group)$/;

function rowsOf(parent: XmlElement): readonly XmlElement[] {
  return elementsOf(parent).flatMap((element) =>
    element.name === "table:table-row" ? [element] : GROUPS.test(element.name) ? rowsOf(element) : [],
  );
}

function whyRowUnseen({ attributes }: XmlElement, height: number): Phrase | undefined {
  if (/^(?:collapse|filter)$/.test(attributes["table:visibility"] ?? "")) return "a hidden row";
  return height > 0 && height * 20 <= FLATTEST ? "a row without height" : undefined;
}

function rowCells(
  element: XmlElement,
  row: number,
  place: TextPlace,
  reader: CellReader,
  styles: OdfStyles,
): readonly FlowCell[] {
  const cells: FlowCell[] = [];
  let column = 0;
  for (const cell of elementsOf(element)) {
    const covered = cell.name === "table:covered-table-cell";
    if (!covered && cell.name !== "table:table-cell") continue;
    const behind = styles.style("table-cell", cell.attributes["table:style-name"]).behind ?? place.behind;
    const flow = reader.flow(cell, { ...place, behind, inCell: true });
    for (let times = timesOf(cell, "table:number-columns-repeated"); times > 0; times--, column++)
      if (!covered || !isEmptyFlow(flow))
        cells.push({
          row,
          column,
          rowSpan: covered ? 1 : timesOf(cell, "table:number-rows-spanned"),
          columnSpan: covered ? 1 : timesOf(cell, "table:number-columns-spanned"),
          flow,
          unread: covered ? "text in a part of a merged cell that is not shown" : null,
        });
  }
  return cells;
}

function timesOf({ attributes }: XmlElement, name: string): number {
  return Math.min(Math.max(Number(attributes[name] ?? 1) || 1, 1), MAX_COLUMNS);
}

/** The widths of a table's columns, in twentieths of a point. 0 if unknown. */
function widthsOf(parent: XmlElement, styles: OdfStyles): readonly number[] {
  return elementsOf(parent).flatMap((element): readonly number[] => {
    if (GROUPS.test(element.name)) return widthsOf(element, styles);
    if (element.name !== "table:table-column") return [];
    const { size } = styles.style("table-column", element.attributes["table:style-name"]);
    return new Array<number>(timesOf(element, "table:number-columns-repeated")).fill(size * 20);
  });
}
