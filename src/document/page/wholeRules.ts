import type { RuledLine } from "./page";

/** In points. The largest gap between the dots or dashes of one line. */
const GAP = 5;
/** In points. Lines whose heights differ by less are on one height. */
const LEVEL = 0.8;
/** In points. A shorter piece is a dot that belongs to no line. */
const SHORTEST = 4;

/**
 * The ruling lines of a page, each in one piece, although they may be drawn as dots, dashes, or cell by cell. Lines
 * shorter than `shortest` are left out.
 */
export function wholeRules(rules: readonly RuledLine[], shortest = SHORTEST): readonly RuledLine[] {
  const level = rules.filter((rule) => rule.x2 - rule.x1 >= rule.y2 - rule.y1);
  const upright = rules.filter((rule) => rule.x2 - rule.x1 <= rule.y2 - rule.y1).map(mirrored);
  return [...joinedRules(level, shortest), ...joinedRules(upright, shortest).map(mirrored)];
}

/** Exchanges x and y, so that vertical lines can be joined like horizontal ones. */
function mirrored(rule: RuledLine): RuledLine {
  const { x1, y1, x2, y2, drawn, colour, order } = rule;
  return { x1: y1, x2: y2, y1: x1, y2: x2, drawn, colour, order };
}

function joinedRules(level: readonly RuledLine[], shortest: number): readonly RuledLine[] {
  const rows: RuledLine[][] = [];
  for (const rule of [...level].sort((a, b) => a.y1 - b.y1)) {
    const row = rows.at(-1);
    if (row && rule.y1 - (row[0] as RuledLine).y1 < LEVEL) row.push(rule);
    else rows.push([rule]);
  }
  return rows
    .flatMap((row) => {
      const whole: RuledLine[] = [];
      for (const rule of row.sort((a, b) => a.x1 - b.x1)) {
        const last = whole.at(-1);
        if (last && rule.x1 - last.x2 <= GAP) whole[whole.length - 1] = { ...last, x2: Math.max(last.x2, rule.x2) };
        else whole.push(rule);
      }
      return whole;
    })
    .filter((rule) => rule.x2 - rule.x1 >= shortest);
}
