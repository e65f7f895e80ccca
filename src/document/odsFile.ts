import { type TextRun, textOfRuns } from "./cellText";
import { UnreadableDocument } from "./document";
import { attributeOf, childOf, childrenOf, localName, numberOf, outermostOf } from "./localNames";
import { textOf, type XmlElement } from "./namespacedXml";
import { type OpenStyle, type OpenStyles, openStyles, unseenText } from "./odsStyles";
import type { Area, Sheet, SheetCell, SheetObject, Stretch } from "./sheet";
import { keptBehind } from "./shownNumber";

/**
 * The sheets of an OpenDocument spreadsheet: of the roots of its content and its styles, or of the one root of a flat file.
 */
export function sheetsOfOds(roots: readonly XmlElement[], name: string): readonly Sheet[] {
  const styles = openStyles(
    roots.flatMap((root) => [...childrenOf(root, "styles"), ...childrenOf(root, "automatic-styles")]),
  );
  return roots.flatMap((root) =>
    childrenOf(childOf(childOf(root, "body"), "spreadsheet") ?? root, "table").map((table) =>
      new TableReader(styles, name).read(table),
    ),
  );
}

/** Cells that repeat are written once: so many are set in full. */
const MAX_CELLS = 200_000;
/** The rows and columns that a program of spreadsheets has. */
const MAX_INDEX = 1_048_576;

/** Reads one sheet; rows and columns are counted as they come. */
class TableReader {
  constructor(
    private readonly styles: OpenStyles,
    private readonly name: string,
  ) {}

  private readonly cells: SheetCell[] = [];
  private readonly merges: Area[] = [];
  private readonly objects: SheetObject[] = [];
  private readonly hiddenRows: Stretch[] = [];
  private readonly hiddenColumns: Stretch[] = [];
  private readonly columnStyles: (Stretch & { readonly style: string | undefined })[] = [];
  private row = 0;
  private columns = 0;

  read(table: XmlElement): Sheet {
    this.readParts(table, false);
    for (const shapes of childrenOf(table, "shapes"))
      for (const shape of childrenOf(shapes)) this.addObject(shape, { row: 0, column: 0 });
    const { cells, merges, objects, hiddenRows, hiddenColumns } = this;
    const shown = !this.styles("table", attributeOf(table, "style-name")).off;
    return { shown, cells, merges, objects, hiddenRows, hiddenColumns };
  }

