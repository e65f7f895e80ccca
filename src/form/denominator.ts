/** What counts can be held against, so that large and small bodies can be compared. Nothing of it is in the reports. */
export enum DenominatorKind {
  /** The people that live in the area of a body. */
  POPULATION = "POPULATION",
  /** The people who work for a body. */
  STAFF = "STAFF",
}

/** For how many people measures are given: per 10,000 of the population, per head of staff. */
export const PEOPLE_EACH: Readonly<Record<DenominatorKind, bigint>> = { POPULATION: 10_000n, STAFF: 1n };

/** What a list may call each kind, besides its name. */
const ALIASES: Readonly<Record<DenominatorKind, readonly string[]>> = {
  POPULATION: ["人口", "常住人口"],
  STAFF: ["人员", "在职人员"],
};

/** The kind with a name or an alias. Undefined if there is none. */
export function denominatorNamed(name: string): DenominatorKind | undefined {
  return Object.values(DenominatorKind).find((kind) => kind === name || ALIASES[kind].includes(name));
}
