import { FormCode } from "../../../form/catalogue";
import { Timeliness } from "../../../form/timeliness";
import type { ReportRow } from "../../../question/relations";
import type { BodyFiling } from "../../../question/yearFiled";
import type { PackedDocument } from "../packedYear";
import { column, yearTable } from "../yearTable";
import { bodyColumns, OF_BODY } from "./bodyColumns";

interface PackedReport {
  readonly report: ReportRow;
  readonly filing: BodyFiling;
  readonly document: PackedDocument;
}

/** The valid version of each report, and the document from which it was read. */
export const reports = yearTable<PackedReport>(
  {
    name: "reports",
    label: { zh: "报告", en: "Reports" },
    description: {
      zh: "每份已发布的报告一行：现行有效版本、首次发布日期、是否按期、原始文件。",
      en: "A row for each published report: its valid version, when it was first published, whether it was on time, and its document.",
    },
    primaryKey: ["departmentCode", "year"],
    foreignKeys: [OF_BODY],
  },
  [
    ...bodyColumns<PackedReport>(
      ({ filing }) => filing.body,
      ({ report }) => report.year,
    ),
    column("word", "form", { zh: "格式版本", en: "version of the form" }, ({ report }) => report.form, {
      required: true,
      words: Object.values(FormCode),
    }),
    column("count", "revision", { zh: "版本号", en: "number of the version, from 1" }, ({ report }) => report.number, {
      required: true,
    }),
    column(
      "moment",
      "validFrom",
      { zh: "版本生效时间", en: "since when the version is valid" },
      ({ report }) => report.validFrom,
      {
        required: true,
      },
    ),
    column(
      "day",
      "publishedOn",
      { zh: "首次发布日期", en: "day of the first publication" },
      ({ filing }) => filing.first?.on ?? null,
    ),
    column(
      "truth",
      "publishedAtLatest",
      { zh: "发布日期是否仅为最迟日期", en: "may have been published earlier" },
      ({ filing }) => filing.first?.atLatest ?? null,
      {
        description: {
          zh: "只知道后来版本的发布日期，首次发布可能更早。",
          en: "The day is that of a later version; nothing says when the first one was published.",
        },
      },
    ),
    column(
      "day",
      "dueOn",
      { zh: "应发布期限", en: "last day on which it is on time" },
      ({ filing }) => filing.judged?.dueOn ?? null,
      {
        required: true,
      },
    ),
    column("word", "timeliness", { zh: "是否按期", en: "timeliness" }, ({ filing }) => filing.judged?.status ?? null, {
      required: true,
      role: "status",
      words: Object.values(Timeliness),
    }),
    column("count", "daysLate", { zh: "逾期天数", en: "days late" }, ({ filing }) => filing.judged?.daysLate ?? null, {
      role: "measure",
      statusColumn: "timeliness",
    }),
    column("word", "document", { zh: "包内文件", en: "file in the package" }, ({ document }) => document.path, {
      required: true,
    }),
    column(
      "word",
      "address",
      { zh: "发布网址", en: "address where it was published" },
      ({ document }) => document.address,
    ),
    column(
      "word",
      "sha256",
      { zh: "文件指纹（SHA-256）", en: "SHA-256 of the document" },
      ({ document }) => document.sha256,
      { required: true },
    ),
    column("word", "mediaType", { zh: "媒体类型", en: "media type" }, ({ document }) => document.mediaType, {
      required: true,
    }),
    column("count", "size", { zh: "字节数", en: "size in bytes" }, ({ document }) => document.size, { required: true }),
  ],
  async function* ({ filed, documents }) {
    const byBody = new Map(filed.reports.map((report) => [report.departmentId, report]));
    for (const stretch of filed.filings())
      yield stretch.flatMap((filing) => {
        const report = byBody.get(filing.body.id);
        return report ? [{ report, filing, document: documents.get(report.documentId) as PackedDocument }] : [];
      });
  },
);
