import { nameInYear } from "../../form/body";
import { dayIn, today } from "../../form/dayInChina";
import { type FormQuestion, reportUnknown } from "../../question/formAsked";
import type { Question } from "../../question/question";
import type { Body } from "../../store/bodies";
import type { PrintedReport } from "./reportDocument";
import type { PrintedSummary } from "./summaryDocument";

/**
 * A published report with all that its form and its notes say, under the name that the body had in that year. Throws
 * QuestionError for an unknown department, and if there is no such report.
 */
export async function askedReport(question: Question, asked: FormQuestion): Promise<PrintedReport> {
  const { department, year, asOf } = asked;
  const row = await question.report(department, year, asOf);
  if (!row) throw reportUnknown(asked);
  const { relations } = question;
  const [directory, cells, sections, document] = await Promise.all([
    question.directory(asOf),
    relations.cellsOf(row.id, null),
    relations.sections.load(row.id),
    relations.documentOf(row),
  ]);
  const body = directory.get(row.departmentId) as Body;
  return {
    department: nameInYear({ name: body.name, formerNames: directory.formerNamesOf(body.id) }, year),
    year,
    form: row.form,
    cells,
    sections,
    revision: row.number,
    source: document.name,
    validFrom: dayIn(row.validFrom as string), // what is public has been so since a moment
    ...placeOnServer("reports", body.code, asked),
  };
}

/**
 * The sum over the direct parts of a body, as they reported, beside its own report. Throws QuestionError for an unknown
 * body, for one that sums nothing, and if no part filed and none has to.
 */
export async function askedSummary(question: Question, asked: FormQuestion): Promise<PrintedSummary> {
  const { department, year, asOf } = asked;
  const compared = await question.reconciliation(department, year, asOf);
  const { summary, form, coverage, cells, notDue, notExpected } = compared;
  if (form === null || (coverage.reported === 0 && coverage.expected === 0)) throw reportUnknown(asked);
  const directory = await question.directory(asOf);
  const nameOf = ({ id, name }: { readonly id: number; readonly name: string }) =>
    nameInYear({ name, formerNames: directory.formerNamesOf(id) }, year);
  return {
    department: nameOf(summary),
    year,
    form,
    cells,
    hasOwn: compared.status !== "NOT_REPORTED",
    uncompared: compared.said,
    expected: coverage.expected,
    reported: coverage.reported,
    notFiled: coverage.missing.map(({ body }) => nameOf(body)),
    notDue: notDue.map(nameOf),
    notExpected: notExpected.map(nameOf),
    ...placeOnServer("summaries", summary.code, asked),
  };
}

/** Where a document is on its server, and as of when its figures are. */
function placeOnServer(folder: "reports" | "summaries", code: string, { year, asOf }: FormQuestion) {
  return {
    address: `/${folder}/${encodeURIComponent(code)}/${year}`,
    query: asOf === null ? "" : `?asOf=${encodeURIComponent(asOf)}`,
    asOf: asOf ?? today(),
  };
}
