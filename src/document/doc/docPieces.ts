import { type Modifier, modifiersIn, shortModifier } from "./docModifiers";

/** A piece of the text: the range of its characters, and its position (`offset`) in the main stream. */
export interface DocPiece {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
  /** Bytes per character: 1 for Western characters, 2 for UTF-16. */
  readonly width: 1 | 2;
  readonly modifiers: readonly Modifier[];
}

const [CHANGES, PIECES] = [1, 2];
const WESTERN_FLAG = 0x4000_0000;
const DESCRIPTION = 8;

/** Reads the pieces of the text, in order, from the piece table. */
export function piecesIn(table: Buffer): readonly DocPiece[] {
  const lists: (readonly Modifier[])[] = [];
  let at = 0;
  while (table[at] === CHANGES) {
    const length = table.readUInt16LE(at + 1);
    lists.push(modifiersIn(table.subarray(at + 3, at + 3 + length)));
    at += 3 + length;
  }
  if (table[at] !== PIECES) return [];
  const plan = table.subarray(at + 5, at + 5 + table.readUInt32LE(at + 1));
  const count = Math.max(Math.floor((plan.length - 4) / (4 + DESCRIPTION)), 0);
  return Array.from({ length: count }, (_, index): DocPiece => {
    const description = plan.subarray(4 * (count + 1) + DESCRIPTION * index);
    const [place, short] = [description.readUInt32LE(2), description.readUInt16LE(6)];
    const isWestern = (place & WESTERN_FLAG) !== 0;
    return {
      start: plan.readUInt32LE(4 * index),
      end: plan.readUInt32LE(4 * index + 4),
      offset: isWestern ? (place & ~WESTERN_FLAG) / 2 : place,
      width: isWestern ? 1 : 2,
      modifiers: short & 1 ? (lists[short >> 1] ?? []) : shortModifier(short),
    };
  });
}
