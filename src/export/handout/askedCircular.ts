import { Direction } from "../../arithmetic/order";
import { FindingLevel } from "../../check/finding";
import { nameInYear } from "../../form/body";
import type { Measure } from "../../form/measure";
import { MeasureStatus } from "../../form/status";
import type { CircularQuestion } from "../../question/circularAsked";
import type { Question } from "../../question/question";
import type { YearFiled } from "../../question/yearFiled";
import type { Body } from "../../store/bodies";
import type { Circular, CircularRanking } from "./circular";
import { placedAt } from "./handoutPlace";

/**
 * What a city tells its bodies about a year: all bodies below the named one, without itself. Throws QuestionError for an
 * unknown name, and if nobody filed anything.
 */
export async function askedCircular(question: Question, asked: CircularQuestion): Promise<Circular> {
  const { year, under, asOf, measures, minimumBase } = asked;
  const filed = await question.yearFiled(asked);
  const { directory, whole } = filed;
  const nameOf = ({ id, name }: Pick<Body, "id" | "name">) =>
    nameInYear({ name, formerNames: directory.formerNamesOf(id) }, year);
  const errors = await errorsByBody(filed);
  const filings = [...filed.filings()].flat().filter(({ body }) => body !== whole);
  const isExpected = ({ status }: { readonly status: MeasureStatus }) => status !== MeasureStatus.NOT_EXPECTED;
  const rankings: CircularRanking[] = [];
  for (const measure of measures) rankings.push(await rankingBy(question, measure, asked));
  return {
    under: whole && nameOf(whole),
    year,
    bodies: filings.filter(isExpected).map(({ body, status, first, judged }) => ({
      name: nameOf(body),
      status,
      first,
      judged,
      errors: errors.get(body.id) ?? new Map(),
    })),
    notExpected: filings.filter((filing) => !isExpected(filing)).map(({ body }) => nameOf(body)),
    rankings,
    minimumBase,
    nameOf,
    ...placedAt(
      `/handouts/${year}/circular`,
      { under, measures: measures.map(({ code }) => code).join(), minimumBase: String(minimumBase) },
      asOf,
    ),
  };
}

/** How many errors each check found in the report of each body. */
async function errorsByBody(filed: YearFiled): Promise<ReadonlyMap<number, ReadonlyMap<string, number>>> {
  const byBody = new Map<number, Map<string, number>>();
  for await (const { report, findings } of filed.findings()) {
    const byRule = new Map<string, number>();
    for (const { rule, level } of findings)
      if (level === FindingLevel.ERROR) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    byBody.set(report.departmentId, byRule);
  }
  return byBody;
}

async function rankingBy(
  question: Question,
  measure: Measure,
  { year, under, asOf, minimumBase }: CircularQuestion,
): Promise<CircularRanking> {
  const order = { direction: Direction.DESC, minimumBase };
  const asked = { by: measure, applicant: "total", per: null, year, where: { under }, order } as const;
  const ranking = await question.ranking(asked, asOf);
  const revised = await question.revised(ranking.bodies, [year], null, asOf);
  const notes = ranking.notes(await revised.all()).map(({ said }) => said);
  return { measure, entries: ranking.entries, notes };
}
