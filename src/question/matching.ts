import type { Matched } from "../arithmetic/change";
import { sortedByCode } from "../arithmetic/directory";
import { keyText } from "../arithmetic/group";
import { grouped } from "../arithmetic/grouped";
import { measuredOver, NO_REPORTS, talliesOf } from "../arithmetic/measured";
import { yearsBetween } from "../arithmetic/years";
import type { ApplicantKey } from "../form/applications";
import { Dimension, type GroupKey } from "../form/dimension";
import type { Measure } from "../form/measure";
import type { Tally } from "../form/tally";
import type { Body } from "../store/bodies";
import { loadUnmatched, type MatchedQuestion, tallyMatched, type UnmatchedBody } from "../store/matched";
import { type AskedReports, basisOf, inYears } from "./aggregate";

/** Which measures are compared with the year before, for each year and group. */
export interface MatchingQuestion {
  readonly from: number;
  readonly to: number;
  readonly groupBy: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly applicant: ApplicantKey;
}

/** Bodies that state a measure in one of two years only, in order of code. */
export interface Movers {
  readonly entered: readonly Body[];
  readonly left: readonly Body[];
}

/** A measure over the bodies of a group that state it in a year and in the year before. The key contains the later year. */
export type MatchedOf = (key: GroupKey, measure: Measure) => Matched;

/** By the text of the key of their group. */
type ByGroup = ReadonlyMap<string, readonly UnmatchedBody[]>;

/** The bodies of a question that state its measures in a year and in the year before, and those that do in one alone. */
export class Matching {
  private readonly dimensions: readonly Dimension[];
  private unmatched: Promise<Readonly<Record<"entered" | "left", ByGroup>>> | null = null;

  constructor(
    private readonly asked: AskedReports,
    private readonly question: MatchingQuestion,
  ) {
    this.dimensions = [...question.groupBy, Dimension.YEAR];
  }

  /** Loads the matched values with one SQL statement. */
  async load(): Promise<MatchedOf> {
    const { measures, applicant } = this.question;
    const rows = await tallyMatched(this.manager(), this.matchedQuestion());
    const byKey = new Map(rows.map((row) => [keyText(row.key, this.dimensions), row.measures]));
    return (key, measure) => {
      const found = byKey.get(keyText(key, this.dimensions))?.[measures.indexOf(measure)];
      const bodies = found?.bodies ?? 0;
      const over = (tallies = new Map<string, bigint | null>() as Parameters<typeof measuredOver>[0]) =>
        measuredOver(tallies, measure, applicant, { ...NO_REPORTS, reports: bodies, forms: measure.forms });
      return { bodies, before: over(found?.before), after: over(found?.after) };
    };
  }

  /** The bodies that came into a group, or left it, from the year before to a year. Two SQL statements for all of them. */
  async movers(key: GroupKey, measure: Measure): Promise<Movers> {
    this.unmatched ??= this.loadUnmatched();
    const { entered, left } = await this.unmatched;
    return {
      entered: this.bodiesIn(entered, key, measure),
      left: this.bodiesIn(left, { ...key, year: (key.year as number) - 1 }, measure),
    };
  }

  private async loadUnmatched() {
    const [manager, question] = [this.manager(), this.matchedQuestion()];
    const byGroup = (bodies: readonly UnmatchedBody[]) => grouped(bodies, ({ key }) => keyText(key, this.dimensions));
    const entered = byGroup(await loadUnmatched(manager, question, "entered"));
    return { entered, left: byGroup(await loadUnmatched(manager, question, "left")) };
  }

  private bodiesIn(unmatched: ByGroup, key: GroupKey, measure: Measure): readonly Body[] {
    const place = this.question.measures.indexOf(measure);
    const { directory } = this.asked.ground;
    const found =
      unmatched.get(keyText(key, this.dimensions))?.filter(({ measures }) => measures.includes(place)) ?? [];
    return sortedByCode(found.flatMap(({ departmentId }) => directory.get(departmentId) ?? []));
  }

  private matchedQuestion(): MatchedQuestion {
    const { from, to, groupBy, measures, applicant } = this.question;
    return {
      before: inYears(this.asked, yearsBetween(from - 1, to - 1)).slice,
      after: inYears(this.asked, yearsBetween(from, to)).slice,
      groupBy,
      measures: measures.map((measure) => {
        const tallies = talliesOf(measure, applicant);
        return { tallies, stated: tallies.at(-1) as Tally };
      }),
    };
  }

  private manager() {
    const { from, to } = this.question;
    return this.asked.ground.manager(basisOf(inYears(this.asked, yearsBetween(from - 1, to))));
  }
}
