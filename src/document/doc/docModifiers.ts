/** A change of one property, as binary Word documents list them (a "Sprm" in the specification). */
export interface Modifier {
  readonly code: number;
  readonly operand: Buffer;
}

/** The size of the operand in bytes, by the last three bits of the code. Null if the operand begins with its size. */
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;

const DEFINE_TABLE = new Set([0xd606, 0xd608]);
const CHANGE_TABS = 0xc615;

/** Reads a list of modifiers, in order. A modifier that is cut off at the end is left out. */
export function modifiersIn(list: Buffer): readonly Modifier[] {
  const modifiers: Modifier[] = [];
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    const [start, size] = operandOf(code, list, at);
    modifiers.push({ code, operand: list.subarray(start, start + size) });
    at = start + size;
  }
  return modifiers;
}

/** The position of the operand, after its size, and the size itself. */
function operandOf(code: number, list: Buffer, at: number): readonly [start: number, size: number] {
  const fixed = OPERAND_SIZES[code >> 13] ?? null;
  if (fixed !== null) return [at, fixed];
  // The size of a table definition is stored in two bytes, and is one too large.
  if (DEFINE_TABLE.has(code)) return [at + 2, Math.max((list[at] ?? 0) + 256 * (list[at + 1] ?? 0) - 1, 0)];
  const length = list[at] ?? 0;
  if (code !== CHANGE_TABS || length < 255) return [at + 1, length];
  const deleted = list[at + 1] ?? 0;
  return [at + 1, 2 + 4 * deleted + 3 * (list[at + 2 + 4 * deleted] ?? 0)];
}

/**
 * The modifier that a piece of text stores in two bytes of its own. Empty if it is not one that changes what is shown.
 */
export function shortModifier(bits: number): readonly Modifier[] {
  const code = SHORT_MODIFIERS.get((bits >> 1) & 0x7f);
  return code === undefined ? [] : [{ code, operand: Buffer.from([bits >> 8]) }];
}

const SHORT_MODIFIERS: ReadonlyMap<number, number> = new Map([
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x57, 0x0837],
  [0x5c, 0x083c],
  [0x62, 0x2a42],
  [0x68, 0x2a48],
  [0x73, 0x2a53],
]);
