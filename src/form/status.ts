/**
 * The state of one cell of a report. A cell is a number or null; the status gives the reason. docs/domain.md, "Statuses
 * of a cell".
 */
export enum CellStatus {
  /** Printed and read. */
  REPORTED = "REPORTED",
  /** The row is printed, the cell is blank or a dash; this is never zero. */
  BLANK = "BLANK",
  /** Digits ran together, and only one reading satisfies the equations of the form. */
  DECODED = "DECODED",
  /**
   * Several readings are possible, or the unit is unknown: the cell has candidates instead of a value. Or the document
   * itself says that the figure is in doubt.
   */
  UNCERTAIN = "UNCERTAIN",
  /** The cell contains something that is not a figure. */
  UNREADABLE = "UNREADABLE",
  /** The form has this cell, but the document does not contain it. */
  MISSING = "MISSING",
  /** The form of that year has no such cell. */
  NOT_IN_FORM = "NOT_IN_FORM",
  /** Set by a person; the original text is kept. */
  CORRECTED = "CORRECTED",
}

/**
 * The state of a measure, over one report or several. A word that `CellStatus` also has means the same as there, for
 * the cell of one report.
 */
export enum MeasureStatus {
  /** There is a value, from printed figures. */
  REPORTED = "REPORTED",
  /** The value of one report's cell, read from digits that ran together. */
  DECODED = "DECODED",
  /** A value that a person set. */
  CORRECTED = "CORRECTED",
  /**
   * The value of the cells that are stated, if at least one report states some cells of the measure and not others that
   * it prints. For rates only of a single report, because sums do not say which cells the reports of a rate state.
   */
  PARTLY_STATED = "PARTLY_STATED",
  BLANK = "BLANK",
  UNCERTAIN = "UNCERTAIN",
  UNREADABLE = "UNREADABLE",
  MISSING = "MISSING",
  /** There are reports, but none states the measure. */
  NOT_STATED = "NOT_STATED",
  /** The forms of the reports do not contain the measure. */
  NOT_IN_FORM = "NOT_IN_FORM",
  /** A report is expected but was not filed. */
  NOT_REPORTED = "NOT_REPORTED",
  /** A report is expected, but its deadline has not passed. */
  NOT_DUE = "NOT_DUE",
  /**
   * No report is expected: the year is before the body's first report or outside its active years, or its form is not
   * among those that are asked for.
   */
  NOT_EXPECTED = "NOT_EXPECTED",
  /** A rate whose denominator is zero: it is neither 0 % nor 100 %. */
  NO_BASE = "NO_BASE",
  /**
   * A rate whose numerator is part of its denominator, and yet exceeds it or is below zero: one of the two is wrong. The
   * value is as computed.
   */
  CONTRADICTORY = "CONTRADICTORY",
  /** A measure per 10,000 people or per head of a body for which nobody registered how many these are. */
  NO_DENOMINATOR = "NO_DENOMINATOR",
  /** A rate whose denominator is below the minimum base of the question. The value is as computed. */
  LOW_BASE = "LOW_BASE",
  /** A stock, or a rate of stocks, over several years. */
  STOCK_OVER_YEARS = "STOCK_OVER_YEARS",
}
