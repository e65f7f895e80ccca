import { openCells } from "../../src/check/openCells";
import { CellStatus } from "../../src/form/status";
import type { CellReading, Report } from "../../src/report/report";
import { chinese } from "../support/saying";

function reportWith(...cells: readonly Partial<CellReading>[]): Report {
  const blank = {
    path: "rules.made",
    value: null,
    status: CellStatus.UNCERTAIN,
    raw: "",
    locator: null,
    candidates: [],
  };
  return {
    department: "示例市水务局",
    doubtfulName: null,
    year: 2023,
    form: "FORM_2021",
    cells: cells.map((cell) => ({ ...blank, ...cell }) as CellReading),
    statements: [],
    sections: [],
    namedDocuments: [],
    publication: null,
    remarks: [],
  };
}

const said = (report: Report) => openCells.flatMap((check) => check.run(report)).map(({ message }) => chinese(message));

test("cells of one row are one finding, with the candidates of each", () => {
  const report = reportWith(
    { path: "rules.made", raw: "12", candidates: [1, 12] },
    { path: "rules.repealed", raw: "12", candidates: [2] },
  );
  expect(said(report)).toEqual([
    "表二“规章”行：“12”有多种读法（本年制发件数：1、12；本年废止件数：2）。请对照原文确定。",
  ]);
});

test("a single candidate is one that nothing confirms", () => {
  expect(said(reportWith({ raw: "7", candidates: [7] }))).toEqual([
    "表二“规章”行：“7”没有其他数据可以印证（本年制发件数：7）。请对照原文确定。",
  ]);
});

test("at most six candidates are listed, money in yuan", () => {
  const fees = reportWith({ path: "fees.amount", raw: "1234567", candidates: [100, 200, 300, 400, 500, 600, 700] });
  expect(said(fees)[0]).toContain("本年收费金额：1.00元、2.00元、3.00元、4.00元、5.00元、6.00元、等");
});

test("what is no figure is said as it is shown: text in quotation marks, other things by their names", () => {
  const unreadable = { status: CellStatus.UNREADABLE };
  expect(said(reportWith({ ...unreadable, raw: "约三" }))[0]).toContain("“约三”不是可以识别的数字（本年制发件数）");
  expect(said(reportWith({ ...unreadable, raw: "", unread: "a picture" }))[0]).toContain("：图片不是可以识别的数字");
});
