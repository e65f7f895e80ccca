import { readReport } from "../../src/report/read";
import { textDocument } from "./textDocument";

const SECONDS_5 = 5000;
const TITLE = "示例市教育局2023年政府信息公开工作年度报告\n";

test.each([
  ["a label without end", "规章0".repeat(200_000)],
  ["digits without end", `本年制发件数本年废止件数规章${"12".repeat(400_000)}行政规范性文件000`],
  ["a sentence without end", "公开信息公开".repeat(150_000)],
  ["brackets without end", `本年制发件数本年废止件数规章${"(1".repeat(300_000)}行政规范性文件000`],
  ["headers without end", "结果维持结果纠正其他结果尚未审结总计".repeat(50_000)],
])(
  "%s is read in bounded time",
  (_, text) => {
    expect(readReport(textDocument(TITLE + text), {}).year).toBe(2023);
  },
  SECONDS_5,
);
