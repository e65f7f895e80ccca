import { type Composition, partsOf } from "./formats";

/** How a text looks: part of a figure, or a mark, or not to be seen. */
export type Look = "plain" | "struck" | "raised" | "white";

/** A cell of a sheet that a test composes. */
export interface TestCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly text: string;
  /** Runs of rich text instead of the text. */
  readonly runs?: readonly (readonly [text: string, look: Look])[];
  /** How the whole cell looks. */
  readonly look?: Look;
  /** A number format instead of the general one. */
  readonly format?: string;
  /** A formula that keeps its value (the text), keeps none, or has failed. */
  readonly formula?: "kept" | "lost" | "failed";
}

export interface TestSheet {
  readonly title: string;
  readonly hidden?: boolean;
  readonly cells: readonly TestCell[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Cells that are white where they equal a number; null for a condition on another cell. */
  readonly conditions?: readonly { readonly row: number; readonly column: number; readonly equals: number | null }[];
}

/** A report as one sheet: a row for each heading and paragraph, tables with merged cells. */
export function testSheet(composition: Composition): TestSheet {
  const cells: TestCell[] = [];
  let row = 0;
  for (const part of partsOf(composition)) {
    if (typeof part === "string") cells.push({ row, column: 0, text: part });
    else cells.push(...part.cells.map((cell) => ({ ...cell, row: row + cell.row })));
    row += typeof part === "string" ? 1 : part.rows;
  }
  return { title: "年度报告", cells };
}

/** Whether a text is written as a number. */
export function isNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d{0,8})(?:\.\d+)?$/.test(text);
}

/** The cells of a sheet by rows, each row from left to right. */
export function rowsOf(sheet: TestSheet): ReadonlyMap<number, readonly TestCell[]> {
  const rows = new Map<number, TestCell[]>();
  for (const row of sheet.hiddenRows ?? []) rows.set(row, []);
  for (const cell of sheet.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return new Map(
    [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => [row, cells.sort((a, b) => a.column - b.column)]),
  );
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
