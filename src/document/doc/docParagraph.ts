import type { CellShape, MergeRole, RowShape } from "../flow/edgedTable";
import { fullShading, shortShading } from "./docColour";
import type { Modifier } from "./docModifiers";

/** What the mark at the end of a paragraph ends. */
export interface ParagraphEnd {
  /** How many tables the paragraph is nested in; 0 outside of tables. */
  readonly depth: number;
  readonly ends: "paragraph" | "cell" | "row";
  readonly ground: number | null;
  /** Exact line height in twips. Null if the height follows the text. */
  readonly lineHeight: number | null;
  /** The shape of the row, if the mark ends a row. */
  readonly shape: RowShape;
}

const [IN_TABLE, ROW_END, INNER_CELL_END, INNER_ROW_END, DEPTH] = [0x2416, 0x2417, 0x244b, 0x244c, 0x6649];
const [SHORT_SHADING, SHADING] = [0x442d, 0xc64d];
const LINE_HEIGHT = 0x6412;
const CELL_MARK = "\u0007";

/** Returns what a paragraph mark with these changes ends. */
export function paragraphEnd(mark: string, modifiers: readonly Modifier[]): ParagraphEnd {
  const last = (code: number) => modifiers.findLast((modifier) => modifier.code === code)?.operand;
  const isOn = (code: number) => last(code)?.[0] === 1;
  const depth = last(DEPTH)?.readInt32LE(0) ?? (isOn(IN_TABLE) ? 1 : 0);
  const [short, full] = [last(SHORT_SHADING), last(SHADING)];
  const isRow = isOn(ROW_END) || isOn(INNER_ROW_END);
  return {
    depth: mark === CELL_MARK ? Math.max(depth, 1) : Math.max(depth, 0),
    ends: isRow ? "row" : mark === CELL_MARK || isOn(INNER_CELL_END) ? "cell" : "paragraph",
    ground: full ? fullShading(full) : short ? shortShading(short.readUInt16LE(0)) : null,
    lineHeight: exactly(last(LINE_HEIGHT)?.readInt16LE(0) ?? 0),
    shape: isRow ? rowShape(modifiers) : { left: 0, cells: [], height: null },
  };
}

interface MutableCell {
  width: number;
  across: MergeRole;
  down: MergeRole;
  ground: number | null;
}

interface MutableRow {
  left: number;
  cells: MutableCell[];
  height: number | null;
}

function rowShape(modifiers: readonly Modifier[]): RowShape {
  const row: MutableRow = { left: 0, cells: [], height: null };
  for (const { code, operand } of modifiers) ROW_CHANGES.get(code)?.(row, operand);
  let edge = row.left;
  return {
    left: row.left,
    height: row.height,
    cells: row.cells.map(({ width, across, down, ground }): CellShape => {
      edge += width;
      return { right: edge, across, down, ground };
    }),
  };
}

const DOWN: readonly MergeRole[] = ["own", "covered", "own", "first"];
/** The sizes in bytes of a cell definition and of a shading. */
const [CELL, SHADE] = [20, 10];
/** No row has more cells. */
const MAX_CELLS = 64;

type RowChange = (row: MutableRow, operand: Buffer) => void;

/**
 * What each modifier changes in a row, by its code. An operand that names cells begins with the first cell and the cell
 * after the last one.
 */
const ROW_CHANGES: ReadonlyMap<number, RowChange> = new Map<number, RowChange>([
  [0xd608, defineTable],
  [0x9407, (row, operand) => Object.assign(row, { height: exactly(operand.readInt16LE(0)) })],
  [0xd609, shadeShortly],
  [0xd612, (row, operand) => shadeFully(row, 0, operand)],
  [0xd616, (row, operand) => shadeFully(row, 22, operand)],
  [0xd60c, (row, operand) => shadeFully(row, 44, operand)],
  [0xd62d, (row, operand) => change(row, operand, { ground: fullShading(operand.subarray(2)) })],
  [0xd62b, (row, [cell = 0, flags = 0]) => change(row, [cell, cell + 1], { down: DOWN[flags & 3] ?? "own" })],
  [0x5624, mergeAcross],
  [0x5625, (row, operand) => change(row, operand, { across: "own" })],
  [0x5622, (row, [first = 0, behind = 0]) => row.cells.splice(first, Math.max(behind - first, 0))],
  [0x7621, insertCells],
  [0x7623, (row, operand) => change(row, operand, { width: operand.readInt16LE(2) })],
]);

/** Returns an exact height. A height below zero is exact; a height above zero is only a minimum, and returns null. */
function exactly(height: number): number | null {
  return height < 0 ? -height : null;
}

function change(row: MutableRow, [first = 0, behind = 0]: Iterable<number>, to: Partial<MutableCell>): void {
  for (const cell of row.cells.slice(first, behind)) Object.assign(cell, to);
}

function defineTable(row: MutableRow, operand: Buffer): void {
  const count = Math.min(operand[0] ?? 0, MAX_CELLS);
  const edges = Array.from({ length: count + 1 }, (_, index) => operand.readInt16LE(1 + 2 * index));
  row.left = edges[0] ?? 0;
  let first = 0;
  row.cells = Array.from({ length: count }, (_, index) => {
    const at = 3 + 2 * count + CELL * index;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    // The first of merged cells has a different number from the cells that it covers. Programs do not agree which
    // number is which.
    const number = flags & 3;
    const across: MergeRole =
      number === 0 ? "own" : first === 0 || number === first || number === 3 ? "first" : "covered";
    first = number === 0 || across === "first" ? number : first;
    const width = (edges[index + 1] ?? 0) - (edges[index] ?? 0);
    return { width, across, down: DOWN[(flags >> 5) & 3] ?? "own", ground: null };
  });
}

function shadeShortly(row: MutableRow, operand: Buffer): void {
  for (const [index, cell] of row.cells.slice(0, Math.floor(operand.length / 2)).entries())
    cell.ground = shortShading(operand.readUInt16LE(2 * index));
}

function shadeFully(row: MutableRow, from: number, operand: Buffer): void {
  for (const [index, cell] of row.cells.slice(from, from + Math.floor(operand.length / SHADE)).entries())
    cell.ground = fullShading(operand.subarray(SHADE * index));
}

function mergeAcross(row: MutableRow, [first = 0, behind = 0]: Buffer): void {
  change(row, [first, behind], { across: "covered" });
  change(row, [first, first + 1], { across: "first" });
}

function insertCells(row: MutableRow, operand: Buffer): void {
  const [at = 0, count = 0] = operand;
  const width = operand.readInt16LE(2);
  const cells = Array.from({ length: Math.min(count, MAX_CELLS) }, (): MutableCell => {
    return { width, across: "own", down: "own", ground: null };
  });
  row.cells.splice(at, 0, ...cells);
}
