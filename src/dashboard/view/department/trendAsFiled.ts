import type { CellStatus, MeasureStatus } from "../../documents";
import type { GivenFiling, GivenTrend } from "./departmentShown";

/**
 * The series of one body. A sum says only that no report states a figure; of a single report its cell says why, such as that it
 * is left blank.
 */
export function trendAsFiled(trend: GivenTrend, filings: readonly GivenFiling[]): NonNullable<GivenTrend> {
  return (trend ?? []).map(({ points, ...series }) => ({
    ...series,
    points: points.map((point) => {
      if (point.value.status !== "NOT_STATED") return point;
      const cells = filings.find(({ year }) => year === point.year)?.report?.cells ?? [];
      const cell = cells.find(
        ({ indicator, applicant }) => indicator === series.measure && (applicant ?? "TOTAL") === "TOTAL",
      );
      const status = cell && REASONS[cell.status];
      return status ? { ...point, value: { ...point.value, status } } : point;
    }),
  }));
}

/** Of cells without a value, the reasons that measures know, too. */
const REASONS: Partial<Readonly<Record<CellStatus, MeasureStatus>>> = {
  BLANK: "BLANK",
  UNCERTAIN: "UNCERTAIN",
  UNREADABLE: "UNREADABLE",
};
