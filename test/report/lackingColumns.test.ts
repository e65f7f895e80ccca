import { cellsOf } from "../../src/form/catalogue";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { saying } from "../support/saying";
import { type Alter, gridDocument } from "./render/gridDocument";

/** Every cell has a number of its own, so that none can stand for another. */
const figuresOf = (form: Layout) => new Map(cellsOf(form).map((cell, index) => [cell, String(1_000 + index)]));

/** Cuts a column of figures, counted from 0, out of one table, with its head; what covered it is narrower. */
function without(table: number, labels: number, figure: number): Alter {
  const cut = labels + figure;
  return (cells, number) =>
    number !== table
      ? cells
      : cells.flatMap((cell) => {
          const { column, columnSpan } = cell;
          if (column > cut) return [{ ...cell, column: column - 1 }];
          if (column + columnSpan <= cut) return [cell];
          return columnSpan === 1 ? [] : [{ ...cell, columnSpan: columnSpan - 1 }];
        });
}

const columns = (form: Layout, table: number) =>
  form.tables
    .find(({ number }) => number === table)
    ?.blocks[0]?.columns.map((path, at) => [at, path.at(-1)] as const) ?? [];

const CASES = [FORM_2019, FORM_2021].flatMap((form) =>
  [3, 4].flatMap((table) => columns(form, table).map(([at, name]) => [form.code, table, at, name, form] as const)),
);

test.each(CASES)("%s: table %i without its column %i (%s) is read but for that column", (_, table, at, name, form) => {
  const figures = figuresOf(form);
  const report = readReport(gridDocument(form, figures, without(table, table === 3 ? 3 : 0, at)), {});
  const rows = form.tables.find(({ number }) => number === table)?.blocks[0]?.rows ?? [];
  const lacking = new Set(rows.filter(({ insteadOf }) => !insteadOf).map(({ cells }) => cells[at] as string));
  for (const { path, value, status } of report.cells)
    expect([path, value, status]).toEqual(
      lacking.has(path)
        ? [path, null, CellStatus.MISSING]
        : [path, path.endsWith(".amount") ? value : Number(figures.get(path as never)), expect.anything()],
    );
  expect(report.cells.filter(({ status }) => status === CellStatus.MISSING)).toHaveLength(lacking.size);
  expect(report.remarks).toContainEqual(
    expect.objectContaining({ code: "COLUMN_MISSING", message: saying(name as string) }),
  );
});

test.each(CASES)(
  "%s: table %i whose column %i (%s) has no head is flagged, or read as printed",
  (_, table, at, __, form) => {
    const figures = figuresOf(form);
    const headless: Alter = (cells, number) => {
      const cut = (table === 3 ? 3 : 0) + at;
      const heads = cells.filter(
        ({ column, columnSpan, text }) => column === cut && columnSpan === 1 && !/\d/.test(text),
      );
      return number === table ? cells.map((cell) => (cell === heads.at(-1) ? { ...cell, text: "" } : cell)) : cells;
    };
    for (const { path, value } of readReport(gridDocument(form, figures, headless), {}).cells)
      if (value !== null && !path.endsWith(".amount"))
        expect([path, value]).toEqual([path, Number(figures.get(path as never))]);
  },
);

test("a column of table 2 that is not there makes no cell of another blank", () => {
  const figures = figuresOf(FORM_2019);
  const report = readReport(gridDocument(FORM_2019, figures, without(2, 1, 2)), {});
  const status = new Map(report.cells.map((cell) => [cell.path as string, cell.status]));
  expect(["made", "disclosed", "totalDisclosed"].map((cell) => status.get(`rules.${cell}`))).toEqual([
    CellStatus.REPORTED,
    CellStatus.REPORTED,
    CellStatus.MISSING,
  ]);
  for (const { path, value } of report.cells)
    if (value !== null && !path.endsWith(".amount"))
      expect([path, value]).toEqual([path, Number(figures.get(path as never))]);
});
