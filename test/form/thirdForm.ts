import type { Layout, LayoutRow } from "../../src/form/layout";

const cells = (
  row: "received" | "carriedIn" | "outcomes.granted" | "outcomes.partlyGranted" | "outcomes.total" | "carriedOut",
) => [`applications.${row}.naturalPerson`, `applications.${row}.enterprise`, `applications.${row}.total`] as const;

const RECEIVED: LayoutRow = { labels: ["（一）收到申请件数"], cells: cells("received") };
const CARRIED_IN: LayoutRow = { labels: ["（二）上年未办结件数"], cells: cells("carriedIn") };
const GRANTED: LayoutRow = { labels: ["（三）办理情况", "1.全部公开件数"], cells: cells("outcomes.granted") };
const PARTLY: LayoutRow = { labels: ["（三）办理情况", "2.部分公开件数"], cells: cells("outcomes.partlyGranted") };
const ENDED: LayoutRow = { labels: ["（三）办理情况", "3.办结总件数"], cells: cells("outcomes.total") };
const CARRIED_OUT: LayoutRow = { labels: ["（四）年末未办结件数"], cells: cells("carriedOut") };

const FEES: LayoutRow = { labels: ["行政事业性收费金额"], unit: "万元", cells: ["fees.amount"] };
const PAID_IN: LayoutRow = { labels: ["收费上缴财政金额"], unit: "万元", cells: ["procurement.amount"] };

/**
 * A form that nobody prescribes: other sections, other tables in another order, other columns, a column of units, and sums
 * of its own. It is all that the reader and the checks are told of it.
 */
export const THIRD_FORM: Layout<"FORM_2031"> = {
  code: "FORM_2031",
  basis: "测试办函〔2031〕1号",
  firstYear: 2031,
  sections: [
    "总体情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开统计情况",
    "行政复议情况",
    "其他需要报告的事项",
  ],
  tables: [
    {
      kind: "applications",
      number: 2,
      title: "收到和处理政府信息公开申请情况",
      identifies: false,
      corner: "办理事项",
      blocks: [
        {
          heading: null,
          columns: [["自然人"], ["商业企业"], ["总计"]],
          rows: [RECEIVED, CARRIED_IN, GRANTED, PARTLY, ENDED, CARRIED_OUT],
        },
      ],
      cellsSums: [{ rule: "R3", first: 0, total: 2 }],
      rowsSums: [
        { rule: "R1", left: [RECEIVED, CARRIED_IN], right: [ENDED, CARRIED_OUT] },
        { rule: "R2", left: [GRANTED, PARTLY], right: [ENDED] },
      ],
    },
    {
      kind: "disclosure",
      number: 3,
      title: "政府信息公开统计情况",
      identifies: true,
      corner: "统计指标",
      unitColumn: "计量单位",
      blocks: [
        {
          heading: null,
          columns: [["当年发生数"], ["年末结存数"]],
          rows: [
            { labels: ["规章"], unit: "件", cells: ["rules.made", "rules.inForce"] },
            {
              labels: ["行政规范性文件"],
              unit: "件",
              cells: ["normativeDocuments.made", "normativeDocuments.inForce"],
            },
          ],
        },
        {
          heading: "其中：处理决定和收费",
          columns: [["当年发生数"]],
          rows: [{ labels: ["行政许可决定数"], unit: "项", cells: ["licensing.decisions"] }, FEES, PAID_IN],
        },
      ],
      cellsSums: [],
      rowsSums: [{ rule: "R2", left: [FEES], right: [PAID_IN] }],
    },
    {
      kind: "cases",
      number: 4,
      title: "行政复议情况",
      identifies: false,
      blocks: [
        {
          heading: null,
          columns: [["维持件数"], ["纠正件数"], ["未审结件数"], ["合计件数"]],
          rows: [
            {
              labels: [],
              cells: [
                "reconsideration.upheld",
                "reconsideration.corrected",
                "reconsideration.pending",
                "reconsideration.total",
              ],
            },
          ],
        },
      ],
      cellsSums: [{ rule: "R9", first: 0, total: 3 }],
      rowsSums: [],
    },
  ],
};
