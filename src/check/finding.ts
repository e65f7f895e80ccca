import type { FigurePath } from "../form/figures";
import type { Report } from "../report/report";

/** A broken R1-R4 or R9 is an ERROR and nothing else is. */
export enum FindingLevel {
  ERROR = "ERROR",
  WARNING = "WARNING",
  NOTICE = "NOTICE",
}

/** What a check says of a report. Findings never change a figure and never block anything. */
export interface Finding {
  /** Identifier of the check, e.g. "R1" or "TABLE_MISSING". */
  readonly check: string;
  readonly level: FindingLevel;
  /** The cells it speaks of. */
  readonly cells: readonly FigurePath[];
  /** One sentence for a person, with the figures. */
  readonly message: string;
  /** Sums of the stated operands of an equation, in the unit of its cells; null for other checks. */
  readonly left: number | null;
  readonly right: number | null;
  /** Operands that the report does not state. */
  readonly unstated: readonly FigurePath[];
}

/** One check of a single report. */
export interface Check {
  readonly id: string;
  /** The rule it holds: a clause of the form, or of this project's own account of a report. */
  readonly clause: string;
  readonly run: (report: Report) => readonly Finding[];
}
