import type { Composition } from "./formats";
import { type HtmlStyle, htmlReport, isFigure } from "./htmlReport";

/** One way to write a report as a web page that shows the same figures, or shows that they cannot be read. */
export interface HtmlVariant {
  readonly name: string;
  readonly extension: string;
  /** Whether every figure is shown as something that is no text: then none may be read, and none is blank. */
  readonly unread?: boolean;
  readonly write: (composition: Composition) => Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (name: string, style: HtmlStyle, more: Partial<HtmlVariant> = {}): HtmlVariant => ({
  name,
  extension: "html",
  write: (composition) => utf8(htmlReport(composition, style)),
  ...more,
});
/** A second figure beside each, which nobody sees. */
const twin = (name: string, decoy: string, head = ""): HtmlVariant =>
  page(name, { head: head && `<style>${head}</style>`, figure: (text) => `${decoy}${text}` });
const marked = (name: string, mark: string, head = ""): HtmlVariant =>
  page(name, { head: head && `<style>${head}</style>`, figure: (text) => (text === "" ? "" : `${text}${mark}`) });
const unread = (name: string, inner: string, head = ""): HtmlVariant =>
  page(name, { head: head && `<style>${head}</style>`, figure: () => inner }, { unread: true });

const OTHER_REPORT =
  "<p>示例市财政局2018年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年新制作数量</td><td>本年新公开数量</td><td>对外公开总数量</td></tr><tr><td>规章</td><td>71</td><td>72</td><td>73</td></tr></table>";

const HIDDEN: readonly HtmlVariant[] = [
  twin("display:none beside the figure", '<span style="display: none">7</span>'),
  twin("a class of the page's sheet", '<span class="ghost big">7</span>', ".ghost { color: red; display: none }"),
  twin(
    "specificity",
    '<i id="k"><b class="x">7</b></i>',
    "#k .x { display: none } td .x, p .x { display: inline } b { display: inline }",
  ),
  twin("importance", '<b class="x" style="display:inline">7</b>', ".x { display: none !important }"),
  twin("order", '<b class="x">7</b>', ".x { display: inline } .x { display: none }"),
  twin(
    "a sheet for the screen and one for print",
    '<b class="x">7</b>',
    "@media screen and (min-width: 600px) { .x { display: none } } @media print { table, p { display: none } }",
  ),
  twin("the hidden attribute", "<span hidden>7</span>"),
  twin("visibility", '<span style="visibility:hidden">7<b style="visibility:hidden">8</b></span>'),
  page("a visible child of a hidden cell", {
    figure: (text) => `7<span style="visibility: visible">${text}</span>8`,
    cell: (inner, spans, one) => `<td${spans}${!isFigure(one) ? "" : ' style="visibility:hidden"'}>${inner}</td>`,
    label: (text) => text,
  }),
  twin("opacity", '<span style="opacity:0">7</span>'),
  twin("letters without size", '<span style="font-size:0">7</span><font style="font:0/0 a">8</font>'),
  twin("set in to the left of the page", '<span style="display:inline-block;text-indent:-9999px">7</span>'),
  twin("a place outside of the page", '<b class="sr">7</b>', ".sr { position: absolute; left: -10000px; top: auto }"),
  twin(
    "cut away",
    '<b class="sr">7</b>',
    ".sr { position: absolute; clip: rect(0, 0, 0, 0); width: 1px; height: 1px }",
  ),
  twin("no size", '<span style="display:inline-block;width:0;height:0;overflow:hidden">7</span>'),
  twin("white on white", '<font color="#FFF">7</font><span style="color:rgb(255, 255, 255)">8</span>'),
  twin(
    "the colour of the row",
    '<b style="color:#d3d3d3">7</b><b style="color: hsl(0, 0%, 83%)">8</b>',
    "tr { background: lightgrey url() } table { background: #fff } tr { background: LightGrey }",
  ),
  twin("transparent letters", '<b style="color:transparent">7</b><b style="color:rgba(0,0,0,0)">8</b>'),
  twin(
    "what pages keep for their scripts",
    '<template><b>7</b></template><script>"8"</script><noscript>9</noscript><input type="hidden" value="6"><!-- 5 --><dialog>4</dialog>',
  ),
  twin("hidden by Word", "<span style='mso-hide:all'>7</span>"),
  page("a hidden report before", {
    body: (inner) => `<div id="old" style="display:none">${OTHER_REPORT}</div>${inner}`,
  }),
  page("a hidden report behind", { body: (inner) => `${inner}<section hidden>${OTHER_REPORT}</section>` }),
  page("hidden rows", {
    row: (cells, index) =>
      `<tr>${cells.join("")}</tr><tr style="display:none"><td>规章</td><td>${index}</td><td>1</td><td>2</td></tr><tr class="c"><td>行政许可</td><td>9</td></tr>`,
    head: "<style>.c { visibility: collapse }</style>",
  }),
  page("a hidden column", {
    row: (cells) => `<tr>${cells.join("")}<td class="n">7</td></tr>`,
    head: "<style>td:last-child.n { display: none }</style>",
  }),
];

const MARKS: readonly HtmlVariant[] = [
  marked("a raised mark", "<sup>1</sup>"),
  marked("a raised mark in brackets", "<sup>[1]</sup><sub>2</sub>"),
  marked("a mark raised by a sheet", '<span class="r">3</span>', ".r { vertical-align: super; font-size: 70% }"),
  marked("a mark that Word raises", "<span style='position:relative;top:-4.0pt;mso-text-raise:4.0pt'>①</span>"),
  marked("a link to a footnote", '<a href="#_ftn1" name="_ftnref1">[1]</a>'),
  page("struck-out figures before", {
    figure: (text, index) =>
      text &&
      `${["<s>4</s>", "<strike>4</strike>", "<del>4</del>", '<span style="text-decoration: red line-through">4</span>'][index % 4]}${text}`,
  }),
  page("ruby", { label: (text) => text.replace("规章", "<ruby>规<rp>(</rp><rt>guī1</rt><rp>)</rp></ruby>章") }),
  page("characters without width", {
    figure: (text) => text.replace(/(\d)(?=\d)/g, "$1&#8203;").replace(/^-/, "-&shy;"),
  }),
  page("other dashes", {
    figure: (text, index) => text.replace(/^-/, ["\u2212", "&#8208;", "&minus;", "&#xFF0D;"][index % 4] as string),
  }),
];

const FIELDS: readonly HtmlVariant[] = [
  page("form fields with values", { figure: (text) => (text === "" ? "" : `<input type="text" value="${text}">`) }),
  page("lists to choose from", {
    figure: (text) => (text === "" ? "" : `<select><option>9<option selected>${text}<option>8</select>`),
  }),
  page("fields of text", { figure: (text) => (text === "" ? "" : `<textarea rows=1>${text}</textarea>`) }),
  page("figures of the style sheet", {
    figure: (text) => (text === "" ? "" : `<b data-n="${text}"></b>`),
    head: "<style>b::before { content: attr(data-n) } b:after { content: '' }</style>",
  }),
  unread("fields without a value", '<input name="a">'),
  unread("pictures of figures", '<img src="a.png" alt="12">'),
  unread("drawings of figures", "<svg><path d='M0 0'/></svg><canvas>12</canvas>"),
  unread("figures that a style sheet counts", "<b></b>", "b::before { counter-increment: n; content: counter(n) }"),
];

const STRUCTURE: readonly HtmlVariant[] = [
  page("the last rows written first", {
    table: (rows) =>
      `<table><caption>表</caption><tfoot>${rows.slice(-1)}</tfoot><tbody>${rows.slice(1, -1).join("")}</tbody><thead>${rows[0]}</thead></table>`,
    cell: (inner, spans) => `<td${spans.replace(/ rowspan="\d+"/, (span) => span)}>${inner}</td>`,
    row: (cells) => `<tr>${cells.join("")}</tr>`,
  }),
  page("a table that lays out the page", {
    body: (inner) =>
      `<table width="1000"><tr><td colspan="2">首页</td></tr><tr><td>栏目<br>导航</td><td><table><tr><td>${inner}</td></tr></table></td></tr></table>`,
  }),
  page("each figure in a table of its own", {
    figure: (text) => `<table><tr><td>${text}</td></tr></table>`,
    cell: (inner, spans) => `<td${spans}>${inner}</td>`,
  }),
  page("end tags left out", {
    cell: (inner, spans) => `<td${spans}><p>${inner}`,
    row: (cells) => `<tr>${cells.join("")}`,
    table: (rows) => `<table>${rows.join("")}</table>`,
    paragraph: (text) => `<p>${text}`,
  }),
  page("end tags that end nothing, and crossed ones", {
    cell: (inner, spans) => `<td${spans}></div><b><i><p>${inner}</b></p></i></span></li></td>`,
    body: (inner) => `<div><div>${inner}</div></div>`,
  }),
  page("heads of rows and columns", {
    cell: (inner, spans) => `<th scope="row"${spans}><font size=2>${inner}</font></th>`,
  }),
  page("lines broken in labels and cells", {
    label: (text) => text.replace(/^(.{4})(?=.)/, "$1<br/>\n"),
    figure: (text) => `<br>${text}<br>`,
    paragraph: (text, index) =>
      index === 0 ? `<h1>${text.replace("政府信息", "政府信息<br>")}</h1>` : `<p>${text}</p>`,
  }),
  page("characters by number", {
    label: (text) => text.replace(/[\u4e00-\u9fff]/g, (one) => `&#${one.charCodeAt(0)};`),
    figure: (text) => text.replace(/\d/g, (digit) => `&#x${digit.charCodeAt(0).toString(16)}`),
  }),
  page("a page in a frame", {
    body: (inner) =>
      `<nav>首页</nav><iframe srcdoc="${inner.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"></iframe>`,
  }),
  page("XHTML", {
    body: (inner) => inner.replace(/<span>&nbsp;<\/span>/g, "<span/>"),
  }),
  page("blocks shown as a table", {
    head: "<style>.t{display:table}.r{display:table-row}.r>div{display:table-cell}</style>",
    ...blocks("t", "r"),
  }),
  page("blocks that say that they are a table", blocks('" role="table', '" role="row', ' role="cell"')),
];

/** A table of `div` elements; merged cells by ARIA, as such pages state them. */
function blocks(table: string, row: string, cell = ""): HtmlStyle {
  return {
    cell: (inner, spans) => `<div${cell}${spans.replace(/ (row|col)span/g, " aria-$1span")}>${inner}</div>`,
    row: (cells) => `<div class="${row}">${cells.join("")}</div>`,
    table: (rows) => `<div class="${table}">${rows.join("")}</div>`,
  };
}

const FILES: readonly HtmlVariant[] = [
  {
    name: "UTF-16 with its mark",
    extension: "htm",
    write: (composition) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(htmlReport(composition), "utf16le")]),
  },
  {
    name: "saved by Word as .doc",
    extension: "doc",
    write: (composition) =>
      utf8(
        htmlReport(composition, {
          head: "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0;font-size:10.5pt} --></style>",
          cell: (inner, spans) =>
            `<td width=57 valign=top style='border:solid windowtext 1.0pt'${spans}><p class=MsoNormal><![if !supportEmptyParas]><span lang=EN-US style='font-size:9.0pt'>${inner}<o:p></o:p></span><![endif]></p></td>`,
        }),
      ),
  },
  {
    name: "saved by Excel as .xls",
    extension: "xls",
    write: (composition) =>
      utf8(
        htmlReport(composition, {
          head: "<style>.xl65 {mso-number-format:General;}</style>",
          figure: (text) => text,
          cell: (inner, spans, one) =>
            `<td${spans} class=xl65${/^\d+$/.test(one.text) ? ` x:num="${one.text}"` : ""}>${/^\d{4,}$/.test(one.text) ? "####" : inner}</td>`,
          table: (rows) =>
            `<table x:str><col width=72>${rows.join("")}<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td width=72></td></tr><![endif]></table>`,
        }),
      ),
  },
];

/** Ways to hide, mark, fill, nest and save a report as a web page; each may be given any report. */
export const HTML_VARIANTS: readonly HtmlVariant[] = [...HIDDEN, ...MARKS, ...FIELDS, ...STRUCTURE, ...FILES];
