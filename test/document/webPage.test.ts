import type { Grid } from "../../src/document/document";
import { openDocument } from "../../src/document/open";

async function blocksOf(markup: string) {
  const document = await openDocument(new TextEncoder().encode(`<!DOCTYPE html>${markup}`), "report.html");
  for (const block of document.blocks) {
    if (block.kind === "paragraph") expect(document.text.slice(block.start, block.end)).toBe(block.text);
    else for (const cell of block.cells) expect(document.text.slice(cell.start, cell.end)).toBe(cell.text);
  }
  return document.blocks;
}

const places = (grid: Grid) => grid.cells.map((cell) => [cell.row, cell.column, cell.text]);

test("merged cells push the others to the right", async () => {
  const [grid] = await blocksOf(
    "<table><tr><td rowspan=2>一</td><td colspan=2>二</td></tr><tr><td>三</td><td>四</td></tr></table>",
  );
  expect(places(grid as Grid)).toEqual([
    [0, 0, "一"],
    [0, 1, "二"],
    [1, 1, "三"],
    [1, 2, "四"],
  ]);
});

test("words in many spans are one text; what Word left behind is none", async () => {
  const blocks = await blocksOf(
    "<p><span>一</span><span>、本年</span><o:p> </o:p><!--[if !mso]-->新收<!--[endif]--></p><script>var x = 1;</script>",
  );
  expect(blocks).toEqual([expect.objectContaining({ text: "一、本年 新收" })]);
});

test("a table that holds tables only lays out the page", async () => {
  const blocks = await blocksOf(
    "<table><tr><td>栏目</td><td>正文<table><tr><td>规章</td><td>0</td></tr></table>附注</td></tr></table>",
  );
  expect(blocks.map((block) => (block.kind === "grid" ? places(block) : block.text))).toEqual([
    "栏目",
    "正文",
    [
      [0, 0, "规章"],
      [0, 1, "0"],
    ],
    "附注",
  ]);
});

test("cells that are not closed end where the next begins", async () => {
  const [grid] = await blocksOf("<table><tr><td>规章<td>1<td>&nbsp;<tr><td>文件<td>2<td>3</table>");
  expect(places(grid as Grid)).toEqual([
    [0, 0, "规章"],
    [0, 1, "1"],
    [0, 2, ""],
    [1, 0, "文件"],
    [1, 1, "2"],
    [1, 2, "3"],
  ]);
});

test("the title that the page states of its article comes first", async () => {
  const blocks = await blocksOf(
    '<head><meta name="ArticleTitle" content="示例市教育局2021年政府信息公开工作年度报告"></head><p>一</p>',
  );
  expect(blocks[0]).toMatchObject({ text: "示例市教育局2021年政府信息公开工作年度报告" });
});
