import { composeReport } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { type Alter, figureCells, gridDocument } from "./render/gridDocument";
import type { PrintedCell } from "./render/printedTable";
import { textDocument } from "./textDocument";

const FORM = FORM_2021;
/** Every cell has a number of its own, so that none can stand for another. */
const FIGURES = new Map(cellsOf(FORM).map((cell, index) => [cell, String(1_000 + index)]));
const TABLE_3 = /^applications\./;
const TABLE_4 = /^(?:reconsideration|litigation)\./;

/** Each cell of a table as read: its number, or why there is none. */
function read(alter: Alter, table: RegExp): readonly (readonly [string, unknown])[] {
  return cellsIn(readReport(gridDocument(FORM, FIGURES, alter), {}), table);
}

function cellsIn({ cells }: Report, table: RegExp) {
  return cells
    .filter(({ path }) => table.test(path))
    .map(({ path, value, unread }) => [path, value ?? unread ?? null] as const);
}

const printed = (table: RegExp) =>
  [...FIGURES].filter(([path]) => table.test(path)).map(([path, value]) => [path, Number(value)]);
const flagged = (table: RegExp, why: string | null) =>
  [...FIGURES].filter(([path]) => table.test(path)).map(([path]) => [path, why]);

/** Moves the columns of one table, which has as many columns of labels; groups of columns are left where they are. */
function moving(table: number, labels: number, to: (column: number) => number): Alter {
  return (cells, number) =>
    cells.map((cell) =>
      number !== table || cell.column < labels || ("columnSpan" in cell && cell.columnSpan > 1)
        ? cell
        : { ...cell, column: labels + to(cell.column - labels) },
    );
}

/** Moves the groups of columns of table 4 as well. */
const groupsOf4 =
  (to: (column: number) => number): Alter =>
  (cells, number) =>
    moving(
      4,
      0,
      to,
    )(cells, number).map((cell) =>
      number === 4 && "columnSpan" in cell && cell.columnSpan === 5 ? { ...cell, column: to(cell.column) } : cell,
    );

describe("columns in another order than the form's", () => {
  const exchanged = moving(3, 3, (column) => [0, 1, 3, 2, 4, 5, 6][column] as number);

  test("are read by their heads where each leads to one cell", () => {
    expect(read(exchanged, TABLE_3)).toEqual(printed(TABLE_3));
    const totalFirst: Alter = (cells, number) =>
      moving(
        3,
        3,
        (column) => (column + 1) % 7,
      )(cells, number).map((cell) =>
        number === 3 && "columnSpan" in cell && cell.columnSpan === 5 ? { ...cell, column: 5 } : cell,
      );
    expect(read(totalFirst, TABLE_3)).toEqual(printed(TABLE_3));
    expect(
      read(
        moving(4, 0, (column) => 5 * Math.floor(column / 5) + ((column + 1) % 5)),
        TABLE_4,
      ),
    ).toEqual(printed(TABLE_4));
    expect(
      read(
        groupsOf4((column) => (column < 5 ? column : column < 10 ? column + 5 : column - 5)),
        TABLE_4,
      ),
    ).toEqual(printed(TABLE_4));
  });

  test("leave a row unread whose cells do not stand below the heads", () => {
    const short: Alter = (cells, number) => {
      if (number !== 3) return cells;
      const last = figureCells(cells as readonly PrintedCell[], "二、上年结转").at(-1);
      return exchanged(cells, number).filter(({ row, column }) => row !== last?.row || column !== last.column);
    };
    expect(read(short, /^applications\.carriedIn\./)).toEqual(
      flagged(/^applications\.carriedIn\./, "columns in another order"),
    );
  });

  test("leave a table unread whose heads stand at its edge, as text with tabs sets them", () => {
    const atEdge: Alter = (cells, number) =>
      cells.map((cell) =>
        number === 3 && cell.row === 2
          ? {
              ...cell,
              column: cell.column - 4,
              text: cell.text === "商业企业" ? "科研机构" : cell.text === "科研机构" ? "商业企业" : cell.text,
            }
          : cell,
      );
    expect(read(atEdge, TABLE_3)).toEqual(flagged(TABLE_3, "columns in another order"));
  });

  test("leave a text's tables unread", () => {
    const text = composeReport({
      department: "示例市教育局",
      year: FORM.firstYear + 1,
      form: FORM,
      cells: FIGURES,
      overview: "工作平稳。",
    });
    const swap = (one: string, other: string) => text.replace(one, "#").replace(other, one).replace("#", other);
    expect(cellsIn(readReport(textDocument(swap("商业企业", "科研机构")), {}), TABLE_3)).toEqual(
      flagged(TABLE_3, "columns in another order"),
    );
    expect(cellsIn(readReport(textDocument(swap("结果维持", "结果纠正")), {}), TABLE_4)).toEqual(
      flagged(TABLE_4, "columns in another order"),
    );
    expect(cellsIn(readReport(textDocument(text), {}), TABLE_3)).toEqual(printed(TABLE_3));
  });
});

describe("figures that no head names", () => {
  test("make their row doubtful: it may be set off", () => {
    const doubled: Alter = (cells, number) => {
      if (number !== 2) return cells;
      const row = figureCells(cells as readonly PrintedCell[], "规章");
      return [
        ...cells.filter((cell) => !row.includes(cell as PrintedCell)),
        ...row.flatMap((cell, index) => [
          { ...cell, column: 1 + 2 * index, text: "5" },
          { ...cell, column: 2 + 2 * index },
        ]),
      ];
    };
    expect(read(doubled, /^rules\./)).toEqual(flagged(/^rules\./, null));
  });
});

describe("the row of figures of table 4", () => {
  const below =
    (texts: (column: number) => string, span = 1): Alter =>
    (cells, number) => {
      if (number !== 4) return cells;
      const last = Math.max(...cells.map(({ row }) => row));
      const added = Array.from({ length: 15 / span }, (_, index) => ({
        row: last,
        column: index * span,
        rowSpan: 1,
        columnSpan: span,
        text: texts(index),
      }));
      const moved = cells.map((cell) => (cell.row === last ? { ...cell, row: last + 1 } : cell));
      return [...moved, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
    };

  test("is not an empty row, nor words over the whole width", () => {
    expect(
      read(
        below(() => ""),
        TABLE_4,
      ),
    ).toEqual(printed(TABLE_4));
    expect(
      read(
        below(() => "", 15),
        TABLE_4,
      ),
    ).toEqual(printed(TABLE_4));
    expect(
      read(
        below(() => "单位：件", 15),
        TABLE_4,
      ),
    ).toEqual(printed(TABLE_4));
  });

  test("is not known where two rows of figures stand there", () => {
    expect(
      read(
        below(() => "3"),
        TABLE_4,
      ),
    ).toEqual(flagged(TABLE_4, "two rows of figures"));
  });
});
