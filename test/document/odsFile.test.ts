import { openDocument } from "../../src/document/open";

/** A flat OpenDocument spreadsheet of one sheet, by the XML of its rows. */
async function read(rows: string, { styles = "", settings = "" } = {}) {
  const xml = `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
    <office:settings>${settings}</office:settings><office:automatic-styles>${styles}</office:automatic-styles>
    <office:body><office:spreadsheet><table:table>${rows}</table:table></office:spreadsheet></office:body></office:document>`;
  const document = await openDocument(new TextEncoder().encode(xml), "report.fods");
  const cells = document.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
  return { ...document, at: (address: string) => cells.find((cell) => cell.address === address) };
}

const row = (...cells: readonly string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
const number = (value: string, shown = value, attributes = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

test("a number is read as it is shown, and digits that are not shown are said", async () => {
  const { text, hidden } = await read(row(number("1.2345", "1.2"), number("1200", "1,200"), number("0.51", "51%")));
  expect(text).toBe("1.2\t1,200\t51%\n");
  expect(hidden.map((one) => one.text)).toEqual(["1.2345"]);
});

const WHITE = `<style:style style:name="white" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>`;
const when = (condition: string) =>
  `${WHITE}<style:style style:name="a" style:family="table-cell"><style:map style:condition="${condition}" style:apply-style-name="white" style:base-cell-address="Sheet.A1"/></style:style>`;

test.each([
  ["cell-content()=0", "", null],
  ["cell-content()&lt;=0", "", null],
  ["cell-content()!=0", "0", null],
  ["is-true-formula([.A1]=0)", "", null],
  ["is-true-formula([.$A1]=0)", "", "a number that a condition may hide"],
  ["is-true-formula([.B1])", "", "a number that a condition may hide"],
])("a zero in white where %s", async (condition, text, unread) => {
  const { at } = await read(row(number("0", "0", 'table:style-name="a"'), number("1")) + row(number("2")), {
    styles: when(condition),
  });
  expect(at("A1")).toMatchObject({ text, unread });
});

test("a sheet's own conditions hold for each cell that repeats, and name styles as people do", async () => {
  const named = `<style:style style:name="a_20_b" style:display-name="a b" style:family="table-cell" style:data-style-name="none"/><number:number-style style:name="none"><number:text/></number:number-style>`;
  const conditions = [
    '"Sheet.A1:Sheet.A2"><calcext:condition calcext:apply-style-name="a b" calcext:value="between(0,1)"/>',
    '"Sheet.C1"><calcext:data-bar calcext:show-value="false"/>',
  ].map((one) => `<calcext:conditional-format calcext:target-range-address=${one}</calcext:conditional-format>`);
  const { at } = await read(
    `${row(number("1", "1", 'table:number-columns-repeated="3"'))}${row(number("2"), number("2"), number("2"))}<calcext:conditional-formats>${conditions.join("")}</calcext:conditional-formats>`,
    { styles: named },
  );
  expect(["A1", "B1", "C1", "A2"].map((address) => at(address)?.text)).toEqual(["", "1", "", "2"]);
});

test("a file that shows no zeros shows none", async () => {
  const settings = `<config:config-item-set><config:config-item config:name="ShowZeroValues">false</config:config-item></config:config-item-set>`;
  const { text } = await read(row(number("0"), number("1")) + row(number("2"), number("0")), { settings });
  expect(text).toBe("\t1\n2\t\n");
});

test("rows in a closed group and columns without width are hidden", async () => {
  const { text, hidden } = await read(
    `<table:table-column/><table:table-column table:style-name="thin"/>${row(number("1"), number("2"))}<table:table-row-group table:display="false">${row(number("3"))}</table:table-row-group>`,
    {
      styles: `<style:style style:name="thin" style:family="table-column"><style:table-column-properties style:column-width="0in"/></style:style>`,
    },
  );
  expect(text).toBe("1\n");
  expect(hidden.map(({ text: words, how }) => [words, how])).toEqual([
    ["3", "a hidden row"],
    ["2", "a hidden column"],
  ]);
});

test("ruby and notes are no part of a cell, and a cell of a picture is not blank", async () => {
  const ruby = "<text:ruby><text:ruby-base>镇</text:ruby-base><text:ruby-text>zhèn</text:ruby-text></text:ruby>";
  const { at } = await read(
    row(
      `<table:table-cell><office:annotation><text:p>9</text:p></office:annotation><text:p>${ruby}</text:p></table:table-cell>`,
      "<table:table-cell><draw:frame><draw:image/></draw:frame></table:table-cell>",
      number("1"),
    ) + row(number("1"), number("2")),
  );
  expect(at("A1")?.text).toBe("镇");
  expect(at("B1")).toMatchObject({ text: "", unread: "a picture" });
});

test("letters of one point are not seen", async () => {
  const { text, hidden } = await read(
    row(number("9", "9", 'table:style-name="tiny"'), number("1")) + row(number("2")),
    {
      styles: `<style:style style:name="tiny" style:family="table-cell"><style:text-properties fo:font-size="1pt"/></style:style>`,
    },
  );
  expect(text).toBe("\t1\n2\t\n");
  expect(hidden).toMatchObject([{ text: "9", how: "tiny text" }]);
});

test("cells that repeat stand in each of their columns", async () => {
  const { text } = await read(row(number("0", "0", 'table:number-columns-repeated="3"')));
  expect(text).toBe("0\t0\t0\n");
});
