import type { FormCode } from "./status";

/** What sums can be grouped by. */
export enum Dimension {
  YEAR = "YEAR",
  DEPARTMENT = "DEPARTMENT",
  PARENT = "PARENT",
  LINE = "LINE",
  KIND = "KIND",
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
  readonly form?: FormCode | null;
}
