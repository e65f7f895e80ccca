import type { SourceDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { zipOf } from "../report/render/formats";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

type Files = readonly (readonly [string, string | Uint8Array])[];

/** A Word document with the given body, and with further parts if need be. */
function word(body: string, styles = "", more: Files = []): Promise<SourceDocument> {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relations = (...list: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
  const files: Files = [
    ["_rels/.rels", relations(relation("a", "officeDocument", "word/document.xml"))],
    [
      "word/_rels/document.xml.rels",
      relations(
        relation("s", "styles", "styles.xml"),
        ...more.map(([path], index) =>
          relation(`part${index}`, path.endsWith("numbering.xml") ? "numbering" : "aFChunk", `/${path}`),
        ),
      ),
    ],
    ["word/document.xml", `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`],
    ["word/styles.xml", `<w:styles xmlns:w="${W}">${styles}</w:styles>`],
    ...more,
  ];
  return openDocument(zipOf(files), "report.docx");
}

const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const cell = (content: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.includes("<w:p>") ? content : paragraph(content)}</w:tc>`;
const table = (rows: readonly string[], properties = "") =>
  `<w:tbl>${properties}${rows.map((row) => (row.startsWith("<w:tr") ? row : `<w:tr>${row}</w:tr>`)).join("")}</w:tbl>`;

const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';

test.each([
  ["a number alone", '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/>', "", " (automatic numbering)"],
  ["a number before a figure", '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/>', "22", "22"],
  ["a bullet", '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>', "", ""],
  ["no number", '<w:numFmt w:val="none"/><w:lvlText w:val=""/>', "", ""],
])("a cell with %s by a list", async (_, level, text, said) => {
  const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const document = await word(table([cell(paragraph(text && run(text), NUMBERED))]), "", [
    ["word/numbering.xml", numbering],
  ]);
  expect(cellsOf(document)).toEqual([`0,0: ${said}`]);
});

/** The cells of the first table, as `text`, or `text (what is not read)`, with the room that they take. */
function cellsOf(document: SourceDocument): readonly string[] {
  const grid = document.blocks.find((block) => block.kind === "grid");
  return (grid?.kind === "grid" ? grid.cells : []).map(
    ({ row, column, rowSpan, columnSpan, text, unread }) =>
      `${row},${column}${rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : ""}: ${text}${unread === null ? "" : ` (${unread})`}`,
  );
}

/** What one cell with the given content reads as. */
async function read(content: string, styles = ""): Promise<string> {
  return cellsOf(await word(table([cell(content)]), styles))[0]?.slice("0,0: ".length) ?? "";
}

const style = (type: string, id: string, properties: string, more = "") =>
  `<w:style w:type="${type}" w:styleId="${id}">${more}<w:rPr>${properties}</w:rPr></w:style>`;
const field = (instruction: string, result: string | null, data = "") =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>${
    result === null ? "" : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const picture =
  '<w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="3600000"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const box = (content: string, properties = "") =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>${properties}<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

test.each([
  ["a non-breaking hyphen", `<w:r><w:noBreakHyphen/><w:t>5</w:t></w:r>`, "-5"],
  ["a sign of a symbol font", `<w:r><w:sym w:font="Symbol" w:char="F02D"/><w:t>5</w:t></w:r>`, "-5"],
  ["a sign of a symbol font among text", run("\uf02d5", '<w:rFonts w:ascii="Symbol"/>'), "-5"],
  ["a sign as a field", field('SYMBOL 45 \\f "Symbol"', null) + run("5"), "−5"],
  ["a soft hyphen", `<w:r><w:t>1</w:t><w:softHyphen/><w:t>2</w:t></w:r>`, "12"],
  ["another symbol", `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`, " (a symbol)"],
  ["digits of a font of pictures", run("5", '<w:rFonts w:ascii="Wingdings"/>'), " (a symbol)"],
  ["a raised mark", run("22") + run("1", '<w:vertAlign w:val="superscript"/>'), "22"],
  ["a mark set off the line", run("22") + run("1", '<w:position w:val="8"/><w:sz w:val="12"/>'), "22"],
  ["a figure set off the line alone", run("22", '<w:position w:val="-6"/>'), "22"],
  ["a raised mark alone", run("1", '<w:vertAlign w:val="superscript"/>'), "1 (raised text alone)"],
  [
    "a mark of one's own",
    `${run("22")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>3</w:t></w:r>`,
    "22",
  ],
  ["struck-out text", run("4", "<w:strike/>") + run("22"), "22"],
  ["struck-out text alone", run("4", "<w:dstrike/>"), " (struck-out text)"],
  ["text that is struck out no more", run("4", '<w:strike w:val="0"/>'), "4"],
  [
    "deleted and inserted text",
    `<w:del>${run("9").replaceAll("w:t>", "w:delText>")}</w:del><w:ins>${run("22")}</w:ins>`,
    "22",
  ],
  ["moved text", `<w:moveFrom>${run("9")}</w:moveFrom><w:moveTo>${run("22")}</w:moveTo>`, "22"],
  ["ruby", `<w:r><w:ruby><w:rt>${run("9")}</w:rt><w:rubyBase>${run("22")}</w:rubyBase></w:ruby></w:r>`, "22"],
  ["a field", field("= 20+2", run("22")), "22"],
  ["a field in a field's instruction", field(` = ${field("MERGEFIELD x", run("7"))} + 15`, run("22")), "22"],
  ["a simple field", `<w:fldSimple w:instr="DOCPROPERTY x">${run("22")}</w:fldSimple>`, "22"],
  ["a page number", run("22") + field("PAGE", run("3")), "22"],
  ["a page number as a simple field", `${run("22")}<w:fldSimple w:instr=" PAGE ">${run("3")}</w:fldSimple>`, "22"],
  ["a formula without its value", field("=SUM(ABOVE)", null), " (a field without its value)"],
  ["a formula drawn by a field", field("EQ \\f(1,2)", null), " (an equation)"],
  ["a text form field", field("FORMTEXT", run("22"), "<w:ffData><w:textInput/></w:ffData>"), "22"],
  [
    "a text form field that is not filled in",
    field("FORMTEXT", run("\u2002\u2002"), "<w:ffData><w:textInput/></w:ffData>"),
    " (a field without its value)",
  ],
  ["ruby as a field", field("EQ \\* jc2 \\o\\ad(\\s\\up 9(9),22)", null), "22"],
  ["a check box", field("FORMCHECKBOX", null, "<w:ffData><w:checkBox/></w:ffData>"), " (a check box)"],
  [
    "a list of a form",
    field(
      "FORMDROPDOWN",
      null,
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="1"/><w:listEntry w:val="22"/></w:ddList></w:ffData>',
    ),
    "22",
  ],
  ["digits turned from right to left", `<w:bdo w:val="rtl">${run("12")}${run("3")}</w:bdo>${run("4")}`, "3214"],
  ["digits set from left to right", `<w:bdo w:val="ltr">${run("12")}${run("3")}</w:bdo>`, "123"],
  ["a content control", `<w:sdt><w:sdtContent>${run("22")}</w:sdtContent></w:sdt>`, "22"],
  [
    "an empty content control",
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处")}</w:sdtContent></w:sdt>`,
    "",
  ],
  [
    "words in tags and links",
    `<w:smartTag><w:hyperlink>${run("2")}</w:hyperlink></w:smartTag><w:customXml>${run("2")}</w:customXml>`,
    "22",
  ],
  ["a run inside of a run", `<w:hlink><w:r>${run("2")}<w:t>2</w:t></w:r></w:hlink>`, "22"],
  ["a plain equation", `<m:oMath><m:r><m:t>22</m:t></m:r></m:oMath>`, "22"],
  ["an equation", `<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den/></m:f></m:oMath>`, " (an equation)"],
  ["a picture", picture, " (a picture)"],
  ["an embedded object", `<w:r><w:object><v:shape/></w:object></w:r>`, " (a drawing)"],
  ["a text box, which both branches hold", paragraph(box(paragraph(run("22")))), "22"],
  [
    "a watermark across the page",
    paragraph(run("22") + box(paragraph(run("9")), '<wps:spPr><a:xfrm rot="18900000"/></wps:spPr>')),
    "22",
  ],
  [
    "a watermark of an older Word",
    `${run("22")}<w:r><w:pict><v:shape style="rotation:315"><v:textpath string="9"/></v:shape></w:pict></w:r>`,
    "22",
  ],
  ["a text box beside text", paragraph(run("5") + box(paragraph(run("22")))), "5\n22 (a text box beside text)"],
  [
    "a branch for programs of another kind",
    `<mc:AlternateContent><mc:Choice Requires="xyz">${run("9")}</mc:Choice><mc:Fallback>${run("22")}</mc:Fallback></mc:AlternateContent>`,
    "22",
  ],
  ["a paragraph whose end is deleted", paragraph(run("2"), "<w:rPr><w:del/></w:rPr>") + paragraph(run("2")), "22"],
  ["a table of one cell inside of it", table([cell(run("22"))]) + paragraph(""), "22"],
])("%s in a cell is read as it is printed", async (_, content, expected) => {
  expect(await read(content)).toBe(expected);
});

