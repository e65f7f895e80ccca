import type { CellPath } from "../../form/figures";
import type { LayoutTable } from "../../form/layout";
import type { OfficeCell } from "../office/officeTable";
import { formGrid } from "./formGrid";

/**
 * The rows of one table as printed, including the headers; each row is a list of cell texts. A blank cell is an empty
 * text, and so is a cell that is covered by a merged cell above. A cell that is covered by a merged cell on its left is
 * left out.
 */
export function tableRows(table: LayoutTable, cells: ReadonlyMap<CellPath, string>): readonly (readonly string[])[] {
  const open: { readonly cell: OfficeCell; readonly until: number }[] = [];
  return formGrid(table, (cell) => cells.get(cell)).rows.map((row, index) => {
    const above = open.filter(({ until }) => index < until).map(({ cell }) => ({ ...cell, text: "" }));
    open.push(...row.map((cell) => ({ cell, until: index + cell.rowSpan })));
    return [...row, ...above].sort((a, b) => a.column - b.column).map(({ text }) => text);
  });
}
