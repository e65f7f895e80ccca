import { MeasureStatus } from "../../../form/status";
import { Timeliness } from "../../../form/timeliness";
import type { BodyFiling } from "../../../question/yearFiled";
import { column, yearTable } from "../yearTable";
import { bodyColumns, OF_BODY } from "./bodyColumns";

interface CoverageRow extends BodyFiling {
  readonly year: number;
}

/** What each body had to file, and whether it did. */
export const coverage = yearTable<CoverageRow>(
  {
    name: "coverage",
    label: { zh: "报送情况", en: "Coverage" },
    description: {
      zh: "每个机关一行：已报、未报、未到期、无需报送，以及逾期天数。",
      en: "A row for each body: whether its report is there, missing, not due or not expected, and how late it was.",
    },
    primaryKey: ["departmentCode", "year"],
    foreignKeys: [OF_BODY],
  },
  [
    ...bodyColumns<CoverageRow>(
      ({ body }) => body,
      ({ year }) => year,
    ),
    column("word", "status", { zh: "报送状态", en: "status" }, ({ status }) => status, {
      role: "status",
      required: true,
      words: [MeasureStatus.REPORTED, MeasureStatus.NOT_REPORTED, MeasureStatus.NOT_DUE, MeasureStatus.NOT_EXPECTED],
    }),
    column("truth", "summary", { zh: "是否汇总报告", en: "its report is a summary" }, ({ period }) => period.summary, {
      required: true,
    }),
    column(
      "day",
      "dueOn",
      { zh: "应发布期限", en: "last day on which it is on time" },
      ({ judged }) => judged?.dueOn ?? null,
    ),
    column(
      "day",
      "publishedOn",
      { zh: "首次发布日期", en: "day of the first publication" },
      ({ first }) => first?.on ?? null,
    ),
    column(
      "word",
      "timeliness",
      { zh: "是否按期", en: "timeliness" },
      ({ status, judged }) => (status === MeasureStatus.REPORTED ? (judged?.status ?? null) : null),
      { role: "status", words: Object.values(Timeliness) },
    ),
    column("count", "daysLate", { zh: "逾期天数", en: "days late" }, ({ judged }) => judged?.daysLate ?? null, {
      role: "measure",
      statusColumn: "timeliness",
    }),
  ],
  async function* ({ filed }) {
    for (const stretch of filed.filings()) yield stretch.map((filing) => ({ ...filing, year: filed.question.year }));
  },
);
