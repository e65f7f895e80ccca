import { markdownFile } from "../../src/export/table/markdown";
import { markdownText } from "../../src/export/table/markdownText";
import type { Table, TableColumn } from "../../src/export/table/table";
import { answerWith } from "./randomTables";

it.each([
  ["甲|乙", "甲\\|乙"],
  ["第一行\r\n第二行", "第一行<br>第二行"],
  ["*重要* [链接](x) <b> &amp; `码`", "\\*重要\\* \\[链接\\](x) \\<b> \\&amp; \\`码\\`"],
  ["RULES_MADE _斜_", "RULES_MADE \\_斜\\_"],
  ["a\\|b", "a\\\\\\|b"],
  [" 空格 ", "&#32;空格&#32;"],
  ["$x$ ~~y~~", "\\$x\\$ \\~\\~y\\~\\~"],
])("%j is written as %s", (text, written) => {
  expect(markdownText(text)).toBe(written);
});

const column = (code: string, zh: string, more: Partial<TableColumn>): TableColumn => ({
  code,
  label: { zh, en: code },
  description: { zh, en: code },
  kind: "count",
  role: "measure",
  unit: null,
  ...more,
});

const TABLE: Table = {
  list: "ranking",
  label: { zh: "排名", en: "Ranking" },
  columns: [
    column("name", "机关", { kind: "word", role: "dimension" }),
    column("year", "年度", { role: "dimension" }),
    column("value", "金额", { kind: "decimal", unit: { zh: "元", en: "yuan" }, statusColumn: "status" }),
    column("status", "状态", { kind: "word", role: "status" }),
    column("base", "基数", { statusColumn: "baseStatus" }),
    column("baseStatus", "基数状态", { kind: "word", role: "status" }),
  ],
  rows: [
    ["甲局", 2024, "4329000.00", "REPORTED", null, "NOT_APPLICABLE"],
    ["乙局", 2024, "0.00", "REPORTED", null, "NOT_APPLICABLE"],
    ["丙局", 2024, "-1234567.80", "PARTLY_STATED", null, "NOT_APPLICABLE"],
    ["丁局", 2024, null, "UNCERTAIN", null, "NOT_APPLICABLE"],
    ["戊局", 2024, null, "NOT_REPORTED", null, "NOT_REPORTED"],
  ],
  cut: { of: 9 },
};

const ANSWER = {
  ...answerWith(TABLE),
  statuses: [
    { code: "UNCERTAIN", meaning: { zh: "存疑，列出候选值。", en: "Several readings remain." } },
    { code: "PARTLY_STATED", meaning: { zh: "部分填报，未填报的不计入。", en: "A value of the stated cells." } },
  ],
};

it("is a text in Chinese, with the word for what is absent in the cell, and what it means below", async () => {
  const text = (await markdownFile.write(ANSWER, { list: "ranking", header: "zh" })).toString();
  expect(text).toBe(`# 示例市采购最多的部门

- 问题：谁采购最多？

## 排名（ranking）

| 机关 | 年度 | 金额（元） |
| --- | ---: | ---: |
| 甲局 | 2024 | 4,329,000.00 |
| 乙局 | 2024 | 0.00 |
| 丙局 | 2024 | -1,234,567.80 · 部分填报 |
| 丁局 | 2024 | 存疑 |
| 戊局 | 2024 | 未报 |

- 行数：5，只是9行中的前面部分
- 不适用的列：基数
- 部分填报：部分填报，未填报的不计入。
- 存疑：存疑，列出候选值。

---

- 服务：Disclosure Graph 0.1.0
- 数据版本：7
- 读取时间：2026-01-02 11:04:05（北京时间）
`);
});

it("is in English where the heads are", async () => {
  const text = (await markdownFile.write(ANSWER, { list: "ranking", header: "en" })).toString();
  expect(text).toContain("| name | year | value (yuan) |");
  expect(text).toContain("| 丙局 | 2024 | -1,234,567.80 · partly stated |");
  expect(text).toContain("- Columns that do not apply: base\n- partly stated: A value of the stated cells.\n");
});
