/** Whole numbers that look drawn by lot and are the same on every run: figures of the sample depend on nothing else. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True once in `times`. */
  once(times: number): boolean;
  /** One of the choices, each as often as its whole-number weight says. */
  pick<T>(choices: readonly (readonly [T, weight: number])[]): T;
}

/** A row of numbers of its own for every seed text. The generator is mulberry32; it works on 32-bit integers only. */
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
