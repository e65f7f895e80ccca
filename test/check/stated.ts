import type { ComparedReport } from "../../src/check/comparedReport";
import { FormCode } from "../../src/form/catalogue";
import type { FigurePath } from "../../src/form/figures";

/** What a body states; figures that are not named are not stated, or `rest`. */
export function stated(
  department: string,
  year: number,
  values: Readonly<Partial<Record<FigurePath, number | null>>>,
  rest: number | null = null,
): ComparedReport {
  const form = year < 2021 ? FormCode.FORM_2019 : FormCode.FORM_2021;
  return { department, year, form, value: (path) => (path in values ? (values[path] ?? null) : rest) };
}
