import { openDocument } from "../../src/document/open";
import { formGrid } from "../../src/export/form/formGrid";
import { layoutOf } from "../../src/form/catalogue";
import { APPLICANT_COLUMNS } from "../../src/form/sharedTables";
import { fileIn, whereBeside } from "../support/realReports";

/** The cells of a table with what they cover. */
function cellsIn(form: "FORM_2019" | "FORM_2021", number: number) {
  const table = layoutOf(form).tables.find((one) => one.number === number);
  if (!table) throw new Error(`No table ${number}.`);
  return formGrid(table, () => undefined).rows.flatMap((row, index) =>
    row.map(({ text, column, rowSpan, columnSpan }) => [text, index, column, rowSpan, columnSpan] as const),
  );
}

describe("a table of the form", () => {
  test("blocks with fewer columns fill the width, as the notice of 2021 prints them", () => {
    expect(cellsIn("FORM_2021", 2)).toEqual(
      expect.arrayContaining([
        ["第二十条第（五）项", 4, 0, 1, 4],
        ["信息内容", 5, 0, 1, 1],
        ["本年处理决定数量", 5, 1, 1, 3],
        ["行政许可", 6, 0, 1, 1],
        ["", 6, 1, 1, 3],
      ]),
    );
    expect(cellsIn("FORM_2019", 2)).toEqual(
      expect.arrayContaining([
        ["上一年项目数量", 13, 1, 1, 1],
        ["本年增/减", 13, 2, 1, 2],
        ["采购总金额", 16, 2, 1, 2],
      ]),
    );
  });

  test("table 3 has its corner over three rows and columns, and each group beside all of its rows", () => {
    expect(cellsIn("FORM_2021", 3)).toEqual(
      expect.arrayContaining([
        ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 0, 0, 3, 3],
        ["申请人情况", 0, 3, 1, 7],
        ["自然人", 1, 3, 2, 1],
        ["法人或其他组织", 1, 4, 1, 5],
        ["商业企业", 2, 4, 1, 1],
        ["一、本年新收政府信息公开申请数量", 3, 0, 1, 3],
        ["三、本年度办理结果", 5, 0, 22, 1],
        ["（一）予以公开", 5, 1, 1, 2],
        ["（三）不予公开", 7, 1, 8, 1],
        ["1.属于国家秘密", 7, 2, 1, 1],
        ["四、结转下年度继续办理", 27, 0, 1, 3],
      ]),
    );
  });

  test("the head of table 4 has three rows, the outcomes of reconsideration cover the lower two", () => {
    const cells = cellsIn("FORM_2021", 4);
    expect(cells.filter(([, row]) => row === 0)).toEqual([
      ["行政复议", 0, 0, 1, 5],
      ["行政诉讼", 0, 5, 1, 10],
    ]);
    expect(cells).toEqual(
      expect.arrayContaining([
        ["结果维持", 1, 0, 2, 1],
        ["未经复议直接起诉", 1, 5, 1, 5],
        ["结果维持", 2, 5, 1, 1],
      ]),
    );
  });

  test("it prints a column of units where the layout has one", () => {
    const { weights, rows, headRows } = formGrid(
      {
        kind: "applications",
        number: 3,
        title: "",
        identifies: false,
        corner: "项目",
        unitColumn: "单位",
        blocks: [
          {
            heading: null,
            columns: APPLICANT_COLUMNS,
            rows: [{ labels: ["新收"], unit: "件", cells: ["applications.received.total"] }],
          },
        ],
        cellsSums: [],
        rowsSums: [],
      },
      () => "7",
    );
    expect([weights.length, headRows]).toEqual([9, 2]);
    expect(rows[0]?.slice(0, 2).map(({ text, rowSpan }) => [text, rowSpan])).toEqual([
      ["项目", 2],
      ["单位", 2],
    ]);
    expect(rows[2]?.map(({ text }) => text)).toEqual(["新收", "件", "7"]);
  });
});

whereBeside("reports", (folder) => {
  test("the tables of 2021 are those of the notice, cell by cell", async () => {
    const { blocks } = await openDocument(...fileIn(folder, "090_official_form_2021_30hao_template.docx"));
    const grids = blocks.flatMap((block) => (block.kind === "grid" ? [block.cells] : []));
    const printed = grids.map((cells) =>
      cells.map(
        (cell) => [cell.text.replace(/\s/g, ""), cell.row, cell.column, cell.rowSpan, cell.columnSpan] as const,
      ),
    );
    expect(printed.map(inOrder)).toEqual([2, 3, 4].map((number) => inOrder(cellsIn("FORM_2021", number))));
  });
});

function inOrder<Cell extends readonly [string, number, number, number, number]>(cells: readonly Cell[]) {
  return [...cells].sort((a, b) => a[1] - b[1] || a[2] - b[2]);
}
