import { openDocument } from "../../src/document/open";
import { numberContent, shownNumber } from "../../src/document/sheet/shownNumber";
import { zipOf } from "../report/render/formats";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet, by its XML; `more` are other parts, and what the sheet points to. */
function workbook(
  sheet: string,
  {
    calculation = "",
    styles = "",
    drawing = "",
  }: { readonly calculation?: string; readonly styles?: string; readonly drawing?: string } = {},
): Uint8Array {
  const relations = (...entries: readonly (readonly [string, string])[]) =>
    `<Relationships>${entries.map(([type, target]) => `<Relationship Id="${type}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  return zipOf([
    ["_rels/.rels", relations(["officeDocument", "xl/workbook.xml"])],
    [
      "xl/workbook.xml",
      `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="a" r:id="worksheet"/></sheets>${calculation}</workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"])],
    ["xl/styles.xml", `<styleSheet>${styles}</styleSheet>`],
    ["xl/worksheets/sheet1.xml", `<worksheet>${sheet}</worksheet>`],
    [
      "xl/worksheets/_rels/sheet1.xml.rels",
      relations(["drawing", "../drawings/drawing1.xml"], ["comments", "../c.xml"]),
    ],
    ["xl/drawings/drawing1.xml", `<xdr:wsDr>${drawing}</xdr:wsDr>`],
    ["xl/c.xml", "<comments><commentList><comment ref='A1'><text><t>99</t></text></comment></commentList></comments>"],
  ]);
}

async function read(...parameters: Parameters<typeof workbook>) {
  const document = await openDocument(workbook(...parameters), "report.xlsx");
  const cells = document.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
  return { ...document, cells, at: (address: string) => cells.find((cell) => cell.address === address) };
}

const data = (...rows: readonly string[]) => `<sheetData>${rows.join("")}</sheetData>`;

// What a format makes of a number, the number where the format hides digits of it, and why it is not read.
test.each<[format: string | number, value: number, text: string, kept?: string | null, unread?: string | null]>([
  ["General", 18651.064104, "18651.064104"],
  [0, 0.1 + 0.2, "0.3"],
  ["@", 12, "12"],
  ["#,##0", 1234567, "1,234,567"],
  ["0.0", 1.2345, "1.2", "1.2345"],
  ["0.00", 1.5, "1.50"],
  ["0%", 0.51, "51%"],
  ["yyyy/m/d", 44000, "2020/6/18"],
  ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0, "-"],
  [";;;", 5, "", "5"],
  ["General;-General;", 0, "", "0"],
  ['"减"0', 33, "减33"],
  ["0_);(0)", -5, "(5)"],
  ["#,##0;[Red]#,##0", -5, "5", null, "a number whose sign its format does not show"],
  ["#,##0,", 4197, "4", null, "a number that its format shows as another one"],
])("the format %s shows %d as %j", (format, value, text, kept = null, unread = null) => {
  const said = numberContent({ text: shownNumber(value, format), unread: null, hidden: [] }, value);
  expect(said).toMatchObject({ text, unread, hidden: kept === null ? [] : [{ text: kept }] });
});

test("columns without width and rows without height are hidden", async () => {
  const { text, hidden } = await read(
    `<cols><col min="2" max="3" width="0" customWidth="1"/></cols>${data(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c></row>',
      '<row r="2" ht="0"><c r="A2"><v>5</v></c></row>',
      '<row r="3"><c r="A3"><v>7</v></c></row>',
    )}`,
  );
  expect(text).toBe("1\t4\n7\t\n");
  expect(hidden.map(({ text: words, how }) => [words, how])).toEqual([
    ["5", "a hidden row"],
    ["2", "a hidden column"],
  ]);
});

test("a sheet that shows no zeros shows none", async () => {
  const { at } = await read(
    `<sheetViews><sheetView showZeros="0"/></sheetViews>${data("<row><c><v>0</v></c><c><v>3</v></c></row>", "<row><c><v>7</v></c></row>")}`,
  );
  expect(at("A1")?.text).toBe("");
});

test("a merged cell whose first row is hidden shows its value in the next", async () => {
  const { cells } = await read(
    `${data(
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      '<row r="2"><c r="A2"><v>8</v></c><c r="B2"><v>3</v></c></row>',
    )}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`,
  );
  expect(cells).toMatchObject([
    { address: "A2", text: "1", rowSpan: 1 },
    { address: "B2", text: "3" },
  ]);
});

test.each([
  ["a formula without its value", '<c r="A1"><f>1+1</f></c>'],
  ["a formula without its value", '<c r="A1"><f>1+1</f><v/></c>'],
  ["the error #REF!", '<c r="A1" t="e"><f>A9</f><v>#REF!</v></c>'],
  ["a picture", '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>'],
  ["a picture", '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>'],
])("%s is not blank", async (unread, cell) => {
  expect((await read(data(`<row>${cell}</row>`))).at("A1")).toMatchObject({ text: "", unread });
});

test("a formula that gives an empty text shows nothing", async () => {
  const { at } = await read(
    data(
      '<row><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c></row>',
      '<row r="2"><c r="A2"><v>2</v></c></row>',
    ),
  );
  expect(at("A1")).toMatchObject({ text: "", unread: null });
});

test("values that the program computes anew are not taken", async () => {
  const { at } = await read(data('<row><c r="A1"><f>SUM(B1)</f><v>0</v></c></row>'), {
    calculation: '<calcPr fullCalcOnLoad="1"/>',
  });
  expect(at("A1")?.unread).toMatch(/computed/);
});

const equal = (number: number, more = 'dxfId="0"') =>
  `<cfRule type="cellIs" operator="equal" ${more}><formula>${number}</formula></cfRule>`;
const formula = (text: string) => `<cfRule type="expression" dxfId="0"><formula>${text}</formula></cfRule>`;

test.each<[what: string, rules: string, text: string, unread?: RegExp | null]>([
  ["zeros in white", equal(0), ""],
  ["zeros in white by a formula", formula("A1=0"), ""],
  ["zeros without digits", equal(0, 'dxfId="2"'), ""],
  ["bars without values", '<cfRule type="dataBar"><dataBar showValue="0"/></cfRule>', ""],
  ["what is not worked out", formula("$Z$9&gt;1"), "", /may hide/],
  ["what holds digits", '<cfRule type="containsText" dxfId="0" operator="containsText" text="0"/>', "", /may hide/],
  ["failed formulas", formula("ISERROR(A1)"), "0"],
  ["large ones in white", '<cfRule type="cellIs" dxfId="0" operator="greaterThan"><formula>9</formula></cfRule>', "0"],
  ["zeros in red", equal(0, 'dxfId="1"'), "0"],
  ["zeros in red before white", `${equal(0, 'dxfId="0" priority="2"')}${equal(0, 'dxfId="1" priority="1"')}`, "0"],
  ["zeros in bold before white", `${equal(0, 'dxfId="3" priority="1"')}${equal(0, 'dxfId="0" priority="2"')}`, ""],
  [
    "zeros in bold, and no more,",
    `${equal(0, 'dxfId="3" priority="1" stopIfTrue="1"')}${equal(0, 'dxfId="0" priority="2"')}`,
    "0",
  ],
])("a sheet that sets %s by a condition", async (_, rules, text, unread = null) => {
  const { at } = await read(
    `${data('<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>1</v></c></row>', '<row r="2"><c r="A2"><v>2</v></c></row>')}<conditionalFormatting sqref="A1 C1:D9">${rules}</conditionalFormatting>`,
    { styles: CHANGES },
  );
  expect(at("A1")?.text).toBe(text);
  expect(at("A1")?.unread ?? null).toEqual(unread && expect.stringMatching(unread));
  expect(at("B1")?.text).toBe("1");
});

const CHANGES = `<dxfs><dxf><font><color rgb="FFFFFFFF"/></font></dxf><dxf><font><color rgb="FFFF0000"/></font></dxf>
  <dxf><numFmt numFmtId="170" formatCode=";;;"/></dxf><dxf><font><b/></font></dxf></dxfs>`;

test("a condition about the first cell of a row hides another cell only if it holds there", async () => {
  const { at } = await read(
    `${data('<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>1</v></c></row>', '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>0</v></c></row>')}<conditionalFormatting sqref="A1:B2">${formula("$A1=0")}</conditionalFormatting>`,
    { styles: CHANGES },
  );
  for (const address of ["A1", "B1", "A2", "B2"])
    expect(at(address)).toMatchObject({ text: "", unread: "a number that a condition may hide" });
});

test("figures in white that a condition shows are read, and texts of digits are told from numbers", async () => {
  const { at, hidden } = await read(
    `${data('<row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1" s="1"><v>0</v></c><c r="C1" t="str"><v>0</v></c><c r="D1" t="str"><v>7</v></c></row>', '<row r="2"><c r="A2"><v>9</v></c><c r="B2"><v>9</v></c></row>')}<conditionalFormatting sqref="A1:B1"><cfRule type="cellIs" operator="notEqual" dxfId="1"><formula>0</formula></cfRule></conditionalFormatting>
    <conditionalFormatting sqref="C1">${equal(0)}</conditionalFormatting><conditionalFormatting sqref="D1">${formula("$Z$9&gt;1")}</conditionalFormatting>`,
    {
      styles: `<fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>${CHANGES}`,
    },
  );
  expect(["A1", "B1", "C1"].map((address) => at(address)?.text)).toEqual(["5", "", "0"]);
  expect(at("D1")?.unread).toMatch(/may hide/);
  expect(hidden).toMatchObject([{ text: "0", how: "white text" }]);
});

test("conditions of a sheet's extensions count, too", async () => {
  const { at } = await read(
    `${data('<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>1</v></c></row>', '<row r="2"><c r="A2"><v>2</v></c></row>')}<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="cellIs" operator="equal"><xm:f>0</xm:f><x14:dxf><font><color rgb="FFFFFFFF"/></font></x14:dxf></x14:cfRule><xm:sqref>A1:B2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
  );
  expect(["A1", "B1", "A2"].map((address) => at(address)?.text)).toEqual(["", "1", "2"]);
});

