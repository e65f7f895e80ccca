import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsAndVariantsOf, cellsOf, FORMS, FormCode, formOfYear, layoutOf } from "../../src/form/catalogue";
import type { CellPath, PublishedPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { type Layout, type LayoutBlock, type LayoutRow, type LayoutTable, rowsIn } from "../../src/form/layout";
import { LEAVES, leafAt } from "../../src/form/tree";
import { whereBeside } from "../support/realReports";
import { THIRD_FORM } from "./thirdForm";

const golden = readFileSync(join(__dirname, "cells.golden.tsv"), "utf8");
const [, ...lines] = golden.trimEnd().split("\n");
const expected = lines.map((line) => {
  const [path, unit, form2019, form2021] = line.split("\t") as [CellPath, string, string, string];
  return { path, unit, form2019, form2021 };
});

describe("the cells of the forms", () => {
  it("are the 224 paths of the golden list, in its order, each with its unit, and then the narrative", () => {
    const cells = LEAVES.filter((leaf) => !leaf.path.startsWith("published."));
    expect(cells.map(({ path, unit }) => `${path} ${unit}`)).toEqual(
      expected.map(({ path, unit }) => `${path} ${unit}`),
    );
    expect(cells).toHaveLength(224);
    expect(LEAVES.slice(224).map((leaf) => leaf.path)).toEqual<PublishedPath[]>([
      "published.total",
      "published.website",
      "published.wechat",
      "published.weibo",
      "published.other",
    ]);
  });

  it.each([
    ["form2019", FORM_2019, 198, [22, 161, 15]],
    ["form2021", FORM_2021, 200, [10, 175, 15]],
  ] as const)(
    "stand in the layout of %s under the printed labels of the golden list",
    (column, form, total, tables) => {
      const printed = new Map(labelledCells(form));
      expect(printed.size).toBe(total);
      expect(cellsOf(form)).toHaveLength(total);
      expect(form.tables.map((table) => cellsOfTable(table).length)).toEqual(tables);
      expect(expected.map((cell) => [cell.path, printed.get(cell.path) ?? ""])).toEqual(
        expected.map((cell) => [cell.path, cell[column]]),
      );
    },
  );

  it("stand in as many columns as their block has", () => {
    for (const { block, row } of allRows(FORM_2019).concat(allRows(FORM_2021)))
      expect(row.cells).toHaveLength(block.columns.length);
  });

  it("are kept in fen where they are money, and only there", () => {
    expect(LEAVES.filter((leaf) => leaf.unit === "fen").map((leaf) => leaf.path)).toEqual([
      "fees.amount",
      "procurement.amount",
    ]);
  });

  it("may stand in the single row （六）其他处理 on the form of 2021 in place of its three rows", () => {
    const variants = cellsAndVariantsOf(FORM_2021).filter((cell) => !cellsOf(FORM_2021).includes(cell));
    expect(variants).toHaveLength(7);
    expect(variants.every((cell) => cell.startsWith("applications.outcomes.otherwise.undivided."))).toBe(true);
    expect(cellsAndVariantsOf(FORM_2019)).toEqual(cellsOf(FORM_2019));
  });

  whereBeside("cells.tsv", (given) => {
    it("are those of the list that the project was given", () => {
      expect(golden).toBe(readFileSync(given, "utf8"));
    });
  });

  it("are stocks where they stand at a day, and then never summed over years", () => {
    const stocks = expected.map((cell) => cell.path).filter((path) => leafAt(path).stock);
    const named = /\.(totalDisclosed|inForce|itemsBefore|pending)$|^applications\.(carriedIn|carriedOut)\./;
    expect(stocks).toEqual(expected.map((cell) => cell.path).filter((path) => named.test(path)));
    expect(stocks).toHaveLength(2 + 2 + 5 + 3 + 14);
  });
});

describe.each([...FORMS, THIRD_FORM].map((form) => [form.code, form] as const))("the layout of %s", (_, form) => {
  it("has a unit in each row of a table with a column of units, and in no other", () => {
    for (const table of form.tables)
      for (const row of rowsIn(table)) expect(row.unit !== undefined).toBe(table.unitColumn !== undefined);
  });

  it("adds up cells that its rows have, and rows that its tables have", () => {
    for (const table of form.tables) {
      for (const { first, total } of table.cellsSums)
        for (const { cells } of rowsIn(table)) expect([first < total, total < cells.length]).toEqual([true, true]);
      for (const { left, right } of table.rowsSums)
        for (const row of [...left, ...right]) expect(rowsIn(table)).toContain(row);
    }
  });

  it("has a table that tells it from the others", () => {
    expect(form.tables.filter(({ identifies }) => identifies).length).toBeGreaterThan(0);
  });
});

describe("the catalogue of forms", () => {
  it.each([
    [2018, null],
    [2019, FormCode.FORM_2019],
    [2020, FormCode.FORM_2019],
    [2021, FormCode.FORM_2021],
    [2025, FormCode.FORM_2021],
    [2040, FormCode.FORM_2021],
  ])("gives for the report year %d the form %s", (year, code) => {
    expect(formOfYear(year)?.code ?? null).toBe(code);
  });

  it("finds a layout by its code", () => {
    expect(FORMS.map((form) => layoutOf(form.code))).toEqual(FORMS);
    expect(() => layoutOf("FORM_1999" as FormCode)).toThrow("FORM_1999 is no form version of the catalogue.");
  });

  it("knows six sections, and each table by the title of its section", () => {
    for (const form of FORMS) {
      expect(form.sections).toHaveLength(6);
      for (const table of form.tables) expect(form.sections[table.number - 1]).toBe(table.title);
    }
  });
});

function cellsOfTable(table: LayoutTable): readonly CellPath[] {
  return table.blocks.flatMap((block) => block.rows.filter((row) => !row.insteadOf).flatMap((row) => row.cells));
}

function allRows(form: Layout): { table: LayoutTable; block: LayoutBlock; row: LayoutRow }[] {
  return form.tables.flatMap((table) =>
    table.blocks.flatMap((block) => block.rows.map((row) => ({ table, block, row }))),
  );
}

/** Every cell with its printed labels in the writing of the golden list. */
function labelledCells(form: Layout): readonly (readonly [CellPath, string])[] {
  return allRows(form)
    .filter(({ row }) => !row.insteadOf)
    .flatMap(({ table, block, row }) =>
      row.cells.map((cell, index) => [cell, labels(table, block, row, index).join("|")] as const),
    );
}

function labels(table: LayoutTable, block: LayoutBlock, row: LayoutRow, index: number): readonly string[] {
  const column = block.columns[index] as readonly string[];
  const last = column.at(-1) as string;
  if (table.number === 2) return [block.heading as string, ...row.labels, last];
  if (table.number === 4) return ["表四", column.slice(0, -1).join("·"), last];
  return ["表三", [...row.labels.slice(0, -1).map(numeral), row.labels.at(-1)].join(""), last];
}

/** 三 of 三、本年度办理结果, （四） of （四）无法提供. */
function numeral(label: string): string {
  return /^（.）|^./.exec(label)?.[0] as string;
}
