import { openDocument } from "../../src/document/open";
import { composeReport } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2021 } from "../../src/form/form2021";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { partsOf } from "./render/formats";
import { type PrintedTable, printedTable } from "./render/printedTable";
import { textDocument } from "./textDocument";

const figuresFrom = (first: number) =>
  new Map<CellPath, string>(cellsOf(FORM_2021).map((cell, index) => [cell, String(first + index)]));

/** A report as lines of separated values, each table set in its own way. */
async function readSeparated(
  figures: ReadonlyMap<CellPath, string>,
  write: (table: PrintedTable, index: number) => readonly (readonly string[])[],
) {
  const title = "示例市教育局2022年政府信息公开工作年度报告";
  let tables = 0;
  const lines = partsOf({ title, form: FORM_2021, figures, overview: [] }).flatMap((part) =>
    typeof part === "string" ? [part] : write(part, tables++).map((row) => row.join(",")),
  );
  return readReport(await openDocument(new TextEncoder().encode(lines.join("\n")), "report.csv"), {});
}

const inPlace = (table: PrintedTable, reaches: boolean) =>
  Array.from({ length: table.rows }, (_, row) =>
    Array.from(
      { length: table.columns },
      (_, column) =>
        table.cells.find((cell) =>
          reaches
            ? cell.row <= row &&
              row < cell.row + cell.rowSpan &&
              cell.column <= column &&
              column < cell.column + cell.columnSpan
            : cell.row === row && cell.column === column,
        )?.text ?? "",
    ),
  );

test("a merged label that stands in every row it covers is no row of its own", async () => {
  const figures = figuresFrom(100);
  const report = await readSeparated(figures, (table) => inPlace(table, true));
  expect(report.cells.filter(({ path }) => path.includes(".undivided."))).toEqual([]);
  for (const { path, value, status } of report.cells)
    if (!path.endsWith(".amount"))
      expect([path, value, status]).toEqual([path, Number(figures.get(path as CellPath)), CellStatus.REPORTED]);
});

test.each([
  ["behind it", false],
  ["before it", true],
])("a figure is not told from that of another year %s under the same head", async (_, before) => {
  const [figures, others] = [figuresFrom(100), figuresFrom(500)];
  for (const cell of ["licensing.decisions", "rules.made"] as const) figures.set(cell, "");
  const report = await readSeparated(figures, (table, index) => {
    const own = inPlace(table, false);
    if (index > 0) return own;
    const other = inPlace(printedTable(FORM_2021.tables[0] as (typeof FORM_2021.tables)[number], others), false);
    return own.map((row, at) => {
      const [first, second] = before ? [other[at] ?? [], row] : [row, other[at] ?? []];
      return [row[0] ?? "", ...first.slice(1), ...second.slice(1)];
    });
  });
  const second = report.cells.filter(({ path }) =>
    /^(?:rules|normativeDocuments|licensing|penalties|compulsion|fees)\./.test(path),
  );
  expect(second.map(({ status }) => status)).toEqual(second.map(() => CellStatus.UNREADABLE));
  expect(report.cells.filter(({ status }) => status === CellStatus.REPORTED)).toHaveLength(190);
});

test.each([
  ["in order", (rows: readonly (readonly string[])[]) => rows],
  [
    "without the places of merged cells",
    (rows: readonly (readonly string[])[]) => rows.map((row) => [...row.filter((text) => text !== ""), ""]),
  ],
])("blank cells of the table of cases are counted where its rows end in one more, heads %s", async (_, set) => {
  const figures = figuresFrom(100);
  figures.set("reconsideration.upheld", "");
  const report = await readSeparated(figures, (table, index) => {
    const rows = inPlace(table, false).map((row) => [...row, ""]);
    return index === 2 ? [...set(rows.slice(0, -1)), ...rows.slice(-1)] : rows;
  });
  for (const { path, value, status } of report.cells)
    if (/^(?:reconsideration|litigation)/.test(path) && status !== CellStatus.UNREADABLE)
      expect([path, value ?? ""]).toEqual([
        path,
        figures.get(path as CellPath) === "" ? "" : Number(figures.get(path as CellPath)),
      ]);
});

test.each(["数量", "2022年"])("a label before the figures of the table of cases is none of them: %s", async (label) => {
  const figures = figuresFrom(100);
  const report = await readSeparated(figures, (table, index) => {
    const rows = inPlace(table, false);
    return index === 2 ? [...rows.slice(0, -1), [label, ...(rows.at(-1) ?? [])]] : rows;
  });
  for (const { path, value } of report.cells)
    if (/^(?:reconsideration|litigation)/.test(path))
      expect([path, value]).toEqual([path, Number(figures.get(path as CellPath))]);
});

test("of the figures of two years in the table of cases none is read", async () => {
  const report = await readSeparated(figuresFrom(100), (table, index) => {
    const rows = inPlace(table, false);
    const [last = []] = rows.slice(-1);
    return index === 2 ? [...rows.slice(0, -1), ["2021年", ...last.map(() => "7")], ["2022年", ...last]] : rows;
  });
  const cases = report.cells.filter(({ path }) => /^(?:reconsideration|litigation)/.test(path));
  expect(cases.map(({ status }) => status)).toEqual(cases.map(() => CellStatus.UNREADABLE));
});

test("a table without the column of totals gives no figure to another column", async () => {
  const figures = figuresFrom(100);
  const report = await readSeparated(figures, (table, index) => {
    const rows = inPlace(table, false);
    return index === 1 ? rows.map((row) => row.slice(0, -1)) : rows;
  });
  for (const { path, value, status } of report.cells)
    if (path.startsWith("applications."))
      expect([path, value, status]).toEqual(
        path.endsWith(".total") && !path.endsWith("outcomes.total")
          ? [path, null, CellStatus.MISSING]
          : [path, Number(figures.get(path as CellPath)), CellStatus.REPORTED],
      );
});

test("a column of totals that stands first is told, or flagged, where lines of heads do not stand above their figures", async () => {
  const figures = figuresFrom(100);
  const report = await readSeparated(figures, (table, index) => {
    const rows = inPlace(table, false).map((row) => row.filter((text) => text !== ""));
    if (index !== 1) return rows;
    return rows.map((row) => {
      const [last = ""] = row.slice(-1);
      const at = last === "总计" ? 0 : row.findIndex((text) => /^\d+$/.test(text));
      return at < 0 ? row : [...row.slice(0, at), last, ...row.slice(at, -1)];
    });
  });
  for (const { path, value } of report.cells)
    if (path.startsWith("applications.") && value !== null)
      expect([path, value]).toEqual([path, Number(figures.get(path as CellPath))]);
});

test("a second figure behind the one that a row has is not passed over where empty lines part all cells", () => {
  const text = composeReport({
    department: "示例市教育局",
    year: 2022,
    form: FORM_2021,
    cells: figuresFrom(100),
    overview: "",
  })
    .replace(/\n\t?/g, "\n\n")
    .replace(/(?<=行政许可\s+)(?=\d)/, "77\n\n");
  const report = readReport(textDocument(text), {});
  expect(report.cells.find(({ path }) => path === "licensing.decisions")?.status).toBe(CellStatus.UNCERTAIN);
  expect(report.cells.find(({ path }) => path === "penalties.decisions")?.status).toBe(CellStatus.REPORTED);
});
