import type { Layout } from "./layout";
import { applicationsTable, CASES_TABLE, DIVIDED, SECTIONS, UNDIVIDED } from "./sharedTables";

const DECISIONS = [["本年处理决定数量"]];

/** The form of report years from 2021 on: 10 + 175 + 15 = 200 cells. 国办公开办函〔2021〕30号. */
export const FORM_2021: Layout<"FORM_2021"> = {
  code: "FORM_2021",
  basis: "国办公开办函〔2021〕30号",
  firstYear: 2021,
  sections: SECTIONS,
  tables: [
    {
      kind: "disclosure",
      number: 2,
      title: "主动公开政府信息情况",
      identifies: true,
      corner: "信息内容",
      blocks: [
        {
          heading: "第二十条第（一）项",
          columns: [["本年制发件数"], ["本年废止件数"], ["现行有效件数"]],
          rows: [
            { labels: ["规章"], cells: ["rules.made", "rules.repealed", "rules.inForce"] },
            {
              labels: ["行政规范性文件"],
              cells: ["normativeDocuments.made", "normativeDocuments.repealed", "normativeDocuments.inForce"],
            },
          ],
        },
        {
          heading: "第二十条第（五）项",
          columns: DECISIONS,
          rows: [{ labels: ["行政许可"], cells: ["licensing.decisions"] }],
        },
        {
          heading: "第二十条第（六）项",
          columns: DECISIONS,
          rows: [
            { labels: ["行政处罚"], cells: ["penalties.decisions"] },
            { labels: ["行政强制"], cells: ["compulsion.decisions"] },
          ],
        },
        {
          heading: "第二十条第（八）项",
          columns: [["本年收费金额（单位：万元）"]],
          rows: [{ labels: ["行政事业性收费"], cells: ["fees.amount"] }],
        },
      ],
      cellsSums: [],
      rowsSums: [],
    },
    applicationsTable([...DIVIDED, { ...UNDIVIDED, insteadOf: DIVIDED }]),
    CASES_TABLE,
  ],
};
