import type { Matched } from "../arithmetic/change";
import { sortedByCode } from "../arithmetic/directory";
import { keyText } from "../arithmetic/group";
import { grouped } from "../arithmetic/grouped";
import { measuredOver, NO_REPORTS, talliesOf } from "../arithmetic/measured";
import { once } from "../arithmetic/once";
import { yearsBetween } from "../arithmetic/years";
import type { ApplicantKey } from "../form/applications";
import { Dimension, type GroupKey } from "../form/dimension";
import type { Measure } from "../form/measure";
import { type Tally, type TallyValues, tallyName } from "../form/tally";
import type { Body } from "../store/bodies";
import {
  loadUnmatched,
  type MatchedMeasure,
  type MatchedQuestion,
  tallyMatched,
  type UnmatchedBody,
} from "../store/matched";
import { type AskedReports, basisOf, inYears } from "./aggregate";
import { type HandoverTo, handoversAsked, type JoinedOf, loadJoined } from "./handovers";

/** Which measures are compared with the year before, for each year and group. */
export interface MatchingQuestion {
  readonly from: number;
  readonly to: number;
  readonly groupBy: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly applicant: ApplicantKey;
}

/**
 * Bodies that state a measure in one of two years only, in order of code; and bodies of a handover of which not all state
 * it.
 */
export interface Movers {
  readonly entered: readonly Body[];
  readonly left: readonly Body[];
}

/**
 * A measure over the bodies of a group that state it in a year and in the year before, those of a handover as one. The key
 * contains the later year.
 */
export type MatchedOf = (key: GroupKey, measure: Measure) => Matched;

/** By the text of the key of their group. */
type ByGroup = ReadonlyMap<string, readonly UnmatchedBody[]>;

/** The bodies of a question that state its measures in a year and in the year before, and those that do in one alone. */
export class Matching {
  private readonly dimensions: readonly Dimension[];
  private readonly handovers: () => readonly HandoverTo[];
  private readonly joined: () => Promise<JoinedOf>;
  private unmatched: Promise<Readonly<Record<"entered" | "left", ByGroup>>> | null = null;

  constructor(
    private readonly asked: AskedReports,
    private readonly question: MatchingQuestion,
  ) {
    this.dimensions = [...question.groupBy, Dimension.YEAR];
    const years = yearsBetween(question.from, question.to);
    this.handovers = once(() =>
      years.flatMap((year) => handoversAsked(asked, year - 1, year).map((handover) => ({ ...handover, year }))),
    );
    this.joined = once(() => loadJoined(asked, this.handovers(), question.groupBy, this.matchedMeasures()));
  }

  /** Loads the matched values with one SQL statement, and those of handovers with another one. */
  async load(): Promise<MatchedOf> {
    const { measures, applicant } = this.question;
    const rows = await tallyMatched(this.manager(), this.matchedQuestion());
    const byKey = new Map(rows.map((row) => [keyText(row.key, this.dimensions), row.measures]));
    const joinedOf = await this.joined();
    return (key, measure) => {
      const place = measures.indexOf(measure);
      const found = byKey.get(keyText(key, this.dimensions))?.[place];
      const joined = joinedOf(key, place);
      const bodies = (found?.bodies ?? 0) + joined.length;
      const names = talliesOf(measure, applicant).map(tallyName);
      const over = (side: "before" | "after") => {
        const all = [
          ...(found ? [found[side]] : []),
          ...joined.flatMap((each) => each[side].map((one) => one.tallies)),
        ];
        const reports = { ...NO_REPORTS, reports: bodies, forms: measure.forms };
        return measuredOver(addedUp(all, names), measure, applicant, reports);
      };
      return { bodies, before: over("before"), after: over("after") };
    };
  }

  /** The bodies that came into a group, or left it, from the year before to a year. Two SQL statements for all of them. */
  async movers(key: GroupKey, measure: Measure): Promise<Movers> {
    this.unmatched ??= this.loadUnmatched();
    const { entered, left } = await this.unmatched;
    const joined = (await this.joined())(key, this.question.measures.indexOf(measure));
    const idsOn = (side: "before" | "after") =>
      new Set(joined.flatMap((each) => each[side].map(({ departmentId }) => departmentId)));
    return {
      entered: this.bodiesIn(entered, key, measure, idsOn("after")),
      left: this.bodiesIn(left, { ...key, year: (key.year as number) - 1 }, measure, idsOn("before")),
    };
  }

  private async loadUnmatched() {
    const [manager, question] = [this.manager(), this.matchedQuestion()];
    const byGroup = (bodies: readonly UnmatchedBody[]) => grouped(bodies, ({ key }) => keyText(key, this.dimensions));
    const entered = byGroup(await loadUnmatched(manager, question, "entered"));
    return { entered, left: byGroup(await loadUnmatched(manager, question, "left")) };
  }

  private bodiesIn(unmatched: ByGroup, key: GroupKey, measure: Measure, joined: ReadonlySet<number>): readonly Body[] {
    const place = this.question.measures.indexOf(measure);
    const { directory } = this.asked.ground;
    const found = (unmatched.get(keyText(key, this.dimensions)) ?? []).filter(
      ({ departmentId, measures }) => measures.includes(place) && !joined.has(departmentId),
    );
    return sortedByCode(found.flatMap(({ departmentId }) => directory.get(departmentId) ?? []));
  }

  private matchedQuestion(): MatchedQuestion {
    const { from, to, groupBy } = this.question;
    return {
      before: inYears(this.asked, yearsBetween(from - 1, to - 1)).slice,
      after: inYears(this.asked, yearsBetween(from, to)).slice,
      groupBy,
      measures: this.matchedMeasures(),
      apart: this.handovers().map(({ year, members }) => ({ year, departmentIds: members })),
    };
  }

  private matchedMeasures(): readonly MatchedMeasure[] {
    const { measures, applicant } = this.question;
    return measures.map((measure) => {
      const tallies = talliesOf(measure, applicant);
      return { tallies, stated: tallies.at(-1) as Tally };
    });
  }

  private manager() {
    const { from, to } = this.question;
    return this.asked.ground.manager(basisOf(inYears(this.asked, yearsBetween(from - 1, to))));
  }
}

/** The sum of each of some tallies; null where none of the values has addends. */
function addedUp(values: readonly TallyValues[], names: readonly string[]): TallyValues {
  if (values.length === 1) return values[0] as TallyValues;
  return new Map(
    names.map((name) => {
      const addends = values.flatMap((each) => each.get(name) ?? []);
      return [name, addends.length === 0 ? null : addends.reduce((sum, each) => sum + each, 0n)];
    }),
  );
}
