/**
 * The colours that older versions of Word know by number, as 0xRRGGBB. Number 0 means that the program chooses the
 * colour.
 */
const NUMBERED_COLOURS: readonly (number | null)[] = [
  null,
  0x000000,
  0x0000ff,
  0x00ffff,
  0x00ff00,
  0xff00ff,
  0xff0000,
  0xffff00,
  0xffffff,
  0x000080,
  0x008080,
  0x008000,
  0x800080,
  0x800000,
  0x808000,
  0x808080,
  0xc0c0c0,
];

export function numberedColour(number: number): number | null {
  return NUMBERED_COLOURS[number] ?? null;
}

/**
 * Reads a colour of four bytes: red, green, blue, and a byte that says whether the program chooses the colour. Returns
 * null if it does.
 */
export function fullColour(bytes: Buffer): number | null {
  const [red = 0, green = 0, blue = 0, automatic = 0xff] = bytes;
  return automatic === 0xff ? null : (red << 16) | (green << 8) | blue;
}

/** How much of the background each shading pattern covers, in percent. */
const COVERED: readonly number[] = [0, 100, 5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90];

/** The colour of a shading of two bytes. Null if there is no shading. */
export function shortShading(bits: number): number | null {
  return bits === 0xffff ? null : mixed(numberedColour(bits & 31), numberedColour((bits >> 5) & 31), bits >> 10);
}

/** The colour of a shading of ten bytes. Null if there is no shading. */
export function fullShading(bytes: Buffer): number | null {
  if (bytes.length < 10) return null;
  return mixed(fullColour(bytes.subarray(0, 4)), fullColour(bytes.subarray(4, 8)), bytes.readUInt16LE(8));
}

function mixed(pattern: number | null, ground: number | null, kind: number): number | null {
  const covered = COVERED[kind] ?? 0;
  if (covered === 0) return ground;
  const [over, under] = [pattern ?? 0x000000, ground ?? 0xffffff];
  return [16, 8, 0].reduce((colour, shift) => {
    const part = ((over >> shift) & 255) * covered + ((under >> shift) & 255) * (100 - covered);
    return colour | (Math.round(part / 100) << shift);
  }, 0);
}
