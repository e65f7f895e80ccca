import type { PrintedReport } from "../../src/export/form/reportDocument";
import type { FormCode } from "../../src/form/catalogue";
import type { Report } from "../../src/report/report";

/** What a read document is exported as, under this department and year. */
export function printedReportOf(report: Report, department: string, year: number): PrintedReport {
  return {
    department,
    year,
    form: report.form as FormCode,
    cells: report.cells,
    sections: report.sections,
    revision: 1,
    source: `${department}${year}年政府信息公开工作年度报告.docx`,
    validFrom: "2024-01-20",
    address: `/reports/${department}/${year}`,
    query: "",
    asOf: "2024-02-01",
  };
}
