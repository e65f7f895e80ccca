import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { expectFigures } from "../support/asPrinted";
import { saying } from "../support/saying";
import { belowRows, beside, besideColumns, besideLabels, cutAt, headOf, stacked, wideRow } from "./render/besideTables";
import { FORMATS, type Part } from "./render/formats";
import { gridDocument } from "./render/gridDocument";
import { intended } from "./render/intended";
import { type PrintedTable, printedTable } from "./render/printedTable";
import { harmonious } from "./render/randomFigures";
import { textDocument } from "./textDocument";

type Figures = ReadonlyMap<CellPath, string>;
type Tables = readonly [PrintedTable, PrintedTable, PrintedTable];
const [OWN, OTHER] = fc.sample(harmonious(FORM_2021), { seed: 20260107, numRuns: 2 }) as [Figures, Figures];
const [OLDER] = fc.sample(harmonious(FORM_2019), { seed: 20260107, numRuns: 1 }) as [Figures];
const own = tablesOf(OWN);
const other = tablesOf(OTHER);
const empty = tablesOf(new Map());
const older = tablesOf(OLDER, FORM_2019);

function tablesOf(figures: Figures, form: Layout = FORM_2021): Tables {
  return form.tables.map((table) => printedTable(table, figures)) as unknown as Tables;
}

/** The parts of a report of 2023, or of another year, whose sections of tables hold what is given for each. */
function reportWith(parts: (index: 0 | 1 | 2) => readonly Part[], year = 2023): readonly Part[] {
  const [one, two, three, four, ...others] = FORM_2021.sections.map(
    (section, index) => `${"一二三四五六"[index]}、${section}`,
  );
  const title = `示例市教育局${year}年政府信息公开工作年度报告`;
  return [title, one, "全年公开信息12条。", two, ...parts(0), three, ...parts(1), four, ...parts(2), ...others].flatMap(
    (part) => part ?? [],
  );
}

/** Each document as a file of some formats, and as text with tabs between cells and without. */
const SETTINGS: readonly (readonly [string, (parts: readonly Part[]) => Promise<Report>])[] = [
  ...["html", "docx", "xlsx", "pdf", "csv"].map((extension) => {
    const set = FORMATS.find((format) => format.extension === extension)?.set as (parts: readonly Part[]) => Uint8Array;
    const read = async (parts: readonly Part[]) =>
      readReport(await openDocument(set(parts), `report.${extension}`), {});
    return [extension, read] as const;
  }),
  ...["\t", " "].map((separator) => {
    const text = (part: Part) => (typeof part === "string" ? part : linesOf(part, separator));
    const read = async (parts: readonly Part[]) => readReport(textDocument(parts.map(text).join("\n")), {});
    return [`text with ${separator === "\t" ? "tabs" : "blanks"}`, read] as const;
  }),
];

function linesOf(table: PrintedTable, separator: string): string {
  const rows = Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row));
  return rows
    .map((cells) => [...cells].sort((a, b) => a.column - b.column).map(({ text }) => text))
    .map((texts) => (separator === "\t" ? texts : texts.filter((text) => text !== "")).join(separator))
    .join("\n");
}

