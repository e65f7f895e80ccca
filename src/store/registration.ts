import type { DepartmentKind } from "../form/body";
import type { Period } from "../form/period";
import type { Succession } from "../form/succession";
import type { Department } from "./entity/department";
import type { DepartmentName } from "./entity/departmentName";

/** A former name as a person registers it, with its years. */
export type FormerName = Pick<DepartmentName, "name" | "fromYear" | "toYear">;

/** A predecessor as a person registers it, by its code. */
export type GivenPredecessor = Pick<Succession, "fromYear" | "kind"> & { readonly code: string };

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
  /**
   * The report years for which parent, line, kind, region and the two flags are given: see `withFacts`. If neither is
   * given, they are the newest ones; null for the first year means that they hold from the beginning.
   */
  readonly from?: number | null;
  readonly to?: number | null;
  readonly formerNames?: readonly FormerName[];
  /** The bodies that it took over from. */
  readonly predecessors?: readonly GivenPredecessor[];
  /** Whether it belongs to the made-up sample; a body that is registered without this is a real one from then on. */
  readonly sample?: boolean;
}

/** The facts of a period, apart from the parent, that a registration may give. */
export const PERIOD_FACTS = ["kind", "line", "regionCode", "summary", "partsComplete"] as const;

/** A body in the register, with its former names, its periods and its predecessors, oldest first. */
export type RegisteredBody = Pick<
  Department,
  "id" | "code" | "name" | "activeFrom" | "activeTo" | "registered" | "sample" | "filing"
> & {
  readonly formerNames: readonly FormerName[];
  readonly periods: readonly Period[];
  readonly predecessors: readonly Omit<Succession, "departmentId">[];
};
