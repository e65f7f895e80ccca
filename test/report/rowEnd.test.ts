import type { Piece } from "../../src/report/piece";
import { cellsAmong, hasStranger, withoutCounted } from "../../src/report/rowEnd";

/** The pieces of a text between its blanks. */
const piecesOf = (text: string): readonly Piece[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

const textsOf = (pieces: readonly Piece[], text: string) => pieces.map(({ start, end }) => text.slice(start, end));

describe("the cells of a row among its pieces", () => {
  test.each([
    ["1 2 3", 3, ["1", "2", "3"]],
    ["1 2 3\n14", 3, ["1", "2", "3"]], // a page number below
    ["14\n1 2 3", 3, ["1", "2", "3"]],
    ["1 2 3\n1/8", 3, ["1", "2", "3"]],
    ["(件) 1 2 3", 3, ["1", "2", "3"]], // a note before
    ["1 2 3 14", 3, ["1", "2", "3", "14"]], // on the same line it may be any of them
    ["1\n2\n3\n14", 3, ["1", "2", "3", "14"]], // as here
    ["1 2 3 4\n14", 3, ["1", "2", "3", "4", "14"]], // one too many, whether or not it is left out
  ])("%j of %d", (text, count, cells) => {
    expect(textsOf(cellsAmong(piecesOf(text), text, count), text)).toEqual(cells);
  });
});

describe("a line that counts pages", () => {
  test.each([
    ["1 2\n3 / 8\n", ["1", "2"]],
    ["1 2\n3/8", ["1", "2"]],
    ["3/8", ["3/8"]], // all there is
    ["1 3/8\n0 2", ["1", "3/8", "0", "2"]], // a blank sign in a row of figures
    ["3/8 1\n0 2", ["3/8", "1", "0", "2"]],
  ])("is left out of %j where other lines remain", (text, left) => {
    expect(textsOf(withoutCounted(piecesOf(text), text), text)).toEqual(left);
  });
});

describe("a piece that may be no figure of its row", () => {
  test.each([
    ["1 2 3", 3, false],
    ["1 2\n14", 3, true], // alone on its line, below a line of several
    ["4000004\n12", 7, true], // or below a line that may be the row, run together
    ["40\n12", 7, false], // and not below one that is too short for it
    ["4000\n12", 7, false],
    ["40\n12", 2, false],
    ["1", 3, false],
    ["1 2 3\n14", 3, false], // more than the row has cells
  ])("in %j of %d: %s", (text, count, strange) => {
    expect(hasStranger(text, piecesOf(text), text.length, count)).toBe(strange);
  });

  test.each([
    ["1 2宗", 2, true], // the number of the words behind it
    ["1 2宗", 3, false],
    ["1 2", 2, false],
    ["1 2 宗", 2, false],
  ])("before words, in %j of %d: %s", (text, count, strange) => {
    const pieces = piecesOf(text.replace("宗", " "));
    expect(hasStranger(text, pieces, text.length, count)).toBe(strange);
    expect(hasStranger(text, pieces, pieces.at(-1)?.end ?? 0, count)).toBe(false);
  });
});
