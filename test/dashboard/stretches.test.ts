import { markedStretches } from "../../src/dashboard/source/stretches";

const span = (key: string, start: number, end: number) => ({ key, start, end });

test.each([
  ["without marks, the text is one stretch", "采购10项", [], ["采购10项"]],
  ["a mark divides the text in three", "采购10项", [span("a", 2, 4)], ["采购", "10[a]", "项"]],
  [
    "a mark at the beginning or end leaves no empty stretch",
    "10项20",
    [span("a", 0, 2), span("b", 3, 5)],
    ["10[a]", "项", "20[b]"],
  ],
  ["marks over the same place are both told", "12", [span("a", 0, 1), span("b", 0, 2)], ["1[a,b]", "2[b]"]],
  ["an empty mark marks nothing", "12", [span("a", 1, 1)], ["12"]],
])("%s", (_, text, spans, expected) => {
  const shown = markedStretches(text, spans).map((one) => one.text + (one.keys.length > 0 ? `[${one.keys}]` : ""));
  expect(shown).toEqual(expected);
});

test("of a part of the text, marks are told that reach into it, at their places in the whole text", () => {
  expect(markedStretches("甲10乙20丙", [span("a", 1, 3), span("b", 4, 6)], 2, 5)).toEqual([
    { start: 2, text: "0", keys: ["a"] },
    { start: 3, text: "乙", keys: [] },
    { start: 4, text: "2", keys: ["b"] },
  ]);
});
