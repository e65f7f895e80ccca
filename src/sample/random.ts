/** Whole numbers that look random and are the same on every run. The figures of the sample depend on nothing else. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True with a probability of one in `times`. */
  once(times: number): boolean;
  /** One of the choices, with a probability proportional to its whole-number weight. */
  pick<T>(choices: readonly (readonly [T, weight: number])[]): T;
}

/** A separate series of numbers for every seed text. The generator is mulberry32; it uses only 32-bit integers. */
export function randomOf(seed: string): Random {
  let state = hashOf(seed);

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  function between(low: number, high: number): number {
    return low + (next() % (high - low + 1));
  }

  return {
    between,
    once: (times) => between(1, times) === 1,
    pick<T>(choices: readonly (readonly [T, number])[]): T {
      let left = between(
        1,
        choices.reduce((sum, [, weight]) => sum + weight, 0),
      );
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left <= 0) return choice;
      }
      throw new Error("pick needs at least one choice with a weight above zero.");
    },
  };
}

/** FNV-1a over the UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
