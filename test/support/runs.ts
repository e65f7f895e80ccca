/** How many tries a random test makes: RUNS where it is set, else few, or many under `npm run test:long`. */
export function runs(few: number, many: number): number {
  return Number(process.env.RUNS ?? (process.env.LONG_RUNS === "1" ? many : few));
}

/** The seed of a random test: SEED where it is set, so that a failure can be repeated and another run tries others. */
export function seedOr(usual: number): number {
  return Number(process.env.SEED ?? usual);
}
