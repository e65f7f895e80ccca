import { Turns } from "../../question/turns";
import type { FileCell } from "../table/table";
import type { Fields } from "./place";
import type { PlannedTable } from "./tablePlan";

/** Returns the rows of a table, in turns with other requests. */
export async function tableRowsIn(table: PlannedTable, answer: Fields): Promise<readonly (readonly FileCell[])[]> {
  const turns = new Turns();
  const { columns } = table;
  const rows: (readonly FileCell[])[] = [];
  for (const stack of stacksOf(table, answer)) {
    rows.push(columns.map((column) => column.read(stack)));
    const turn = turns.next();
    if (turn) await turn;
  }
  return rows;
}

/** Returns what leads to each row: the answer, the rows around it, the row. */
export function* stacksOf(table: PlannedTable, answer: Fields): Generator<readonly unknown[]> {
  if (table.within === null) {
    yield [answer];
    return;
  }
  for (const stack of stacksOf(table.within, answer)) {
    const list = follow(stack.at(-1), table.steps);
    for (const entry of Array.isArray(list) ? list : []) yield [...stack, rowOf(entry, table.entry)];
  }
}

/** The row of an entry: what it has under these names together, if there are any. */
function rowOf(entry: unknown, names: readonly string[]): unknown {
  const [name, ...others] = names;
  if (name === undefined) return entry;
  const row = follow(entry, [name]);
  return others.length === 0 ? row : Object.assign({}, row, ...others.map((other) => follow(entry, [other])));
}

/** The value to which names lead from an object; null if one of the objects on the way is not there. */
export function follow(from: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((object, step) => (object as Fields | null)?.[step] ?? null, from);
}
