import { withoutPageNumbers } from "../../src/report/pageNumber";

/** The lines that remain; the text keeps its length. */
function linesLeft(...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  const left = withoutPageNumbers(text);
  expect(left).toHaveLength(text.length);
  return left.split("\n").map((line) => line.trimEnd());
}

test.each(["- 4 -", "—4—", "第4页", "第4页 共9页", "第 4 页，共 9 页", "Page 4", "Page 4 of 9", "P.4", "  - 4 -  "])(
  "%j on a line of its own is a page number",
  (number) => {
    expect(linesLeft("甲 1", number, "乙 2")).toEqual(["甲 1", "乙 2"]);
    expect(linesLeft("甲 1", "", number, "", "乙 2")).toEqual(["甲 1", "乙 2"]);
    expect(linesLeft(number, "乙 2")).toEqual(["", "乙 2"]);
    expect(linesLeft("甲 1", number)).toEqual(["甲 1"]);
  },
);

test.each(["4", "-4", "4 / 9", "7 /", "7/", "- 4 - 5", "第4页共", "甲 - 4 -", "- 1234 -", "第4页的说明"])(
  "%j may be something else and stays",
  (line) => expect(linesLeft("甲 1", line, "乙 2")).toEqual(["甲 1", line, "乙 2"]),
);

describe("numbers like 1 / 3", () => {
  test("are page numbers if they count up to the last page", () => {
    expect(linesLeft("1 / 3", "甲", "2/3", "乙", "3／3")).toEqual(["", "甲", "乙"]);
    expect(linesLeft("甲", "2 / 3", "乙", "3 / 3")).toEqual(["甲", "乙"]); // the first page has none
  });

  test.each([
    [["甲", "3 / 3", "乙"]], // one alone may be figures with a blank cell
    [["甲", "1 / 3", "乙", "2 / 3", "丙"]], // not up to the last
    [["甲", "1 / 3", "乙", "3 / 3", "丙"]], // one is missing
    [["甲", "3 / 3", "乙", "3 / 3", "丙"]],
    [["甲", "2 / 3", "乙", "1 / 3", "丙", "3 / 3"]],
    [["甲", "1 / 2", "乙", "2 / 4", "丙"]],
  ])("are not in %j", (lines) => expect(linesLeft(...lines)).toEqual(lines));

  test("are told from figures with another number behind the stroke", () => {
    expect(linesLeft("1 / 2", "甲", "7 / 5", "2 / 2")).toEqual(["", "甲", "7 / 5"]);
  });
});
