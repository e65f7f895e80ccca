import type { Layout, LayoutTable } from "../../form/layout";
import { type Stream, streamWithout } from "../stream";
import { findUnlabelledTable } from "./casesTable";
import { isUnlabelled, labelsOf } from "./label";
import { marksOf } from "./locate";
import type { PrintedTable } from "./printedTable";
import { sideBySide } from "./sideBySide";
import { findTable } from "./tableText";

/** One of the places where a document prints a table of the form. */
export interface Copy extends PrintedTable {
  /** The text of the document without the tables beside this one. */
  readonly stream: Stream;
}

/**
 * The tables of a form, each as often as the document prints it, in the order of the text. A table that continues on
 * the next page is one table. Words of a narrative that name rows are not a table.
 */
export function copiesOf(form: Layout, stream: Stream): readonly Copy[] {
  const found = form.tables.flatMap((table) =>
    sideBySide(table, stream).flatMap((part) => foundIn(table, part).map((one): Copy => ({ ...one, stream: part }))),
  );
  // Content outside of such tables is found once for each of them.
  const isFirst = ({ table, start, end }: Copy, index: number) =>
    found.findIndex((one) => one.table === table && one.start === start && one.end === end) === index;
  return found.filter(isFirst).sort((a, b) => a.start - b.start);
}

/** A document with more copies contains more reports, and is read only up to its second report. */
const MOST_COPIES = 8;

/** Searches the text, and then again without what was found before, until nothing more is found. */
function foundIn(table: LayoutTable, stream: Stream): readonly PrintedTable[] {
  const found: PrintedTable[] = [];
  for (let left = stream; found.length < MOST_COPIES; left = streamWithout(found.slice(-1), left)) {
    const one = isUnlabelled(table) ? findUnlabelledTable(table, left) : findTable(table, left);
    if (!one || (found.length > 0 && !isCopy(one, found, left))) break;
    found.push(one);
    if (!mayComeAgain(table, found, stream)) break;
  }
  return found;
}

/** If a table is printed again, at least one in four of its labels is found outside of the copies found so far. */
const SHARE_ELSEWHERE = 4;

/** Whether enough labels of a table are outside of what was found, so that another search is worth it. */
function mayComeAgain(table: LayoutTable, found: readonly PrintedTable[], { han, at }: Stream): boolean {
  const names = new Set(labelsOf(table).map(({ core }) => core));
  const isElsewhere = (name: string) => {
    for (let from = han.indexOf(name); from >= 0; from = han.indexOf(name, from + 1)) {
      const place = at[from] as number;
      if (!found.some(({ start, end }) => start <= place && place < end)) return true;
    }
    return false;
  };
  const elsewhere = [...names].filter(isElsewhere).length;
  return elsewhere * SHARE_ELSEWHERE >= names.size;
}

/** The least column names of a copy, which must also have half of the rows. A narrative names rows without columns. */
const LEAST_COLUMNS = 2;

/** Whether a table prints rows again that were found before. */
function isCopy(one: PrintedTable, before: readonly PrintedTable[], stream: Stream): boolean {
  const known = new Set(before.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const again = one.rows.filter(({ row }) => known.has(row)).length;
  if (again === 0 || isUnlabelled(one.table)) return again > 0;
  const columns = marksOf(one.table, stream).filter(({ label, distance }) => label.of === "column" && distance === 0);
  return again * 2 >= known.size && columns.length >= LEAST_COLUMNS;
}
