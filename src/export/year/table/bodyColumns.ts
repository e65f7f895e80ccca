import type { Body } from "../../../store/bodies";
import { type ColumnOf, column } from "../yearTable";

/** The key of a body of a row, by which tables are joined. */
export const OF_BODY = { columns: ["departmentCode"], table: "departments", of: ["code"] } as const;

/** The key of a report of a row. */
export const OF_REPORT = {
  columns: ["departmentCode", "year"],
  table: "reports",
  of: ["departmentCode", "year"],
} as const;

/** The columns that say of which body and year a row speaks. */
export function bodyColumns<Row>(bodyOf: (row: Row) => Body, yearOf: (row: Row) => number): readonly ColumnOf<Row>[] {
  return [
    column("word", "departmentCode", { zh: "机关代码", en: "code of the department" }, (row) => bodyOf(row).code, {
      role: "dimension",
      dimension: "department",
      required: true,
    }),
    column("word", "departmentName", { zh: "机关名称", en: "name of the department" }, (row) => bodyOf(row).name, {
      role: "dimension",
      dimension: "department",
      required: true,
    }),
    column("count", "year", { zh: "报告年度", en: "report year" }, yearOf, {
      role: "dimension",
      dimension: "year",
      required: true,
    }),
  ];
}
