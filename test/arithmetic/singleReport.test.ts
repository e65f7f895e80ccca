import { reportValues } from "../../src/arithmetic/singleReport";
import { FormCode } from "../../src/form/catalogue";
import type { FigurePath } from "../../src/form/figures";
import type { ReportFigures } from "../../src/form/tally";

const { FORM_2019, FORM_2021 } = FormCode;

function valuesOf(
  form: FormCode,
  figures: Partial<Record<FigurePath, bigint | null>>,
  statuses: ReportFigures["statuses"] = null,
) {
  const at = new Map(Object.keys(figures).map((path, index) => [path as FigurePath, index]));
  return reportValues({ form, values: Object.values(figures), statuses }, at);
}

test.each<[string, FigurePath, FormCode, bigint | null | undefined, string | null]>([
  ["a figure that is stated", "rules.made", FORM_2021, 3n, null],
  ["a zero, which is a figure", "rules.made", FORM_2021, 0n, null],
  ["a cell that states nothing", "rules.made", FORM_2021, null, "NOT_STATED"],
  ["a cell of the form that was not loaded", "rules.made", FORM_2021, undefined, "NOT_STATED"],
  ["a cell of another form", "procurement.amount", FORM_2021, null, "NOT_IN_FORM"],
  ["a cell of its form", "procurement.amount", FORM_2019, null, "NOT_STATED"],
  ["what only a narrative states", "published.total", FORM_2019, null, "NOT_STATED"],
])("%s: %s on %s", (_, path, form, stated, status) => {
  const values = valuesOf(form, stated === undefined ? {} : { [path]: stated });
  expect(values.form).toBe(form);
  expect(values.value(path)).toBe(stated ?? null);
  expect(values.status(path)).toBe(status);
});

test("the status that is kept of a cell comes before all others, with a value and without", () => {
  const statuses = { CORRECTED: ["rules.made"], BLANK: ["rules.repealed"] } as const;
  const values = valuesOf(FORM_2021, { "rules.made": 3n, "rules.repealed": null, "rules.inForce": 2n }, statuses);
  expect(values.status("rules.made")).toBe("CORRECTED");
  expect(values.status("rules.repealed")).toBe("BLANK");
  expect(values.status("rules.inForce")).toBeNull();
});
