import type { FormCode } from "../form/catalogue";
import { countFrom } from "../form/count";
import { DIMENSIONS, type Dimension, type GroupedReport, type GroupKey } from "../form/dimension";
import type { FigurePath, Figures } from "../form/figures";
import { indicatorAt } from "../form/indicator";
import { MeasureStatus } from "../form/status";
import { type GroupTallies, statedOf, sumOf, type Tally, type TallyValues, tallyName } from "../form/tally";
import { leafAt, sparseFigures } from "../form/tree";
import { type BodyYear, type Coverage, isOnForms } from "./coverage";
import type { DirectoryBody } from "./directoryBody";
import { grouped } from "./grouped";
import type { Reports } from "./measured";
import {
  indicatorsAmong,
  isStockOverYears,
  type Note,
  notesOnCoverage,
  notesOnForms,
  notesOnRevisions,
  notesOnSample,
  notesOnStated,
  notesOnSummaries,
  notesOnYears,
  type RevisedReport,
  type Statedness,
} from "./note";
import { byDimension, Direction } from "./order";

/** The reports of one group, with their tallies. */
export interface Group extends Reports {
  readonly key: GroupKey;
  readonly tallies: TallyValues;
}

/** Makes a group from its tallies. */
export function groupFrom({ firstYear, lastYear, ...group }: GroupTallies): Group {
  return { ...group, severalYears: firstYear !== lastYear };
}

/** A group without reports. */
export function emptyGroup(key: GroupKey): Group {
  return { key, reports: 0, severalYears: false, forms: [], tallies: new Map() };
}

/** The keys of the groups in which reports are expected and none is there. */
export function keysWithoutReports(bodyYears: readonly BodyYear[], groupBy: readonly Dimension[]): readonly GroupKey[] {
  const keyOf = (bodyYear: BodyYear) => groupKey(bodyYear, groupBy);
  const missing = bodyYears.filter(({ reported }) => !reported).map(keyOf);
  const without = new Map(missing.map((key) => [keyText(key, groupBy), key]));
  // Nearly every group has a report, so the search ends early.
  for (const bodyYear of bodyYears) {
    if (without.size === 0) break;
    if (bodyYear.reported) without.delete(keyText(keyOf(bodyYear), groupBy));
  }
  return [...without.values()];
}

/**
 * Groups in the order of their dimensions, as the store orders them: departments by code, others by value, those without
 * a value last. `codeOf` gives the code of a department.
 */
export function inKeyOrder(
  groups: readonly Group[],
  groupBy: readonly Dimension[],
  codeOf: (id: number) => string | null,
): readonly Group[] {
  const keyOf = ({ key }: Group, dimension: Dimension) => shownValue(key, dimension, codeOf);
  return [...groups].sort((a, b) =>
    groupBy.reduce((found, each) => found || byDimension(keyOf(a, each), keyOf(b, each), Direction.ASC), 0),
  );
}

/** The value of a key by which groups are ordered: of a department its code, of others the value itself. */
export function shownValue(
  key: GroupKey,
  dimension: Dimension,
  codeOf: (id: number) => string | null,
): string | number | null {
  const { key: property, shows } = DIMENSIONS[dimension];
  const value = key[property] ?? null;
  return shows === "department" && typeof value === "number" ? codeOf(value) : value;
}

/** The sums of a group, in the shape of one report. A stock over several years is null. */
export function groupFigures(group: Group, paths: readonly FigurePath[]): Figures {
  return sparseFigures(
    paths
      .filter((path) => !isStockOverYears(path, group.severalYears))
      .map((path) => [path, inUnit(path, group.tallies.get(tallyName(sumOf(path))) ?? null)]),
  );
}

/** What notes say of some reports besides their sums. */
export interface NotedReports<B> {
  /** The years of summaries that were left out although their parts filed nothing. */
  readonly lost: readonly BodyYear<B>[];
  /** Bodies of the made-up sample that are counted together with others. */
  readonly sample: readonly B[];
  readonly coverage: Omit<Coverage<B>, "times">;
  readonly revised: readonly RevisedReport<B>[];
  /** How many of the reports are on one of some forms. */
  reportsOn(forms: readonly FormCode[]): number;
}

