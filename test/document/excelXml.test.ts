import { openDocument } from "../../src/document/open";

/** The cells of a workbook in the XML of Excel 2003, one row of `Data` elements. */
async function read(cells: readonly string[], styles = "") {
  const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles><Worksheet ss:Name="a"><Table><Row>${cells.join("")}</Row></Table></Worksheet></Workbook>`;
  const { blocks } = await openDocument(new TextEncoder().encode(xml), "report.xml");
  return blocks.flatMap((block) => (block.kind === "grid" ? block.cells : [])).map(({ text }) => text);
}

test("what is true is no one", async () => {
  const cells = ["Boolean", "Number", "String"].map((type) => `<Cell><Data ss:Type="${type}">1</Data></Cell>`);
  expect(await read(cells)).toEqual(["TRUE", "1", "1"]);
});

test("letters of one point are not seen", async () => {
  const cells = ["tiny", "plain"].map((id) => `<Cell ss:StyleID="${id}"><Data ss:Type="Number">9</Data></Cell>`);
  const styles = `<Style ss:ID="tiny"><Font ss:Size="1"/></Style><Style ss:ID="plain"><Font ss:Size="10"/></Style>`;
  expect(await read(cells, styles)).toEqual(["9"]);
});
