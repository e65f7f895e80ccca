import { nameInYear } from "../../form/body";
import type { FigurePath } from "../../form/figures";
import { type FormQuestion, reportUnknown } from "../../question/formAsked";
import { isOfOneReport } from "../../question/listed";
import type { Question } from "../../question/question";
import type { ReportRow } from "../../question/relations";
import type { Body } from "../../store/bodies";
import type { StoredFinding } from "../../store/entity/finding";
import { type FindingList, isToAnswer } from "./findingList";
import { placedAt } from "./handoutPlace";

/**
 * What a department has to answer of its report for a year. Throws QuestionError for an unknown department, and if there is
 * no published report.
 */
export async function askedFindingList(question: Question, asked: FormQuestion): Promise<FindingList> {
  const report = await question.report(asked.department, asked.year, asked.asOf);
  if (!report) throw reportUnknown(asked);
  // At a moment in the past without those that compare reports: they are judged against the reports of today.
  const found = await question.relations.findings.load(report.id);
  const right = found.filter(({ rule }) => asked.asOf === null || isOfOneReport(rule));
  return findingListOf(question, report, right.filter(isToAnswer));
}

/** The list of a report, with the findings that are to be answered. */
export async function findingListOf(
  question: Question,
  report: ReportRow,
  findings: readonly StoredFinding[],
): Promise<FindingList> {
  const { year, asOf } = report;
  const directory = await question.directory(asOf);
  const body = directory.get(report.departmentId) as Body;
  const { source, text, cells } = await question.sourceOf(report, pathsOfAll(findings));
  return {
    department: nameInYear({ name: body.name, formerNames: directory.formerNamesOf(body.id) }, year),
    year,
    form: report.form,
    revision: report.number,
    source,
    text,
    findings,
    cells,
    ...placedAt(
      `/handouts/${year}/findings/${encodeURIComponent(body.code)}`,
      {},
      typeof asOf === "string" ? asOf : null,
    ),
  };
}

function pathsOfAll(findings: readonly StoredFinding[]): readonly FigurePath[] {
  return [...new Set(findings.flatMap(({ cells, unstated }) => [...cells, ...unstated]))];
}
