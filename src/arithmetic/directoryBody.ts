import type { FormCode } from "../form/catalogue";
import type { Due, FilingDuties } from "../form/expectation";
import type { Period } from "../form/period";
import type { FirstPublished } from "../form/timeliness";

/** The properties of a department that questions need. */
export interface DirectoryBody {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Its position in the tree through the years, the oldest first. */
  readonly periods: readonly Period[];
  /** Whether it belongs to the made-up sample. */
  readonly sample: boolean;
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  /** The first and last year with a published report. Null if there is none. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly due: Due;
  /** What a person laid down for single years: whether it must file. */
  readonly duties: FilingDuties;
  /** The years with a published report, each with the form of the report. */
  readonly filed: ReadonlyMap<number, FormCode>;
  /** When its report for a year was first published. Null if that is not known. */
  firstPublished(year: number): FirstPublished | null;
}

/** A former name of a body, with its years. */
export interface FormerNameRow {
  readonly departmentId: number;
  readonly name: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}
