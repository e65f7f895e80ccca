import { keyText } from "../arithmetic/group";
import { Dimension, type GroupKey } from "../form/dimension";
import type { Handover } from "../form/succession";
import { type TallyValues, tallyName } from "../form/tally";
import { reportsOf } from "../store/basis";
import type { MatchedMeasure } from "../store/matched";
import { tallyRows } from "../store/sums";
import { type AskedReports, basisOf, inYears } from "./aggregate";

/** A handover from a report year to the next one. */
export interface HandoverTo extends Handover {
  /** The later year. */
  readonly year: number;
}

/** The handovers between two report years in which bodies of a question take part. */
export function handoversAsked({ ground, of }: AskedReports, from: number, to: number): readonly Handover[] {
  const all = ground.directory.handovers(from, to);
  if (all.length === 0) return [];
  const asked = of.ids([from, to]);
  const found = all.filter(({ members }) => members.some((id) => asked.has(id)));
  // Who takes part depends on what each of them filed, also outside of the question.
  if (found.length > 0)
    ground.rest(
      reportsOf(
        found.flatMap(({ members }) => members),
        [],
      ),
    );
  return found;
}

/** The tallies of a report that states a measure. */
export interface Stating {
  readonly departmentId: number;
  readonly tallies: TallyValues;
}

/** A handover of which all bodies state a measure: together they are one body in both years. */
export interface Joined {
  readonly before: readonly Stating[];
  readonly after: readonly Stating[];
}

/** The joined bodies of a group, whose key contains the later year, for the measure at a position of the question. */
export type JoinedOf = (key: GroupKey, measure: number) => readonly Joined[];

/**
 * Finds the handovers of which all bodies state a measure, in each of the two years in the same group. One SQL statement;
 * none without handovers.
 */
export async function loadJoined(
  asked: AskedReports,
  handovers: readonly HandoverTo[],
  groupBy: readonly Dimension[],
  measures: readonly MatchedMeasure[],
): Promise<JoinedOf> {
  if (handovers.length === 0) return () => [];
  const sideOf = await loadSides(asked, handovers, groupBy, measures);
  const joined = new Map<string, Joined[]>();
  const placeOf = (group: string, year: number, measure: number) => `${group} ${year} ${measure}`;
  for (const { year, before, after } of handovers)
    for (const measure of measures.keys()) {
      const [earlier, later] = [sideOf(before, year - 1, measure), sideOf(after, year, measure)];
      if (earlier === null || later === null || earlier.group !== later.group) continue;
      const place = placeOf(later.group, year, measure);
      joined.set(place, [...(joined.get(place) ?? []), { before: earlier.reports, after: later.reports }]);
    }
  return (key, measure) => joined.get(placeOf(keyText(key, groupBy), key.year as number, measure)) ?? [];
}

/** The reports of one side of a handover, all in one group, and all stating a measure. */
interface Side {
  readonly group: string;
  readonly reports: readonly Stating[];
}

async function loadSides(
  asked: AskedReports,
  handovers: readonly HandoverTo[],
  groupBy: readonly Dimension[],
  measures: readonly MatchedMeasure[],
): Promise<(departmentIds: readonly number[], year: number, measure: number) => Side | null> {
  const years = [...new Set(handovers.flatMap(({ year }) => [year - 1, year]))];
  const members = new Set(handovers.flatMap((handover) => handover.members));
  const among = asked.of.reportsIn(years, "listed").map(({ departmentIds, years: alike }) => ({
    departmentIds: departmentIds?.filter((id) => members.has(id)) ?? null,
    years: alike,
  }));
  const manager = asked.ground.manager(basisOf(inYears(asked, years)));
  const dimensions = [...new Set([...groupBy, Dimension.DEPARTMENT, Dimension.YEAR])];
  const tallies = new Map(measures.flatMap((each) => each.tallies.map((tally) => [tallyName(tally), tally])));
  const rows = await tallyRows(manager, { ...asked.slice, among }, dimensions, [...tallies.values()]);
  const reports = new Map(rows.map(({ key, ...report }) => [`${key.departmentId} ${key.year}`, { ...report, key }]));
  return (departmentIds, year, measure) => {
    const stated = tallyName((measures[measure] as MatchedMeasure).stated);
    const side = departmentIds.flatMap((departmentId) => {
      const report = reports.get(`${departmentId} ${year}`);
      return report && (report.tallies.get(stated) ?? 0n) > 0n ? { departmentId, ...report } : [];
    });
    const [group, ...others] = new Set(side.map(({ key }) => keyText(key, groupBy)));
    return group === undefined || others.length > 0 || side.length < departmentIds.length
      ? null
      : { group, reports: side };
  };
}
