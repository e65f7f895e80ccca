import type { FormCode } from "./catalogue";

/** What sums can be grouped by. */
export enum Dimension {
  YEAR = "YEAR",
  DEPARTMENT = "DEPARTMENT",
  PARENT = "PARENT",
  LINE = "LINE",
  KIND = "KIND",
  REGION = "REGION",
  FORM = "FORM",
}

/** The values of the dimensions asked; those not asked are undefined. */
export interface GroupKey {
  readonly year?: number;
  readonly departmentId?: number;
  /** null: no body above. */
  readonly parentId?: number | null;
  readonly line?: string | null;
  readonly kind?: string;
  readonly region?: string | null;
  readonly form?: FormCode | null;
}

/** A report, as far as groups tell reports apart. */
export interface GroupedReport {
  readonly year: number;
  readonly form: FormCode | null;
  readonly body: {
    readonly id: number;
    readonly parentId: number | null;
    readonly line: string | null;
    readonly kind: string;
    readonly regionCode: string | null;
  };
}

/** One dimension, declared once: the fields of the API, the columns of the store and the groups follow from it. */
export interface DimensionRow {
  /** Its place in the key of a group. */
  readonly key: keyof GroupKey;
  /** The value of a report. */
  readonly valueOf: (report: GroupedReport) => string | number | null;
  /** Where the value is stored: of the report's revision or of its department. */
  readonly of: "revision" | "department";
  readonly column: string;
  /** The column of roll-ups, with what stands there for none; null where roll-ups do not divide by it. */
  readonly rollup: { readonly column: string; readonly none?: string; readonly grain?: "line" } | null;
  /** The field that shows it, and of what type: a number, a word, a department, or one of the enums. */
  readonly field: string;
  readonly shows: "number" | "word" | "department" | "kind" | "form";
  /** How many groups it usually makes of a city: what a question costs rests on it. */
  readonly groups: number;
  readonly english: string;
  readonly chinese: string;
}

/** Every dimension. A new one is one row here, and a value of the enum. */
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
    valueOf: ({ body }) => body.parentId,
    of: "department",
    column: "parent_id",
    rollup: { column: "body", none: "0" },
    field: "parent",
    shows: "department",
    groups: 100,
    english: "Body above",
    chinese: "上级机关",
  },
  LINE: {
    key: "line",
    valueOf: ({ body }) => body.line,
    of: "department",
    column: "line",
    rollup: { column: "line", none: "''", grain: "line" },
    field: "line",
    shows: "word",
    groups: 30,
    english: "Line of work",
    chinese: "条线",
  },
  KIND: {
    key: "kind",
    valueOf: ({ body }) => body.kind,
    of: "department",
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
    valueOf: ({ body }) => body.regionCode,
    of: "department",
    column: "region_code",
    rollup: null,
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
