import { sortedRows } from "../../src/dashboard/table/sortedRows";
import { sortingIn, sortingWritten } from "../../src/dashboard/table/sortingWords";

interface Body {
  readonly name: string;
  readonly value?: number;
}

const COLUMNS = [
  { id: "name", accessorFn: ({ name }: Body) => name },
  { id: "value", accessorFn: ({ value }: Body) => value },
  { id: "note" },
];

const namesBy = (bodies: readonly Body[], ...words: string[]) =>
  sortedRows(bodies, sortingIn(words, ["name", "value", "note"]), COLUMNS).map(({ name }) => name);

describe("Rows of a table", () => {
  test.each<[string, readonly Body[], readonly string[], readonly string[]]>([
    [
      "figures by size",
      [
        { name: "a", value: 10 },
        { name: "b", value: 9 },
      ],
      ["value"],
      ["b", "a"],
    ],
    [
      "the largest first",
      [
        { name: "a", value: -1 },
        { name: "b", value: 9 },
      ],
      ["-value"],
      ["b", "a"],
    ],
    [
      "zero as a value",
      [
        { name: "a", value: 0 },
        { name: "b", value: -1 },
      ],
      ["value"],
      ["b", "a"],
    ],
    ["no value last, upwards", [{ name: "a" }, { name: "b", value: 0 }], ["value"], ["b", "a"]],
    ["no value last, downwards, too", [{ name: "a" }, { name: "b", value: 0 }], ["-value"], ["b", "a"]],
    [
      "words by pinyin",
      [{ name: "卫健局" }, { name: "财政局" }, { name: "教育局" }],
      ["name"],
      ["财政局", "教育局", "卫健局"],
    ],
    ["numbers in words by size", [{ name: "R10" }, { name: "R2" }], ["name"], ["R2", "R10"]],
    [
      "equals as they came",
      [
        { name: "b", value: 1 },
        { name: "a", value: 1 },
      ],
      ["-value"],
      ["b", "a"],
    ],
    [
      "equals by the next column",
      [
        { name: "b", value: 1 },
        { name: "a", value: 1 },
      ],
      ["value", "name"],
      ["a", "b"],
    ],
    ["a column without values as if it were not named", [{ name: "b" }, { name: "a" }], ["note"], ["b", "a"]],
  ])("have %s", (_, bodies, words, expected) => {
    expect(namesBy(bodies, ...words)).toEqual(expected);
  });

  test.each([
    ["a column", ["value"], undefined, [{ id: "value", desc: false }]],
    ["the other way", ["-value"], undefined, [{ id: "value", desc: true }]],
    ["a column of a table with a name", ["-counts.value"], "counts", [{ id: "value", desc: true }]],
    ["nothing of another table", ["other.value", "value"], "counts", []],
    ["nothing of a column that there is not", ["size"], undefined, []],
  ])("are ordered as the address says: %s", (_, words, name, expected) => {
    const sorting = sortingIn(words, ["name", "value"], name);
    expect(sorting).toEqual(expected);
    if (expected.length > 0) expect(sortingWritten(sorting, name)).toEqual(words);
  });
});
