import { withoutAppendix } from "../../src/report/endOfReport";
import { readReport } from "../../src/report/read";
import { reportText } from "../support/composed";
import { textDocument } from "./textDocument";

const REPORT = "示例市水务局2023年政府信息公开工作年度报告\n一、总体情况\n全年公开12条。\n";

describe("what a document says itself is no part of the report", () => {
  test.each(["以下为导出说明，不属于报告内容", "——以下内容不是本报告的正文——", "（以下不属于报告的一部分）"])(
    "ends at %s",
    (line) => {
      expect(withoutAppendix(textDocument(`${REPORT}${line}\n规章 9 9 9`)).text).toBe(REPORT);
    },
  );

  test.each(["以下为报告内容", "以下数据不属于报告内容的，不再列出。", "全市以下单位不是本报告的范围，一律不计"])(
    "does not end at %s",
    (line) => {
      const document = textDocument(`${REPORT}${line}\n全年公开13条。`);
      expect(withoutAppendix(document)).toBe(document);
    },
  );

  test("a line before the first section ends nothing", () => {
    const document = textDocument(`以下内容不属于报告正文\n${REPORT}`);
    expect(withoutAppendix(document)).toBe(document);
  });

  test("figures and sections of a report are those before the line", () => {
    const text = reportText("示例市水务局", 2023, { "rules.made": "3" });
    const read = readReport(textDocument(text), {});
    const more =
      "以下为导出说明，不属于报告内容\n示例市教育局2022年政府信息公开工作年度报告\n规章\n9\n9\n9\n收到申请99件。";
    expect(readReport(textDocument(`${text}${more}`), {})).toEqual(read);
  });
});
