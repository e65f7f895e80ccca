import { openDocument } from "../../src/document/open";

const open = (text: string, name: string) => openDocument(new TextEncoder().encode(text), name);
const TABLE = ["规章,1,,3", "行政规范性文件,4,5,6", "行政许可,7,8,9", "行政处罚,1,2,3", "行政强制,1,2,3", "收费,1,2,3"];

/** The cells of a document's tables by row, each as the stored text gives it. */
async function rowsOf(text: string, name: string): Promise<readonly (readonly string[])[]> {
  const document = await open(text, name);
  return document.blocks.flatMap((block) => {
    if (block.kind !== "grid") return [];
    const rows: string[][] = [];
    for (const { row, start, end } of block.cells) {
      rows[row] ??= [];
      rows[row]?.push(document.text.slice(start, end));
    }
    return rows;
  });
}

test.each([
  ["commas", TABLE.join("\n"), "a.csv"],
  ["commas in a text file", TABLE.join("\r\n"), "a.txt"],
  ["semicolons", TABLE.join("\n").replace(/,/g, ";"), "a.csv"],
  ["tabs", TABLE.join("\n").replace(/,/g, "\t"), "a.tsv"],
  ["tabs in a text file", TABLE.join("\n").replace(/,/g, "\t"), "a.txt"],
  ["a byte order mark", `\ufeff${TABLE.join("\n")}`, "a.csv"],
  ["upright lines", TABLE.map((line) => `| ${line.replace(/,/g, " | ")} |`).join("\n"), "a.md"],
  ["upright lines between cells only", TABLE.map((line) => line.replace(/,/g, "│")).join("\n"), "a.txt"],
  ["a drawn frame", TABLE.map((line) => `│${line.replace(/,/g, "│")}│\n├──┼─┼─┼─┤`).join("\n"), "a.txt"],
])("cells are counted, blank ones too: %s", async (_, text, name) => {
  const rows = await rowsOf(text, name);
  expect(rows.slice(0, 2)).toEqual([
    ["规章", "1", "", "3"],
    ["行政规范性文件", "4", "5", "6"],
  ]);
});

test("quoted cells keep separators, quotes and line breaks", async () => {
  const rows = await rowsOf('"危及""三安全""",1,2\n"其他,禁止","1,234",3\n"一\n二",4,5\n', "a.csv");
  expect(rows).toEqual([
    ['危及"三安全"', "1", "2"],
    ["其他,禁止", "1,234", "3"],
    ["一\n二", "4", "5"],
  ]);
});

test("a quote that is never closed quotes nothing", async () => {
  const rows = await rowsOf('规章,1,2\n"行政许可,3,4\n行政处罚,5,6\n', "a.csv");
  expect(rows[0]).toEqual(["规章", "1", "2"]);
  expect(rows[2]).toEqual(["行政处罚", "5", "6"]);
});

test("a text of sentences is no table, nor is one line with a drawn line", async () => {
  const document = await open("首页 | 政务公开\n全年公开信息1,234条,其中网站12条,微信3条。\n", "a.txt");
  expect(document.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
});
