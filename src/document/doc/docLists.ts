import type { Modifier } from "./docModifiers";

/** The positions of the lists in the table stream. The levels of the lists come directly after them. */
export interface ListPlaces {
  readonly lists: { readonly start: number; readonly length: number };
  readonly uses: { readonly start: number; readonly length: number };
}

const [LIST, LEVEL, LIST_SIZE, LEVEL_SIZE, USE_SIZE] = [0x460b, 0x260a, 28, 28, 16];
const [BULLET, NO_NUMBER] = [23, 255];
/** Numbers that mean "no list": 0, and the one that older versions of Word write. */
const NO_LIST = new Set([0, 0xf801]);

/**
 * Returns a function that tells whether a paragraph with these changes prints a number before its text. A list that the
 * document does not describe counts as printing numbers.
 */
export function printedNumbers(table: Buffer, { lists, uses }: ListPlaces): (changes: readonly Modifier[]) => boolean {
  const levels = levelsOf(table, lists);
  const listOf = (use: number): readonly boolean[] | undefined => {
    const at = uses.start + 4 + USE_SIZE * (use - 1);
    const isPlain = at + USE_SIZE <= uses.start + uses.length && at + USE_SIZE <= table.length && table[at + 12] === 0;
    return isPlain ? levels.get(table.readInt32LE(at)) : undefined;
  };
  return (changes) => {
    const last = (code: number) => changes.findLast((change) => change.code === code)?.operand;
    const use = last(LIST)?.readUInt16LE(0) ?? 0;
    return !NO_LIST.has(use) && (listOf(use)?.[last(LEVEL)?.[0] ?? 0] ?? true);
  };
}

/**
 * Whether each level of each list prints a number, by the identifier of the list. Lists that are cut off are left out.
 */
function levelsOf(table: Buffer, { start, length }: ListPlaces["lists"]): ReadonlyMap<number, readonly boolean[]> {
  const levels = new Map<number, readonly boolean[]>();
  if (length < 2 || start + length > table.length) return levels;
  let at = start + length;
  const level = (): boolean => {
    const kind = table[at + 4];
    const text = at + LEVEL_SIZE + (table[at + 24] ?? 0) + (table[at + 25] ?? 0);
    const characters = table.readUInt16LE(text);
    at = text + 2 + 2 * characters;
    return kind !== BULLET && kind !== NO_NUMBER && characters > 0;
  };
  const count = Math.min(table.readUInt16LE(start), Math.floor((length - 2) / LIST_SIZE));
  for (let list = 0; list < count; list++) {
    const place = start + 2 + LIST_SIZE * list;
    const isSimple = ((table[place + 26] ?? 0) & 1) === 1;
    try {
      levels.set(table.readInt32LE(place), Array.from({ length: isSimple ? 1 : 9 }, level));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      break;
    }
  }
  return levels;
}
