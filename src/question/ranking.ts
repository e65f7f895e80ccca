import { type Change, changeOfBody } from "../arithmetic/change";
import type { Coverage } from "../arithmetic/coverage";
import { type Distribution, distributionOf } from "../arithmetic/distribution";
import { type Funnel, type FunnelTarget, funnelOf } from "../arithmetic/funnel";
import { keyText, notesOnReports } from "../arithmetic/group";
import { withMinimumBase } from "../arithmetic/measured";
import type { Note, RevisedReport } from "../arithmetic/note";
import { once } from "../arithmetic/once";
import { type Outlier, outliersAmong } from "../arithmetic/outlier";
import { type Candidate, type Placed, type RankingOrder, ranked, sharesAmong } from "../arithmetic/ranking";
import type { Share } from "../arithmetic/share";
import type { ApplicantKey } from "../form/applications";
import type { DenominatorKind } from "../form/denominator";
import type { Measure } from "../form/measure";
import { IdSet } from "../store/basis";
import type { Body } from "../store/bodies";
import type { Outdated } from "../store/memory";
import { askedReports, basisOf, type ReportQuestion } from "./aggregate";
import type { Ground } from "./ground";
import { loadMeasured } from "./measured";

export interface RankingQuestion {
  readonly by: Measure;
  readonly applicant: ApplicantKey;
  /** The people against whom an indicator is held. Null for none. */
  readonly per: DenominatorKind | null;
  readonly year: number;
  readonly where: ReportQuestion;
  readonly order: RankingOrder;
}

/** Departments in the order of a measure in one year. Those that should have filed and did not are at the end. */
export interface Ranking {
  readonly question: RankingQuestion;
  readonly bodies: readonly Body[];
  /** Its approximate size in memory. */
  readonly bytes: number;
  readonly entries: readonly Placed<Body>[];
  /** The departments that filed and those that did not. */
  coverage(): Coverage<Body>;
  /** The share of a department in the sum over all of them. */
  shareOf(entry: Placed<Body>): Share;
  /** What to know of the departments as a whole; `revised` are those of their reports that were revised. */
  notes(revised: readonly RevisedReport<Body>[]): readonly Note<Body>[];
  /** Of the values of the departments that have a rank. */
  distribution(): Distribution;
  /** Where a rate lies in the funnel around the common rate of the departments that have a rank. */
  funnelOf(entry: Placed<Body>): Funnel | null;
  /** Whether a department stands out among those of the same line in the ranking. */
  outlierOf(entry: Placed<Body>): Outlier;
}

/** Measured on rankings of 10,000 bodies. */
const BYTES_AN_ENTRY = 400;

/**
 * A ranking. The entries of an older ranking that no write touched are used again. Throws QuestionError for unknown
 * names and double counting, because shares are shares of the sum.
 */
export async function ranking(
  ground: Ground,
  question: RankingQuestion,
  before: Outdated<Ranking> | null = null,
): Promise<Ranking> {
  const { by, applicant, per, year, where, order } = question;
  const asked = await askedReports(ground, { ...where, years: [year] });
  const bodies = asked.of.bodyYears().map(({ body }) => body);
  ground.rest(basisOf(asked));
  const { known, others } = parted(bodies, before);
  const loaded = known.length === 0 ? asked.of.bodies : others;
  const measured = await loadMeasured(ground, loaded, {
    years: [year],
    forms: where.forms ?? null,
    measures: [by],
    applicant,
    per,
  });
  const entries = ranked(
    others.map((body) => ({ body, measured: measured(body, year, by) })),
    order,
    known,
  );
  const coverage = () => asked.of.coverageOf(ALL, []);
  const distribution = () => distributionOf(entries.map(({ measured }) => measured));
  const target = once((): FunnelTarget => {
    const { weighted, count } = distribution();
    return { target: weighted?.mean ?? null, peers: count };
  });
  const shares = once(() => sharesAmong(entries));
  const outliers = once(() => outliersAmong(entries, year));
  return {
    question,
    bodies,
    bytes: entries.length * BYTES_AN_ENTRY,
    entries,
    coverage,
    shareOf: (entry) => shares()(entry),
    notes: (revised) => {
      const [lost, sample] = [asked.of.lostOf(ALL, []), asked.of.sampleCounted(ALL, [])];
      return notesOnReports({ lost, sample, coverage: coverage(), revised }, coverage().reported);
    },
    distribution,
    funnelOf: ({ measured }) => funnelOf(measured, target()),
    outlierOf: (entry) => outliers()(entry),
  };
}

/** The key of the only group of a question without dimensions. */
const ALL = keyText({}, []);

// The entries of an older ranking that no write touched since and that still belong to it; and all other bodies.
function parted(
  bodies: readonly Body[],
  before: Outdated<Ranking> | null,
): { readonly known: readonly Placed<Body>[]; readonly others: readonly Body[] } {
  if (before === null || before.since.some(({ everything }) => everything)) return { known: [], others: bodies };
  const touched = new Set(
    before.since.flatMap(({ bodies, filings, reports }) => [...bodies, ...filings, ...reports.map(([id]) => id)]),
  );
  const [now, then] = [idsOf(bodies), idsOf(before.value.bodies)];
  const isKnown = ({ id }: Body) => !touched.has(id) && now.has(id) && then.has(id);
  return {
    known: before.value.entries.filter(({ body }) => isKnown(body)),
    others: bodies.filter((body) => !isKnown(body)),
  };
}

function idsOf(bodies: readonly Body[]): IdSet {
  return new IdSet(bodies.map(({ id }) => id));
}

/** The changes of some ranked departments against the year before, loaded with one SQL statement. */
export async function changesOf(
  ground: Ground,
  { by, applicant, per, year, where, order }: RankingQuestion,
  entries: readonly Candidate<Body>[],
): Promise<readonly Change[]> {
  const before = await loadMeasured(
    ground,
    entries.map(({ body }) => body),
    { years: [year - 1], forms: where.forms ?? null, measures: [by], applicant, per },
  );
  return entries.map(({ body, measured }) =>
    changeOfBody(
      withMinimumBase(before(body, year - 1, by), order.minimumBase),
      measured,
      ground.directory.isSame(body.id, year - 1, year),
    ),
  );
}
