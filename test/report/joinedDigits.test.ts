import type { CellsSum } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { type Cutting, cutRun, eitherOf } from "../../src/report/cells/cut";
import { decodeRows, showsBlanks } from "../../src/report/cells/decode";
import { reattach } from "../../src/report/cells/detached";
import type { PrintedRow } from "../../src/report/cells/printedTable";
import type { FigureKind } from "../../src/report/figure";
import type { Piece } from "../../src/report/piece";
import type { Segment } from "../../src/report/segment";

const COUNT: FigureKind = { of: "count", signed: false };
const CHANGE: FigureKind = { of: "count", signed: true };
const MONEY: FigureKind = { of: "money", fenPerUnit: null };
const times = (count: number, kind: FigureKind) => Array.from({ length: count }, () => kind);
const sumOf = (total: number, first = 0): CellsSum => ({ rule: "R1", first, total }) as CellsSum;

const piecesOf = (text: string, from = 0): readonly Piece[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({ start: from + match.index, end: from + match.index + match[0].length }));

/** Rows of a table, one on each line, with as many cells of a kind as given. */
function rowsOf(lines: readonly string[], cells: number, more: Partial<Segment> = {}) {
  let from = 0;
  const rows = lines.map((line, index): PrintedRow => {
    const segment: Segment = { from, pieces: piecesOf(line, from), whole: false, rest: null, ...more };
    from += line.length + 1;
    const row = { labels: [], cells: Array.from({ length: cells }, () => "rules.made" as const) };
    return { row, number: index + 1, kinds: times(cells, COUNT), segment };
  });
  return { rows, text: lines.join("\n") };
}

/** What each row reads as: a value, or the candidates. */
function read(
  lines: readonly string[],
  cells: number,
  sums: readonly CellsSum[],
  blanks: boolean,
  more?: Partial<Segment>,
) {
  const { rows, text } = rowsOf(lines, cells, more);
  return decodeRows(rows, text, sums, blanks).map(({ figures }) =>
    figures.map(({ value, candidates }) => value ?? candidates),
  );
}

const allOpen = (row: readonly unknown[] | undefined) => row?.every(Array.isArray);

describe("in a document that shows blank cells", () => {
  test("digits that may be fewer numbers settle nothing, although their sum is met", () => {
    expect(read(["15130000154"], 7, [sumOf(6)], false)).toEqual([[151, 3, 0, 0, 0, 0, 154]]);
    expect(allOpen(read(["15130000154"], 7, [sumOf(6)], true)[0])).toBe(true);
  });

  test("a digit for each cell is read where the sum is met and no number can be longer", () => {
    expect(read(["0000000"], 7, [sumOf(6)], true)).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
    expect(read(["000"], 3, [], true)).toEqual([[[0], [0], [0]]]);
  });
});

test("a row whose digits cannot be cut is no row that prints a 0", () => {
  expect(read(["000", "120"], 3, [], false)).toEqual([
    [0, 0, 0],
    [1, 2, 0],
  ]);
  const [, beside] = read(["02", "120"], 3, [], false);
  expect(beside).toEqual([[1], [2], [0]]);
});

test("the last digit, where it may be the number of the next label, is one of the row only if the sum says so", () => {
  const more = { mayEndInNumber: true };
  expect(read(["40000042"], 7, [sumOf(6)], false, more)).toEqual([[4, 0, 0, 0, 0, 0, 4]]);
  expect(read(["4000004 2"], 7, [sumOf(6)], false, more)).toEqual([[4, 0, 0, 0, 0, 0, 4]]);
  expect(read(["4000004"], 7, [sumOf(6)], false, more)).toEqual([[4, 0, 0, 0, 0, 0, 4]]);
});

test("what may be one of two runs has the cuts of both, and every doubt of either", () => {
  const cut = (value: number) => [{ start: 0, end: 1, value }];
  const cutting = (value: number, more: Partial<Cutting> = {}): Cutting => ({
    cells: [cut(value)],
    harmonious: [cut(value)],
    mayLack: false,
    lacksInHarmony: false,
    ...more,
  });
  const none: Cutting = { cells: [], harmonious: [], mayLack: true, lacksInHarmony: true };
  expect(eitherOf(cutting(1), cutting(2))).toEqual({
    cells: [[...cut(1), ...cut(2)]],
    harmonious: [cut(1), cut(2)],
    mayLack: false,
    lacksInHarmony: false,
  });
  for (const doubt of [{ mayLack: true }, { lacksInHarmony: true }, { harmonious: null }]) {
    expect(eitherOf(cutting(1, doubt), cutting(2))).toMatchObject(doubt);
    expect(eitherOf(cutting(1), cutting(2, doubt))).toMatchObject(doubt);
  }
  expect([eitherOf(none, cutting(2)), eitherOf(cutting(1), none)]).toEqual([cutting(2), cutting(1)]);
});

