import type { Grid, SourceDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";

async function opened(markup: string): Promise<SourceDocument> {
  return openDocument(new TextEncoder().encode(`<!DOCTYPE html><html>${markup}`), "report.html");
}

const cellsOf = (document: SourceDocument) =>
  document.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));

test.each([
  ['<p style="display:none">一</p>', "display:none"],
  ["<p hidden>一</p>", "the hidden attribute"],
  ["<dialog>一</dialog>", "a closed dialog"],
  ["<template><p>一</p></template>", "a template"],
  ["<noscript>一</noscript>", "noscript"],
  ['<p style="visibility:hidden">一</p>', "visibility:hidden"],
  ['<p style="opacity:0.0">一</p>', "opacity:0"],
  ['<p style="font-size:0px">一</p>', "font-size:0"],
  ['<p style="text-indent:-999em">一</p>', "text-indent outside of the page"],
  ['<p style="position:fixed;top:-2000px">一</p>', "a place outside of the page"],
  ['<p style="transform:translateX(-9999px)">一</p>', "a place outside of the page"],
  ['<p style="position:absolute;clip:rect(1px,1px,1px,1px)">一</p>', "clip"],
  ['<p style="clip-path:inset(100%)">一</p>', "clip-path"],
  ['<p style="height:0;overflow:hidden">一</p>', "zero size"],
  ['<p style="transform:scale(0)">一</p>', "zero size"],
  ['<p style="color:white">一</p>', "text in the colour of its background"],
  ["<s>一</s>", "struck-out text"],
  ["<style>:root { --gone: var(--none); --none: none } i { display: var(--gone) }</style><i>一</i>", "display:none"],
  ['<p style="display:var(--x, none)">一</p>', "display:none"],
  ["<style>div { color: red; & i { display: none } }</style><div><i>一</i></div>", "display:none"],
  ["<style>div { @media screen { & i { display: none } } }</style><div><i>一</i></div>", "display:none"],
])("%s is not seen, and said to be hidden", async (markup, how) => {
  const { text, hidden } = await opened(`${markup}<p>二</p>`);
  expect(text).toBe("二\n");
  expect(hidden).toEqual([{ text: "一", how, page: null }]);
});

test.each([
  ["<details><summary>一</summary>二</details>", "一\n二\n"],
  ['<div style="visibility:hidden"><p style="visibility:visible">一</p></div>', "一\n"],
  ['<span style="width:0;overflow:hidden">一</span>', "一\n"],
  ['<div style="background:#000"><p style="color:#fff">一</p></div>', "一\n"],
  ['<div style="background:url(a.png)"><p style="color:#fff">一</p></div>', "一\n"],
  ['<p hidden style="display:block">一</p>', "一\n"],
  ["<style>body { display: none !important }</style><body><p>一</p></body>", "一\n"],
  ["<style>[v-cloak] { display: none }</style><div v-cloak>一</div>", "一\n"],
  ["<style>p:hover { display: none }</style><p>一</p>", "一\n"],
  ['<style media="print">p { display: none }</style><p>一</p>', "一\n"],
  ["<style>@media (max-width: 600px) { p { display: none } }</style><p>一</p>", "一\n"],
])("%s is seen", async (markup, text) => {
  const document = await opened(markup);
  expect(document.text).toBe(text);
  expect(document.hidden).toEqual([]);
});

test.each([
  ["<p>公开信息12<sup>[1]</sup>条，面积20m<sup>2</sup>。</p>", "公开信息12¹条，面积20m²。\n"],
  ["<p>公开信息<s>7</s>12条。</p>", "公开信息12条。\n"],
  ['<p>公开信息<img src="7.png">12条。</p>', "公开信息\ufffc12条。\n"],
  ['<p><img src="icon.png">公开信息12条。</p>', "公开信息12条。\n"],
  ["<p><sup>一、全是上标</sup></p>", "一、全是上标\n"],
  ["<h1>示例市教育局政府信息<br>公开年度报告</h1>", "示例市教育局政府信息\n公开年度报告\n"],
  ["<p><ruby>镇<rt>zhèn</rt></ruby>人民政府</p>", "镇人民政府\n"],
])("%s", async (markup, text) => {
  expect((await opened(markup)).text).toBe(text);
});

