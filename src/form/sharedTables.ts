import type { ApplicantRowPath } from "./figures";
import { APPLICANTS, byApplicant, type CellsSum, type LayoutRow, type LayoutTable } from "./layout";

// The parts that the forms of 2019 and 2021 have in common.

/** The number columns of table 3, the same in both forms. */
export const APPLICANT_COLUMNS = [
  ["自然人"],
  ["法人或其他组织", "商业企业"],
  ["法人或其他组织", "科研机构"],
  ["法人或其他组织", "社会公益组织"],
  ["法人或其他组织", "法律服务机构"],
  ["法人或其他组织", "其他"],
  ["总计"],
] as const;

const REFUSED = "（三）不予公开";
const UNAVAILABLE = "（四）无法提供";
const NOT_PROCESSED = "（五）不予处理";
const OUTCOMES = "三、本年度办理结果";

function row(path: ApplicantRowPath, ...labels: string[]): LayoutRow {
  return { labels, cells: byApplicant(path) };
}

function outcome(path: ApplicantRowPath, ...labels: string[]): LayoutRow {
  return row(path, OUTCOMES, ...labels);
}

const RECEIVED = row("applications.received", "一、本年新收政府信息公开申请数量");
const CARRIED_IN = row("applications.carriedIn", "二、上年结转政府信息公开申请数量");
const ENDED = outcome("applications.outcomes.total", "（七）总计");
const CARRIED_OUT = row("applications.carriedOut", "四、结转下年度继续办理");

/** The rows of outcomes （一） to （五）, the same in both forms. */
const OUTCOME_ROWS: readonly LayoutRow[] = [
  outcome("applications.outcomes.granted", "（一）予以公开"),
  {
    ...outcome("applications.outcomes.partlyGranted", "（二）部分公开"),
    remark: "（区分处理的，只计这一情形，不计其他情形）",
  },
  outcome("applications.outcomes.refused.stateSecret", REFUSED, "1.属于国家秘密"),
  outcome("applications.outcomes.refused.prohibitedByLaw", REFUSED, "2.其他法律行政法规禁止公开"),
  outcome("applications.outcomes.refused.securityAndStability", REFUSED, "3.危及“三安全一稳定”"),
  outcome("applications.outcomes.refused.thirdPartyRights", REFUSED, "4.保护第三方合法权益"),
  outcome("applications.outcomes.refused.internalAffairs", REFUSED, "5.属于三类内部事务信息"),
  outcome("applications.outcomes.refused.processInformation", REFUSED, "6.属于四类过程性信息"),
  outcome("applications.outcomes.refused.enforcementFile", REFUSED, "7.属于行政执法案卷"),
  outcome("applications.outcomes.refused.inquiryMatter", REFUSED, "8.属于行政查询事项"),
  outcome("applications.outcomes.unavailable.notHeld", UNAVAILABLE, "1.本机关不掌握相关政府信息"),
  outcome("applications.outcomes.unavailable.notExisting", UNAVAILABLE, "2.没有现成信息需要另行制作"),
  outcome("applications.outcomes.unavailable.unclear", UNAVAILABLE, "3.补正后申请内容仍不明确"),
  outcome("applications.outcomes.notProcessed.petition", NOT_PROCESSED, "1.信访举报投诉类申请"),
  outcome("applications.outcomes.notProcessed.repeated", NOT_PROCESSED, "2.重复申请"),
  outcome("applications.outcomes.notProcessed.publication", NOT_PROCESSED, "3.要求提供公开出版物"),
  outcome("applications.outcomes.notProcessed.excessive", NOT_PROCESSED, "4.无正当理由大量反复申请"),
  outcome("applications.outcomes.notProcessed.reissue", NOT_PROCESSED, "5.要求行政机关确认或重新出具已获取信息"),
];

/** Table 3 of both forms; they differ only in the rows of （六）其他处理. */
export function applicationsTable(otherwise: readonly LayoutRow[]): LayoutTable {
  const items = [...OUTCOME_ROWS, ...otherwise];
  return {
    kind: "applications",
    number: 3,
    title: "收到和处理政府信息公开申请情况",
    identifies: false,
    corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    columnsTitle: "申请人情况",
    blocks: [
      {
        heading: null,
        columns: APPLICANT_COLUMNS,
        rows: [RECEIVED, CARRIED_IN, ...items, ENDED, CARRIED_OUT],
      },
    ],
    cellsSums: [{ rule: "R3", first: 0, total: APPLICANTS.length - 1 }],
    rowsSums: [
      { rule: "R1", left: [RECEIVED, CARRIED_IN], right: [ENDED, CARRIED_OUT] },
      { rule: "R2", left: items, right: [ENDED] },
    ],
  };
}

/** （六）其他处理 as one row: the 2019 form, and some reports on the 2021 form. */
export const UNDIVIDED = outcome("applications.outcomes.otherwise.undivided", "（六）其他处理");

/** （六）其他处理 as the three rows of the 2021 form. */
export const DIVIDED: readonly LayoutRow[] = [
  outcome(
    "applications.outcomes.otherwise.uncorrected",
    UNDIVIDED.labels[1] as string,
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
  ),
  outcome(
    "applications.outcomes.otherwise.unpaid",
    UNDIVIDED.labels[1] as string,
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
  ),
  outcome("applications.outcomes.otherwise.other", UNDIVIDED.labels[1] as string, "3.其他"),
];

const RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const LITIGATION = "行政诉讼";

/** Table 4, the same in both forms: three header rows and one row of fifteen cells without a label. */
export const CASES_TABLE: LayoutTable = {
  kind: "cases",
  number: 4,
  title: "政府信息公开行政复议、行政诉讼情况",
  identifies: false,
  blocks: [
    {
      heading: null,
      columns: [
        ...RESULTS.map((result) => ["行政复议", result]),
        ...RESULTS.map((result) => [LITIGATION, "未经复议直接起诉", result]),
        ...RESULTS.map((result) => [LITIGATION, "复议后起诉", result]),
      ],
      rows: [
        {
          labels: [],
          cells: [
            "reconsideration.upheld",
            "reconsideration.corrected",
            "reconsideration.other",
            "reconsideration.pending",
            "reconsideration.total",
            "litigation.direct.upheld",
            "litigation.direct.corrected",
            "litigation.direct.other",
            "litigation.direct.pending",
            "litigation.direct.total",
            "litigation.afterReconsideration.upheld",
            "litigation.afterReconsideration.corrected",
            "litigation.afterReconsideration.other",
            "litigation.afterReconsideration.pending",
            "litigation.afterReconsideration.total",
          ],
        },
      ],
    },
  ],
  cellsSums: [0, 1, 2].map((group): CellsSum => {
    const first = group * RESULTS.length;
    return { rule: "R9", first, total: first + RESULTS.length - 1 };
  }),
  rowsSums: [],
};

/** The sections of both forms, in order; headings vary in real reports and may be missing. */
export const SECTIONS = [
  "总体情况",
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "政府信息公开行政复议、行政诉讼情况",
  "存在的主要问题及改进情况",
  "其他需要报告的事项",
] as const;
