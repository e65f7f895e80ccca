import type { FigurePath } from "../form/figures";

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
