import type { DepartmentKind } from "../form/body";
import type { Department } from "./entity/department";
import type { DepartmentName } from "./entity/departmentName";

/** A former name as a person registers it, with its years. */
export type FormerName = Pick<DepartmentName, "name" | "fromYear" | "toYear">;

/** A body as a person registers it. A missing property keeps its value; for a new body it is derived from the name. */
export interface Registration {
  readonly code: string;
  readonly name: string;
  readonly kind?: DepartmentKind;
  readonly line?: string | null;
  readonly regionCode?: string | null;
  /** Code of its parent. */
  readonly parent?: string | null;
  readonly summary?: boolean;
  /** Whether all bodies whose reports its report sums are registered below it. */
  readonly partsComplete?: boolean;
  readonly activeFrom?: number | null;
  readonly activeTo?: number | null;
  readonly formerNames?: readonly FormerName[];
  readonly sample?: boolean;
}

/** The columns that a registration may change, and those that decide what it changes. */
export const REGISTERED_COLUMNS = {
  id: true,
  code: true,
  name: true,
  kind: true,
  line: true,
  regionCode: true,
  parentId: true,
  summary: true,
  partsComplete: true,
  activeFrom: true,
  activeTo: true,
  registered: true,
  sample: true,
  filing: true,
} as const;

/** A body in the register, with its former names, oldest first. */
export type RegisteredBody = Pick<Department, keyof typeof REGISTERED_COLUMNS> & {
  readonly formerNames: readonly FormerName[];
};
