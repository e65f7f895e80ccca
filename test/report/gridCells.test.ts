import type { GridCell } from "../../src/document/document";
import { inOrder } from "../../src/report/cells/gridCells";
import { streamOf } from "../../src/report/stream";
import { textDocument } from "./textDocument";

/** The texts of the cells that a row of the form with as many cells has in a printed row. `5*2` covers two columns. */
function taken(printed: readonly string[], count: number, isWhole: boolean): readonly string[] | null {
  let text = "";
  let column = 0;
  const row = printed.map((each): GridCell => {
    const [content = "", span = "1"] = each.split("*");
    const columnSpan = Number(span);
    const cell = { start: text.length, end: text.length + content.length, row: 0, column, rowSpan: 1, columnSpan };
    text += `${content}\t`;
    column += columnSpan;
    return { ...cell, page: null, text: content, address: null, unread: null };
  });
  return inOrder(row, count, isWhole, streamOf(textDocument(text)))?.map((cell) => cell.text) ?? null;
}

describe.each([true, false])("where the table names every column: %s, a row of three cells", (isWhole) => {
  test.each<readonly [readonly string[], readonly string[] | null]>([
    [
      ["1", "", "3"],
      ["1", "", "3"],
    ],
    [
      ["", "1", "2", "3"],
      ["1", "2", "3"],
    ],
    [
      ["1", "", "3", ""],
      ["1", "", "3"],
    ],
    [
      ["", "", "", ""],
      ["", "", ""],
    ],
    [["", "2", "3", ""], null], // either may be beside it
    [["1", "2", "3", "4"], null],
    [
      ["5*2", "7"],
      ["5", "5", "7"],
    ],
    [["5*2", "7*2"], null],
    [["1", "2"], null],
  ])("in %j is %j", (printed, cells) => expect(taken(printed, 3, isWhole)).toEqual(cells));

  test.each([
    [
      ["", "", "2", "3"],
      ["", "2", "3"],
    ],
    [
      ["1", "2", "", ""],
      ["1", "2", ""],
    ],
  ])("in %j has a blank cell beside a blank one only if no column is lacking", (printed, cells) => {
    expect(taken(printed, 3, isWhole)).toEqual(isWhole ? cells : null);
  });
});
