import type { Layout } from "./layout";
import { applicationsTable, CASES_TABLE, SECTIONS, UNDIVIDED } from "./sharedTables";

const ITEMS = [["上一年项目数量"], ["本年增/减"], ["处理决定数量"]];

/** The form of report years 2019 and 2020: 22 + 161 + 15 = 198 cells. 国办公开办函〔2019〕60号. */
export const FORM_2019: Layout<"FORM_2019"> = {
  code: "FORM_2019",
  basis: "国办公开办函〔2019〕60号",
  firstYear: 2019,
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
          columns: [["本年新制作数量"], ["本年新公开数量"], ["对外公开总数量"]],
          rows: [
            { labels: ["规章"], cells: ["rules.made", "rules.disclosed", "rules.totalDisclosed"] },
            {
              labels: ["规范性文件"],
              cells: ["normativeDocuments.made", "normativeDocuments.disclosed", "normativeDocuments.totalDisclosed"],
            },
          ],
        },
        {
          heading: "第二十条第（五）项",
          columns: ITEMS,
          rows: [
            { labels: ["行政许可"], cells: ["licensing.itemsBefore", "licensing.itemsChange", "licensing.decisions"] },
            {
              labels: ["其他对外管理服务事项"],
              cells: ["externalServices.itemsBefore", "externalServices.itemsChange", "externalServices.decisions"],
            },
          ],
        },
        {
          heading: "第二十条第（六）项",
          columns: ITEMS,
          rows: [
            { labels: ["行政处罚"], cells: ["penalties.itemsBefore", "penalties.itemsChange", "penalties.decisions"] },
            {
              labels: ["行政强制"],
              cells: ["compulsion.itemsBefore", "compulsion.itemsChange", "compulsion.decisions"],
            },
          ],
        },
        {
          heading: "第二十条第（八）项",
          columns: [["上一年项目数量"], ["本年增/减"]],
          rows: [{ labels: ["行政事业性收费"], cells: ["fees.itemsBefore", "fees.itemsChange"] }],
        },
        {
          heading: "第二十条第（九）项",
          columns: [["采购项目数量"], ["采购总金额"]],
          rows: [{ labels: ["政府集中采购"], cells: ["procurement.projects", "procurement.amount"] }],
        },
      ],
      cellsSums: [],
      rowsSums: [],
    },
    applicationsTable([UNDIVIDED]),
    CASES_TABLE,
  ],
};
