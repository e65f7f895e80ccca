import type { FormCellName } from "../../src/dashboard/form/cellKey";
import { cellKey } from "../../src/dashboard/form/cellKey";
import { type GivenFormTable, laidTable } from "../../src/dashboard/form/laidTable";
import { cellsOf, FORMS } from "../../src/form/catalogue";
import { indicatorAt, upperSnake } from "../../src/form/indicator";
import { ask } from "../support/api";
import { World } from "../support/world";

let forms: readonly { readonly code: string; readonly tables: readonly GivenFormTable[] }[];
beforeAll(async () => {
  const world = await World.open();
  const asked = "{ forms { code tables { number title blocks { heading columns rows { labels indicators } } } } }";
  ({ forms } = await ask<{ forms: typeof forms }>(world, asked));
  await world.close();
});

const isAlways = () => true;

test.each(FORMS.map((form) => [form.code, form] as const))("%s: each of its cells is laid once", (code, form) => {
  const expected = cellsOf(form).map((path) => {
    const { indicator, applicant } = indicatorAt(path);
    return cellKey({ indicator: indicator.code, applicant: applicant && upperSnake(applicant) } as FormCellName);
  });
  const isPrinted = (name: FormCellName) => expected.includes(cellKey(name));
  const laid = tablesOf(code).flatMap((table) => laidTable(table, isPrinted).flat(2));
  const keys = laid.flatMap(({ name }) => (name ? [cellKey(name)] : []));
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
    ({ name }) => name?.indicator === "APPLICATIONS_OUTCOMES_REFUSED_STATE_SECRET" && name.applicant === "ENTERPRISE",
  );
  expect(figure?.headers.map((id) => cells.find((cell) => cell.id === id)?.text)).toEqual([
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
  expect(cells.some(({ name }) => name?.indicator === undivided)).toBe(false);
});

function tablesOf(code: string): readonly GivenFormTable[] {
  return forms.find((form) => form.code === code)?.tables ?? [];
}

function tableOf(code: string, number: number): GivenFormTable {
  return tablesOf(code).find((table) => table.number === number) as GivenFormTable;
}
