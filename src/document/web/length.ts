const IN_PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  "": 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  rem: 16,
  vw: 12.8,
  vh: 7.2,
};

/**
 * Converts a CSS length to pixels. `fontSize` is the font size in pixels; `whole` is the length that a percentage
 * refers to. Null if it is not a length (`auto`).
 */
export function pixelsOf(value: string, fontSize: number, whole: number): number | null {
  const [, number, unit = ""] =
    /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e\d+)?)(px|pt|pc|in|cm|mm|r?em|ex|ch|vw|vh|%)?$/.exec(value) ?? [];
  if (number === undefined) return null;
  if (unit === "em") return Number(number) * fontSize;
  if (unit === "ex" || unit === "ch") return (Number(number) * fontSize) / 2;
  if (unit === "%") return (Number(number) * whole) / 100;
  return Number(number) * (IN_PIXELS[unit] as number);
}
