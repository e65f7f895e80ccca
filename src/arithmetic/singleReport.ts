import { cellsOf, FORMS, type FormCode } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import { MeasureStatus } from "../form/status";
import type { ReportFigures } from "../form/tally";
import type { ReportValues } from "./measured";

const CELLS_OF_FORM: ReadonlyMap<FormCode, ReadonlySet<FigurePath>> = new Map(
  FORMS.map((form) => [form.code, new Set<FigurePath>(cellsOf(form))]),
);

/** The figures of one report, in the form that measures need. `at` contains the index of each path among the values. */
export function reportValues(
  { form, values, statuses }: ReportFigures,
  at: ReadonlyMap<FigurePath, number>,
): ReportValues {
  const value = (path: FigurePath) => values[at.get(path) as number] ?? null;
  return {
    form,
    value,
    status: (path) => {
      for (const status in statuses) if (statuses[status]?.includes(path)) return status as MeasureStatus;
      if (value(path) !== null) return null;
      const has = CELLS_OF_FORM.get(form)?.has(path) || path.startsWith("published.");
      return has ? MeasureStatus.NOT_STATED : MeasureStatus.NOT_IN_FORM;
    },
  };
}
