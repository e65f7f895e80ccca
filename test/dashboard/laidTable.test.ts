import type { FormCellName } from "../../src/dashboard/form/cellKey";
import { cellKey } from "../../src/dashboard/form/cellKey";
import { type GivenFormTable, laidTable } from "../../src/dashboard/form/laidTable";
import { cellsOf, FORMS } from "../../src/form/catalogue";
import type { FigurePath } from "../../src/form/figures";
import { indicatorAt, upperSnake } from "../../src/form/indicator";
import { ask } from "../support/api";
import { World } from "../support/world";

let forms: readonly { readonly code: string; readonly tables: readonly GivenFormTable[] }[];
beforeAll(async () => {
  const world = await World.open();
  const asked = `{ forms { code tables { number title corner unitColumn columnsTitle
    blocks { heading columns rows { labels remark printedUnit variant cells { indicator applicant path unit } } } } } }`;
  ({ forms } = await ask<{ forms: typeof forms }>(world, asked));
  await world.close();
});

const isAlways = () => true;

test.each(FORMS.map((form) => [form.code, form] as const))("%s: each of its cells is laid once", (code, form) => {
  const expected = cellsOf(form).map((path) => {
    const { indicator, applicant } = indicatorAt(path);
    return cellKey({ indicator: indicator.code, applicant: applicant && upperSnake(applicant) } as FormCellName);
  });
  const laid = tablesOf(code).flatMap((table) => laidTable(table, (_, isVariant) => !isVariant).flat(2));
  const keys = laid.flatMap(({ cell }) => (cell ? [cellKey(cell)] : []));
  expect(keys.toSorted()).toEqual(expected.toSorted());
});

test.each(FORMS.map((form) => form.code))(
  "%s: the rows of a table are equally wide, counting what is merged",
  (code) => {
    for (const table of tablesOf(code)) {
      const rows = laidTable(table, isAlways).flat();
      const widths = rows.map(() => 0);
      for (const [at, row] of rows.entries())
        for (const { rowSpan, columnSpan } of row)
          for (let below = 0; below < rowSpan; below++) widths[at + below] = (widths[at + below] ?? 0) + columnSpan;
      expect(new Set(widths).size).toBe(1);
    }
  },
);

test("a figure names every head above it and label beside it", () => {
  const cells = laidTable(tableOf("FORM_2021", 3), isAlways).flat(2);
  const figure = cells.find(
    ({ cell }) => cell?.indicator === "APPLICATIONS_OUTCOMES_REFUSED_STATE_SECRET" && cell.applicant === "ENTERPRISE",
  );
  expect(figure?.headers.map((id) => cells.find((cell) => cell.id === id)?.text)).toEqual([
    "申请人情况",
    "法人或其他组织",
    "商业企业",
    "三、本年度办理结果",
    "（三）不予公开",
    "1.属于国家秘密",
  ]);
});

test("a row that a report does not print is left out", () => {
  const undivided = "APPLICATIONS_OUTCOMES_OTHERWISE_UNDIVIDED";
  const cells = laidTable(tableOf("FORM_2021", 3), ({ indicator }) => indicator !== undivided).flat(2);
  expect(cells.filter(({ text }) => text === "（六）其他处理")).toHaveLength(1);
  expect(cells.some(({ cell }) => cell?.indicator === undivided)).toBe(false);
});

test("what is printed beside heads and labels is there: the corner, the title of the columns, remarks", () => {
  const texts = laidTable(tableOf("FORM_2021", 3), isAlways)
    .flat(2)
    .map(({ text }) => text);
  expect(texts.slice(0, 2)).toEqual([
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    "申请人情况",
  ]);
  expect(texts).toContain("（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
  expect(laidTable(tableOf("FORM_2021", 2), isAlways)[0]?.[1]?.[0]?.text).toBe("信息内容");
});

test("a column of units stands between labels and figures, and heads the figures of its row", () => {
  const [first, ...others] = laidTable(withUnits(tableOf("FORM_2021", 2)), isAlways).flat();
  const cells = [first, ...others].flatMap((row) => row ?? []);
  expect(first?.map(({ columnSpan }) => columnSpan)).toEqual([5]);
  expect(others[0]?.map(({ text }) => text).slice(0, 2)).toEqual(["信息内容", "单位"]);
  const fees = cells.find(({ cell }) => cell?.indicator === "FEES_AMOUNT");
  expect(fees?.headers.map((id) => cells.find((cell) => cell.id === id)?.text)).toContain("万元");
});

function withUnits(table: GivenFormTable): GivenFormTable {
  const blocks = table.blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => ({ ...row, printedUnit: row.cells[0]?.unit === "YUAN" ? "万元" : "件" })),
  }));
  return { ...table, unitColumn: "单位", blocks };
}

test("a cell says where its figure is in a sum", () => {
  for (const { path, indicator } of tablesOf("FORM_2021").flatMap(cellsOfTable))
    expect(indicatorAt(path as FigurePath).indicator.code).toBe(indicator);
});

function cellsOfTable({ blocks }: GivenFormTable) {
  return blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}

function tablesOf(code: string): readonly GivenFormTable[] {
  return forms.find((form) => form.code === code)?.tables ?? [];
}

function tableOf(code: string, number: number): GivenFormTable {
  return tablesOf(code).find((table) => table.number === number) as GivenFormTable;
}
