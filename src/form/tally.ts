import type { FormCode } from "./catalogue";
import type { GroupKey } from "./dimension";
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

/** What is tallied over the valid reports of one group. A sum over nothing stated is null; money is whole fen. */
export interface GroupTallies {
  readonly key: GroupKey;
  readonly reports: number;
  /** The first and the last report year in the group. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** The forms its reports are on. */
  readonly forms: readonly FormCode[];
  readonly tallies: Tallied;
}

/** The figures asked of one report. */
export interface ReportFigures {
  readonly form: FormCode;
  /** In the order asked; null where the report does not state it. */
  readonly values: readonly (bigint | null)[];
  /** The cells of each status other than plainly printed; null where there are none. */
  readonly statuses: Readonly<Partial<Record<string, readonly FigurePath[]>>> | null;
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
