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
 * Version of the rules. It goes up whenever a check is added, removed or changed so that it may report something else
 * for the same figures. Stored findings with a lower version are then out of date, and the checks must run again.
 */
export const RULES_VERSION = 14;

/** The checks of a single report, in the order of their findings. A new check is a new file and one line here. */
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

/** The checks that compare several reports, so that their findings change with the other ones. */
export const CHECKS_OF_SEVERAL: readonly Rule[] = [...NEIGHBOUR_CHECKS, SUMMARY_CHECK];

/** All checks: of one report, of two years, of a summary and of an import. For the documentation and the API. */
export const CHECKS: readonly Rule[] = [...REPORT_CHECKS, ...CHECKS_OF_SEVERAL, NEW_BODY_CHECK];

/** The findings of all checks of a single report. Pure; never throws, whatever the report contains. */
export function checkReport(report: Report): readonly Finding[] {
  return REPORT_CHECKS.flatMap((check) => check.run(report));
}
