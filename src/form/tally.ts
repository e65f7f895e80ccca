import type { FormCode } from "./catalogue";
import type { GroupKey } from "./dimension";
import type { FigurePath } from "./figures";
import { INDICATORS, pathsOf } from "./indicator";
import { APPLICANTS } from "./layout";
import { ALL_RATE_CELLS, type RateCells } from "./measure";
import { LEAVES } from "./tree";

/**
 * One number that is stored and requested for a set of reports. `sum`: over the reports that state the figure.
 * `stated`: the number of reports that state at least one of the figures. `numerator`, `denominator` and `rated`: of
 * the reports that a rate includes, both sums and the number of reports.
 */
export type Tally =
  | { readonly kind: "sum"; readonly path: FigurePath }
  | { readonly kind: "stated"; readonly paths: readonly FigurePath[] }
  | { readonly kind: "numerator" | "denominator" | "rated"; readonly rate: RateCells };

/** The numbers of one set of reports, by the name of their tally; null for a sum without addends. */
export interface TallyValues {
  get(name: string): bigint | null | undefined;
}

/** The tallies over the valid reports of one group. A sum without any stated figure is null; money is in whole fen. */
export interface GroupTallies {
  readonly key: GroupKey;
  readonly reports: number;
  /** The first and the last report year in the group. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** The form versions of its reports. */
  readonly forms: readonly FormCode[];
  readonly tallies: TallyValues;
}

/** The requested figures of one report. */
export interface ReportFigures {
  readonly form: FormCode;
  /** In the requested order; null if the report does not state the figure. */
  readonly values: readonly (bigint | null)[];
  /** The paths of the cells for each status other than REPORTED; null if there are none. */
  readonly statuses: Readonly<Partial<Record<string, readonly FigurePath[]>>> | null;
}

/** A name that is the same for equal tallies. */
export function tallyName(tally: Tally): string {
  if (tally.kind === "sum") return SUM_NAMES.get(tally.path) as string;
  if (tally.kind === "stated") return `stated ${tally.paths.join(" ")}`;
  return `${tally.kind} ${tally.rate.name}`;
}

// Made once: a sum of a thousand groups with every figure looks up 230,000 of them.
const SUM_NAMES = new Map(LEAVES.map(({ path }) => [path, `sum ${path}`]));

/** What one report adds to a tally, from the values of its figures; zero where the tally leaves it out. */
export function tallyOfReport(tally: Tally, value: (path: FigurePath) => bigint | null): bigint {
  const isStated = (path: FigurePath) => value(path) !== null;
  if (tally.kind === "sum") return value(tally.path) ?? 0n;
  if (tally.kind === "stated") return tally.paths.some(isStated) ? 1n : 0n;
  const { numerator, denominator } = tally.rate;
  if (!denominator.every(isStated) || !numerator.some(isStated)) return 0n;
  if (tally.kind === "rated") return 1n;
  return tally.rate[tally.kind].reduce((sum, path) => sum + (value(path) ?? 0n), 0n);
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

/** The paths of each computed subtotal, once for each applicant. */
export const SUBTOTALS: readonly (readonly FigurePath[])[] = INDICATORS.filter(
  (indicator) => indicator.kind === "subtotal",
).flatMap((indicator) => APPLICANTS.map((applicant) => pathsOf(indicator, applicant)));

/** Every tally that the schema can request: of each figure, each subtotal and each rate. */
export const TALLIES: readonly Tally[] = [
  ...LEAVES.map(({ path }) => sumOf(path)),
  ...LEAVES.map(({ path }) => statedOf([path])),
  ...SUBTOTALS.map(statedOf),
  ...ALL_RATE_CELLS.flatMap(ratedOf),
];

/** The versions of reports of one year and form that became public, or ceased to be, within an hour. */
export interface SpanEdges {
  /** The day in China, and the hour in UTC, "2026-01-31T08". */
  readonly day: string;
  readonly hour: string;
  readonly ended: boolean;
  readonly year: number;
  readonly form: FormCode;
  /** How many spans began or ended. */
  readonly spans: number;
  /** The tallies over their versions, in one order for all; null for a sum without addends. */
  readonly tallies: readonly (bigint | null)[];
}
