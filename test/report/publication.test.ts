import { openDocument } from "../../src/document/open";
import { composeReport } from "../../src/export/form/compose";
import { FORM_2021 } from "../../src/form/form2021";
import { Language } from "../../src/message/message";
import { textOf } from "../../src/message/textOf";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";

const TITLE = "示例市教育局2023年政府信息公开工作年度报告";
const BODY = composeReport({
  department: "示例市教育局",
  year: 2023,
  form: FORM_2021,
  cells: new Map([["rules.made", "3"]]),
  overview: "2023年，示例市教育局主动公开信息12条。",
}).slice(TITLE.length);

const readText = async (text: string, name = "report.txt", hints = {}): Promise<Report> =>
  readReport(await openDocument(Buffer.from(text), name), hints);
const doubtsIn = ({ remarks }: Report) =>
  remarks.flatMap(({ code, message }) => (code === "PUBLICATION_DOUBTFUL" ? [textOf(message, Language.EN)] : []));
const withHead = (line: string) => readText(`${TITLE}\n${line}\n${BODY}`);

beforeEach(() => jest.spyOn(Date, "now").mockReturnValue(Date.parse("2026-05-01T00:00:00Z")));
afterEach(() => jest.restoreAllMocks());

describe("the day on which a report was published is read after its label", () => {
  test.each([
    ["发布时间: 2024-01-31 08:28", "发布时间", "2024-01-31", "2024-01-31"],
    ["发布日期：2024-01-20", "发布日期", "2024-01-20", "2024-01-20"],
    ["发 布 日 期 ： 2024-1-5  浏览次数：15", "发布日期", "2024-01-05", "2024-1-5"],
    ["信息发布日期：2024年1月5日", "发布日期", "2024-01-05", "2024年1月5日"],
    ["发布日期：２０２４年 １ 月 ５ 日来源：市教育局", "发布日期", "2024-01-05", "２０２４年 １ 月 ５ 日"],
    ["【发布时间】2024/02/29", "发布时间", "2024-02-29", "2024/02/29"],
    ["[ 发布时间： 2024.1.31 ] 字体：大 中 小", "发布时间", "2024-01-31", "2024.1.31"],
    ["公开日期\n2024-01-20", "公开日期", "2024-01-20", "2024-01-20"],
    ["来源：市教育局 发布于 2024-01-20 10:00", "发布于", "2024-01-20", "2024-01-20"],
    ["发布时间：20240120", "发布时间", "2024-01-20", "20240120"],
    ["发布时间：2024-01-31T23:30:00", "发布时间", "2024-01-31", "2024-01-31"],
    ["发文日期：2024-01-15", "发文日期", "2024-01-15", "2024-01-15"],
    ["发文日期：2024-01-15 发布日期：2024-01-18", "发布日期", "2024-01-18", "2024-01-18"],
    ["发布日期：2024-01-20\n发布时间：2024-01-20 10:30", "发布日期", "2024-01-20", "2024-01-20"],
  ])("%s", async (line, label, on, raw) => {
    const text = `${TITLE}\n${line}\n${BODY}`;
    const report = await readText(text);
    expect(report).toMatchObject({ department: "示例市教育局", year: 2023, publication: { on, label, raw } });
    const { start, end } = report.publication as { start: number; end: number };
    expect(text.slice(start, end)).toBe(raw);
    expect(doubtsIn(report)).toEqual([]);
  });
});

test.each([
  ["a signature", "示例市教育局\n2024年1月20日"],
  ["when the document was made", "成文日期：2024-01-15 生成日期：2024-01-16"],
  ["when the page was changed", "更新时间：2024-03-05"],
  ["a day without a label", "2024-01-20 来源：市教育局"],
  ["a label without a day", "发布日期：\n来源：市教育局"],
  ["opening hours", "公开时间：8:30至12:00"],
  ["another label", "本机关主动公开时间：2024-01-20"],
])("%s is no day of publication, and nothing is said", async (_, line) => {
  const report = await withHead(line);
  expect(report.publication).toBeNull();
  expect(doubtsIn(report)).toEqual([]);
});

test("a label in the report itself is of something else", async () => {
  const report = await readText(`${TITLE}\n${BODY}附：规范性文件目录\n发布日期：2024-01-20\n`);
  expect(report.publication).toBeNull();
  expect(doubtsIn(report)).toEqual([]);
});

