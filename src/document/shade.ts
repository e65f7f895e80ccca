/** A colour as red, green and blue, each from 0 to 255. */
export type Shade = readonly [red: number, green: number, blue: number];

export const WHITE: Shade = [255, 255, 255];

/**
 * Reads a colour from the six hexadecimal digits at the end of a text, after any "#" or opacity. Returns null if the
 * text does not end with six such digits.
 */
export function shadeOf(text: string | undefined): Shade | null {
  const digits = /([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text ?? "");
  if (!digits) return null;
  return [digits[1], digits[2], digits[3]].map((part) => Number.parseInt(part as string, 16)) as unknown as Shade;
}

/** Whether text of one colour cannot be seen on a background of another colour. */
export function isUnseen(text: Shade, behind: Shade): boolean {
  return text.every((part, index) => Math.abs(part - (behind[index] as number)) <= UNSEEN_DIFFERENCE);
}

/** The largest difference in one part of a colour that no eye notices. */
const UNSEEN_DIFFERENCE = 12;

/** A colour made lighter (up to 1) or darker (down to -1). */
export function tinted(shade: Shade, tint: number): Shade {
  const part = (value: number) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint);
  return [part(shade[0]), part(shade[1]), part(shade[2])];
}

/** The first eight colours of older programs. Each has two numbers: 0 to 7, and again 8 to 15. */
const BASIC: readonly Shade[] = [
  [0, 0, 0],
  WHITE,
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
  [255, 0, 255],
  [0, 255, 255],
];
/** Colours by their number in older programs. 64 is the text colour of the system, 65 its background. */
export const INDEXED: Readonly<Record<number, Shade>> = {
  ...Object.fromEntries([...BASIC, ...BASIC].map((shade, index) => [index, shade])),
  22: [192, 192, 192],
  64: [0, 0, 0],
  65: WHITE,
};
