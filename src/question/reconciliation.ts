import type { Standing } from "../access/standing";
import { bodyYearsOf, type Coverage, coverageOf } from "../arithmetic/coverage";
import { QuestionError } from "../arithmetic/questionError";
import {
  type ReconciledCell,
  type ReconciliationResult,
  reconciledCells,
  reconciliationResult,
} from "../check/reconciliation";
import { amountsInDoubt } from "../check/rounding";
import { type FormCode, formOfYear } from "../form/catalogue";
import { periodIn } from "../form/period";
import { type Message, said } from "../message/message";
import { bodiesOf, both, IdSet, reportsOf } from "../store/basis";
import type { Body } from "../store/bodies";
import { loadPrintedTexts } from "../store/printedTexts";
import { loadValidReports } from "../store/validReports";
import type { Ground } from "./ground";

/** A summary's report compared with the reports of its direct parts. */
export interface Reconciliation {
  readonly summary: Body;
  readonly year: number;
  /** The form of the summary's report, or the form in force in that year if it filed none; null before 2019. */
  readonly form: FormCode | null;
  readonly status: ReconciliationResult;
  /** Why there is no result, and what to do; null if there is one. */
  readonly said: Message | null;
  /** The coverage of the parts. */
  readonly coverage: Coverage<Body>;
  /** The parts whose report is not there and not due yet, and those that need not report for that year. */
  readonly notDue: readonly Body[];
  readonly notExpected: readonly Body[];
  readonly cells: readonly ReconciledCell[];
  /** The moment as of which both were compared; null for now. */
  readonly asOf: Standing;
}

/**
 * Compares a summary with its direct parts. Throws QuestionError if the body is not a summary or has no registered
 * parts.
 */
export async function reconciliation(ground: Ground, name: string, year: number): Promise<Reconciliation> {
  const { directory } = ground;
  const summary = directory.named(name, [year]);
  const { partsComplete, summary: isSummary } = periodIn(summary.periods, year);
  const parts = directory.partsOf(summary.id, year);
  refuseWithoutParts(summary.name, isSummary, parts);
  const ids = [summary, ...parts].map(({ id }) => id);
  const manager = ground.manager(both(reportsOf(ids, [year]), bodiesOf(new IdSet([summary.id]))));
  const valid = await loadValidReports(manager, ids, [year], ground.asOf);
  const whole = valid.find(({ departmentId }) => departmentId === summary.id) ?? null;
  const filed = valid.filter((report) => report !== whole);
  const bodyYears = bodyYearsOf(parts, { years: [year], lastYear: null });
  const coverage = coverageOf(bodyYears);
  // A report that is not due yet is missing in the sum all the same.
  const missing = bodyYears.filter(({ reported }) => !reported).map(({ body }) => body.name);
  const textOf = await loadPrintedTexts(manager, whole ? amountsInDoubt(whole, filed) : new Map());
  const known = { missing, filed: filed.length, declared: partsComplete };
  const cells = reconciledCells(whole, filed, known, textOf);
  const form = whole?.form ?? formOfYear(year)?.code ?? null;
  const result = reconciliationResult(whole, cells, known);
  const notDue = bodyYears.filter(({ due, reported }) => !due && !reported).map(({ body }) => body);
  const notExpected = parts.filter((part) => !bodyYears.some(({ body }) => body === part));
  return { summary, year, form, ...result, coverage, notDue, notExpected, cells, asOf: ground.asOf };
}

function refuseWithoutParts(name: string, isSummary: boolean, parts: readonly Body[]): void {
  if (!isSummary) throw new QuestionError("BAD_USER_INPUT", said("SUMMARY_OF_ITSELF", { name }));
  if (parts.length === 0) throw new QuestionError("BAD_USER_INPUT", said("SUMMARY_WITHOUT_PARTS", { name }));
}
