import type { FigurePath } from "../form/figures";
import type { WholeUnit } from "../form/unit";
import type { Report } from "../report/report";
import type { ComparedReport } from "./stated";

/** A broken R1-R4 or R9 is an ERROR and nothing else is. */
export enum FindingLevel {
  ERROR = "ERROR",
  WARNING = "WARNING",
  NOTICE = "NOTICE",
}

/** What a check says of a report. Findings never change a figure and never block anything. */
export interface Finding {
  /** Identifier of the check, e.g. "R1" or "TABLE_MISSING"; `CHECKS` tells its clause and what it holds. */
  readonly check: string;
  readonly level: FindingLevel;
  /** The cells it speaks of. */
  readonly cells: readonly FigurePath[];
  /** One sentence for a person, with the figures. */
  readonly message: string;
  /** The two sides that should agree, summed over what is stated, in the rule's unit, else in that of the cells; else null. */
  readonly left: number | null;
  readonly right: number | null;
  /** Operands that the report does not state. */
  readonly unstated: readonly FigurePath[];
}

/** What a check holds, for people. */
export interface Rule {
  readonly id: string;
  /** A clause of the form, or of this project's own account of a report. */
  readonly clause: string;
  /** Level of a finding that says the rule does not hold; what cannot be assessed is a NOTICE. */
  readonly level: FindingLevel;
  readonly chinese: string;
  readonly english: string;
  /** The unit of the two sides of its findings, where it is another one than that of their cells. */
  readonly unit?: WholeUnit;
}

/** One check of a single report. */
export interface Check extends Rule {
  readonly run: (report: Report) => readonly Finding[];
}

/** A check of a year against the year before, of one department through all its names. */
export interface NeighbourCheck extends Rule {
  readonly run: (current: ComparedReport, previous: ComparedReport) => readonly Finding[];
}
