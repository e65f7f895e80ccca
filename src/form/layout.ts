import type { ApplicantKey } from "./applications";
import type { ApplicantRowPath, CellPath } from "./figures";
import type { FormCode } from "./status";

/** One row of a block: its labels from the outermost group inwards, and its cells in column order. */
export interface LayoutRow {
  /** Printed labels, outermost first; empty for the unlabelled row of table 4. */
  readonly labels: readonly string[];
  /** Text printed behind the last label that is no part of its name, e.g. （区分处理的，…）. */
  readonly remark?: string;
  readonly cells: readonly CellPath[];
  /** This row may stand in place of those rows (by their first cell's row): a variant that real reports use. */
  readonly insteadOf?: readonly ApplicantRowPath[];
}

/** Rows under one header. Table 2 has five (2019) or four (2021), tables 3 and 4 have one. */
export interface LayoutBlock {
  /** The full-width row that leads the block, e.g. 第二十条第（一）项; null where there is none. */
  readonly heading: string | null;
  /** Printed header of each number column, outermost label first. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly LayoutRow[];
}

export interface LayoutTable {
  /** 2, 3 or 4: the section of the report that holds it. */
  readonly number: 2 | 3 | 4;
  readonly title: string;
  /** Printed above the row labels, e.g. 信息内容; absent where rows have none. */
  readonly corner?: string;
  /** Printed above all number columns, over their own labels. */
  readonly columnsTitle?: string;
  readonly blocks: readonly LayoutBlock[];
}

/** A version of the statutory form, as data. */
export interface Layout {
  readonly code: FormCode;
  /** The document that prescribes it. */
  readonly basis: string;
  readonly firstYear: number;
  /** null: still in force. */
  readonly lastYear: number | null;
  readonly sections: readonly string[];
  readonly tables: readonly LayoutTable[];
}

/** The applicants in the order of the columns of table 3. */
export const APPLICANTS = [
  "naturalPerson",
  "enterprise",
  "research",
  "publicInterest",
  "legalService",
  "other",
  "total",
] as const satisfies readonly ApplicantKey[];

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

/** The seven cells of one row of table 3. */
export function byApplicant(row: ApplicantRowPath): readonly CellPath[] {
  return APPLICANTS.map((applicant): CellPath => `${row}.${applicant}`);
}

/**
 * The rows that a document prints: a variant row (the single （六）其他处理 on a 2021 form) takes the place of the rows it
 * stands for where one of its cells is printed, and is left out otherwise.
 */
export function printedRows(rows: readonly LayoutRow[], printed: (cell: CellPath) => boolean): readonly LayoutRow[] {
  const variants = rows.filter((row) => row.insteadOf && row.cells.some(printed));
  const replaced = new Set(variants.flatMap((row) => row.insteadOf?.flatMap(byApplicant) ?? []));
  return rows.filter((row) => (row.insteadOf ? variants.includes(row) : !row.cells.some((cell) => replaced.has(cell))));
}

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

/** Table 3 of both forms; they differ only in the rows of （六）其他处理. */
export function applicationsTable(otherwise: readonly LayoutRow[]): LayoutTable {
  return {
    number: 3,
    title: "收到和处理政府信息公开申请情况",
    corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    columnsTitle: "申请人情况",
    blocks: [
      {
        heading: null,
        columns: APPLICANT_COLUMNS,
        rows: [
          row("applications.received", "一、本年新收政府信息公开申请数量"),
          row("applications.carriedIn", "二、上年结转政府信息公开申请数量"),
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
          outcome(
            "applications.outcomes.notProcessed.reissue",
            NOT_PROCESSED,
            "5.要求行政机关确认或重新出具已获取信息",
          ),
          ...otherwise,
          outcome("applications.outcomes.total", "（七）总计"),
          row("applications.carriedOut", "四、结转下年度继续办理"),
        ],
      },
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
  number: 4,
  title: "政府信息公开行政复议、行政诉讼情况",
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
