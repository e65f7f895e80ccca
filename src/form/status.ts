/** What is known of one cell of a report. A cell is a number or null; this says why. DESIGN.md, "Absent is never zero". */
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

/** The form versions in force since 2019. */
export enum FormCode {
  /** 国办公开办函〔2019〕60号, report years 2019 and 2020. */
  FORM_2019 = "FORM_2019",
  /** 国办公开办函〔2021〕30号, report years from 2021. */
  FORM_2021 = "FORM_2021",
}