test.each([
  ['<img src="a.png" alt="12">', "", "a picture"],
  ['<img src="a.gif" width=1 height=1>12', "12", null],
  ["<input>", "", "a form field without a value"],
  ['<input value="12">', "12", null],
  ['<input type="hidden" value="12">', "", null],
  ["<s>12</s>", "", "struck-out text"],
  ["<svg><text>12</text></svg>", "12", null],
  ["<svg><path/></svg>", "", "a drawing"],
  ["<math><mn>12</mn></math>", "12", null],
  ["<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "", "a formula"],
  ['<bdo dir="rtl">12</bdo>', "", "text written from right to left"],
  ["12<table><tr><td>1</td><td>2</td></tr></table>", "12\n1 2", "a table inside of the cell"],
  ["<ol><li><p><br></p></ol>", "", "automatic numbering"],
  ["<ol><li>22</ol>", "22", null],
  ["<ul><li></ul>", "", null],
  ['<ol style="list-style:none"><li></ol>', "", null],
])("a cell of %s", async (inner, text, unread) => {
  const cells = `<td>规章</td><td>文件</td>`.repeat(2);
  const [first] = cellsOf(await opened(`<table><tr><td>${inner}</td>${cells}</tr></table>`));
  expect(first).toMatchObject({ text, unread });
});

test("white letters may stand on what a missing style sheet paints: they are kept, and no figure", async () => {
  const document = await opened(
    '<link rel="stylesheet" href="a.css"><table><tr><td style="color:#fff">12</td><td>1</td></tr></table>',
  );
  expect(cellsOf(document).map(({ text, unread }) => [text, unread !== null])).toEqual([
    ["12", true],
    ["1", false],
  ]);
});

test("the foot comes last, and merged cells end with their part of the table", async () => {
  const document = await opened(
    "<table><tfoot><tr><td>三</td><td>3</td></tr></tfoot><tr><td rowspan=0>一</td><td>1</td></tr><tr><td>2</td></tr><tbody><tr><td rowspan=99>二</td><td>4</td></tr></tbody></table>",
  );
  const [grid] = document.blocks as [Grid];
  expect(grid.cells.map(({ row, column, rowSpan, text }) => [row, column, rowSpan, text])).toEqual([
    [0, 0, 2, "一"],
    [0, 1, 1, "1"],
    [1, 1, 1, "2"],
    [2, 0, 1, "二"],
    [2, 1, 1, "4"],
    [3, 0, 1, "三"],
    [3, 1, 1, "3"],
  ]);
});

test("columns that collapse are not seen", async () => {
  const document = await opened(
    '<table><col><col style="visibility:collapse"><tr><td>一</td><td>7</td><td>1</td></tr></table>',
  );
  expect(cellsOf(document).map(({ text }) => text)).toEqual(["一", "1"]);
});

test("pictures as large as tables are told with the text before them", async () => {
  const { pictures } = await opened(
    '<p>三、收到和处理政府信息公开申请情况</p><img src="t3.png" width="600" height="400"><img src="wx.png" width="24"><img src="logo.png"><p style="display:none"><img src="x.png"></p>',
  );
  expect(pictures).toEqual([{ page: null, behind: "三、收到和处理政府信息公开申请情况" }]);
});

test("pictures in the page itself make it no larger", async () => {
  const { text } = await opened(`<p>一</p><img src="data:image/png;base64,${"A".repeat(7_000_000)}"><p>二</p>`);
  expect(text).toBe("一\n二\n");
}, 20_000);

test("a page that only frames others says so", async () => {
  await expect(opened('<frameset><frame src="book.files/sheet001.htm"></frameset>')).rejects.toThrow(
    /only the frame of pages/,
  );
});

test.each([
  ['<td><i class="minus"></i>12</td>', '<link rel="stylesheet" href="icons.css">', "an icon"],
  ['<td><i class="minus"></i>12</td>', '<style>.minus::before { content: "\\f068" }</style>', "an icon"],
  [
    '<td><span class="n1"></span><span class="n2"></span></td>',
    "<style>span { background: url(n.png) }</style>",
    "a picture",
  ],
  ["<td><script>document.write(12)</script></td>", "", "what a script writes"],
  ['<td><bdo dir="rtl">123</bdo></td>', "", "text written from right to left"],
  ['<td dir="rtl"><bdo>123</bdo></td>', "", "text written from right to left"],
  [
    "<td><b>123</b></td>",
    "<style>td { direction: rtl; unicode-bidi: bidi-override }</style>",
    "text written from right to left",
  ],
  ['<td class="n"></td>', '<style>.n { background-image: url("n.png") }</style>', "a picture"],
  ['<td><div class="n">&nbsp;</div></td>', "<style>.n { background: url(n.png) no-repeat }</style>", "a picture"],
  ['<td background="n.png"></td>', "", "a picture"],
  ["<td>12<small>3</small></td>", "", "digits of two sizes"],
  ['<td>12<span style="font-size:9px">3</span></td>', "", "digits of two sizes"],
])("the cell %s under %s is not read: %s", async (cell, head, unread) => {
  expect(cellsOf(await opened(`${head}<table><tr><td>规章</td>${cell}</tr></table>`))[1]).toMatchObject({ unread });
});

test.each([
  ['<td><i class="minus"></i>12</td>', "", "12"],
  ['<td><span class="n"></span></td>', '<link rel="stylesheet" href="icons.css">', ""],
  ['<td><span style="font-size:10.5pt">1</span><span style="font-size:12pt">2</span></td>', "", "12"],
  ['<td>12<span style="position:relative;top:-5px;font-size:9px">3</span></td>', "", "12³"],
  ["<td>12<script>count()</script></td>", "", "12"],
  ["<td></td>", "<style>td { background: url(paper.png) }</style>", ""],
  ['<td style="background:url(n.png)">12</td>', "", "12"],
  ["<td></td>", "<style>td + td::before { content: '12' }</style>", "12"],
  ['<td data-n="12"></td>', "<style>td::after { content: attr(data-n) }</style>", "12"],
  ['<td dir="rtl">123</td>', "", "123"],
  ['<td><bdo dir="ltr">123</bdo></td>', "", "123"],
  ["<td>\u202e123</td>", "", "321"],
  ["<td>\u202d123\u202c</td>", "", "123"],
  ["<td>\u2066123\u2069</td>", "", "123"],
])("the cell %s under %s is read as %j", async (cell, head, text) => {
  expect(cellsOf(await opened(`${head}<table><tr><td>规章</td>${cell}</tr></table>`))[1]).toMatchObject({
    text,
    unread: null,
  });
});