const anchor = (from: readonly [number, number], to: readonly [number, number], inner: string) => {
  const corner = ([row, column]: readonly [number, number]) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff>`;
  return `<xdr:twoCellAnchor><xdr:from>${corner(from)}</xdr:from><xdr:to>${corner(to)}</xdr:to>${inner}</xdr:twoCellAnchor>`;
};
const FIVE = data(
  ...[1, 2, 3, 4, 5, 6].map(
    (row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c>${row === 2 ? "" : `<c r="B${row}"><v>1</v></c>`}</row>`,
  ),
);

test("a blank cell under a picture or a check box is not blank", async () => {
  const { at, pictures } = await read(FIVE, { drawing: anchor([1, 1], [1, 1], "<xdr:pic/>") });
  expect(at("B2")).toMatchObject({ text: "", unread: "a picture" });
  expect(at("A2")).toMatchObject({ text: "2", unread: null });
  expect(pictures).toEqual([]);
});

test("a large picture is said with what stands before it", async () => {
  const { pictures } = await read(FIVE, { drawing: anchor([7, 0], [30, 9], "<xdr:pic/>") });
  expect(pictures).toEqual([{ page: null, behind: "1" }]);
});

test("the words of a text box are read where it lies", async () => {
  const box =
    "<xdr:sp><xdr:txBody><a:p><a:r><a:t>示例市</a:t></a:r><a:r><a:t>教育局</a:t></a:r></a:p></xdr:txBody></xdr:sp>";
  expect((await read(FIVE, { drawing: anchor([0, 0], [0, 3], box) })).text).toMatch(/^示例市教育局\n1\t1/);
});

