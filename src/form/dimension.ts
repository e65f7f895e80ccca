import type { FormCode } from "./catalogue";
import type { Position } from "./period";

/** The dimensions by which sums can be grouped. */
export enum Dimension {
  YEAR = "YEAR",
  DEPARTMENT = "DEPARTMENT",
  PARENT = "PARENT",
  LINE = "LINE",
  KIND = "KIND",
  REGION = "REGION",
  FORM = "FORM",
}

/** The values of the requested dimensions; the others are undefined. */
export interface GroupKey {
  readonly year?: number;
  readonly departmentId?: number;
  /** Null if the body has no parent. */
  readonly parentId?: number | null;
  readonly line?: string | null;
  readonly kind?: string;
  readonly region?: string | null;
  readonly form?: FormCode | null;
}

/** The facts of a report by which it is assigned to a group. */
export interface GroupedReport {
  readonly year: number;
  readonly form: FormCode | null;
  readonly body: { readonly id: number };
  /** The position of the body in that year. */
  readonly period: Pick<Position, "parentId" | "line" | "kind" | "regionCode">;
}

/** One dimension. The fields of the API, the columns of the store and the groups are all derived from this row. */
export interface DimensionRow {
  /** Its property in the key of a group. */
  readonly key: keyof GroupKey;
  /** The value of this dimension for a report. */
  readonly valueOf: (report: GroupedReport) => string | number | null;
  /** The table that contains the value: the report's revision, or the period of its department that contains its year. */
  readonly of: "revision" | "period";
  readonly column: string;
  /**
   * The column of roll-ups, and the value that means "none" there; null if roll-ups are not divided by this dimension.
   */
  readonly rollup: { readonly column: string; readonly none?: string; readonly grain?: "line" } | null;
  /** Whether a report may have no value of it. */
  readonly optional?: boolean;
  /** The API field for the value, and its type: a number, a word, a department, or one of the enums. */
  readonly field: string;
  readonly shows: "number" | "word" | "department" | "kind" | "form";
  /** The usual number of groups in a city; the cost of a question is estimated from it. */
  readonly groups: number;
  readonly english: string;
  readonly chinese: string;
}

/** All dimensions. For a new one, add a row here and a value to the enum. */
export const DIMENSIONS: Readonly<Record<Dimension, DimensionRow>> = {
  YEAR: {
    key: "year",
    valueOf: ({ year }) => year,
    of: "revision",
    column: "year",
    rollup: { column: "year" },
    field: "year",
    shows: "number",
    groups: 10,
    english: "Report year",
    chinese: "报告年度",
  },
  DEPARTMENT: {
    key: "departmentId",
    valueOf: ({ body }) => body.id,
    of: "revision",
    column: "department_id",
    rollup: null,
    field: "department",
    shows: "department",
    groups: 1000,
    english: "Department",
    chinese: "机关",
  },
  PARENT: {
    key: "parentId",
    valueOf: ({ period }) => period.parentId,
    of: "period",
    column: "parent_id",
    rollup: { column: "body", none: "0" },
    optional: true,
    field: "parent",
    shows: "department",
    groups: 100,
    english: "Body above",
    chinese: "上级机关",
  },
  LINE: {
    key: "line",
    valueOf: ({ period }) => period.line,
    of: "period",
    column: "line",
    rollup: { column: "line", none: "''", grain: "line" },
    optional: true,
    field: "line",
    shows: "word",
    groups: 30,
    english: "Line of work",
    chinese: "条线",
  },
  KIND: {
    key: "kind",
    valueOf: ({ period }) => period.kind,
    of: "period",
    column: "kind",
    rollup: { column: "kind", grain: "line" },
    field: "kind",
    shows: "kind",
    groups: 4,
    english: "Kind of body",
    chinese: "机关类别",
  },
  REGION: {
    key: "region",
    valueOf: ({ period }) => period.regionCode,
    of: "period",
    column: "region_code",
    rollup: null,
    optional: true,
    field: "region",
    shows: "word",
    groups: 100,
    english: "Region code, GB/T 2260",
    chinese: "行政区划代码",
  },
  FORM: {
    key: "form",
    valueOf: ({ form }) => form,
    of: "revision",
    column: "form",
    rollup: { column: "form" },
    field: "form",
    shows: "form",
    groups: 2,
    english: "Version of the form",
    chinese: "格式版本",
  },
};
