import type { RemarkCode } from "../report/report";
import { type Check, type Finding, FindingLevel } from "./finding";

type Description = readonly [level: FindingLevel, clause: string, chinese: string];

const LEVELS: Readonly<Record<RemarkCode, Description>> = {
  NO_REPORT: [FindingLevel.WARNING, "The document holds no figures of the form", "文件中没有年度报告表格数据"],
  DEPARTMENT_UNKNOWN: [FindingLevel.WARNING, "Every report names the body that reports", "未能识别报告单位"],
  YEAR_UNKNOWN: [FindingLevel.WARNING, "Every report names its year", "未能识别报告年度"],
  TABLE_MISSING: [FindingLevel.WARNING, "Every table of the form is to be printed", "缺少规定的表格"],
  ROW_MISSING: [FindingLevel.WARNING, "Every row of the form is to be printed", "表格缺少规定的行"],
  COLUMN_MISSING: [FindingLevel.WARNING, "Every column of the form is to be printed", "表格缺少规定的列"],
  ROW_UNKNOWN: [
    FindingLevel.NOTICE,
    "The form has no such row; it is kept as text",
    "表格中有规定格式以外的行，按原文保留",
  ],
  CONTRADICTION: [
    FindingLevel.WARNING,
    "Title, text and file name are to say the same",
    "标题、正文、文件名的说法相互矛盾",
  ],
  SECOND_REPORT: [
    FindingLevel.WARNING,
    "A document is to hold one report",
    "文件中有不止一份年度报告，只读取了其中一份",
  ],
  TABLE_REPEATED: [
    FindingLevel.WARNING,
    "Every table of the form is to be printed once, with the figures of the year",
    "同一表格出现不止一次，且数据不同",
  ],
  HIDDEN_TEXT: [
    FindingLevel.NOTICE,
    "What a reader of the document cannot see is not printed",
    "文件中有不可见的文字，未作为报告内容读取",
  ],
  RECOGNISED_TEXT: [
    FindingLevel.WARNING,
    "Recognised text may be wrong; only figures that the equations confirm are taken",
    "文字由图像识别得来，只采用经勾稽关系印证的数据",
  ],
  PUBLICATION_DOUBTFUL: [
    FindingLevel.NOTICE,
    "The day of publication is to be given once, and to be possible",
    "文件载明的发布日期存疑，未采用",
  ],
};

/** The remarks of the reading as findings: one check for each kind of remark. */
export const remarks: readonly Check[] = (Object.keys(LEVELS) as RemarkCode[]).map((code) => ({
  id: code,
  clause: { zh: LEVELS[code][2], en: LEVELS[code][1] },
  level: LEVELS[code][0],
  chinese: LEVELS[code][2],
  english: LEVELS[code][1],
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
