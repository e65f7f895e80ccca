import { segmentOf } from "../../src/report/segment";

/** The texts of the pieces behind a label, and whether they are known to be the cells of the row. */
function segmentBehind(text: string, cells: number) {
  const { pieces, whole, hasStranger = false } = segmentOf(text, 0, text.length, cells);
  return { pieces: pieces.map(({ start, end }) => text.slice(start, end)), whole, hasStranger };
}

test.each([
  [" 1 2 3", ["1", "2", "3"], true],
  ["\n1\n2\n3\n", ["1", "2", "3"], true],
  ["\t1\t\t3", ["1", "", "3"], true], // a blank cell between tabs
  ["\n\t1\n\t\n\t3\n", ["1", "", "3"], true], // and between lines, where a tab shows it
  ["\n1\n\n3\n", ["1", "3"], false], // an empty line may be no cell
  ["\t见附件\t2\t3", ["见附件", "2", "3"], true],
  [" 2 笔 3 减 4", ["2 笔", "3", "减 4"], true],
  [" 负5 无 1,234", ["负5", "无", "1,234"], true],
  [" 无法统计", [], true],
  [" 123", ["123"], false],
  [" 1 2", ["1", "2"], false],
  ["", [], true], // nothing at all: blank
  ["\t\t\t", ["", "", ""], true],
  [" 本年未统计 5 6 7", ["本年未统计 5 6 7"], false], // figures further on are not those of blank cells
  [" 本年未统计", [], true],
  ["\t\t\t\t本年 5", ["本年 5"], false], // nor are those on the line of blank cells
  ["\t\t\t\t说明\n第5条", ["", "", ""], true],
  ["\t1\t\t\t本年 5", ["1", "", ""], true],
])("%j, of three cells, is %j, known: %s", (text, pieces, whole) => {
  expect(segmentBehind(text, 3)).toEqual({ pieces, whole, hasStranger: false });
});
