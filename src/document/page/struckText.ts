import type { Glyph, RuledLine } from "./page";
import { wholeRules } from "./wholeRules";

/** In points: the length of a line through one narrow digit. */
const SHORTEST = 2;

/** The struck-out characters: a line about as long as they are runs through their middle. */
export function struckGlyphs(glyphs: readonly Glyph[], rules: readonly RuledLine[]): ReadonlySet<Glyph> {
  const struck = new Set<Glyph>();
  const level = wholeRules(
    rules.filter((rule) => rule.drawn),
    SHORTEST,
  ).filter((rule) => rule.y1 === rule.y2);
  for (const rule of level) {
    const under = glyphs.filter(
      ({ x, y, dx, size }) =>
        rule.y1 > y + 0.15 * size && rule.y1 < y + 0.6 * size && rule.x1 <= x + dx / 2 && x + dx / 2 <= rule.x2,
    );
    if (under.length === 0) continue;
    const size = Math.max(...under.map((glyph) => glyph.size));
    const [left, right] = [Math.min(...under.map(({ x }) => x)), Math.max(...under.map(({ x, dx }) => x + dx))];
    if (left - rule.x1 < size && rule.x2 - right < size) for (const glyph of under) struck.add(glyph);
  }
  return struck;
}
