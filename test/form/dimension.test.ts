import { DepartmentKind } from "../../src/form/body";
import { DIMENSIONS, type GroupedReport } from "../../src/form/dimension";

const report: GroupedReport = {
  year: 2023,
  form: "FORM_2021",
  body: { id: 7 },
  period: { parentId: 2, line: "科技", kind: DepartmentKind.BUREAU, regionCode: "331100" },
};

test("each dimension takes its own value of a report", () => {
  const values = Object.fromEntries(Object.entries(DIMENSIONS).map(([name, row]) => [name, row.valueOf(report)]));
  expect(values).toEqual({
    YEAR: 2023,
    DEPARTMENT: 7,
    PARENT: 2,
    LINE: "科技",
    KIND: "BUREAU",
    REGION: "331100",
    FORM: "FORM_2021",
  });
});

test("what a department lacks is none, never another value", () => {
  const bare: GroupedReport = { ...report, period: { ...report.period, parentId: null, line: null, regionCode: null } };
  expect([DIMENSIONS.PARENT, DIMENSIONS.LINE, DIMENSIONS.REGION].map((row) => row.valueOf(bare))).toEqual([
    null,
    null,
    null,
  ]);
});