describe("no day is better than a wrong one", () => {
  test.each([
    ["no day of the calendar", "发布日期：2024-02-30", /by the field 发布日期, “2024-02-30”, is no day/],
    ["a letter among its digits", "发布日期：2024-0l-25", /“2024-0l-25”, is no day/],
    ["a month alone", "发布日期：2024年1月", /“2024年1月”, is no day/],
    ["day and time run together", "发布日期：2024-01-2510:00", /is no day/],
    ["a raised digit", "发布日期：2024-01-2⁵", /is no day/],
    [
      "before the end of the year",
      "发布日期：2023-12-31",
      /2023-12-31, does not count: .* from 2024-01-01 to 2024-12-31/,
    ],
    ["years later, as after a move of the site", "发布日期：2025-03-10", /2025-03-10, does not count/],
    [
      "two different days",
      "发布日期：2024-01-20\n发布时间：2024-01-21",
      /2024-01-20 by the field 发布日期, but on 2024-01-21 by the field 发布时间: neither counts/,
    ],
    ["one possible and one damaged", "发布日期：2024-01-20\n发布时间：2024-13-01", /“2024-13-01”, is no day/],
  ])("%s", async (_, line, said) => {
    const report = await withHead(line);
    expect(report.publication).toBeNull();
    expect(doubtsIn(report)).toEqual([expect.stringMatching(said)]);
    expect(report.year).toBe(2023);
  });

  test("what comes after the day of reading", async () => {
    jest.spyOn(Date, "now").mockReturnValue(Date.parse("2024-02-01T15:59:59Z"));
    expect((await withHead("发布日期：2024-02-01")).publication?.on).toBe("2024-02-01");
    const report = await withHead("发布日期：2024-02-02");
    expect(report.publication).toBeNull();
    expect(doubtsIn(report)).toEqual([expect.stringMatching(/from 2024-01-01 to 2024-02-01/)]);
  });

  test("where a person stated the day, nothing is asked", async () => {
    const report = await readText(`${TITLE}\n发布日期：2024-02-30\n${BODY}`, "report.txt", { published: "2024-01-20" });
    expect(report.publication).toBeNull();
    expect(doubtsIn(report)).toEqual([]);
  });
});

describe("a web page", () => {
  const page = (head: string, top = "") =>
    readText(
      `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${top}<h1>${TITLE}</h1>${BODY.split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("")}</body></html>`,
      "report.html",
    );

  test.each([
    [`<meta name="PubDate" content="2024-01-25 10:00">`, "2024-01-25", "2024-01-25"],
    [`<META NAME="pubdate" CONTENT=" 2024/1/25 ">`, "2024-01-25", "2024/1/25"],
    [`<meta name="PubDate" content="2024-01-31T16:30:00Z">`, "2024-02-01", "2024-01-31"],
    [`<meta name="PubDate" content="2024-01-31T16:30:00+08:00">`, "2024-01-31", "2024-01-31"],
  ])("says it in its head: %s", async (head, on, raw) => {
    expect((await page(head)).publication).toEqual({ on, raw, label: "PubDate", start: null, end: null });
  });

  test.each([
    ["nothing in it", `<meta name="PubDate" content="">`],
    ["a program's placeholder", `<meta name="PubDate" content="{{pubDate}}">`],
    ["another element", `<meta name="Description" content="2024-01-25">`],
    ["content that is switched off", `<noscript><meta name="PubDate" content="2024-01-25"></noscript>`],
  ])("says nothing with %s", async (_, head) => {
    const report = await page(head);
    expect([report.publication, doubtsIn(report)]).toEqual([null, []]);
  });

  test("says it twice: the same day counts, another one is a doubt", async () => {
    const head = `<meta name="PubDate" content="2024-01-25 10:00">`;
    expect((await page(head, "<p>发布时间：2024-01-25</p>")).publication?.on).toBe("2024-01-25");
    const report = await page(head, "<p>发布时间：2024-02-25</p>");
    expect(report.publication).toBeNull();
    expect(doubtsIn(report)).toEqual([expect.stringMatching(/the head of the page \(PubDate\), but on 2024-02-25/)]);
  });

  test("has labels in cells, beside the day or above it", async () => {
    const cells = (...rows: string[][]) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    for (const table of [
      cells(["索引号", "0025/2024-00017", "发布日期", "2024-01-20"]),
      cells(["索引号", "成文日期", "发布日期"], ["2024-01-10", "2024-01-15", "2024-01-20"]),
    ]) {
      const report = await page("", table);
      expect(report.publication).toMatchObject({ on: "2024-01-20", label: "发布日期" });
      expect(doubtsIn(report)).toEqual([]);
    }
  });
});
