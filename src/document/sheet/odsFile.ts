import { said } from "../../message/message";
import { attributeOf, childOf, childrenOf, localName, numberOf, outermostOf } from "../container/localNames";
import { type XmlElement, xmlText } from "../container/namespacedXml";
import { UnreadableDocument } from "../document";
import { odsCellContent } from "./odsCell";
import { type OpenStyleUnderConditions, odsConditions } from "./odsConditions";
import { type OpenStyle, type OpenStyles, openStyles } from "./odsStyles";
import type { CellRange, IndexRange, Sheet, SheetCell, SheetObject } from "./sheet";

/**
 * The sheets of an OpenDocument spreadsheet. `roots` are the root elements of its content, styles and settings, or the
 * one root element of a flat file.
 */
export function sheetsOfOds(roots: readonly XmlElement[], name: string): readonly Sheet[] {
  const styles = openStyles(
    roots.flatMap((root) => [...childrenOf(root, "styles"), ...childrenOf(root, "automatic-styles")]),
  );
  // How a file is displayed is stored in its settings, as names and values.
  const zeros = roots.every((root) =>
    outermostOf(root, "config-item").every(
      (item) => attributeOf(item, "name") !== "ShowZeroValues" || xmlText(item) !== "false",
    ),
  );
  return roots.flatMap((root) =>
    childrenOf(childOf(childOf(root, "body"), "spreadsheet") ?? root, "table").map((table) =>
      new TableReader(table, styles, zeros, name).read(),
    ),
  );
}

/** Repeated cells are stored once. At most this many are returned. */
const MAX_CELLS = 200_000;
/** The largest number of rows or columns in a spreadsheet program. */
const MAX_INDEX = 1_048_576;

/** Reads one sheet. Row and column numbers are counted while reading. */
class TableReader {
  constructor(
    private readonly table: XmlElement,
    private readonly styles: OpenStyles,
    private readonly zeros: boolean,
    private readonly name: string,
  ) {
    this.conditions = odsConditions(table, styles);
    this.isConditional = childrenOf(table, "conditional-formats").length > 0;
  }

  private readonly conditions: OpenStyleUnderConditions;
  /** Whether repeated cells may look different from each other. */
  private readonly isConditional: boolean;
  private readonly cells: SheetCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly objects: SheetObject[] = [];
  private readonly hiddenRows: IndexRange[] = [];
  private readonly hiddenColumns: IndexRange[] = [];
  private readonly columnStyles: (IndexRange & { readonly style: string | undefined })[] = [];
  private row = 0;
  private columns = 0;

  read(): Sheet {
    const { table } = this;
    this.readParts(table, false);
    for (const shapes of childrenOf(table, "shapes"))
      for (const shape of childrenOf(shapes)) this.addObject(shape, { row: 0, column: 0 });
    const { cells, merges, objects, hiddenRows, hiddenColumns } = this;
    const shown = !this.styles("table", attributeOf(table, "style-name")).off;
    return { shown, cells, merges, objects, hiddenRows, hiddenColumns };
  }

  /**
   * Reads rows and columns, inside or outside of groups and header rows. `closed` says whether a group around them is
   * collapsed.
   */
  private readParts(parent: XmlElement, closed: boolean): void {
    for (const part of childrenOf(parent)) {
      const name = localName(part);
      if (name === "table-column") this.readColumn(part, closed);
      else if (name === "table-row") this.readRow(part, closed);
      else if (/^table-(?:header-)?(?:rows?|columns?)(?:-group)?$/.test(name))
        this.readParts(part, closed || attributeOf(part, "display") === "false");
    }
  }

  private readColumn(column: XmlElement, closed: boolean): void {
    const stretch = { from: this.columns, to: this.columns + repeatCount(column, "number-columns-repeated") - 1 };
    const style = this.styles("table-column", attributeOf(column, "style-name"));
    if (closed || style.thin || isHidden(column)) this.hiddenColumns.push(stretch);
    this.columnStyles.push({ ...stretch, style: attributeOf(column, "default-cell-style-name") });
    this.columns = stretch.to + 1;
  }

  private readRow(row: XmlElement, closed: boolean): void {
    const stretch = { from: this.row, to: this.row + repeatCount(row, "number-rows-repeated") - 1 };
    const style = this.styles("table-row", attributeOf(row, "style-name"));
    if (closed || style.thin || isHidden(row)) this.hiddenRows.push(stretch);
    let column = 0;
    for (const cell of childrenOf(row)) {
      if (!/^(?:covered-)?table-cell$/.test(localName(cell))) continue;
      const across = { from: column, to: column + repeatCount(cell, "number-columns-repeated") - 1 };
      this.readCell(cell, row, stretch, across);
      column = across.to + 1;
    }
    this.row = Math.min(stretch.to + 1, MAX_INDEX);
  }

  private readCell(cell: XmlElement, row: XmlElement, down: IndexRange, across: IndexRange): void {
    const style = this.styleOf(cell, row, across.from);
    const saidAt = (at: number, column: number) =>
      odsCellContent(cell, style, this.styles, this.zeros, (value, plain) => this.conditions(at, column, value, plain));
    const first = saidAt(down.from, across.from);
    const [rows, columns] = [numberOf(cell, "number-rows-spanned") ?? 1, numberOf(cell, "number-columns-spanned") ?? 1];
    if (rows > 1 || columns > 1)
      this.merges.push({
        top: down.from,
        left: across.from,
        bottom: down.from + rows - 1,
        right: across.from + columns - 1,
      });
    for (const child of childrenOf(cell))
      if (/^(?:frame|control|custom-shape|rect|g)$/.test(localName(child)))
        this.addObject(child, { row: down.from, column: across.from });
    if (first.text.trim() === "" && !first.unread && first.hidden.length === 0) return;
    for (let at = down.from; at <= down.to; at++)
      for (let column = across.from; column <= across.to; column++) {
        if (this.cells.length >= MAX_CELLS)
          throw new UnreadableDocument(said("SHEET_REPEATS_TOO_MUCH", { name: this.name }));
        this.cells.push({ row: at, column, ...(this.isConditional ? saidAt(at, column) : first) });
      }
  }

  private styleOf(cell: XmlElement, row: XmlElement, column: number): OpenStyle {
    const name =
      attributeOf(cell, "style-name") ??
      attributeOf(row, "default-cell-style-name") ??
      this.columnStyles.find(({ from, to }) => from <= column && column <= to)?.style;
    return this.styles("table-cell", name ?? "Default");
  }

  private addObject(shape: XmlElement, at: { readonly row: number; readonly column: number }): void {
    const end = /([A-Z]+)\$?(\d+)$/.exec(attributeOf(shape, "end-cell-address") ?? "");
    const right = end
      ? [...(end[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      : 0;
    const text = outermostOf(shape, "p").map(xmlText).join("\n");
    const inside = childrenOf(shape).map(localName);
    const what =
      localName(shape) === "control" ? "a form control" : inside.includes("object") ? "a chart" : "a picture";
    this.objects.push({
      top: at.row,
      left: at.column,
      bottom: Math.max(at.row, end ? Number(end[2]) - 1 : 0),
      right: Math.max(at.column, right),
      what,
      text: what === "a chart" ? "" : text,
    });
  }
}

function isHidden(element: XmlElement): boolean {
  return /^(?:collapse|filter)$/.test(attributeOf(element, "visibility") ?? "");
}

function repeatCount(element: XmlElement, name: string): number {
  return Math.min(Math.max(1, Math.floor(numberOf(element, name) ?? 1)), MAX_INDEX);
}
