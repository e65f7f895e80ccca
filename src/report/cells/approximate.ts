/**
 * An approximate occurrence of a pattern in a text. `distance` is the number of characters to insert, drop or exchange.
 */
export interface NearMatch {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/**
 * Finds a pattern in a text with at most `limit` differences (Sellers' algorithm). Returns one match for each place
 * where the distance is lowest, from left to right.
 */
export function findNear(pattern: string, text: string, limit: number): readonly NearMatch[] {
  let costs = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let starts = new Array<number>(pattern.length + 1).fill(0);
  const matches: NearMatch[] = [];
  for (let column = 1; column <= text.length; column++) {
    const nextCosts = [0];
    const nextStarts = [column];
    for (let row = 1; row <= pattern.length; row++) {
      const same = (costs[row - 1] as number) + (pattern[row - 1] === text[column - 1] ? 0 : 1);
      const extra = (costs[row] as number) + 1;
      const absent = (nextCosts[row - 1] as number) + 1;
      const least = Math.min(same, extra, absent);
      nextCosts.push(least);
      nextStarts.push(
        (least === same ? starts[row - 1] : least === absent ? nextStarts[row - 1] : starts[row]) as number,
      );
    }
    costs = nextCosts;
    starts = nextStarts;
    const distance = costs[pattern.length] as number;
    if (distance <= limit) keepBetter(matches, { start: starts[pattern.length] as number, end: column, distance });
  }
  return matches;
}

function keepBetter(matches: NearMatch[], match: NearMatch): void {
  const last = matches.at(-1);
  if (!last || last.end <= match.start) matches.push(match);
  else if (match.distance < last.distance) matches[matches.length - 1] = match;
}
