import { FORMS } from "../../src/form/catalogue";
import { englishLabel } from "../../src/form/englishLabel";
import type { LayoutTable } from "../../src/form/layout";

const TABLES = FORMS.flatMap(({ code, tables }) => tables.map((table) => ({ code, table })));

/** Whatever a table prints but figures. */
function labelsOf({ title, corner, columnsTitle, unitColumn, blocks }: LayoutTable): readonly string[] {
  const within = blocks.flatMap(({ heading, columns, rows }) => [
    heading,
    ...columns.flat(),
    ...rows.flatMap(({ labels, remark, unit }) => [...labels, remark, unit]),
  ]);
  return [title, corner, columnsTitle, unitColumn, ...within].filter((label) => typeof label === "string");
}

test.each(TABLES)("every label of $code, table $table.number, has an English one", ({ table }) => {
  const left = labelsOf(table).filter((label) => /\p{Script=Han}/u.test(englishLabel(label)));
  expect(left).toEqual([]);
});

test.each(TABLES)("labels of $code, table $table.number, that differ in Chinese differ in English", ({ table }) => {
  const labels = [...new Set(labelsOf(table))];
  expect(new Set(labels.map(englishLabel)).size).toBe(labels.length);
});

test("a label that nobody translated stays as it is printed", () => {
  expect(englishLabel("某项")).toBe("某项");
});
