import type { FigurePath } from "../form/figures";
import type { Term } from "../form/term";
import type { WholeUnit } from "../form/unit";
import type { Message } from "../message/message";
import type { Report } from "../report/report";
import type { ComparedYear } from "./comparedReport";

/** Only a violation of R1-R4 or R9 is an ERROR. */
export enum FindingLevel {
  ERROR = "ERROR",
  WARNING = "WARNING",
  NOTICE = "NOTICE",
}

/** One result of a check of a report. Findings never change a figure and never block anything. */
export interface Finding {
  /** Identifier of the check, for example "R1" or "TABLE_MISSING"; `CHECKS` contains its clause and description. */
  readonly check: string;
  readonly level: FindingLevel;
  /** The cells that the finding is about. */
  readonly cells: readonly FigurePath[];
  /** What is wrong, where, and what to do. */
  readonly message: Message;
  /**
   * The two sides that should be equal, each summed over its stated figures; in the unit of the rule, or if it has
   * none, of the cells. Null if the finding has no such side.
   */
  readonly left: number | null;
  readonly right: number | null;
  /** Operands that the report does not state. */
  readonly unstated: readonly FigurePath[];
}

/** Description of a check, for people. */
export interface Rule {
  readonly id: string;
  /** A clause of the form or of the Regulation, or a rule that this project sets itself. */
  readonly clause: Term;
  /**
   * Level of a finding that reports a violation of the rule; a finding that the rule cannot be assessed is a NOTICE.
   */
  readonly level: FindingLevel;
  readonly chinese: string;
  readonly english: string;
  /** The unit of both sides of its findings, if it is not the unit of their cells. */
  readonly unit?: WholeUnit;
}

/** One check of a single report. */
export interface Check extends Rule {
  readonly run: (report: Report) => readonly Finding[];
}

/** A check of one year against the year before, for one department under all its names, or for a handover. */
export interface NeighbourCheck extends Rule {
  readonly run: (current: ComparedYear, previous: ComparedYear) => readonly Finding[];
}
