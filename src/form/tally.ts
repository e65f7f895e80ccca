import type { FigurePath } from "./figures";
import { INDICATORS, pathsOf } from "./indicator";
import { APPLICANTS } from "./layout";
import { ALL_RATE_CELLS, type RateCells } from "./measure";
import { LEAVES } from "./tree";

/**
 * One number that is kept and asked of a set of reports. `sum`: of the reports that state the figure. `stated`: how many
 * reports state at least one of the figures. `numerator`, `denominator` and `rated`: of the reports that a rate rests
 * on, the two sums and how many they are.
 */
export type Tally =
  | { readonly kind: "sum"; readonly path: FigurePath }
  | { readonly kind: "stated"; readonly paths: readonly FigurePath[] }
  | { readonly kind: "numerator" | "denominator" | "rated"; readonly rate: RateCells };

/** The numbers of one set of reports by the name of their tally; null where a sum is over nothing. */
export interface Tallied {
  get(name: string): bigint | null | undefined;
}

/** A name that is the same for the same tally. */
export function tallyName(tally: Tally): string {
  if (tally.kind === "sum") return `sum ${tally.path}`;
  if (tally.kind === "stated") return `stated ${tally.paths.join(" ")}`;
  return `${tally.kind} ${tally.rate.name}`;
}

export function sumOf(path: FigurePath): Tally {
  return { kind: "sum", path };
}

export function statedOf(paths: readonly FigurePath[]): Tally {
  return { kind: "stated", paths };
}

export function ratedOf(rate: RateCells): readonly Tally[] {
  return [
    { kind: "numerator", rate },
    { kind: "denominator", rate },
    { kind: "rated", rate },
  ];
}

/** The sets of figures of the computed subtotals, one for each applicant. */
export const SUBTOTALS: readonly (readonly FigurePath[])[] = INDICATORS.filter(
  (indicator) => indicator.kind === "subtotal",
).flatMap((indicator) => APPLICANTS.map((applicant) => pathsOf(indicator, applicant)));

/** Every tally that the schema can ask for: of each figure, each subtotal and each rate. */
export const TALLIES: readonly Tally[] = [
  ...LEAVES.map(({ path }) => sumOf(path)),
  ...LEAVES.map(({ path }) => statedOf([path])),
  ...SUBTOTALS.map(statedOf),
  ...ALL_RATE_CELLS.flatMap(ratedOf),
];
