import { checkReport } from "../../src/check/check";
import { doubtfulName } from "../../src/check/doubtfulName";
import { said } from "../../src/message/message";
import type { Report } from "../../src/report/report";
import { chinese } from "../support/saying";

const REPORT: Report = {
  department: "示例市水务局",
  doubtfulName: null,
  year: 2023,
  form: "FORM_2021",
  cells: [],
  statements: [],
  sections: [],
  namedDocuments: [],
  publication: null,
  remarks: [],
};

test("a doubtful name is a warning that says how to settle it", () => {
  const [found] = doubtfulName.run({ ...REPORT, doubtfulName: said("NAME_ODD", { name: "示例市水务" }) });
  expect(found).toMatchObject({ check: "DOUBTFUL_NAME", level: "WARNING", cells: [] });
  expect(chinese(found?.message)).toMatch(/^“示例市水务”不像一个单位的名称。.*--department/);
});

test("a report without a form breaks no sum", () => {
  expect(checkReport({ ...REPORT, form: null })).toEqual([]);
});

test("a certain name is none", () => {
  expect(doubtfulName.run(REPORT)).toEqual([]);
});
