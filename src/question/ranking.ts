import { type Change, changeOf } from "../arithmetic/change";
import { bodyYearsOf, type Coverage, coverageOf, isExpected } from "../arithmetic/coverage";
import { type Distribution, distributionOf } from "../arithmetic/distribution";
import type { Measured } from "../arithmetic/measured";
import { type Candidate, type Placed, type RankingOrder, ranked } from "../arithmetic/ranking";
import type { ApplicantKey } from "../form/applications";
import type { FormCode } from "../form/catalogue";
import type { Measure } from "../form/measure";
import type { Body } from "../store/bodies";
import type { Outdated } from "../store/memory";
import { askedOf, basisOf, type ReportQuestion } from "./aggregate";
import type { Ground } from "./ground";
import { loadMeasured } from "./measured";

export interface RankingQuestion {
  readonly by: Measure;
  readonly applicant: ApplicantKey;
  readonly year: number;
  readonly where: ReportQuestion;
  readonly order: RankingOrder;
}

/** Departments in order of a measure, of one year; those that should have filed and did not stand at its end. */
export interface Ranking {
  readonly question: RankingQuestion;
  readonly bodies: readonly Body[];
  readonly entries: readonly Placed<Body>[];
  /** Who of them filed and who did not. */
  coverage(): Coverage<Body>;
  /** Over those that have a rank. */
  distribution(): Distribution;
}

/**
 * A ranking. What is known of one before is kept as far as no write touched it. Throws QuestionError for unknown names and
 * double counting, because shares are of the sum.
 */
export async function ranking(
  ground: Ground,
  question: RankingQuestion,
  before: Outdated<Ranking> | null = null,
): Promise<Ranking> {
  const { by, applicant, year, where, order } = question;
  const asked = await askedOf(ground, { ...where, years: [year] });
  const { forms } = where;
  const bodies = asked.of.bodies
    .filter((body) => isExpected(body, year))
    .filter((body) => !forms || forms.includes(body.filed.get(year) as FormCode));
  ground.rest(basisOf(asked));
  const known = before ? untouched(before) : new Map<number, Measured>();
  const unknown = bodies.filter(({ id }) => !known.has(id));
  const loaded = unknown.length === bodies.length ? asked.of.bodies : unknown;
  const measured = await loadMeasured(ground, loaded, [year], [by], applicant);
  const candidates = bodies.map(
    (body): Candidate<Body> => ({ body, measured: known.get(body.id) ?? measured(body, year, by) }),
  );
  const entries = ranked(candidates, order);
  return {
    question,
    bodies,
    entries,
    coverage: () => coverageOf(bodyYearsOf(bodies, { years: [year], lastYear: null })),
    distribution: () =>
      distributionOf(entries.flatMap((entry) => (entry.rank === null ? [] : (entry.measured.value ?? [])))),
  };
}

// By department: what it had in a ranking, of those that no write touched since.
function untouched({ value: { entries }, since }: Outdated<Ranking>): ReadonlyMap<number, Measured> {
  if (since.some(({ everything }) => everything)) return new Map();
  const touched = new Set(
    since.flatMap(({ bodies, filings, reports }) => [...bodies, ...filings, ...reports.map(([id]) => id)]),
  );
  return new Map(entries.flatMap(({ body: { id }, measured }) => (touched.has(id) ? [] : [[id, measured] as const])));
}

/** The change of some ranked departments against the year before, in one statement. */
export async function changesOf(
  ground: Ground,
  { by, applicant, year }: RankingQuestion,
  entries: readonly Candidate<Body>[],
): Promise<readonly Change[]> {
  const before = await loadMeasured(
    ground,
    entries.map(({ body }) => body),
    [year - 1],
    [by],
    applicant,
  );
  return entries.map(({ body, measured }) => changeOf(before(body, year - 1, by), measured));
}
