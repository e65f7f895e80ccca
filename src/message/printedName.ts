import { FORMS, type FormCode } from "../form/catalogue";
import type { LayoutTable } from "../form/layout";
import type { Term } from "../form/term";
import { NODES } from "../form/tree";
import type { PlaceValue } from "./message";

/**
 * The name of a place of the form as people find it in the document: the number of the table, and the printed labels of
 * row and column. For a figure of the narrative, its description.
 */
export function printedName({ place, path, form }: PlaceValue): Term {
  const printed = printedAt(path, form ?? null);
  if (!printed) return describedName(path);
  const { table, row, column } = printed;
  if (place === "rowLabel") return { zh: row.at(-1) ?? column.join("·"), en: lastWords(path, row.length > 0 ? 2 : 1) };
  const where = tableName(table);
  if (place === "column")
    return { zh: `${where.zh}“${column.join("·")}”栏`, en: `${where.en}, column “${lastWords(path, 1)}”` };
  if (place === "columnLabel") return { zh: column.at(-1) ?? path, en: lastWords(path, 1) };
  const zh = [
    ...(row.length > 0 ? [`“${row.join("·")}”行`] : []),
    ...(column.length > 0 && (place === "cell" || row.length === 0)
      ? [`“${column.join("·")}”${place === "cell" ? "栏" : ""}`]
      : []),
  ];
  return { zh: `${where.zh}${zh.join("")}`, en: [where.en, ...wordsOf(path)].join(", ") };
}

/** The name by which people call a table: 表三, Table 3. */
function tableName(table: number): Term {
  const { zh, en } = tableNumber(table);
  return { zh: `表${zh}`, en: `Table ${en}` };
}

/** The number by which people call a table: 三 in Chinese, 3 in English. */
export function tableNumber(table: number): Term {
  return { zh: "零一二三四五六七八九"[table] ?? `${table}`, en: `${table}` };
}

interface Printed {
  readonly table: number;
  readonly row: readonly string[];
  readonly column: readonly string[];
}

/** Where a form prints a cell, or the first cell of a group. Of several forms, the newest that prints it. */
function printedAt(path: string, form: FormCode | null): Printed | null {
  const forms = [...FORMS].sort(
    (a, b) => Number(b.code === form) - Number(a.code === form) || b.firstYear - a.firstYear,
  );
  for (const { tables } of forms)
    for (const table of tables) {
      const found = printedIn(table, path);
      if (found) return found;
    }
  return null;
}

function printedIn({ number, blocks }: LayoutTable, path: string): Printed | null {
  for (const { rows, columns } of blocks)
    for (const { labels, cells } of rows) {
      const at = cells.findIndex((cell) => cell === path || cell.startsWith(`${path}.`));
      if (at < 0) continue;
      const heads = (columns[at] ?? []).map((head) => head.replace(/（(?:单位：)?[^（）：]{1,3}）$/, ""));
      // The outermost label of a nested row (三、本年度办理结果) is the same for all of them.
      const row = labels.length > 1 ? labels.slice(1) : labels;
      return { table: number, row, column: cells[at] === path ? heads : labels.length === 0 ? heads.slice(0, -1) : [] };
    }
  return null;
}

const nodes = new Map(NODES.map((node) => [node.path, node]));

function describedName(path: string): Term {
  const node = nodes.get(path);
  return node
    ? { zh: `正文“${node.terms.map(termAlone).join("·")}”`, en: `Narrative, ${wordsOf(path).join(", ")}` }
    : { zh: path, en: path };
}

/** The English names from the outermost row to a path, without what describes them further. */
function wordsOf(path: string): readonly string[] {
  const words = (nodes.get(path)?.english ?? [path]).map(
    (one) => one.split(/;|\(|, (?:Article|table|as printed|from)/)[0] ?? one,
  );
  return (words.length > 1 && path.startsWith("applications.") ? words.slice(1) : words).map((one) => one.trim());
}

function lastWords(path: string, fromEnd: number): string {
  return wordsOf(path).at(-fromEnd) ?? path;
}

function termAlone(term: string): string {
  return term.split("，")[0] ?? term;
}
