import { cellsOf, type FormCode, formOfYear, layoutOf } from "../form/catalogue";
import type { CellPath, FigurePath } from "../form/figures";

/**
 * The figures that one body states for one year, as the checks over several reports need them. `value` is a whole
 * number in the unit of its path: a count, or fen as a safe integer. It is null if the report states nothing there;
 * that is never 0.
 */
export interface ComparedReport {
  readonly department: string;
  readonly year: number;
  readonly form: FormCode;
  readonly value: (path: FigurePath) => number | null;
}

/** What is compared of a year: the report of one body, or the sum over bodies that pass on to each other. */
export interface ComparedYear {
  readonly year: number;
  /** The forms of its reports, and if one is missing, the form in force. */
  readonly forms: readonly FormCode[];
  readonly reports: readonly ComparedReport[];
  /** The names of the bodies whose report is missing. */
  readonly missing: readonly string[];
  /** The sum over all reports; null if one of them states nothing there, or is missing. */
  readonly value: ComparedReport["value"];
}

/** The reports of some bodies for a year as one. */
export function comparedYear(
  year: number,
  reports: readonly ComparedReport[],
  missing: readonly string[] = [],
): ComparedYear {
  const inForce = missing.length > 0 ? formOfYear(year) : null;
  return {
    year,
    forms: [...reports.map(({ form }) => form), ...(inForce ? [inForce.code] : [])],
    reports,
    missing,
    value: (path) => {
      const values = reports.map((report) => report.value(path));
      if (missing.length > 0 || values.length === 0) return null;
      return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value));
    },
  };
}

/** The cells that all of these forms have. */
export function cellsInAll(forms: readonly FormCode[]): ReadonlySet<FigurePath> {
  const [first = [], ...others] = forms.map((form) => cellsOf(layoutOf(form)));
  const sets = others.map((cells) => new Set(cells));
  return new Set(first.filter((cell) => sets.every((cells) => cells.has(cell))));
}

/** The form whose labels name the cells of a year. */
export function labelledBy({ forms }: ComparedYear): FormCode | null {
  return forms[0] ?? null;
}

/** The printed text of a cell of a report; null if it is not known, or if the value is not the printed one. */
export type PrintedTexts = (report: ComparedReport, cell: CellPath) => string | null;
