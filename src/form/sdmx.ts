import type { Measure } from "./measure";
import type { MeasureStatus } from "./status";

// Codes of the cross-domain code lists of SDMX (sdmx.org, "Cross-domain code lists"). docs/domain.md, "SDMX".

/** The codes of CL_OBS_STATUS (version 2.2) that occur here. */
export enum ObservationStatus {
  /** Normal value. */
  A = "A",
  /** Definition differs. */
  D = "D",
  /** Missing value; data exist but were not collected. */
  L = "L",
  /** Missing value; data cannot exist. */
  M = "M",
  /** Missing value, without a reason among the other codes. */
  O = "O",
  /** Low reliability. */
  U = "U",
}

/** The code of each status. docs/domain.md, "SDMX", has the reasons. */
export const OBSERVATION_STATUSES: Readonly<Record<MeasureStatus, ObservationStatus>> = {
  REPORTED: ObservationStatus.A,
  DECODED: ObservationStatus.A,
  CORRECTED: ObservationStatus.A,
  PARTLY_STATED: ObservationStatus.D,
  CONTRADICTORY: ObservationStatus.U,
  NO_DENOMINATOR: ObservationStatus.L,
  LOW_BASE: ObservationStatus.U,
  BLANK: ObservationStatus.O,
  UNCERTAIN: ObservationStatus.L,
  UNREADABLE: ObservationStatus.L,
  MISSING: ObservationStatus.L,
  NOT_STATED: ObservationStatus.O,
  NOT_IN_FORM: ObservationStatus.M,
  NOT_REPORTED: ObservationStatus.L,
  NOT_DUE: ObservationStatus.O,
  NOT_EXPECTED: ObservationStatus.M,
  NO_BASE: ObservationStatus.M,
  STOCK_OVER_YEARS: ObservationStatus.M,
};

/**
 * The concept UNIT_MEASURE of each unit: ISO 4217 for money, PN (pure number) for all else. There is no cross-domain list
 * of it. UNIT_MULT (CL_UNIT_MULT) is 0 for all: values are given in units, not in 万元.
 */
export const UNIT_MEASURES: Readonly<Record<Measure["unit"], "CNY" | "PN">> = { count: "PN", fen: "CNY", ratio: "PN" };
