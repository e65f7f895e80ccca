import type { Report } from "../report/report";
import { completeness } from "./completeness";
import { equations } from "./equations";
import type { Check, Finding } from "./finding";
import { narrative } from "./narrative";
import { openCells } from "./openCells";
import { remarks } from "./remarks";
import { wholeNumbers } from "./wholeNumbers";

/** Every check, in the order in which findings are given. A new check is a file and a line here. */
const CHECKS: readonly Check[] = [...equations, wholeNumbers, ...narrative, ...openCells, ...completeness, ...remarks];

/** What the checks say of a report. Pure; never throws on what a report says. */
export function checkReport(report: Report): readonly Finding[] {
  return CHECKS.flatMap((check) => check.run(report));
}
