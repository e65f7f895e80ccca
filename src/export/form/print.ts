import { mayBeNegative } from "../../form/equation";
import type { CellPath } from "../../form/figures";
import { type Layout, unitPrinted } from "../../form/layout";
import { wanyuan, yuan } from "../../form/shown";

/** How a body writes the figures where the form leaves a choice. */
export interface Manner {
  /** 本年增/减: `增5` and `减33`, or `+5` and `-33`. */
  readonly change: "words" | "signs";
  /** Money where the form fixes no unit: `429.1万元`, or `4291000元`. */
  readonly money: "wanyuan" | "yuan";
}

/** How this service writes them. */
export const OWN_MANNER: Manner = { change: "words", money: "wanyuan" };

/**
 * The text of one cell: counts as digits, changes with 增/减 or a sign, money (fen) with its unit, or without one if
 * the column header names 万元. Exact to the fen.
 */
export function printFigure(form: Layout, cell: CellPath, figure: number | bigint, manner: Manner): string {
  if (typeof figure === "bigint") return printMoney(figure, statesUnit(form, cell), manner);
  if (mayBeNegative(cell) && figure !== 0) return printChange(figure, manner);
  return String(figure);
}

function printMoney(fen: bigint, unitInHeader: boolean, manner: Manner): string {
  if (unitInHeader) return wanyuan(fen);
  return manner.money === "wanyuan" ? `${wanyuan(fen)}万元` : `${yuan(fen).replace(/\.00$/, "")}元`;
}

function printChange(change: number, manner: Manner): string {
  const [more, less] = manner.change === "words" ? ["增", "减"] : ["+", "-"];
  return `${change > 0 ? more : less}${Math.abs(change)}`;
}

function statesUnit(form: Layout, cell: CellPath): boolean {
  return form.tables.some((table) =>
    table.blocks.some(({ rows, columns }) =>
      rows.some((row) => row.cells.includes(cell) && unitPrinted(row, columns, row.cells.indexOf(cell)) === "万元"),
    ),
  );
}
