import { type FlowCell, isEmpty } from "./flow";

/** In twentieths of a point: 2 mm, less than which no digit is shown in. */
const NARROW = 113;

/**
 * The cells of a table by the columns that are seen. `widths` are those of the grid's columns in twentieths of a point, 0
 * where nothing is said: one that is too narrow to show anything, and shows nothing, is that of a border which was dragged.
 */
export function seenColumns(cells: readonly FlowCell[], widths: readonly number[]): readonly FlowCell[] {
  const seen = [0];
  for (const width of widths) seen.push((seen.at(-1) as number) + (width > 0 && width < NARROW ? 0 : 1));
  const count = widths.length;
  const lineAt = (line: number) => (line <= count ? (seen[line] as number) : (seen[count] as number) + line - count);
  const placed = cells.map((cell) => {
    const column = lineAt(cell.column);
    return { ...cell, column, columnSpan: lineAt(cell.column + cell.columnSpan) - column };
  });
  return placed.some((cell) => cell.columnSpan === 0 && !isEmpty(cell.flow))
    ? cells
    : placed.filter((cell) => cell.columnSpan > 0);
}
