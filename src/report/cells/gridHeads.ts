import type { GridCell } from "../../document/document";
import type { Stream } from "../stream";
import type { Label } from "./label";

/** Returns the cells of a table that name a column, by the label of the column and in the order of the table. */
export type HeadFinder = (grid: readonly GridCell[]) => ReadonlyMap<Label, readonly GridCell[]>;

/** Returns a finder for these columns. It searches each table of the document once. */
export function headFinder(columns: readonly Label[], stream: Stream): HeadFinder {
  const known = new Map<readonly GridCell[], ReadonlyMap<Label, readonly GridCell[]>>();
  return (grid) => {
    const found = known.get(grid) ?? headsOfGrid(grid, columns, stream);
    known.set(grid, found);
    return found;
  };
}

function headsOfGrid(grid: readonly GridCell[], columns: readonly Label[], stream: Stream) {
  const named = grid
    .map((cell) => ({ cell, name: stream.hanIn(cell.start, cell.end) }))
    .filter(({ cell, name }) => name !== "" && !ROW_NUMBER.test(stream.folded.slice(cell.start, cell.end)));
  return new Map(
    columns.map((column) => [column, named.filter(({ name }) => isNamed(name, column)).map(({ cell }) => cell)]),
  );
}

/** 3.其他 is a row. */
const ROW_NUMBER = /^\s*\d/;

/** A head may have a remark after its name, as the form's own head has (收费金额（单位：万元）). */
function isNamed(name: string, { core, behind }: Label): boolean {
  return name === core || (behind !== "" && name.startsWith(core));
}
