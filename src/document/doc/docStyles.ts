import { type Modifier, modifiersIn } from "./docModifiers";

/** The changes of a style, after the changes of the styles that it is based on. */
export interface DocStyle {
  readonly characters: readonly Modifier[];
  readonly paragraph: readonly Modifier[];
}

interface OwnStyle extends DocStyle {
  readonly base: number;
}

const NO_STYLE: DocStyle = { characters: [], paragraph: [] };
const [PARAGRAPH, CHARACTER] = [1, 2];
/** A chain of styles longer than this is a circle. */
const MAX_CHAIN = 20;

/** Reads the styles of a binary Word document. Returns a function from the number of a style to the style. */
export function docStyles(sheet: Buffer): (number: number) => DocStyle {
  const own = sheet.length < 6 ? [] : stylesIn(sheet);
  const known = new Map<number, DocStyle>();
  const whole = (number: number, chain: number): DocStyle => {
    const style = own[number];
    if (!style || chain > MAX_CHAIN) return NO_STYLE;
    const base = whole(style.base, chain + 1);
    return {
      characters: [...base.characters, ...style.characters],
      paragraph: [...base.paragraph, ...style.paragraph],
    };
  };
  return (number) => {
    const style = known.get(number) ?? whole(number, 0);
    known.set(number, style);
    return style;
  };
}

function stylesIn(sheet: Buffer): readonly (OwnStyle | null)[] {
  const head = sheet.readUInt16LE(0);
  const [count, baseSize] = [sheet.readUInt16LE(2), sheet.readUInt16LE(4)];
  const styles: (OwnStyle | null)[] = [];
  let at = 2 + head;
  while (styles.length < count && at + 2 <= sheet.length) {
    const length = sheet.readUInt16LE(at);
    styles.push(length < baseSize || baseSize < 10 ? null : styleIn(sheet.subarray(at + 2, at + 2 + length), baseSize));
    at += 2 + length;
  }
  return styles;
}

function styleIn(style: Buffer, baseSize: number): OwnStyle | null {
  if (style.length < baseSize + 2) return null;
  const kindAndBase = style.readUInt16LE(2);
  const [kind, base] = [kindAndBase & 15, kindAndBase >> 4];
  const lists: Buffer[] = [];
  let at = baseSize + 2 + 2 * (style.readUInt16LE(baseSize) + 1);
  while (at + 2 <= style.length) {
    const length = style.readUInt16LE(at);
    lists.push(style.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
  }
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = lists;
  if (kind === PARAGRAPH) return { base, paragraph: modifiersIn(first.subarray(2)), characters: modifiersIn(second) };
  return kind === CHARACTER ? { base, paragraph: [], characters: modifiersIn(first) } : null;
}
