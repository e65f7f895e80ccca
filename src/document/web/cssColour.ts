import { NAMED_COLOURS } from "./namedColours";

/** A colour as red, green and blue from 0 to 255, and its opacity from 0 to 1. */
export type CssColour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a colour value of CSS or HTML. Null if it is unknown. */
export function cssColour(value: string): CssColour | null {
  const text = value.trim().toLowerCase();
  if (text === "transparent") return [0, 0, 0, 0];
  const named = NAMED_COLOURS.get(text);
  const hex = named ?? /^#?([0-9a-f]{3,8})$/.exec(text)?.[1];
  if (hex !== undefined) return fromHex(hex);
  const [, model, inner] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? [];
  if (inner === undefined) return null;
  const parts = inner.split(/[\s,/]+/).filter((part) => part !== "");
  const numbers = parts.map((part) => Number.parseFloat(part));
  if (numbers.length < 3 || numbers.some(Number.isNaN)) return null;
  const alpha = parts[3] === undefined ? 1 : (numbers[3] as number) / (parts[3].endsWith("%") ? 100 : 1);
  const [first, second, third] = numbers as [number, number, number];
  if (model === "hsl") return [...fromHsl(first, second / 100, third / 100), alpha];
  const share = parts[0]?.endsWith("%") ? 2.55 : 1;
  return [first * share, second * share, third * share, alpha];
}

/** Whether two colours look the same. */
export function looksLike(one: CssColour, other: CssColour): boolean {
  return [0, 1, 2].every((channel) => Math.abs((one[channel] as number) - (other[channel] as number)) <= 8);
}

function fromHex(hex: string): CssColour | null {
  const short = hex.length < 6;
  if (hex.length === 5 || hex.length === 7) return null;
  const digits = short ? [...hex].map((digit) => digit + digit).join("") : hex;
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4), digits.length === 8 ? channel(6) / 255 : 1];
}

function fromHsl(hue: number, saturation: number, lightness: number): readonly [number, number, number] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number): number => {
    const at = (shift + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}
