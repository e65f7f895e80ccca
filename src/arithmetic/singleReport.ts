import { cellsOf, FORMS } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import { type FormCode, MeasureStatus } from "../form/status";
import type { Stated } from "./measured";

/** The figures asked of one report as they are loaded. */
export interface FiguresOfReport {
  readonly form: FormCode;
  /** In the order of the paths asked. */
  readonly values: readonly (bigint | null)[];
  /** The cells of each status other than plainly printed; null where there are none. */
  readonly statuses: Readonly<Partial<Record<string, readonly FigurePath[]>>> | null;
}

const CELLS: ReadonlyMap<FormCode, ReadonlySet<FigurePath>> = new Map(
  FORMS.map((form) => [form.code, new Set<FigurePath>(cellsOf(form))]),
);

/** One report's figures as measures want them. `at` gives the place of a path among the values. */
export function statedBy({ form, values, statuses }: FiguresOfReport, at: ReadonlyMap<FigurePath, number>): Stated {
  const value = (path: FigurePath) => values[at.get(path) as number] ?? null;
  return {
    form,
    value,
    status: (path) => {
      for (const status in statuses) if (statuses[status]?.includes(path)) return status as MeasureStatus;
      if (value(path) !== null) return null;
      const has = CELLS.get(form)?.has(path) || path.startsWith("published.");
      return has ? MeasureStatus.NOT_STATED : MeasureStatus.NOT_IN_FORM;
    },
  };
}