test.each([
  ["hidden text", run("9", "<w:vanish/>"), ""],
  [
    "hidden text of a paragraph's style",
    paragraph(run("9"), '<w:pStyle w:val="h"/>') + paragraph(run("22")),
    style("paragraph", "h", "<w:vanish/>"),
  ],
  [
    "hidden text of a character's style that is based on another",
    run("9", '<w:rStyle w:val="i"/>'),
    style("character", "h", "<w:vanish/>") + style("character", "i", "", '<w:basedOn w:val="h"/>'),
  ],
  [
    "hidden text of the document's standard",
    run("9"),
    "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>",
  ],
  ["white text", run("9", '<w:color w:val="FFFFFF"/>'), ""],
  [
    "text in the colour of its shading",
    run("9", '<w:color w:val="112233"/><w:shd w:val="clear" w:fill="112233"/>'),
    "",
  ],
  ["text in the colour of its highlight", run("9", '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'), ""],
  ["text of one point", run("9", '<w:sz w:val="2"/>'), ""],
  [
    "text in a colour that lets everything through",
    run(
      "9",
      '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:solidFill><w14:srgbClr w14:val="FF0000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
    ),
    "",
  ],
  [
    "transparent text",
    run(
      "9",
      '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill>',
    ),
    "",
  ],
])("%s is not read, and is said", async (_, content, styles) => {
  const shown = run("22", '<w:vanish w:val="0"/>');
  const document = await word(table([cell(content.includes("<w:p>") ? content : content + shown)]), styles);
  expect(cellsOf(document)).toEqual(["0,0: 22"]);
  expect(document.hidden).toEqual([expect.objectContaining({ text: "9" })]);
});

