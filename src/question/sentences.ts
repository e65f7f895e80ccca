import type { ChangeOver } from "../arithmetic/change";
import type { Coverage } from "../arithmetic/coverage";
import { keyText, notesOnMeasures } from "../arithmetic/group";
import type { Note } from "../arithmetic/note";
import { QuestionError } from "../arithmetic/questionError";
import { CHANGES_SAID, MEASURES_SAID, type Sentences, sentencesOf } from "../arithmetic/sentence";
import type { Measure } from "../form/measure";
import { said } from "../message/message";
import type { Body } from "../store/bodies";
import { askedReports, type ReportQuestion, revisedReports } from "./aggregate";
import type { Ground } from "./ground";
import { type Point, trend } from "./trend";

export interface SentenceQuestion {
  readonly year: number;
  readonly where: ReportQuestion;
}

/** The sentences of a year, with what they rest on. */
export interface YearSentences extends Sentences {
  readonly year: number;
  readonly coverage: Coverage<Body>;
  /** The notes on the measures that are said, and on the reports. */
  notes(): Promise<readonly Note<Body>[]>;
  /** The year of a measure that is said, with its change if that is said. */
  pointOf(measure: Measure): Point;
}

/** The official sentences of a year. Throws QuestionError for unknown names, double counting, and years in `where`. */
export async function sentences(ground: Ground, { year, where }: SentenceQuestion): Promise<YearSentences> {
  if (where.years) throw new QuestionError("BAD_USER_INPUT", said("SENTENCES_YEARS"));
  const reports = await askedReports(ground, { ...where, years: [year] });
  const { of } = reports;
  const [only, ...others] = of.bodyYears();
  const coverage = of.coverageOf(ALL, []);
  const asked = { applicant: "total", from: year, to: year, where, groupBy: null, followLinks: false } as const;
  const unchanged = MEASURES_SAID.filter((measure) => !CHANGES_SAID.includes(measure));
  const series = [
    ...(await trend(ground, { ...asked, of: CHANGES_SAID, changes: true })),
    ...(await trend(ground, { ...asked, of: unchanged, changes: false })),
  ];
  const points = new Map(series.map(({ measure, points: [point] }) => [measure, point as Point]));
  const pointOf = (measure: Measure) => points.get(measure) as Point;
  const told = sentencesOf({
    year,
    name: only && others.length === 0 ? only.body.name : null,
    coverage,
    measured: (measure) => pointOf(measure).measured,
    change: (measure) => pointOf(measure).change as ChangeOver,
  });
  const measured = told.sentences.flatMap(({ parts }) => parts.map((part) => part.measured));
  const notes = async () =>
    notesOnMeasures(measured, of.bodyYears(), {
      lost: of.lostOf(ALL, []),
      sample: of.sampleCounted(ALL, []),
      coverage,
      revised: (await revisedReports(reports, [])()).get(ALL) ?? [],
    });
  return { ...told, year, coverage, notes, pointOf };
}

/** The key of the only group of a question without dimensions. */
const ALL = keyText({}, []);
