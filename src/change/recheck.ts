import { CHECKS, checkReport, RULES_VERSION } from "../check/check";
import { checkNeighbours, NEIGHBOUR_CHECKS } from "../check/neighbours";
import { NEW_BODY_CHECK } from "../check/newBody";
import { checkSummary, SUMMARY_CHECK } from "../check/summary";
import { summariesTouched, type Whole } from "../store/expected";
import { replaceFindings } from "../store/findings";
import type { Manager } from "../store/store";
import { loadReading, loadValidKeys, loadValidReports, type ValidReport } from "../store/validReports";

const OF_NEIGHBOURS = NEIGHBOUR_CHECKS.map((check) => check.id);
const OF_SUMMARIES = [SUMMARY_CHECK.id];
const OF_IMPORTS = [NEW_BODY_CHECK.id];
/** The checks that need only one report. */
export const OF_REPORTS = CHECKS.map((check) => check.id).filter(
  (id) => ![...OF_NEIGHBOURS, ...OF_SUMMARIES, ...OF_IMPORTS].includes(id),
);

/**
 * Runs the checks over several reports again after a published report was added or changed: on the report itself, on
 * the report of the next year, and on the summaries of the bodies above it. Must be called in the same transaction as
 * the change.
 */
export async function recheckAround(manager: Manager, departmentId: number, year: number): Promise<void> {
  await recheckYears(manager, departmentId, [year, year + 1]);
  for (const whole of await summariesTouched(manager, departmentId, year)) await recheckSummary(manager, whole);
}

/** Runs every check again on every published report; returns the number of reports. */
export async function recheckAll(manager: Manager): Promise<number> {
  const places = await loadValidKeys(manager);
  for (const { departmentId, year } of places) await recheckReport(manager, departmentId, year);
  return places.length;
}

/** Runs every check again on one published report, and on the reports around it. */
export async function recheckReport(manager: Manager, departmentId: number, year: number): Promise<void> {
  const [report] = await loadValidReports(manager, [departmentId], [year]);
  if (!report) return;
  await keep(manager, report, OF_REPORTS, checkReport(await loadReading(manager, report)));
  await recheckAround(manager, departmentId, year);
}

async function recheckYears(manager: Manager, departmentId: number, years: readonly number[]): Promise<void> {
  const valid = await loadValidReports(manager, [departmentId], [...years, ...years.map((year) => year - 1)]);
  const byYear = new Map(valid.map((each) => [each.year, each]));
  for (const year of years) {
    const [current, previous] = [byYear.get(year), byYear.get(year - 1)];
    if (current) await keep(manager, current, OF_NEIGHBOURS, previous ? checkNeighbours(current, previous) : []);
  }
}

async function recheckSummary(manager: Manager, { id, year, parts, missing }: Whole): Promise<void> {
  const [summary] = await loadValidReports(manager, [id], [year]);
  if (!summary) return;
  const filed = missing.length > 0 ? [] : await loadValidReports(manager, parts, [year]);
  await keep(manager, summary, OF_SUMMARIES, checkSummary(summary, filed, missing));
}

function keep(
  manager: Manager,
  { revisionId, documentId }: ValidReport,
  checks: readonly string[],
  findings: Parameters<typeof replaceFindings>[2],
): Promise<void> {
  return replaceFindings(manager, checks, findings, { revisionId, documentId, rules: RULES_VERSION });
}
