import type { RemarkCode } from "../report/report";
import { type Check, type Finding, FindingLevel } from "./finding";

const LEVELS: Readonly<Record<RemarkCode, readonly [level: FindingLevel, clause: string]>> = {
  NO_REPORT: [FindingLevel.WARNING, "The document holds no figures of the form"],
  DEPARTMENT_UNKNOWN: [FindingLevel.WARNING, "Every report names the body that reports"],
  YEAR_UNKNOWN: [FindingLevel.WARNING, "Every report names its year"],
  TABLE_MISSING: [FindingLevel.WARNING, "Every table of the form is to be printed"],
  ROW_MISSING: [FindingLevel.WARNING, "Every row of the form is to be printed"],
  ROW_UNKNOWN: [FindingLevel.NOTICE, "The form has no such row; it is kept as text"],
  CONTRADICTION: [FindingLevel.WARNING, "Title, text and file name are to say the same"],
};

/** What the reading itself noticed, as findings: one check for each kind of remark. */
export const remarks: readonly Check[] = (Object.keys(LEVELS) as RemarkCode[]).map((code) => ({
  id: code,
  clause: LEVELS[code][1],
  run: (report) =>
    report.remarks
      .filter((remark) => remark.code === code)
      .map(
        (remark): Finding => ({
          check: code,
          level: LEVELS[code][0],
          cells: remark.cells,
          message: remark.message,
          left: null,
          right: null,
          unstated: [],
        }),
      ),
}));
