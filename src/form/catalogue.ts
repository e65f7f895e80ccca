import type { CellPath } from "./figures";
import { FORM_2019 } from "./form2019";
import { FORM_2021 } from "./form2021";
import { type Layout, printedRows, rowsIn } from "./layout";

const CATALOGUE = [FORM_2019, FORM_2021] as const;

/** The form versions the project reads, oldest first. A new version is one layout file and its name in the list above. */
export const FORMS: readonly FormVersion[] = CATALOGUE;

/** The name of a form version, e.g. FORM_2021. */
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

/** The form in force for a report year, or null for years before 2019 (国办发〔2014〕32号 and older: not covered). */
export function formOfYear(year: number): FormVersion | null {
  return FORMS.findLast(({ firstYear }) => firstYear <= year) ?? null;
}

/** The last report year of a form: the one before the next form's first; null while it is in force. */
export function lastYearOf(form: FormVersion): number | null {
  const next = FORMS[FORMS.indexOf(form) + 1];
  return next ? next.firstYear - 1 : null;
}

/** The cells that a form prints, in its order: 198 in 2019, 200 in 2021. Variant rows are not among them. */
export function cellsOf(layout: Layout): readonly CellPath[] {
  return layout.tables.flatMap((table) => rowsIn(table).filter((row) => !row.insteadOf)).flatMap(({ cells }) => cells);
}

/** The same with the cells of variant rows. */
export function cellsAndVariantsOf(layout: Layout): readonly CellPath[] {
  return layout.tables.flatMap(rowsIn).flatMap(({ cells }) => cells);
}

/** The cells of the rows that a document prints: a variant row's in place of those it stands for, and else not. */
export function cellsPrinted(layout: Layout, printed: (cell: CellPath) => boolean): readonly CellPath[] {
  return layout.tables.flatMap((table) => printedRows(rowsIn(table), printed)).flatMap(({ cells }) => cells);
}
