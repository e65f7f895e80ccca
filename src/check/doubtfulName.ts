import { said } from "../message/message";
import { type Check, FindingLevel } from "./finding";

/** The reading doubts the name of the department: the report stays a draft until a person states the department. */
export const doubtfulName: Check = {
  id: "DOUBTFUL_NAME",
  clause: {
    zh: "报告应在标题中明确写出报告单位",
    en: "Every report names the body that reports, in its title, beyond doubt",
  },
  level: FindingLevel.WARNING,
  chinese: "报告单位名称存疑，须核对后以 --department 指明方可发布",
  english: "The name of the body that reports is in doubt; it is to be stated before the report is published",
  run: ({ doubtfulName }) =>
    doubtfulName === null
      ? []
      : [
          {
            check: "DOUBTFUL_NAME",
            level: FindingLevel.WARNING,
            cells: [],
            message: said("NAME_DOUBTFUL", { doubt: doubtfulName }),
            left: null,
            right: null,
            unstated: [],
          },
        ],
};
