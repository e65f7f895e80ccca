import type { Report } from "../report/report";
import { completeness } from "./completeness";
import { doubtfulName } from "./doubtfulName";
import { equations } from "./equations";
import type { Check, Finding, Rule } from "./finding";
import { narrative } from "./narrative";
import { NEIGHBOUR_CHECKS } from "./neighbours";
import { NEW_BODY_CHECK } from "./newBody";
import { openCells } from "./openCells";
import { remarks } from "./remarks";
import { shares } from "./shares";
import { SUMMARY_CHECK } from "./summary";
import { wholeNumbers } from "./wholeNumbers";

/**
 * Version of the rules. It goes up whenever a check is added, taken away or changed so that it may say something else of
 * the same figures: stored findings of a lower version are then out of date, and the checks are to be run again.
 */
export const RULES_VERSION = 9;

/** The checks of a single report, in the order in which findings are given. A new check is a file and a line here. */
const REPORT_CHECKS: readonly Check[] = [
  ...equations,
  wholeNumbers,
  ...narrative,
  shares,
  ...openCells,
  ...completeness,
  ...remarks,
  doubtfulName,
];

/** Every check there is, of one report, of two years, of a summary and of an import, for documentation and API. */
export const CHECKS: readonly Rule[] = [...REPORT_CHECKS, ...NEIGHBOUR_CHECKS, SUMMARY_CHECK, NEW_BODY_CHECK];

/** What the checks say of a report. Pure; never throws on what a report says. */
export function checkReport(report: Report): readonly Finding[] {
  return REPORT_CHECKS.flatMap((check) => check.run(report));
}
