import type { Grid, GridCell } from "../document";

/** A line of a text and its position. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
}

type TextField = Pick<GridCell, "text" | "start" | "end">;

/**
 * Finds the tables that a text draws with vertical lines between cells (`| 规章 | 1 | |`, `规章 │ 1 │`), including
 * blank cells. A table has at least two rows. Horizontal lines and empty lines belong to the table but are not rows.
 */
export function pipeTablesIn(lines: readonly TextLine[]): readonly Grid[] {
  const tables: TextLine[][] = [];
  let open: TextLine[] | null = null;
  for (const line of lines) {
    if (ACROSS.test(line.text)) continue;
    if (!isRow(line.text)) open = null;
    else if (open) open.push(line);
    else {
      open = [line];
      tables.push(open);
    }
  }
  return tables.filter((rows) => rows.length >= LEAST_ROWS).map(gridOf);
}

const LEAST_ROWS = 2;
const UPRIGHT = /[|｜│┃┆┊║]/;
/** A horizontal line, or an empty line. */
const ACROSS = /^[\s|｜│┃┆┊║:+=─━┄┈═\-├┤┼┬┴┌┐└┘┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬]*$/;

function isRow(line: string): boolean {
  return UPRIGHT.test(line);
}

/**
 * A vertical line before the first cell, or after the last cell, of every row is the frame of the table and does not
 * separate cells.
 */
function gridOf(lines: readonly TextLine[]): Grid {
  const rows = lines.map(fieldsOf);
  const isFrame = (at: number) => rows.every((fields) => fields.at(at)?.text === "");
  const [from, to] = [isFrame(0) ? 1 : 0, isFrame(-1) ? -1 : undefined];
  const cells = rows.flatMap((fields, row) =>
    fields.slice(from, to).map((field, column) => fieldCell(field, row, column)),
  );
  const [first, last] = [cells[0] as GridCell, cells.at(-1) as GridCell];
  return { kind: "grid", cells, start: first.start, end: last.end, page: null };
}

function fieldsOf({ text, start }: TextLine): readonly TextField[] {
  let at = start;
  return text.split(UPRIGHT).map((field) => {
    const value = field.trim();
    const from = value === "" ? at : at + field.length - field.trimStart().length;
    at += field.length + 1;
    return { text: value, start: from, end: from + value.length };
  });
}

function fieldCell({ text, start, end }: TextField, row: number, column: number): GridCell {
  return { text, start, end, row, column, rowSpan: 1, columnSpan: 1, page: null, address: null, unread: null };
}