const intendedOf = (path: string, figures: Figures) => intended(path as CellPath, figures.get(path as CellPath) ?? "");
const codesOf = ({ remarks }: Report) => [...new Set(remarks.map(({ code }) => code))];
describe.each(SETTINGS)("%s", (setting, read) => {
  const isText = setting.startsWith("text");

  test.each<[string, readonly Part[], year?: number]>([
    ["last year's above this year's", reportWith((table) => ["2022年", other[table], "2023年", own[table]])],
    ["this year's above last year's", reportWith((table) => ["2023年度", own[table], "2022年度", other[table]])],
    ["words for years", reportWith((table) => ["（一）上年情况", other[table], "（二）本年情况", own[table]])],
    ["years in Chinese numerals", reportWith((table) => ["二〇二二年", other[table], "二〇二三年", own[table]])],
    ["captions", reportWith((table) => ["2022年情况如下：", other[table], "表2 2023年情况", own[table]])],
    ["years over last year's alone", reportWith((table) => [own[table], "附：2022年情况", other[table]])],
    ["years over this year's alone", reportWith((table) => [other[table], "2023年情况", own[table]])],
    ["three years", reportWith((table) => ["2021年", other[table], "2022年", other[table], "2023年", own[table]])],
    ["last year's behind the report", [...reportWith((table) => [own[table]]), "附件：2022年数据", ...other]],
    [
      "last year's before the sections",
      reportWith((table) => [own[table]]).toSpliced(1, 0, "附：2022年数据", ...other),
    ],
    [
      "last year's in the form before",
      reportWith((table) => ["2020年", older[table], "2021年", own[table]], 2021),
      2021,
    ],
  ])("reads this year's table: %s", async (_, parts, year = 2023) => {
    const report = await read(parts);
    expect(report).toMatchObject({ department: "示例市教育局", year, form: "FORM_2021" });
    expectFigures(report.cells, OWN);
    expect(codesOf(report)).toContain("TABLE_REPEATED");
  });

  test.each<[string, readonly Part[]]>([
    ["an empty one first", reportWith((table) => [empty[table], own[table]])],
    ["an empty one behind", reportWith((table) => [own[table], empty[table]])],
    ["the same again", reportWith((table) => [own[table], own[table]])],
    ["heads again on the next page", reportWith((table) => (table === 2 ? [headOf(own[2]), own[2]] : [own[table]]))],
    ["heads again below a cut", reportWith((table) => (table === 1 ? [...cutAt(14, own[1])] : [own[table]]))],
    [
      "heads again below a page's number",
      reportWith((table) => (table === 1 ? cutAt(14, own[1]).flatMap((part) => [part, "- 4 -"]) : [own[table]])),
    ],
    ["a part of the same again", reportWith((table) => (table === 1 ? [own[1], cutAt(14, own[1])[1]] : [own[table]]))],
  ])("reads a table printed twice as one: %s", async (_, parts) => {
    const report = await read(parts);
    expectFigures(report.cells, OWN);
    expect(codesOf(report)).toEqual([]);
  });

  test.each<[string, readonly Part[]]>([
    ["this one first", reportWith((table) => [own[table], other[table]])],
    ["this one last", reportWith((table) => [other[table], own[table]])],
    ["of the same year", reportWith((table) => ["2023年", other[table], "2023年", own[table]])],
    ["of two other years", reportWith((table) => ["2021年", other[table], "2022年", own[table]])],
    ["in one table", reportWith((table) => [stacked(other[table], own[table])])],
    [
      "in a report with the same title",
      [...reportWith((table) => [other[table]]), ...reportWith((table) => [own[table]])],
    ],
  ])("leaves open which of two tables is meant: %s", async (_, parts) => {
    const report = await read(parts);
    expect(codesOf(report)).toContain("TABLE_REPEATED");
    const same = report.cells.filter(({ path }) => intendedOf(path, OWN) === intendedOf(path, OTHER));
    expectFigures(same, OWN);
    const open = report.cells.filter((cell) => !same.includes(cell));
    expect(open.map(({ path, status, candidates }) => [path, status, [...candidates].sort()])).toEqual(
      open.map(({ path }) => [path, CellStatus.UNCERTAIN, [OWN, OTHER].map((each) => intendedOf(path, each)).sort()]),
    );
  });

  test.each<[string, readonly Part[], withYears: boolean]>([
    ["beside it", reportWith((table) => [beside(other[table], own[table])]), false],
    ["on its right", reportWith((table) => [beside(own[table], other[table])]), false],
    ["beside it and higher", reportWith((table) => [beside(other[table], own[table], 1)]), false],
    ["an empty one beside it", reportWith((table) => [beside(own[table], empty[table])]), true],
    [
      "beside it, below its year",
      reportWith((table) => [
        stacked(
          beside(wideRow("2022年", own[table].columns), wideRow("2023年", own[table].columns)),
          beside(other[table], own[table]),
        ),
      ]),
      true,
    ],
    ["behind the same labels", reportWith((table) => [besideLabels(other[table], own[table])]), false],
    [
      "in columns of their own",
      reportWith((table) => [besideColumns(other[table], own[table], ["上年", "本年"])]),
      false,
    ],
    [
      "in columns behind this year's",
      reportWith((table) => [besideColumns(own[table], other[table], ["2023年", "2022年"])]),
      false,
    ],
    ["in rows of their own", reportWith((table) => [belowRows(other[table], own[table], ["2022年", "2023年"])]), false],
  ])("takes no figure of another table %s", async (_, parts, isPlain) => {
    const report = await read(parts);
    const figures = report.cells.filter(({ value }) => value !== null || (isPlain && !isText));
    expectFigures(figures, OWN);
    const others = report.cells.filter((cell) => !figures.includes(cell));
    expect(others.filter(({ status }) => status === CellStatus.BLANK)).toEqual([]);
  });

  test("tells a table that is only printed for another year", async () => {
    const { remarks } = await read(reportWith((table) => [...(table === 1 ? ["2022年情况"] : []), own[table]]));
    const told = remarks.map(({ code, message }) => [code, message]);
    expect(told).toEqual([["CONTRADICTION", saying(/^Words above table 3 say that it is of 2022/)]]);
  });

  test.each(["与2022年相比，情况如下：", "（一）上年结转情况", "2022年1月4日", "附2022年报告"])(
    "takes no other words for the year of a table: %s",
    async (line) => {
      expect(codesOf(await read(reportWith((table) => [line, own[table]])))).toEqual([]);
    },
  );
});

test("figures that might be years are no words for years", () => {
  const cells = [...OWN].map(([path], index): [CellPath, string] => [path, ["2021", "2022"][index % 2] as string]);
  const { cells: read } = readReport(gridDocument(FORM_2021, new Map(cells)), {});
  expect(read.filter(({ status }) => status !== CellStatus.REPORTED)).toEqual([]);
});

test("titles of two bodies beside each other leave open who reports", async () => {
  const title = (body: string) => wideRow(`${body}2023年政府信息公开工作年度报告`, 10);
  const both = beside(
    stacked(title("示例市教育局"), own[0], own[1]),
    stacked(title("示例市公安局"), other[0], other[1]),
  );
  for (const [, read] of SETTINGS.slice(0, 5)) {
    const report = await read([both]);
    expect([report.department, codesOf(report)]).toEqual([null, expect.arrayContaining(["TABLE_REPEATED"])]);
  }
});
