import {
  type Contributions,
  contributionsInOrder,
  contributionsOf,
  type PlacedContribution,
  type StatusSum,
  sumsByStatus,
  totalOf,
} from "../arithmetic/contribution";
import type { Coverage } from "../arithmetic/coverage";
import type { Fraction } from "../arithmetic/fraction";
import { groupKey, keyText, notesOnMeasures } from "../arithmetic/group";
import type { BodyInYear } from "../arithmetic/movement";
import { type Note, type RevisedReport, statedInBoth } from "../arithmetic/note";
import { once } from "../arithmetic/once";
import type { Direction } from "../arithmetic/order";
import { QuestionError } from "../arithmetic/questionError";
import { breaksOf, formsBetween, type SeriesBreak } from "../arithmetic/seriesBreak";
import type { ApplicantKey } from "../form/applications";
import { Dimension } from "../form/dimension";
import type { Measure } from "../form/measure";
import { said } from "../message/message";
import type { Body } from "../store/bodies";
import { askedReports, basisOf, type ReportQuestion } from "./aggregate";
import type { Ground } from "./ground";
import { handoversAsked } from "./handovers";
import { loadMeasured } from "./measured";

export interface ContributionQuestion {
  readonly of: Measure;
  readonly applicant: ApplicantKey;
  readonly from: number;
  readonly to: number;
  readonly where: ReportQuestion;
  /** Whose contributions: of departments, or of groups of them. */
  readonly groupBy: Dimension;
  readonly direction: Direction;
}

/** The change of a measure between two years, divided by departments or groups. */
export interface DividedChange extends Omit<Contributions<Body>, "entries"> {
  /** Its approximate size in memory. */
  readonly bytes: number;
  readonly entries: readonly PlacedContribution<Body>[];
  readonly breaks: readonly SeriesBreak[];
  /** The departments that filed and those that did not, in both years. */
  coverage(): Coverage<Body>;
  /** The bodies of both years. */
  readonly bodies: readonly Body[];
  /** The notes on the measure in both years, and on their reports; `revised` are the revised reports of these bodies. */
  notes(revised: readonly RevisedReport<Body>[]): readonly Note<Body>[];
  /** What the contributions of each status add together. */
  sums(): readonly StatusSum[];
  /** Of a rate: what the changes of the own rates of all contributions add together, and those of their weights. */
  total(part: "within" | "shift"): Fraction | null;
}

/** Estimated: a value of each year, what it adds in three fractions, and the lists that contain it. */
const BYTES_A_BODY = 1500;

/** The contributions to a change. Throws QuestionError for unknown names, double counting, and impossible years. */
export async function contributions(ground: Ground, question: ContributionQuestion): Promise<DividedChange> {
  const { of, applicant, from, to, where, groupBy, direction } = question;
  refuseYears(question);
  const years = [from, to];
  const asked = await askedReports(ground, { ...where, years }, [groupBy]);
  ground.rest(basisOf(asked));
  const { bodies } = asked.of;
  const forms = where.forms ?? null;
  const handovers = handoversAsked(asked, from, to);
  // Whether bodies outside of the question that take part in a handover state the measure, says whether it moves or ends.
  const members = handovers.flatMap((each) => each.members.flatMap((id) => ground.directory.get(id) ?? []));
  const loaded = [...new Set([...bodies, ...members])];
  const measured = await loadMeasured(ground, loaded, { years, forms, measures: [of], applicant, per: null });
  const counted = new Map(asked.of.bodyYears().map((each) => [`${each.body.id} ${each.year}`, each]));
  const inYear = (body: Body, year: number): BodyInYear => {
    const bodyYear = counted.get(`${body.id} ${year}`);
    return {
      key: bodyYear ? groupKey(bodyYear, [groupBy]) : null,
      measured: measured(body, year, of),
      form: bodyYear?.reported ? bodyYear.form : null,
      due: bodyYear?.due === true,
    };
  };
  const breaks = breaksOf(
    [of],
    formsBetween(from, to).filter((form) => forms === null || forms.includes(form)),
  );
  const { entries, ...change } = contributionsOf(
    of,
    applicant,
    loaded.map((body) => ({ body, before: inYear(body, from), after: inYear(body, to) })),
    handovers,
    groupBy,
    breaks.length > 0,
  );
  const parts = (part: "within" | "shift") => once(() => totalOf(entries.map((entry) => entry[part])));
  const coverage = () => asked.of.coverageOf(ALL, []);
  const totals = { within: parts("within"), shift: parts("shift") };
  return {
    ...change,
    bodies,
    bytes: bodies.length * BYTES_A_BODY,
    entries: contributionsInOrder(entries, groupBy, direction, (id) => ground.directory.get(id)?.code ?? null),
    breaks,
    coverage,
    notes: (revised) =>
      notesOnMeasures([statedInBoth(change.change.before, change.change.after)], asked.of.bodyYears(), {
        lost: asked.of.lostOf(ALL, []),
        sample: asked.of.sampleCounted(ALL, []),
        coverage: coverage(),
        revised: revised.filter(({ body, year }) => counted.has(`${body.id} ${year}`)),
      }),
    sums: once(() => sumsByStatus(entries)),
    total: (part) => totals[part](),
  };
}

/** The key of the only group of a question without dimensions. */
const ALL = keyText({}, []);

function refuseYears({ from, to, where, groupBy }: ContributionQuestion): void {
  if (groupBy === Dimension.YEAR) throw new QuestionError("BAD_USER_INPUT", said("CONTRIBUTIONS_BY_YEAR"));
  if (where.years) throw new QuestionError("BAD_USER_INPUT", said("CONTRIBUTIONS_YEARS"));
  if (from >= to) throw new QuestionError("BAD_USER_INPUT", said("CONTRIBUTIONS_BACKWARDS", { from, to }));
}