describe("a cut", () => {
  const valuesOf = (text: string, kinds: readonly FigureKind[]) =>
    cutRun(text, piecesOf(text), kinds, []).cells.map((numbers) => [...new Set(numbers.map(({ value }) => value))]);

  test.each([
    ["3/5", times(3, COUNT), [[3], [null], [5]]],
    ["3/", times(2, COUNT), [[3], [null]]],
    ["//", times(2, COUNT), [[null], [null]]],
    ["净增5", [CHANGE], [[5]]],
    ["增加5", [CHANGE], [[5]]],
    ["净减少5", [CHANGE], [[-5]]],
    ["减5", [CHANGE], [[-5]]],
    ["负5", [CHANGE], [[-5]]],
    ["+5-6", times(2, CHANGE), [[5], [-6]]],
    ["5持平", times(2, CHANGE), [[5], [0]]],
    ["减5", [COUNT], []], // nothing but a change has a sign
    ["3件", [COUNT], [[3]]],
    ["1,234", [COUNT], [[1234]]],
    ["3.5", [MONEY], [[null]]], // in yuan, or ten thousand of them
    ["3.5万元", [MONEY], [[3_500_000]]],
    ["36.5元", [COUNT, MONEY], [[3], [650]]],
    ["02", [COUNT], []],
  ] as const)("of %s", (text, kinds, values) => {
    const found = valuesOf(text, kinds);
    expect(found.some((numbers) => numbers.length === 0) ? [] : found).toEqual(values);
  });

  test("is one of too many where they cannot all be listed, and none is then chosen", () => {
    // 29 parts, two of them 11, or four: 406 ways, or 23751.
    const cuts = (text: string) => cutRun(text, piecesOf(text), times(30, COUNT), [sumOf(29)]).harmonious;
    expect(cuts(`${"1".repeat(31)}49`)).toHaveLength(406);
    expect(cuts(`${"1".repeat(33)}69`)).toBeNull();
  });
});

describe("a document shows blank cells", () => {
  const shows = (lines: readonly string[], whole: boolean) => {
    const { rows, text } = rowsOf(lines, 3, { whole });
    return showsBlanks(rows, text);
  };
  test.each([
    ["where most rows are set apart", ["1 2 3", "0 0 0"], true, true],
    ["where a row has fewer digits than cells", ["123", "12"], false, true],
    ["where a row of known cells has none", ["123", ""], true, true],
    ["not where one known cell has all digits", ["1234"], true, false],
    ["not where digits run together", ["123", "1200"], false, false],
    ["not where a stroke stands for one", ["1/2"], false, false],
  ])("%s: %j", (_, lines, whole, expected) => expect(shows(lines, whole)).toBe(expected));

  test("where a known cell is empty, unless the table has no such column", () => {
    const { rows } = rowsOf(["7"], 3, {
      whole: true,
      pieces: [
        { start: 0, end: 1 },
        { start: 1, end: 1 },
      ],
    });
    const absent = { start: 1, end: 1, absent: true };
    const other = rowsOf(["7"], 3, { whole: true, pieces: [{ start: 0, end: 1 }, absent] }).rows;
    // Beside rows that run together, so that most are not set apart.
    const joined = rowsOf(["123", "456"], 3).rows;
    expect([showsBlanks([...rows, ...joined], "7"), showsBlanks([...other, ...joined], "123 456")]).toEqual([
      true,
      false,
    ]);
  });
});

describe("figures behind the last label of all", () => {
  const back = (figures: string, sums: readonly CellsSum[]) => {
    const { rows, text } = rowsOf(["", "", figures], 3);
    return reattach(rows, sums, text).map(({ segment }) =>
      segment.whole ? segment.pieces.map(({ start, end }) => text.slice(start, end)) : null,
    );
  };
  test.each([
    [
      "row by row",
      "1 2 3 4 5 9 0 7 7",
      [
        ["1", "2", "3"],
        ["4", "5", "9"],
        ["0", "7", "7"],
      ],
    ],
    [
      "column by column",
      "1 4 0 2 5 7 3 9 7",
      [
        ["1", "2", "3"],
        ["4", "5", "9"],
        ["0", "7", "7"],
      ],
    ],
    ["not with one too many", "1 2 3 4 5 9 0 7 7 8", [null, null, null]],
    ["not with one too few", "1 2 3 4 5 9 0 7", [null, null, null]],
    ["not where a sum fails", "1 2 3 4 5 9 0 7 8", [null, null, null]],
  ])("go back to their rows %s", (_, figures, rows) => expect(back(figures, [sumOf(2)])).toEqual(rows));

  test("stay where no sum confirms their places", () => {
    expect(back("1 2 3 4 5 9 0 7 7", [])).toEqual([null, null, null]);
  });
});

test("digits that are read for certain are decoded, others uncertain", () => {
  const { rows, text } = rowsOf(["007", "1200"], 3);
  const statuses = decodeRows(rows, text, [], false).map(({ figures }) => figures.map(({ status }) => status));
  const { DECODED, UNCERTAIN } = CellStatus;
  expect(statuses).toEqual([
    [DECODED, DECODED, DECODED],
    [UNCERTAIN, UNCERTAIN, DECODED],
  ]);
});