test("a figure in a text box over a blank cell is not read, and the cell is not blank", async () => {
  const box = "<xdr:sp><xdr:txBody><a:p><a:r><a:t>22</a:t></a:r></a:p></xdr:txBody></xdr:sp>";
  expect((await read(FIVE, { drawing: anchor([1, 1], [1, 1], box) })).at("B2")).toMatchObject({
    text: "",
    unread: "a shape",
  });
});

test("text in the colour of its cell is not seen, on whatever colour", async () => {
  const styles = `<fonts><font/><font><color rgb="FF112233"/></font><font><color rgb="FFFFFFFF"/></font></fonts>
    <fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF112233"/></patternFill></fill></fills>
    <cellXfs><xf/><xf fontId="1" fillId="1"/><xf fontId="2" fillId="1"/><xf fontId="2"/></cellXfs>`;
  const { text, hidden } = await read(
    data('<row><c><v>1</v></c><c s="1"><v>2</v></c><c s="2"><v>3</v></c><c s="3"><v>4</v></c></row>'),
    { styles },
  );
  expect(text).toBe("1\t3\n");
  expect(hidden.map(({ text: words, how }) => [words, how])).toEqual([
    ["2", "text in the colour of its cell"],
    ["4", "white text"],
  ]);
});

test.each([
  ["repeats more cells", "ods", repeatedSheet()],
  ["more than a report can have", "xlsx", farCorners()],
  ["merges more cells", "xlsx", hugeMerge()],
])(
  "a sheet that %s is refused at once",
  async (sentence, extension, bytes) => {
    await expect(openDocument(bytes, `report.${extension}`)).rejects.toThrow(sentence);
  },
  10_000,
);

function repeatedSheet(): Uint8Array {
  const row =
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row>';
  return zipOf([
    ["mimetype", "application/vnd.oasis.opendocument.spreadsheet"],
    [
      "content.xml",
      `<office:document-content><office:body><office:spreadsheet><table:table>${row}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ],
  ]);
}

function farCorners(): Uint8Array {
  const rows = Array.from(
    { length: 1000 },
    (_, index) =>
      `<row r="${index * 1000 + 1}"><c r="${index % 26 ? "A" : "B"}${index * 1000 + 1}"><v>1</v></c><c r="${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(65 + (Math.floor(index / 26) % 26))}${index * 1000 + 1}"><v>1</v></c></row>`,
  );
  return workbook(data(...rows));
}

function hugeMerge(): Uint8Array {
  return workbook(
    `${data('<row r="1"><c r="A1"><v>1</v></c></row>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
  );
}
