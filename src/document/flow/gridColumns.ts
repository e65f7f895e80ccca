import { type FlowCell, isEmptyFlow } from "./flow";

/** In twentieths of a point (2 mm). A narrower column cannot show even one digit. */
const NARROW = 113;

/**
 * Renumbers the cells of a table so that columns which nobody can see do not count. `widths` are the widths of the
 * columns in twentieths of a point, 0 if unknown. A column that is too narrow to show anything, and contains nothing,
 * exists only because somebody dragged a border. If such a column has content, the cells are returned unchanged.
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
  return placed.some((cell) => cell.columnSpan === 0 && !isEmptyFlow(cell.flow))
    ? cells
    : placed.filter((cell) => cell.columnSpan > 0);
}
