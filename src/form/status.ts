/** What is known of one cell of a report. A cell is a number or null; this says why. docs/domain.md, "Statuses of a cell". */
export enum CellStatus {
  /** Printed and read. */
  REPORTED = "REPORTED",
  /** The row is printed, the cell is blank or a dash; never zero. */
  BLANK = "BLANK",
  /** Digits ran together; the form's equations left one reading. */
  DECODED = "DECODED",
  /** Several readings remain, or the unit is open: no value, candidates instead. */
  UNCERTAIN = "UNCERTAIN",
  /** Something is printed that is no figure. */
  UNREADABLE = "UNREADABLE",
  /** The form has the cell, the document does not. */
  MISSING = "MISSING",
  /** The form of that year has no such cell. */
  NOT_IN_FORM = "NOT_IN_FORM",
  /** Set by a person; what stood there is kept as printed. */
  CORRECTED = "CORRECTED",
}

/** What is known of a measure, over one report or many. The words of `CellStatus` say of one report's cell what they say there. */
export enum MeasureStatus {
  /** A value, of printed figures. */
  REPORTED = "REPORTED",
  /** A value of one report's cell, taken from digits that ran together. */
  DECODED = "DECODED",
  /** A value that a person set. */
  CORRECTED = "CORRECTED",
  /** A value of those cells of one report that are stated; others of the same measure are not. */
  PARTLY_STATED = "PARTLY_STATED",
  BLANK = "BLANK",
  UNCERTAIN = "UNCERTAIN",
  UNREADABLE = "UNREADABLE",
  MISSING = "MISSING",
  /** Reports are there, and none states it. */
  NOT_STATED = "NOT_STATED",
  /** The forms of the reports do not have it. */
  NOT_IN_FORM = "NOT_IN_FORM",
  /** The report is expected and not there. */
  NOT_REPORTED = "NOT_REPORTED",
  /** No report is expected: before the body's first, or out of its active years. */
  NOT_EXPECTED = "NOT_EXPECTED",
  /** A rate whose denominator is zero: neither 0 % nor 100 %. */
  NO_BASE = "NO_BASE",
  /** A stock, or a rate of stocks, over several years. */
  STOCK_OVER_YEARS = "STOCK_OVER_YEARS",
}
