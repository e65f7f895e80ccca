import { sourceRows } from "../../src/dashboard/source/sourceRows";

const at = (row: number, column: number, rowSpan = 1, columnSpan = 1) => ({ row, column, rowSpan, columnSpan });

const shown = (cells: readonly ReturnType<typeof at>[]) =>
  sourceRows(cells).map((slots) => slots.map(({ column, cell }) => (cell ? `${column}` : `${column} empty`)));

test.each([
  [
    "cells come row by row",
    [at(2, 1), at(1, 2), at(1, 1), at(2, 2)],
    [
      ["1", "2"],
      ["1", "2"],
    ],
  ],
  ["what a merged cell covers has no slot of its own", [at(1, 1, 2, 2), at(1, 3), at(2, 3)], [["1", "3"], ["3"]]],
  [
    "a place without a cell is an empty slot, so that columns stay in line",
    [at(1, 3), at(2, 1)],
    [
      ["1 empty", "2 empty", "3"],
      ["1", "2 empty", "3 empty"],
    ],
  ],
  ["a table without cells has no rows", [], []],
])("%s", (_, cells, expected) => {
  expect(shown(cells)).toEqual(expected);
});
