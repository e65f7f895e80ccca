import type { CellPath } from "./figures";
import { FORM_2019 } from "./form2019";
import { FORM_2021 } from "./form2021";
import { type Layout, printedRows, rowsIn } from "./layout";

const CATALOGUE = [FORM_2019, FORM_2021] as const;

/**
 * The form versions that the project reads, the oldest first. For a new version, add a layout file and its name to the
 * list above.
 */
export const FORMS: readonly FormVersion[] = CATALOGUE;

/** The name of a form version, for example FORM_2021. */
export type FormCode = (typeof CATALOGUE)[number]["code"];

/** The names as an enum object. */
export const FormCode = Object.fromEntries(CATALOGUE.map(({ code }) => [code, code])) as Readonly<
  Record<FormCode, FormCode>
>;

/** A layout of the catalogue. */
export type FormVersion = Layout<FormCode>;

/** The layout of a form version. */
export function layoutOf(code: FormCode): FormVersion {
  const layout = FORMS.find((form) => form.code === code);
  if (!layout) throw new Error(`${code} is no form version of the catalogue.`);
  return layout;
}

/**
 * The form that is in force for a report year; null for years before 2019 (国办发〔2014〕32号 and older forms are not
 * covered).
 */
export function formOfYear(year: number): FormVersion | null {
  return FORMS.findLast(({ firstYear }) => firstYear <= year) ?? null;
}

/** The last report year of a form, which is the year before the next form's first; null while the form is in force. */
export function lastYearOf(form: FormVersion): number | null {
  const next = FORMS[FORMS.indexOf(form) + 1];
  return next ? next.firstYear - 1 : null;
}

/**
 * The cells that a form prints, in the order of the form: 198 in 2019, 200 in 2021. Without the cells of variant rows.
 */
export function cellsOf(layout: Layout): readonly CellPath[] {
  return layout.tables.flatMap((table) => rowsIn(table).filter((row) => !row.insteadOf)).flatMap(({ cells }) => cells);
}

/** The cells that a form prints, including those of variant rows. */
export function cellsAndVariantsOf(layout: Layout): readonly CellPath[] {
  return layout.tables.flatMap(rowsIn).flatMap(({ cells }) => cells);
}

/**
 * The cells of the rows that a document prints: those of a variant row if it is printed, otherwise those of the rows
 * that it replaces.
 */
export function cellsPrinted(layout: Layout, printed: (cell: CellPath) => boolean): readonly CellPath[] {
  return layout.tables.flatMap((table) => printedRows(rowsIn(table), printed)).flatMap(({ cells }) => cells);
}
