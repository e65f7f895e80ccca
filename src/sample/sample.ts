import { composeReport } from "../export/form/compose";
import { CITY, type SampleDepartment } from "./city";
import { MADE_UP, overviewOf, problemsOf } from "./narrative";
import { cityReports, type SampleReport } from "./reports";

/** A document of the sample: a file name and plain text. */
export interface SampleDocument {
  readonly name: string;
  readonly text: string;
}

/** The sample: its bodies, each before its parts, and its documents in the order of import. */
export interface Sample {
  readonly departments: readonly SampleDepartment[];
  readonly documents: readonly SampleDocument[];
}

/**
 * The made-up city 示例市 with the report years 2019 to 2025. It contains no real body, so that no sum counts made-up and
 * real figures together. Every call returns the same. If a report is published twice, the first publication comes before the correction.
 */
export function sampleDocuments(): Sample {
  return {
    departments: CITY,
    documents: cityReports().map(sampleDocument),
  };
}

/** The document of one report of the made-up city. */
export function sampleDocument(report: SampleReport): SampleDocument {
  const { name, year, form, cells, edition, publishedOn } = report;
  return {
    name: `${[name, year, ...(edition ? [edition] : [])].join("_")}.txt`,
    text: composeReport({
      department: name,
      year,
      form,
      cells,
      preface: [...(publishedOn ? [`发布日期：${publishedOn}`] : []), MADE_UP].join("\n"),
      overview: overviewOf(report),
      problems: problemsOf(),
      other: "无（虚构示例）",
    }),
  };
}
