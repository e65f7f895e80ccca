import type { CellPath, FigurePath } from "../form/figures";

// The deliberate flaws of the sample. Everything else in it is complete and adds up.

/** Figures as a report states them, by path: counts, money in fen, null if a cell states nothing. */
export type StatedFigures = ReadonlyMap<FigurePath, number | bigint | null>;

/** Years in which an existing body publishes no report. */
export const GAPS: readonly { readonly code: string; readonly year: number }[] = [
  { code: "990121-TJJ", year: 2020 },
  { code: "990100-SLJ", year: 2022 },
  { code: "990100-SWJ", year: 2023 },
  { code: "990102-NYJ", year: 2025 },
];

/**
 * Cells in which a report prints nothing, or a stroke instead of a figure. `cells` is a cell, or a path with all cells
 * below it.
 */
export const BLANKS: readonly {
  readonly code: string;
  readonly year: number;
  readonly cells: string;
  readonly text: string;
}[] = [
  { code: "990100-TJJ", year: 2020, cells: "rules", text: "" },
  { code: "990100-SLJ", year: 2021, cells: "compulsion.decisions", text: "/" },
  { code: "990121-MZJ", year: 2022, cells: "penalties.decisions", text: "/" },
  { code: "990102-CZJ", year: 2023, cells: "applications.received.research", text: "" },
  { code: "990100-KJJ", year: 2024, cells: "litigation.afterReconsideration", text: "/" },
  { code: "990100-TJJ", year: 2024, cells: "fees.amount", text: "—" },
];

/** A report that prints one wrong figure. */
export interface Misprint {
  readonly code: string;
  readonly year: number;
  readonly cell: CellPath;
  /** Returns the figure that it prints instead, from the correct figures. */
  readonly instead: (figures: StatedFigures) => number;
  /** Whether the body notices: then the misprint is only in a first publication, and a corrected one follows. */
  readonly correctedLater: boolean;
}

export const MISPRINTS: readonly Misprint[] = [
  // The broken equation: the bureau leaves the pending cases out of its total (R9).
  {
    code: "990100-ZRJ",
    year: 2022,
    cell: "reconsideration.total",
    instead: (figures) =>
      correctFigure(figures, "reconsideration.total") - correctFigure(figures, "reconsideration.pending"),
    correctedLater: false,
  },
  // The flaw of a summary: two digits are exchanged in the city's own report (R15). No equation of the report shows it. All
  // parts filed for the year: else nothing could be concluded.
  {
    code: "990100",
    year: 2021,
    cell: "licensing.decisions",
    instead: (figures) => withLastDigitsSwapped(correctFigure(figures, "licensing.decisions")),
    correctedLater: false,
  },
  // The revision: first published with two digits exchanged (R1, R3), then again with the correct figure.
  {
    code: "990100-JYJ",
    year: 2021,
    cell: "applications.received.naturalPerson",
    instead: (figures) => withLastDigitsSwapped(correctFigure(figures, "applications.received.naturalPerson")),
    correctedLater: true,
  },
];

/** A body that removes documents from its stock without repealing them, so that R6 does not hold in that year. */
export const RECOUNT = { code: "990100-ZJJ", year: 2023, leftOut: 2 } as const;

/** Reports that are published after their deadline, with the month and day on which they are. */
export const LATE: readonly { readonly code: string; readonly year: number; readonly on: string }[] = [
  { code: "990121-MZJ", year: 2020, on: "02-18" },
  { code: "990102-BGS", year: 2021, on: "02-07" },
  { code: "990100-NYJ", year: 2022, on: "03-15" },
  { code: "990121", year: 2022, on: "04-11" },
  { code: "990100-CGJ", year: 2024, on: "02-05" },
  { code: "990100-WLJ", year: 2024, on: "02-28" },
];

/** Reports that do not say when they were published. */
export const UNDATED: readonly { readonly code: string; readonly year: number }[] = [
  { code: "990100-SCJ", year: 2019 },
  { code: "990171-JSJ", year: 2021 },
  { code: "990102-KJJ", year: 2024 },
];

/** Whether an existing body publishes a report for the year. */
export function isFiled(code: string, year: number): boolean {
  return !GAPS.some((gap) => gap.code === code && gap.year === year);
}

function correctFigure(figures: StatedFigures, path: FigurePath): number {
  return Number(figures.get(path));
}

function withLastDigitsSwapped(count: number): number {
  const tens = (count % 100) - (count % 10);
  return count - (count % 100) + (count % 10) * 10 + tens / 10;
}
