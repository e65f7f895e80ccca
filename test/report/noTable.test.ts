import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { textDocument } from "./textDocument";

/** A report of 2022 whose sections hold these words and no table. */
function reportWith(overview: string, second = "", third = "", fourth = ""): string {
  return `示例市水务局2022年政府信息公开工作年度报告
本报告所列数据的统计期限为2022年1月1日至2022年12月31日。
一、总体情况
${overview}
二、主动公开政府信息情况
${second}
三、收到和处理政府信息公开申请情况
${third}
四、政府信息公开行政复议、行政诉讼情况
${fourth}
五、存在的主要问题及改进情况
队伍建设有待加强。
六、其他需要报告的事项
无。
`;
}

test.each([
  ["a sentence below the heading of table 2", reportWith("", "2022年公示行政许可120条、行政处罚35条、行政强制2条。")],
  ["a sentence above it", reportWith("2022年公示行政许可120条、行政处罚35条。")],
  ["a list", reportWith("", "1.行政许可\n2022年办理 120 项。\n2.行政处罚\n2022年公示 35 条。")],
  ["a list without full stops", reportWith("", "1.行政许可\n2022年办理120项\n2.行政处罚\n2022年公示35条")],
  ["a list of numbers", reportWith("", "行政许可 120\n行政处罚 35\n行政强制 2")],
  ["a list with colons", reportWith("", "行政许可：120件\n行政处罚：35件\n行政强制：2件\n行政事业性收费：0元")],
  [
    "words of the heads in a sentence",
    reportWith("", "本年制发件数为规章0件、行政规范性文件3件，现行有效件数为行政规范性文件12件。"),
  ],
  [
    "the articles in a sentence",
    reportWith("", "根据第二十条第（五）项公开行政许可120条；根据第二十条第（六）项公开行政处罚35条、行政强制2条。"),
  ],
  [
    "the outcomes in a sentence",
    reportWith(
      "",
      "",
      "本年新收政府信息公开申请5件，上年结转政府信息公开申请0件。其中予以公开3件，部分公开1件，不予公开1件，无法提供0件，不予处理0件，其他处理0件，总计5件，结转下年度继续办理0件。",
    ),
  ],
  [
    "the outcomes in a list",
    reportWith("", "", "（一）予以公开3件；\n（二）部分公开1件；\n（三）不予公开1件；\n（七）总计5件。"),
  ],
  [
    "the outcomes of cases",
    reportWith(
      "",
      "",
      "",
      "行政复议结果维持1件、结果纠正0件、其他结果0件、尚未审结2件，总计3件；行政诉讼未经复议直接起诉1件。",
    ),
  ],
  ["years behind the names", reportWith("行政许可2022年比2021年多，行政处罚2022年比2021年少。")],
])("no table, no cells: %s", (_, text) => {
  const report = readReport(textDocument(text), {});
  expect(report.cells.filter(({ status }) => status !== CellStatus.MISSING)).toEqual([]);
  expect(report.remarks.map(({ code }) => code)).toContain("NO_REPORT");
});
