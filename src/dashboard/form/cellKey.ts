import type { Applicant, Indicator } from "../documents";

/** A cell of the form: a figure, and in table 3 of whom. */
export interface FormCellName {
  readonly indicator: Indicator;
  readonly applicant: Applicant | null;
}

/** A cell as addresses and pages name it: `PROCUREMENT_AMOUNT`, `APPLICATIONS_RECEIVED.TOTAL`. */
export function cellKey({ indicator, applicant }: FormCellName): string {
  return applicant === null ? indicator : `${indicator}.${applicant}`;
}
