import type { Phrase } from "../../message/phrases";
import { elementOf, elementsOf, type XmlElement } from "../container/namespacedXml";
import { FLATTEST } from "../flow/edgedTable";
import type { FlowTable } from "../flow/flow";
import type { Shade } from "../shade";
import type { CellReader, TextPlace } from "./shownText";
import { partsAt } from "./tableParts";
import { mutedBy, wrappedBy } from "./wordBranch";
import { type WordCell, type WordRow, wordTableCells } from "./wordGrid";
import { isSwitchedOn, shading } from "./wordLook";
import type { WordStyle, WordStyles } from "./wordStyles";

/** Reads a `w:tbl`: its rows and cells. A merged cell is returned once. Hidden and deleted rows are left out. */
export function wordTable(
  table: XmlElement,
  place: TextPlace,
  walk: CellReader,
  styles: WordStyles,
  name: string,
): FlowTable {
  const properties = elementOf(table, "w:tblPr");
  const style = styles.style("table", elementOf(properties, "w:tblStyle")?.attributes["w:val"]);
  const behind = shading(elementOf(properties, "w:shd")) ?? style.behind ?? place.behind;
  const rows = wrappedElements(table, "w:tr");
  const look = elementOf(properties, "w:tblLook");
  const around: TextPlace = { behind, table: style.look, inCell: true };
  const read = rows.flatMap((row, index): readonly WordRow[] => {
    const why = whyRowUnseen(elementOf(row.element, "w:trPr")) ?? row.muted;
    const placeOf = (column: number, columns: number, cell: XmlElement) => {
      const own = shading(elementOf(elementOf(cell, "w:tcPr"), "w:shd"));
      if (style.parts.size === 0) return own ? { ...around, behind: own } : around;
      return styledPlace(style, partsAt({ row: index, rows: rows.length, column, columns, look }), own, around);
    };
    const cells = walk.text.muting(why, () => rowCells(row.element, placeOf, walk));
    return why === undefined || row.muted === null ? [{ before: columnsBefore(row.element), cells }] : [];
  });
  const widths = elementsOf(elementOf(table, "w:tblGrid"), "w:gridCol").map((column) =>
    Number(column.attributes["w:w"]),
  );
  return { kind: "table", cells: wordTableCells(read, widths, name) };
}

/**
 * An element that may be inside wrappers, and why it is not shown: null for a placeholder, undefined if it is shown.
 */
interface Wrapped {
  readonly element: XmlElement;
  readonly muted: Phrase | null | undefined;
}

/** The elements with a given name in a parent, also inside content controls, tags or revisions. */
function wrappedElements(parent: XmlElement, name: string, muted?: Phrase | null): readonly Wrapped[] {
  return elementsOf(parent).flatMap((element): readonly Wrapped[] => {
    if (element.name === name) return [{ element, muted }];
    const why = mutedBy(element);
    const content = wrappedBy(element) ?? (why === undefined ? null : element);
    return content ? wrappedElements(content, name, muted === undefined ? why : muted) : [];
  });
}

function whyRowUnseen(properties: XmlElement | undefined): Phrase | undefined {
  if (elementOf(properties, "w:del")) return "deleted text";
  if (isSwitchedOn(elementOf(properties, "w:hidden"))) return "a hidden row";
  const height = elementOf(properties, "w:trHeight")?.attributes;
  const flat = (height?.["w:hRule"] ?? height?.["w:h-rule"]) === "exact" && Number(height?.["w:val"]) <= FLATTEST;
  return flat ? "a row without height" : undefined;
}

function rowCells(
  row: XmlElement,
  placeOf: (column: number, columns: number, cell: XmlElement) => TextPlace,
  walk: CellReader,
): readonly WordCell[] {
  const cells = wrappedElements(row, "w:tc");
  return cells.flatMap(({ element, muted }, column): readonly WordCell[] => {
    const properties = elementOf(element, "w:tcPr");
    const deleted = elementOf(properties, "w:cellDel") ? "deleted text" : undefined;
    const place = placeOf(column, cells.length, element);
    const flow = walk.text.muting(deleted ?? muted, () => walk.flow(element, place));
    if (deleted !== undefined || typeof muted === "string") return [];
    return [
      {
        flow,
        span: Number(elementOf(properties, "w:gridSpan")?.attributes["w:val"] ?? 1) || 1,
        down: mergeOf(elementOf(properties, "w:vMerge", "w:vmerge")),
        across: mergeOf(elementOf(properties, "w:hMerge", "w:hmerge")),
      },
    ];
  });
}

function mergeOf(element: XmlElement | undefined): WordCell["down"] {
  if (!element) return "alone";
  return element.attributes["w:val"] === "restart" ? "begins" : "goes on";
}

function columnsBefore(row: XmlElement): number {
  return Number(elementOf(elementOf(row, "w:trPr"), "w:gridBefore")?.attributes["w:val"] ?? 0) || 0;
}

/**
 * The background of a cell and the look of its text: from its own shading, or else from the parts of the table style
 * that apply to it.
 */
function styledPlace(style: WordStyle, names: readonly string[], own: Shade | null, around: TextPlace): TextPlace {
  const parts = names.flatMap((name) => style.parts.get(name) ?? []);
  return {
    behind: own ?? parts.reduce<Shade | null>((below, part) => part.behind ?? below, around.behind),
    table: Object.assign({}, style.look, ...parts.map((part) => part.look)),
    inCell: true,
  };
}