/** The notes on a group's sums: on its figures and its measures, then on its reports. */
export function notesOf<B extends DirectoryBody>(
  group: Group,
  figures: readonly FigurePath[],
  measured: readonly Statedness[],
  reports: NotedReports<B>,
): readonly Note<B>[] {
  const measures = [...new Set([...indicatorsAmong(figures), ...measured.map(({ measure }) => measure)])];
  const stated = [...figures.map((path) => statedFigure(group, path)), ...measured];
  const distinct = new Map(stated.map((each) => [`${each.measure.code} ${each.applicant}`, each]));
  return [
    ...notesOnYears(measures, group.severalYears),
    ...notesOnForms(measures, new Set(group.forms)),
    ...[...distinct.values()].flatMap((each) =>
      notesOnStated(each, reports.reportsOn(each.measure.forms), group.forms),
    ),
    ...notesOnReports(reports, group.reports),
  ];
}

/** The notes on measures over some reports that are not summed over years, and on these reports as a whole. */
export function notesOnMeasures<B extends DirectoryBody>(
  measured: readonly Statedness[],
  bodyYears: readonly BodyYear<B>[],
  { lost, sample, coverage, revised }: Omit<NotedReports<B>, "reportsOn">,
): readonly Note<B>[] {
  const reported = bodyYears.filter((bodyYear) => bodyYear.reported);
  const forms = [...new Set(reported.flatMap(({ form }) => form ?? []))].sort();
  return notesOf({ ...emptyGroup({}), reports: reported.length, forms }, [], measured, {
    lost,
    sample,
    coverage,
    revised,
    reportsOn: (some) => reported.filter((report) => isOnForms(report, some)).length,
  });
}

/** The notes on some reports as a whole; `count` is how many there are. */
export function notesOnReports<B extends DirectoryBody>(
  { lost, sample, coverage, revised }: Omit<NotedReports<B>, "reportsOn">,
  count: number,
): readonly Note<B>[] {
  return [
    ...notesOnSummaries(lost.map(({ body }) => body)),
    ...notesOnSample(sample),
    ...notesOnCoverage(coverage),
    ...notesOnRevisions(revised, count),
  ];
}

/** The tally that notes need for a figure. */
export function notedTally(path: FigurePath): Tally {
  return statedOf([path]);
}

// Of a subtotal of the form that its items are summed to, each item is a figure of its own.
function statedFigure(group: Group, path: FigurePath): Statedness {
  const { indicator, applicant } = indicatorAt(path);
  const stated = Number(group.tallies.get(tallyName(notedTally(path))) ?? 0n);
  return { measure: indicator, applicant: applicant ?? "total", status: MeasureStatus.REPORTED, stated, blank: 0 };
}

/** Body-years by their group. The keys of the map are texts from `keyText`. */
export function byGroup<B extends DirectoryBody>(
  bodyYears: readonly BodyYear<B>[],
  groupBy: readonly Dimension[],
): ReadonlyMap<string, readonly BodyYear<B>[]> {
  return grouped(bodyYears, (bodyYear) => keyText(groupKey(bodyYear, groupBy), groupBy));
}

/** The key of the group of a body's report for a year. */
export function groupKey(report: GroupedReport, groupBy: readonly Dimension[]): GroupKey {
  return Object.fromEntries(
    groupBy.map((dimension) => [DIMENSIONS[dimension].key, DIMENSIONS[dimension].valueOf(report)]),
  );
}

/** A key as text. Equal groups have equal texts. */
export function keyText(key: GroupKey, groupBy: readonly Dimension[]): string {
  return JSON.stringify(groupBy.map((dimension) => key[DIMENSIONS[dimension].key] ?? null));
}

function inUnit(path: FigurePath, sum: bigint | null): number | bigint | null {
  return sum === null || leafAt(path).unit === "fen" ? sum : countFrom(sum);
}
