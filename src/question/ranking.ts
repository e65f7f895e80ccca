import { type Change, changeOf } from "../arithmetic/change";
import { bodyYearsOf, type Coverage, coverageOf, isExpected } from "../arithmetic/coverage";
import { type Distribution, distributionOf } from "../arithmetic/distribution";
import { type Candidate, type Placed, type RankingOrder, ranked } from "../arithmetic/ranking";
import type { ApplicantKey } from "../form/applications";
import type { FormCode } from "../form/catalogue";
import type { Measure } from "../form/measure";
import type { Body } from "../store/bodies";
import { askedOf, type Ground, type ReportQuestion } from "./aggregate";
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
  readonly entries: readonly Placed<Body>[];
  /** Who of them filed and who did not. */
  coverage(): Coverage<Body>;
  /** Over those that have a rank. */
  distribution(): Distribution;
}

/** A ranking. Throws QuestionError for unknown names and double counting, because shares are of the sum. */
export async function ranking(ground: Ground, question: RankingQuestion): Promise<Ranking> {
  const { by, applicant, year, where, order } = question;
  const asked = askedOf(ground, { ...where, years: [year] });
  const { forms } = where;
  const bodies = asked.bodies
    .filter((body) => isExpected(body, year))
    .filter((body) => !forms || forms.includes(body.filed.get(year) as FormCode));
  const measured = await loadMeasured(ground, asked.bodies, [year], [by], applicant);
  const candidates = bodies.map((body): Candidate<Body> => ({ body, measured: measured(body, year, by) }));
  const entries = ranked(candidates, order);
  return {
    question,
    entries,
    coverage: () => coverageOf(bodyYearsOf(bodies, { years: [year], lastYear: null })),
    distribution: () =>
      distributionOf(entries.flatMap((entry) => (entry.rank === null ? [] : (entry.measured.value ?? [])))),
  };
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
