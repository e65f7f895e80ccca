import { checkNeighbours, type YearOfFigures } from "../../src/check/neighbours";
import type { FigurePath } from "../../src/form/figures";
import { FormCode } from "../../src/form/status";

function year(form: FormCode, values: Readonly<Partial<Record<FigurePath, number | null>>>): YearOfFigures {
  return {
    form,
    year: 2020,
    cells: Object.entries(values).map(([path, value]) => ({ path: path as FigurePath, value: value ?? null })),
  };
}

const { FORM_2019, FORM_2021 } = FormCode;

test.each<readonly [string, YearOfFigures, YearOfFigures, readonly (readonly [string, number, number])[]]>([
  [
    "what was carried out comes in again",
    year(FORM_2019, { "applications.carriedOut.total": 2 }),
    year(FORM_2021, { "applications.carriedIn.total": 3 }),
    [["R5", 3, 2]],
  ],
  [
    "documents in force follow from the year before, on the form of 2021",
    year(FORM_2021, { "normativeDocuments.inForce": 10 }),
    year(FORM_2021, {
      "normativeDocuments.inForce": 15,
      "normativeDocuments.made": 6,
      "normativeDocuments.repealed": 2,
    }),
    [["R6", 15, 14]],
  ],
  [
    "documents disclosed add up, on the form of 2019",
    year(FORM_2019, { "normativeDocuments.totalDisclosed": 89 }),
    year(FORM_2019, { "normativeDocuments.totalDisclosed": 166, "normativeDocuments.disclosed": 77 }),
    [],
  ],
  [
    "items go on from where they stood",
    year(FORM_2019, { "licensing.itemsBefore": 151, "licensing.itemsChange": -33 }),
    year(FORM_2019, { "licensing.itemsBefore": 120 }),
    [["R8", 120, 118]],
  ],
  [
    "across the change of forms documents are not compared",
    year(FORM_2019, { "normativeDocuments.totalDisclosed": 89 }),
    year(FORM_2021, {
      "normativeDocuments.inForce": 5,
      "normativeDocuments.made": 1,
      "normativeDocuments.repealed": 0,
    }),
    [],
  ],
  [
    "what a year does not state is not compared",
    year(FORM_2019, { "applications.carriedOut.total": null }),
    year(FORM_2019, { "applications.carriedIn.total": 3 }),
    [],
  ],
  [
    "a jump is a notice; a small one is none",
    year(FORM_2021, { "licensing.decisions": 100, "penalties.decisions": 1 }),
    year(FORM_2021, { "licensing.decisions": 0, "penalties.decisions": 9 }),
    [["JUMP", 0, 100]],
  ],
])("%s", (_, before, now, expected) => {
  const findings = checkNeighbours(before, now);
  expect(findings.map(({ check, left, right }) => [check, left, right])).toEqual(expected);
  expect(findings.every((finding) => finding.level !== "ERROR")).toBe(true);
});
