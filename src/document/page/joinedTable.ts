import type { CellDraft } from "../setText";
import type { PageTable, TableCell } from "./pageTable";

/** In points. Edges closer than this are the same edge. */
const NEAR = 6;
/** A text with such a beginning starts a new row. */
const NEW_ROW = /^\s*(?:[(（][一二三四五六七八九十\d]+[)）]|\d\s*[.、．]|[一二三四五六七八九]、)/;

/** Whether a table may continue as another table on the next page: both have the same left and right edges. */
export function mayContinue(above: PageTable, below: PageTable): boolean {
  return isNear(above.x1, below.x1) && isNear(above.x2, below.x2);
}

/**
 * Joins a table with its part on the next page. Repeated header rows count once. A row that the page break cuts in two
 * becomes one row again, including its merged cells.
 */
export function continued(above: PageTable, below: PageTable): PageTable {
  const rest = withoutHeads(above, below);
  const lastRow = above.rows - 1;
  const last = above.cells.filter((cell) => cell.row + cell.rowSpan - 1 === lastRow);
  const first = rest.cells.filter((cell) => cell.row === 0);
  const isCut = isOneRow(last, first);
  const shift = lastRow + (isCut ? 0 : 1);
  const taken = new Set<TableCell>();
  const cells = above.cells.map((cell): TableCell => {
    const other = last.includes(cell) ? first.find((one) => sameEdges(one, cell)) : undefined;
    const goesThrough = cell.row < lastRow || (other?.rowSpan ?? 1) > 1;
    if (!other || !(isCut || (goesThrough && isLeftOver(cell, other)))) return cell;
    taken.add(other);
    return {
      ...cell,
      text: [cell.text, other.text].filter((text) => text !== "").join("\n"),
      rowSpan: shift + other.rowSpan - cell.row,
      unread: cell.text + other.text === "" ? (cell.unread ?? other.unread) : null,
      page: cell.text === "" && other.text !== "" ? other.page : cell.page,
      isFull: other.text === "" ? cell.isFull : other.isFull,
      lines: [...cell.lines, ...other.lines],
    };
  });
  const added = rest.cells.filter((cell) => !taken.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift }));
  return {
    ...above,
    bottom: below.bottom,
    rows: shift + rest.rows,
    cells: [...cells, ...added].sort((a, b) => a.row - b.row || a.x1 - b.x1),
  };
}

/** The cells of a complete table, with their column numbers. */
export function pageTableCells({ cells }: PageTable): readonly CellDraft[] {
  const edges: number[] = [];
  for (const edge of cells.flatMap(({ x1, x2 }) => [x1, x2]).sort((a, b) => a - b))
    if (edges.length === 0 || edge - (edges.at(-1) as number) > NEAR / 2) edges.push(edge);
  const columnAt = (x: number) => edges.findLastIndex((edge) => edge <= x + NEAR / 4);
  return cells.map(({ text, x1, x2, row, rowSpan, page, unread }) => {
    const column = columnAt(x1);
    return { text, row, rowSpan, column, columnSpan: Math.max(1, columnAt(x2) - column), page, unread };
  });
}

/** The next part of a table without the header rows that repeat those of the table. */
function withoutHeads(above: PageTable, below: PageTable): PageTable {
  const heads = (table: PageTable, rows: number) =>
    table.cells.filter((cell) => cell.row < rows).map(({ text, x1, row, rowSpan }) => ({ text, x1, row, rowSpan }));
  for (let rows = Math.min(above.rows, below.rows - 1, MAX_HEADS); rows > 0; rows--) {
    const [printed, again] = [heads(above, rows), heads(below, rows)];
    const isAgain =
      printed.length === again.length &&
      printed.some(({ text }) => text !== "") &&
      printed.every((cell, index) => {
        const other = again[index] as (typeof again)[number];
        return cell.row === other.row && isNear(cell.x1, other.x1) && bare(cell.text) === bare(other.text);
      }) &&
      again.every((cell) => cell.row + cell.rowSpan <= rows);
    if (!isAgain) continue;
    const cells = below.cells.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows }));
    return { ...below, rows: below.rows - rows, cells };
  }
  return below;
}

const MAX_HEADS = 8;

/**
 * Whether two rows are halves of one row: their cells have the same edges, and each cell either has text in only one
 * half, or continues from a full line with words that do not begin anything new.
 */
function isOneRow(last: readonly TableCell[], first: readonly TableCell[]): boolean {
  return (
    last.length === first.length &&
    first.every((cell, index) => {
      const other = last[index] as TableCell;
      return sameEdges(cell, other) && (other.text === "" || cell.text === "" || isLeftOver(other, cell));
    })
  );
}

/** Whether the text in the next part of a cell is the end of the cell's text, or is empty. */
function isLeftOver(cell: TableCell, next: TableCell): boolean {
  if (next.text === "") return true;
  return cell.isFull && !NEW_ROW.test(next.text) && !/^[\d\s.,]+$/.test(next.text) && !/^[\d\s.,]+$/.test(cell.text);
}

function sameEdges(one: TableCell, other: TableCell): boolean {
  return isNear(one.x1, other.x1) && isNear(one.x2, other.x2);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < NEAR;
}

function bare(text: string): string {
  return text.replace(/\s/g, "");
}
