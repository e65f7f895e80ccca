import { checkReport } from "../../src/check/check";
import { composeReport } from "../../src/export/form/compose";
import { cellsOf, FormCode, layoutOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { byApplicant } from "../../src/form/layout";
import { readReport } from "../../src/report/read";
import { textDocument } from "../report/textDocument";
import { chinese, english } from "../support/saying";

type Printed = Readonly<Partial<Record<CellPath, string>>>;

/** 10 received, 1 brought forward, 9 ended (5 granted, 1 partly, 1 refused, 2 unavailable), 2 carried forward. */
const APPLICATIONS: Printed = {
  "applications.received.naturalPerson": "10",
  "applications.received.total": "10",
  "applications.carriedIn.naturalPerson": "1",
  "applications.carriedIn.total": "1",
  "applications.outcomes.granted.naturalPerson": "5",
  "applications.outcomes.granted.total": "5",
  "applications.outcomes.partlyGranted.naturalPerson": "1",
  "applications.outcomes.partlyGranted.total": "1",
  "applications.outcomes.refused.stateSecret.naturalPerson": "1",
  "applications.outcomes.refused.stateSecret.total": "1",
  "applications.outcomes.unavailable.notHeld.naturalPerson": "2",
  "applications.outcomes.unavailable.notHeld.total": "2",
  "applications.outcomes.total.naturalPerson": "9",
  "applications.outcomes.total.total": "9",
  "applications.carriedOut.naturalPerson": "2",
  "applications.carriedOut.total": "2",
};

const CASES: Printed = {
  "reconsideration.upheld": "5",
  "reconsideration.pending": "2",
  "reconsideration.total": "7",
  "litigation.direct.upheld": "3",
  "litigation.direct.total": "3",
  "litigation.afterReconsideration.upheld": "1",
  "litigation.afterReconsideration.pending": "1",
  "litigation.afterReconsideration.total": "2",
};

const DOCUMENTS: Printed = {
  "normativeDocuments.made": "6",
  "normativeDocuments.disclosed": "4",
  "normativeDocuments.totalDisclosed": "23",
  "procurement.projects": "9",
  "procurement.amount": "4290985元",
};

function reportSaying(overview: string, printed: Printed, code: FormCode) {
  const form = layoutOf(code);
  const cells = new Map(cellsOf(form).map((cell) => [cell, printed[cell] ?? "0"]));
  const year = code === FormCode.FORM_2019 ? 2020 : 2023;
  return readReport(textDocument(composeReport({ department: "示例市教育局", year, form, cells, overview })), {});
}

function findings(overview: string, printed: Printed, code = FormCode.FORM_2021) {
  return checkReport(reportSaying(overview, printed, code));
}

describe("a figure of the text that the tables bear out, in any admissible meaning, is none to be explained", () => {
  test.each<readonly [string, Printed]>([
    ["收到政府信息公开申请10件。", APPLICATIONS],
    ["办结政府信息公开申请9件。", APPLICATIONS],
    ["上年结转申请1件。", APPLICATIONS],
    ["结转下年度继续办理2件。", APPLICATIONS],
    ["答复中予以公开5件。", APPLICATIONS],
    ["答复中予以公开6件。", APPLICATIONS],
    ["答复中予以公开和部分公开6件。", APPLICATIONS],
    ["答复中部分公开1件。", APPLICATIONS],
    ["答复中不予公开1件。", APPLICATIONS],
    ["行政复议7件。", CASES],
    ["行政复议5件。", CASES],
    ["行政诉讼5件。", CASES],
    ["行政诉讼4件。", CASES],
  ])("%s", (overview, printed) => {
    expect(findings(overview, printed)).toEqual([]);
  });

  test.each<readonly [string, matched: string, right: number, cells: readonly string[]]>([
    [
      "收到政府信息公开申请11件。",
      "一加二（新收加上年结转）一致，而不是一（新收）（10）。",
      11,
      ["applications.received.total", "applications.carriedIn.total"],
    ],
    [
      "收到政府信息公开申请9件。",
      "三（七）（办理结果总计）一致，而不是一（新收）（10）。",
      9,
      ["applications.outcomes.total.total"],
    ],
    [
      "办理政府信息公开申请11件。",
      "一加二（新收加上年结转）一致，而不是三（七）（办理结果总计）（9）。",
      11,
      ["applications.received.total", "applications.carriedIn.total"],
    ],
  ])(
    "%s: a notice names the sum of applications, where it is not the one that the words name",
    (text, said, right, cells) => {
      const found = findings(text, APPLICATIONS);
      expect(found).toEqual([
        expect.objectContaining({ check: "R11", level: "NOTICE", left: right, right, cells, unstated: [] }),
      ]);
      expect(chinese(found[0]?.message)).toContain(`（${text}），与表格中的${said}`);
    },
  );

  test("so too where the sum that the words name is not stated", () => {
    const [, , found] = findings("收到政府信息公开申请9件。", { ...APPLICATIONS, "applications.received.total": "" });
    expect(found).toMatchObject({ check: "R11", level: "NOTICE" });
    expect(chinese(found?.message)).toContain("三（七）（办理结果总计）一致，而不是一（新收）（未填报）。");
  });

  test.each<string>([
    "制定规范性文件6件。",
    "制定规范性文件4件。",
    "采购项目9项，采购总金额429.1万元。",
    "采购总金额4290985元。",
    "采购总金额429.0985万元。",
  ])("%s", (overview) => {
    expect(findings(overview, DOCUMENTS, FormCode.FORM_2019)).toEqual([]);
  });

  test.each<string>([
    "办结申请9件，其中予以公开5件，占55.56%。",
    "办结申请9件，其中予以公开5件，占55.5%。",
    "收到申请10件，予以公开5件，占50%。",
    "办结申请9件，予以公开6件，占66.67%。",
    "办结申请9件，无法提供2件，占22.22%。",
  ])("%s", (overview) => {
    expect(findings(overview, APPLICATIONS)).toEqual([]);
  });
});

describe("a figure that no reading bears out is a warning, never an error", () => {
  test.each<readonly [string, Printed, FormCode, string, number, number]>([
    ["收到政府信息公开申请12件。", APPLICATIONS, FormCode.FORM_2021, "R11", 12, 10],
    ["办结政府信息公开申请8件。", APPLICATIONS, FormCode.FORM_2021, "R11", 8, 9],
    ["答复中无法提供3件。", APPLICATIONS, FormCode.FORM_2021, "R11", 3, 2],
    ["行政复议6件。", CASES, FormCode.FORM_2021, "R12", 6, 7],
    ["行政诉讼3件。", CASES, FormCode.FORM_2021, "R12", 3, 5],
    ["办结申请9件，其中予以公开5件，占51.85%。", APPLICATIONS, FormCode.FORM_2021, "R13", 5185, 5556],
    ["制定规范性文件5件。", DOCUMENTS, FormCode.FORM_2019, "R14", 5, 6],
    ["采购项目8项。", DOCUMENTS, FormCode.FORM_2019, "R14", 8, 9],
    ["采购总金额429.2万元。", DOCUMENTS, FormCode.FORM_2019, "R14", 429_200_000, 429_098_500],
  ])("%s", (overview, printed, code, check, left, right) => {
    expect(findings(overview, printed, code)).toEqual([
      expect.objectContaining({ check, level: "WARNING", left, right, unstated: [] }),
    ]);
  });

  test("its message names the sentence and every reading", () => {
    const [finding] = findings("收到政府信息公开申请12件。", APPLICATIONS);
    expect(english(finding?.message)).toContain("收到政府信息公开申请12件。");
    expect(chinese(finding?.message)).toContain(
      "“一（新收）”为10、“一加二（新收加上年结转）”为11、“三（七）（办理结果总计）”为9",
    );
  });
});

test("where the tables leave open what the text should agree with, a notice names the cells", () => {
  const printed = { ...CASES, "reconsideration.pending": "/" };
  const found = findings("行政复议6件。", printed).filter(({ check }) => check === "R12");
  expect(found).toEqual([
    expect.objectContaining({ level: "NOTICE", left: 6, right: null, unstated: ["reconsideration.pending"] }),
  ]);
});

test("a share of applications that are not stated is open, and says so", () => {
  const printed = { ...APPLICATIONS, "applications.outcomes.total.total": "" };
  const [found] = findings("办结申请9件，其中予以公开5件，占51.85%。", printed).filter(({ check }) => check === "R13");
  expect(found).toMatchObject({ level: "NOTICE", left: 5185, right: null });
  expect(found?.unstated).toContain("applications.outcomes.total.total");
  expect(chinese(found?.message)).toContain("为51.85%");
});

test("the single row （六）其他处理 of a report on the form of 2021 counts in place of its three rows", () => {
  const form = layoutOf(FormCode.FORM_2021);
  const single = byApplicant("applications.outcomes.otherwise.undivided").map((cell) => [cell, "0"] as const);
  const cells = new Map<CellPath, string>([
    ...cellsOf(form).map((cell) => [cell, "0"] as const),
    ...single,
    ["applications.outcomes.otherwise.undivided.total", "3"],
  ]);
  const composed = (overview: string) =>
    readReport(textDocument(composeReport({ department: "示例市教育局", year: 2023, form, cells, overview })), {});
  const found = (overview: string) => checkReport(composed(overview)).filter(({ check }) => check === "R11");
  expect(found("答复中其他处理3件。")).toEqual([]);
  expect(found("答复中其他处理4件。")).toEqual([
    expect.objectContaining({
      level: "WARNING",
      left: 4,
      right: 3,
      cells: ["applications.outcomes.otherwise.undivided.total"],
    }),
  ]);
});

test("matters in the list of powers are no decisions, and a form without procurement is not asked for it", () => {
  expect(findings("行政许可事项1项。采购项目9项。", { "licensing.decisions": "118" })).toEqual([]);
});
