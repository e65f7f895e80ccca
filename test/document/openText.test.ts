import type { SourceDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { zipOf } from "../report/render/formats";

const NAMESPACES = [
  ...["office", "style", "text", "table", "form"].map(
    (part) => `xmlns:${part}="urn:oasis:names:tc:opendocument:xmlns:${part}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(" ");

/** A flat OpenDocument text (FODT) with the given body and styles. */
function flat(body: string, styles = ""): Promise<SourceDocument> {
  const xml = `<?xml version="1.0"?><office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`;
  return openDocument(new TextEncoder().encode(xml), "report.xml");
}

const style = (family: string, name: string, properties: string) =>
  `<style:style style:family="${family}" style:name="${name}">${properties}</style:style>`;
const textStyle = (name: string, properties: string) => style("text", name, `<style:text-properties ${properties}/>`);
const paragraph = (content: string, name = "") => `<text:p text:style-name="${name}">${content}</text:p>`;
const cell = (content: string, more = "") =>
  `<table:table-cell ${more}>${content.includes("<text:p") ? content : paragraph(content)}</table:table-cell>`;
const table = (rows: readonly string[], columns = "") =>
  `<table:table>${columns}${rows.map((row) => (/^<table:table-(?:header-rows|row)/.test(row) ? row : `<table:table-row>${row}</table:table-row>`)).join("")}</table:table>`;
const span = (content: string, name: string) => `<text:span text:style-name="${name}">${content}</text:span>`;

function cellsOf(document: SourceDocument): readonly string[] {
  const grid = document.blocks.find((block) => block.kind === "grid");
  return (grid?.kind === "grid" ? grid.cells : []).map(
    ({ row, column, rowSpan, columnSpan, text, unread }) =>
      `${row},${column}${rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : ""}: ${text}${unread === null ? "" : ` (${unread})`}`,
  );
}

const STYLES = [
  textStyle("struck", 'style:text-line-through-style="solid"'),
  textStyle("raised", 'style:text-position="super 58%"'),
  textStyle("moved", 'style:text-position="20% 100%"'),
  textStyle("hidden", 'text:display="none"'),
  textStyle("white", 'fo:color="#ffffff"'),
  textStyle("tiny", 'fo:font-size="1pt"'),
  style("paragraph", "hiddenLine", '<style:text-properties text:display="none"/>'),
  style("paragraph", "darkLine", '<style:paragraph-properties fo:background-color="#000000"/>'),
  style("table-cell", "dark", '<style:table-cell-properties fo:background-color="#000000"/>'),
  style("table-column", "narrow", '<style:table-column-properties style:column-width="0.05cm"/>'),
  style("table-column", "wide", '<style:table-column-properties style:column-width="3cm"/>'),
].join("");

const frame = (content: string) => `<draw:frame svg:width="15cm" svg:height="10cm">${content}</draw:frame>`;

test.each([
  ["words in spans", `2${span("2", "plain")}`, "22"],
  ["blanks and tabs", '1<text:s text:c="2"/>2<text:tab/>3', "1  2 3"],
  ["a line break", "1<text:line-break/>2", "1\n2"],
  ["a page's end within a row", `1<text:soft-page-break/>2`, "12"],
  ["a raised mark", `22${span("1", "raised")}`, "22"],
  ["a figure set off the line alone", span("22", "moved"), "22"],
  ["a raised mark alone", span("1", "raised"), "1 (raised text alone)"],
  [
    "a note",
    "22<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>",
    "22",
  ],
  ["a comment", "22<office:annotation><text:p>9</text:p></office:annotation>", "22"],
  ["struck-out text", `${span("4", "struck")}22`, "22"],
  ["struck-out text alone", span("4", "struck"), " (struck-out text)"],
  ["ruby", "<text:ruby><text:ruby-base>22</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby>", "22"],
  ["a page number", "22<text:page-number>3</text:page-number>", "22"],
  ["a field", '<text:user-field-get text:name="x">22</text:user-field-get>', "22"],
  ["a formula without its value", '<text:expression text:formula="1+2"/>', " (a field without its value)"],
  [
    "a field that is not displayed",
    '22<text:variable-set text:name="x" text:display="none">9</text:variable-set>',
    "22",
  ],
  ["a list of a form", '<text:drop-down><text:label text:value="9"/>22</text:drop-down>', "22"],
  ["a placeholder", "<text:placeholder>填写数字</text:placeholder>", ""],
  ["a placeholder with a figure", "<text:placeholder>0</text:placeholder>", " (an unfilled placeholder)"],
  ["inserted text", '<text:change-start text:change-id="a"/>22<text:change-end text:change-id="a"/>', "22"],
  ["a picture", frame("<draw:image/>"), " (a picture)"],
  ["an object", frame("<draw:object/><draw:image/>"), " (an embedded object)"],
  ["a text box", frame(`<draw:text-box>${"<text:p>22</text:p>"}</draw:text-box>`), "22"],
  ["a form control without a value", '<draw:control draw:control="c"/>', " (a form field)"],
])("%s in a cell is read as it is printed", async (_, content, expected) => {
  const inCell = paragraph(content);
  expect(cellsOf(await flat(table([cell(inCell)]), STYLES))).toEqual([`0,0: ${expected}`]);
});

test.each([
  ["hidden text", paragraph(`${span("9", "hidden")}22`)],
  ["white text", paragraph(`${span("9", "white")}22`)],
  ["text of one point", paragraph(`${span("9", "tiny")}22`)],
  ["a hidden paragraph", paragraph("22") + paragraph("9", "hiddenLine")],
  ["a hidden paragraph by a field", paragraph("22") + paragraph('<text:hidden-paragraph text:is-hidden="true"/>9')],
  ["a hidden section", `${paragraph("22")}<text:section text:display="none">${paragraph("9")}</text:section>`],
])("%s is not read, and is said", async (_, content) => {
  const document = await flat(table([cell(content)]), STYLES);
  expect(cellsOf(document)).toEqual(["0,0: 22"]);
  expect(document.hidden).toEqual([expect.objectContaining({ text: "9" })]);
});

test.each([
  ["a dark cell", cell(paragraph(span("22", "white")), 'table:style-name="dark"')],
  ["a dark paragraph", cell(paragraph(span("22", "white"), "darkLine"))],
])("white text in %s is read", async (_, content) => {
  expect(cellsOf(await flat(table([content]), STYLES))).toEqual(["0,0: 22"]);
});

test.each([
  [
    "merged cells",
    table([
      `${cell("甲", 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell/>${cell("1")}`,
      `<table:covered-table-cell table:number-columns-repeated="2"/>${cell("2")}`,
    ]),
    ["0,0 2x2: 甲", "0,2: 1", "1,2: 2"],
  ],
  [
    "repeated cells",
    table([`${cell("甲")}${cell("0", 'table:number-columns-repeated="3"')}${cell("1")}`]),
    ["0,0: 甲", "0,1: 0", "0,2: 0", "0,3: 0", "0,4: 1"],
  ],
  [
    "rows of heads and hidden rows",
    table([
      `<table:table-header-rows><table:table-row>${cell("甲")}</table:table-row></table:table-header-rows>`,
      `<table:table-row table:visibility="collapse">${cell("9")}</table:table-row>`,
      cell("22"),
    ]),
    ["0,0: 甲", "1,0: 22"],
  ],
  [
    "a border that was dragged aside",
    table(
      [
        `${cell("甲")}${cell("乙", 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`,
        `${cell("1", 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell("2")}`,
      ],
      ["wide", "narrow", "wide"].map((name) => `<table:table-column table:style-name="${name}"/>`).join(""),
    ),
    ["0,0: 甲", "0,1: 乙", "1,0: 1", "1,1: 2"],
  ],
])("%s are placed as they are seen", async (_, body, expected) => {
  expect(cellsOf(await flat(body, STYLES))).toEqual(expected);
});

test("lists and sections are text, deleted text and heads of pages are none, and pictures are told", async () => {
  const document = await flat(
    `<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region></text:tracked-changes>${paragraph("上")}<text:section><text:list><text:list-item>${paragraph("中")}</text:list-item></text:list></text:section>${paragraph(frame("<draw:image/>"))}`,
  );
  expect(document.text).toBe("上\n中\n");
  expect(document.pictures).toEqual([{ page: null, behind: "中" }]);
});

test("a package is read by what it says it is", async () => {
  const content = `<office:document-content ${NAMESPACES}><office:body><office:text>${paragraph("甲", "hiddenLine")}${paragraph("乙")}</office:text></office:body></office:document-content>`;
  const styles = `<office:document-styles ${NAMESPACES}><office:styles>${STYLES}</office:styles></office:document-styles>`;
  const files = [
    ["mimetype", "application/vnd.oasis.opendocument.text"],
    ["content.xml", content],
    ["styles.xml", styles],
  ] as const;
  expect(await openDocument(zipOf(files), "report.bin")).toMatchObject({
    text: "乙\n",
    hidden: [{ text: "甲", how: "hidden text", page: null }],
  });
});