  /** Rows and columns, in groups and under repeated heads or not. */
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
    const stretch = { from: this.columns, to: this.columns + repeated(column, "number-columns-repeated") - 1 };
    const style = this.styles("table-column", attributeOf(column, "style-name"));
    if (closed || style.thin || isHidden(column)) this.hiddenColumns.push(stretch);
    this.columnStyles.push({ ...stretch, style: attributeOf(column, "default-cell-style-name") });
    this.columns = stretch.to + 1;
  }

  private readRow(row: XmlElement, closed: boolean): void {
    const stretch = { from: this.row, to: this.row + repeated(row, "number-rows-repeated") - 1 };
    const style = this.styles("table-row", attributeOf(row, "style-name"));
    if (closed || style.thin || isHidden(row)) this.hiddenRows.push(stretch);
    let column = 0;
    for (const cell of childrenOf(row)) {
      if (!/^(?:covered-)?table-cell$/.test(localName(cell))) continue;
      const across = { from: column, to: column + repeated(cell, "number-columns-repeated") - 1 };
      this.readCell(cell, row, stretch, across);
      column = across.to + 1;
    }
    this.row = Math.min(stretch.to + 1, MAX_INDEX);
  }

  private readCell(cell: XmlElement, row: XmlElement, down: Stretch, across: Stretch): void {
    const said = this.said(cell, this.styleOf(cell, row, across.from));
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
    if (said.text.trim() === "" && !said.unread && said.hidden.length === 0) return;
    for (let at = down.from; at <= down.to; at++)
      for (let column = across.from; column <= across.to; column++) {
        if (this.cells.length >= MAX_CELLS)
          throw new UnreadableDocument(
            `${this.name} repeats more cells than a report can have: give the report alone.`,
          );
        this.cells.push({ row: at, column, ...said });
      }
  }

  private styleOf(cell: XmlElement, row: XmlElement, column: number): OpenStyle {
    const name =
      attributeOf(cell, "style-name") ??
      attributeOf(row, "default-cell-style-name") ??
      this.columnStyles.find(({ from, to }) => from <= column && column <= to)?.style;
    return this.styles("table-cell", name ?? "Default");
  }

  private said(cell: XmlElement, style: OpenStyle): Pick<SheetCell, "text" | "unread" | "hidden"> {
    const paragraphs = childrenOf(cell, "p");
    const runs = paragraphs.flatMap((paragraph, index): readonly TextRun[] => [
      ...(index > 0 ? [run("\n", style, style)] : []),
      ...this.runsIn(paragraph, style, style),
    ]);
    const printed = runs.map(({ text }) => text).join("");
    if (/^(?:#(?:REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL)[!?]?|Err:\d+)$/.test(printed.trim()))
      return { text: "", unread: `the error ${printed.trim()}`, hidden: [] };
    const value = keptValue(cell);
    if (paragraphs.length === 0) {
      if (value !== null && style.blank) return { text: "", unread: null, hidden: [{ text: value, how: BY_FORMAT }] };
      if (value !== null) return textOfRuns([run(value, style, style)]);
      const formula = attributeOf(cell, "formula") !== undefined && attributeOf(cell, "value-type") === undefined;
      return { text: "", unread: formula ? "a formula without its value" : null, hidden: [] };
    }
    const said = textOfRuns(runs);
    const number = numberOf(cell, "value");
    const kept = number === null || said.unread || said.hidden.length > 0 ? null : keptBehind(said.text.trim(), number);
    return kept === null ? said : { ...said, hidden: [{ text: kept, how: BY_FORMAT }] };
  }

  private runsIn(parent: XmlElement, style: OpenStyle, cell: OpenStyle): readonly TextRun[] {
    return parent.children.flatMap((node): readonly TextRun[] => {
      if (typeof node === "string") return [run(node.replace(/\s+/g, " "), style, cell)];
      const name = localName(node);
      if (name === "s") return [run(" ".repeat(Math.min(numberOf(node, "c") ?? 1, 100)), style, cell)];
      if (name === "tab") return [run(" ", style, cell)];
      if (name === "line-break") return [run("\n", style, cell)];
      if (/^(?:annotation|ruby-text|note|frame)$/.test(name)) return [];
      const own = attributeOf(node, "style-name");
      return this.runsIn(node, name === "span" && own ? merged(style, this.styles("text", own)) : style, cell);
    });
  }

  private addObject(shape: XmlElement, at: { readonly row: number; readonly column: number }): void {
    const end = /([A-Z]+)\$?(\d+)$/.exec(attributeOf(shape, "end-cell-address") ?? "");
    const right = end
      ? [...(end[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      : 0;
    const text = outermostOf(shape, "p").map(textOf).join("\n");
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

const BY_FORMAT = "a number that its format does not show whole";

function run(text: string, style: OpenStyle, cell: OpenStyle): TextRun {
  return { text, struck: style.struck, raised: style.raised, unseen: unseenText(style, cell) };
}

/** A run's look: its own where it has one, else the cell's. */
function merged(cell: OpenStyle, own: OpenStyle): OpenStyle {
  return {
    ...cell,
    struck: cell.struck || own.struck,
    raised: cell.raised || own.raised,
    shade: own.shade ?? cell.shade,
    off: own.off,
  };
}

/** The value that a cell keeps, as far as it has one. */
function keptValue(cell: XmlElement): string | null {
  const value = attributeOf(cell, "value");
  if (attributeOf(cell, "value-type") === "percentage" && value) return `${Number(value) * 100}%`;
  return (
    value ??
    attributeOf(cell, "string-value") ??
    attributeOf(cell, "date-value") ??
    attributeOf(cell, "time-value") ??
    attributeOf(cell, "boolean-value") ??
    null
  );
}

function isHidden(element: XmlElement): boolean {
  return /^(?:collapse|filter)$/.test(attributeOf(element, "visibility") ?? "");
}

function repeated(element: XmlElement, name: string): number {
  return Math.min(Math.max(1, Math.floor(numberOf(element, name) ?? 1)), MAX_INDEX);
}