test.each([
  ["what is hidden at two levels", run("22", '<w:rStyle w:val="c"/>'), "", '<w:pStyle w:val="p"/>'],
  ["white text in a dark cell", run("22", '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="000000"/>', ""],
  [
    "white text on a dark paragraph",
    run("22", '<w:color w:val="FFFFFF"/>'),
    "",
    '<w:shd w:val="clear" w:fill="000000"/>',
  ],
  ["text whose colour the program chooses", run("22", '<w:color w:val="auto"/>'), "", ""],
])("%s is read", async (_, content, ofCell, ofParagraph) => {
  const styles = style("character", "c", "<w:vanish/>") + style("paragraph", "p", "<w:vanish/>");
  const document = await word(table([cell(paragraph(content, ofParagraph), ofCell)]), styles);
  expect(cellsOf(document)).toEqual(["0,0: 22"]);
  expect(document.hidden).toEqual([]);
});

test("white text is read where the table's style makes its part dark", async () => {
  const styles = `<w:style w:type="table" w:styleId="t"><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>`;
  const properties = '<w:tblPr><w:tblStyle w:val="t"/><w:tblLook w:val="0020"/></w:tblPr>';
  const hidden = run("9", '<w:color w:val="FFFFFF"/>');
  const document = await word(table([cell(run("规章")), cell(hidden + run("22"))], properties), styles);
  expect(cellsOf(document)).toEqual(["0,0: 规章", "1,0: 22"]);
});

test.each([
  [
    "cells merged as an older Word does",
    table([
      cell(run("规章"), '<w:hMerge w:val="restart"/>') + cell("", '<w:hMerge w:val="continue"/>') + cell(run("1")),
      cell(run("a")) + cell(run("b")) + cell(run("c")),
    ]),
    ["0,0 1x2: 规章", "0,2: 1", "1,0: a", "1,1: b", "1,2: c"],
  ],
  [
    "cells merged down",
    table([
      cell(run("a"), '<w:vMerge w:val="restart"/>') + cell(run("1")),
      cell("", "<w:vMerge/>") + cell(run("2")),
      cell(run("b")) + cell(run("3")),
    ]),
    ["0,0 2x1: a", "0,1: 1", "1,1: 2", "2,0: b", "2,1: 3"],
  ],
  [
    "text in the covered part of a merged cell",
    table([cell(run("1"), '<w:vMerge w:val="restart"/>'), cell(run("2"), "<w:vMerge/>")]),
    ["0,0 2x1: 1", "1,0: 2 (text in a part of a merged cell that is not shown)"],
  ],
  [
    "a row that begins later",
    table([`<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell(run("1"))}</w:tr>`]),
    ["0,2: 1"],
  ],
  [
    "hidden and deleted rows",
    table([
      `<w:tr><w:trPr><w:hidden/></w:trPr>${cell(run("9"))}</w:tr>`,
      `<w:tr><w:trPr><w:del/></w:trPr>${cell(run("8"))}</w:tr>`,
      cell(run("22")),
    ]),
    ["0,0: 22"],
  ],
  [
    "rows and cells in content controls",
    table([`<w:tr><w:sdt><w:sdtContent>${cell(run("1"))}</w:sdtContent></w:sdt>${cell(run("2"))}</w:tr>`]).replace(
      "<w:tbl>",
      `<w:tbl><w:sdt><w:sdtContent><w:tr>${cell(run("0"))}</w:tr></w:sdtContent></w:sdt>`,
    ),
    ["0,0: 0", "1,0: 1", "1,1: 2"],
  ],
  [
    "a border that was dragged aside",
    table(
      [
        cell(run("甲")) + cell(run("乙"), '<w:gridSpan w:val="2"/>'),
        cell(run("1"), '<w:gridSpan w:val="2"/>') + cell(run("2")),
      ],
      '<w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="20"/><w:gridCol w:w="880"/></w:tblGrid>',
    ),
    ["0,0: 甲", "0,1: 乙", "1,0: 1", "1,1: 2"],
  ],
])("%s are placed as they are seen", async (_, body, expected) => {
  expect(cellsOf(await word(body))).toEqual(expected);
});

test("a table that lays out the page gives its tables and its text in order", async () => {
  const inner = table([cell(run("规章")) + cell(run("1")), cell(run("文件")) + cell(run("2"))]);
  const document = await word(table([cell(paragraph(run("标题")) + inner + paragraph(run("落款")))]));
  expect(document.text).toBe("标题\n规章\t1\n文件\t2\n落款\n");
});

test("text boxes stand behind the paragraph that holds them, once, and are seen by their own colour", async () => {
  const white = run("题", '<w:color w:val="FFFFFF"/>');
  const dark = '<wps:spPr><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></wps:spPr>';
  const document = await word(paragraph(run("上") + box(paragraph(white), dark)) + paragraph(run("下")));
  expect(document.text).toBe("上\n题\n下\n");
});

test("pictures large enough for a table are told, with the text before them", async () => {
  const document = await word(paragraph(run("二、主动公开情况")) + paragraph(picture));
  expect(document.pictures).toEqual([{ page: null, behind: "二、主动公开情况" }]);
});

test("NUL in hidden text and before a picture becomes U+FFFD", async () => {
  const document = await word(paragraph(run("一\0二") + run("三\0四", "<w:vanish/>")) + paragraph(picture));
  expect(document).toMatchObject({
    text: expect.stringContaining("一\ufffd二"),
    hidden: [{ text: "三\ufffd四" }],
    pictures: [{ behind: "一\ufffd二" }],
  });
});

test.each([
  [
    "HTML",
    "word/part.html",
    () => new TextEncoder().encode("<html><body><table><tr><td>规章<td>1</table></body></html>"),
  ],
  ["text", "word/part.txt", () => new TextEncoder().encode("规章\t1")],
])("a document inside in %s is part of the text", async (_, path, bytes) => {
  const document = await word(`${paragraph(run("上"))}<w:altChunk r:id="part0"/>${paragraph(run("下"))}`, "", [
    [path, bytes()],
  ]);
  expect(document.text).toBe("上\n规章\t1\n下\n");
});

test("the strict form, other prefixes and another place of the document make no difference", async () => {
  const content = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>规章</x:t><x:noBreakHyphen/></x:r></x:p></x:body></x:document>`;
  const relations = `<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/doc/main2.xml"/></r:Relationships>`;
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/doc/main2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>`;
  const files: Files = [
    ["[Content_Types].xml", types],
    ["_rels/.rels", relations],
    ["doc/main2.xml", content],
  ];
  expect((await openDocument(zipOf(files), "report.bin")).text).toBe("规章-\n");
});

test("a document in one XML file is read, in the form of Word 2003 and as a flat package", async () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const older = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:styles><w:style w:type="paragraph" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style></w:styles><w:body><wx:sect><w:tbl><w:tr><w:tc><w:tcPr><w:vmerge w:val="restart"/></w:tcPr><w:p>${run("甲")}</w:p></w:tc><w:tc><w:p><aml:annotation w:type="Word.Deletion"><aml:content>${run("9")}</aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content>${run("22")}</aml:content></aml:annotation></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vmerge/></w:tcPr><w:p/></w:tc><w:tc>${paragraph(run("8"), '<w:pStyle w:val="h"/>')}</w:tc></w:tr></w:tbl></wx:sect></w:body></w:wordDocument>`;
  expect(cellsOf(await openDocument(bytesOf(older), "report.xml"))).toEqual(["0,0 2x1: 甲", "0,1: 22", "1,1: "]);
  const flat = `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document ${NAMESPACES}><w:body>${paragraph(run("规章"))}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;
  expect((await openDocument(bytesOf(flat), "report.doc")).text).toBe("规章\n");
});

test.each([
  ["tables nested without end", (size: number) => "<w:tbl><w:tr><w:tc>".repeat(size / 20)],
  ["paragraphs without end", (size: number) => "<w:p/>".repeat(size / 6)],
])("%s are refused at once", async (_, body) => {
  const begun = Date.now();
  await expect(word(body(12_000_000))).rejects.toThrow(/nests them deeper, than a report can have/);
  expect(Date.now() - begun).toBeLessThan(5_000);
});
