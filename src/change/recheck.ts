import { CHECKS, checkReport, RULES_VERSION } from "../check/check";
import { comparedYear } from "../check/comparedReport";
import type { Finding } from "../check/finding";
import { checkHandover, checkNeighbours, NEIGHBOUR_CHECKS } from "../check/neighbours";
import { NEW_BODY_CHECK } from "../check/newBody";
import { amountsInDoubt } from "../check/rounding";
import { checkSummary, SUMMARY_CHECK } from "../check/summary";
import { summariesAmong, summariesTouched, type Whole } from "../store/expected";
import { dropFindings, type Rechecked, replaceFindings } from "../store/findings";
import { loadPrintedTexts } from "../store/printedTexts";
import type { Manager } from "../store/store";
import { handoversOf, type NamedHandover } from "../store/successions";
import { touchedBy } from "../store/touched";
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
 * the report of the next year, on those of bodies that pass on to each other with it, and on the summaries of the bodies
 * above it. Must be called in the same transaction as
 * the change.
 */
export async function recheckAround(manager: Manager, departmentId: number, year: number): Promise<void> {
  const refiled = touchedBy(manager).isRefiled(departmentId);
  const handovers = await handoversOf(manager, [departmentId]);
  const alone = [year, year + 1].filter((each) => !handovers.some((handover) => handover.year === each));
  const ofYears = await recheckedYears(manager, departmentId, alone);
  // A first report, too, makes a body one that reports: one of the two sides may have one member more in any year.
  for (const handover of handovers)
    if (refiled || handover.year === year || handover.year === year + 1)
      ofYears.push(...(await recheckedHandover(manager, handover)));
  const ofSummaries = await recheckedSummaries(manager, departmentId, year);
  await replaceFindings(manager, [...ofYears, ...ofSummaries], RULES_VERSION);
}

/**
 * Checks the published reports of these bodies against their parts again (R15), after a change of the register. Those of
 * years in which a body is no summary go. Returns the number of summaries' reports.
 */
export async function recheckSummaries(manager: Manager, departmentIds: readonly number[]): Promise<number> {
  const wholes = await summariesAmong(manager, departmentIds);
  for (const whole of wholes) await replaceFindings(manager, await recheckedWhole(manager, whole), RULES_VERSION);
  const summaries = new Set(wholes.map(({ id, year }) => `${id} ${year}`));
  await dropFindings(manager, SUMMARY_CHECK.id, departmentIds, (id, year) => summaries.has(`${id} ${year}`));
  return wholes.length;
}

/**
 * Compares the years of the handovers in which these bodies take part again, after a change of the register, and of
 * bodies that take part in none any more: `alone` gives these with the year.
 */
export async function recheckHandovers(
  manager: Manager,
  departmentIds: readonly number[],
  alone: readonly (readonly [departmentId: number, year: number])[],
): Promise<void> {
  const handovers = await handoversOf(manager, departmentIds);
  const all: Rechecked[] = [];
  for (const handover of handovers) all.push(...(await recheckedHandover(manager, handover)));
  for (const [id, year] of alone)
    if (!handovers.some((each) => each.year === year && [...each.before, ...each.after].includes(id)))
      all.push(...(await recheckedYears(manager, id, [year])));
  await replaceFindings(manager, all, RULES_VERSION);
}

/** Takes away that these bodies were new: a person has registered them. */
export function recheckNewBodies(manager: Manager, departmentIds: readonly number[]): Promise<void> {
  return dropFindings(manager, NEW_BODY_CHECK.id, departmentIds);
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
  const findings = checkReport(await loadReading(manager, report));
  await replaceFindings(manager, [rechecked(report, OF_REPORTS, findings)], RULES_VERSION);
  await recheckAround(manager, departmentId, year);
}

async function recheckedYears(manager: Manager, departmentId: number, years: readonly number[]): Promise<Rechecked[]> {
  const around = new Set(years.flatMap((year) => [year - 1, year]));
  const valid = await loadValidReports(manager, [departmentId], [...around]);
  const byYear = new Map(valid.map((each) => [each.year, each]));
  return years.flatMap((year) => {
    const [current, previous] = [byYear.get(year), byYear.get(year - 1)];
    return current ? [rechecked(current, OF_NEIGHBOURS, previous ? checkNeighbours(current, previous) : [])] : [];
  });
}

/** What the checks of two years say of every report of a handover. */
async function recheckedHandover(manager: Manager, handover: NamedHandover): Promise<readonly Rechecked[]> {
  const { year, before, after, names } = handover;
  const valid = await loadValidReports(manager, [...new Set([...before, ...after])], [year - 1, year]);
  const nameOf = (id: number) => names.get(id) as string;
  const sideOf = (ids: readonly number[], when: number) => {
    const reports = valid.filter((each) => each.year === when && ids.includes(each.departmentId));
    const filed = new Set(reports.map(({ departmentId }) => departmentId));
    return comparedYear(when, reports, ids.filter((id) => !filed.has(id)).map(nameOf));
  };
  const named = { before: before.map(nameOf), after: after.map(nameOf) };
  const findings = checkHandover(sideOf(after, year), sideOf(before, year - 1), named);
  return valid
    .filter((report) => report.year === year && after.includes(report.departmentId))
    .map((report) => rechecked(report, OF_NEIGHBOURS, findings));
}

async function recheckedSummaries(manager: Manager, departmentId: number, year: number): Promise<readonly Rechecked[]> {
  const refiled = touchedBy(manager).isRefiled(departmentId);
  const all: Rechecked[] = [];
  for (const whole of await summariesTouched(manager, departmentId, year, refiled)) {
    // Until all parts are in, a finding only names the missing ones, and other figures of a part change nothing.
    if (whole.missing.length > 0 && !refiled && whole.id !== departmentId) continue;
    all.push(...(await recheckedWhole(manager, whole)));
  }
  return all;
}

async function recheckedWhole(manager: Manager, whole: Whole): Promise<readonly Rechecked[]> {
  const { id, year, parts, missing } = whole;
  const valid = await loadValidReports(manager, missing.length === 0 ? [id, ...parts] : [id], [year]);
  const summary = valid.find((report) => report.departmentId === id);
  const filed = valid.filter((report) => report !== summary);
  if (!summary) return [];
  const textOf = await loadPrintedTexts(manager, amountsInDoubt(summary, filed));
  return [rechecked(summary, OF_SUMMARIES, checkSummary(summary, filed, { ...whole, filed: parts.length }, textOf))];
}

function rechecked(
  { revisionId, documentId, departmentId, year }: ValidReport,
  checks: readonly string[],
  findings: readonly Finding[],
): Rechecked {
  return { revisionId, documentId, departmentId, year, checks, findings };
}
