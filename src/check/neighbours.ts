import { cellsOf, layoutOf } from "../form/catalogue";
import type { CellPath, FigurePath } from "../form/figures";
import { APPLICANTS } from "../form/layout";
import { FormCode } from "../form/status";
import { leafAt } from "../form/tree";
import type { Report } from "../report/report";
import { type Finding, FindingLevel } from "./finding";

/** What the checks of two years need of a report: its form and the values of its cells. */
export type YearOfFigures = Pick<Report, "form" | "year"> & {
  readonly cells: readonly Pick<Report["cells"][number], "path" | "value">[];
};

/** One check of a year against the year before, of the same department through all its names. */
export interface NeighbourCheck {
  readonly id: string;
  readonly clause: string;
  readonly run: (before: Values, now: Values) => readonly Finding[];
  /** The forms that both years must be printed on; null for any. */
  readonly form: FormCode | null;
}

type Values = (cell: FigurePath) => number | null;

/** Every check of two years. None is ever an error: what follows from another report is to be explained, not wrong. */
const NEIGHBOUR_CHECKS: readonly NeighbourCheck[] = [
  {
    id: "R5",
    clause: "上年结转政府信息公开申请数量，等于上年的结转下年度继续办理",
    form: null,
    run: (before, now) =>
      APPLICANTS.flatMap((applicant) =>
        compared(
          "R5",
          [`applications.carriedIn.${applicant}`],
          now(`applications.carriedIn.${applicant}`),
          before(`applications.carriedOut.${applicant}`),
        ),
      ),
  },
  {
    id: "R6",
    clause: "现行有效件数，等于上年现行有效件数加本年制发、减本年废止",
    form: FormCode.FORM_2021,
    run: (before, now) =>
      (["rules", "normativeDocuments"] as const).flatMap((kind) =>
        compared(
          "R6",
          [`${kind}.inForce`, `${kind}.made`, `${kind}.repealed`],
          now(`${kind}.inForce`),
          sum(before(`${kind}.inForce`), now(`${kind}.made`), negated(now(`${kind}.repealed`))),
        ),
      ),
  },
  {
    id: "R7",
    clause: "对外公开总数量，等于上年总数量加本年新公开数量",
    form: FormCode.FORM_2019,
    run: (before, now) =>
      (["rules", "normativeDocuments"] as const).flatMap((kind) =>
        compared(
          "R7",
          [`${kind}.totalDisclosed`, `${kind}.disclosed`],
          now(`${kind}.totalDisclosed`),
          sum(before(`${kind}.totalDisclosed`), now(`${kind}.disclosed`)),
        ),
      ),
  },
  {
    id: "R8",
    clause: "上一年项目数量，等于上年的上一年项目数量加上年增/减",
    form: FormCode.FORM_2019,
    run: (before, now) =>
      (["licensing", "externalServices", "penalties", "compulsion", "fees"] as const).flatMap((act) =>
        compared(
          "R8",
          [`${act}.itemsBefore`],
          now(`${act}.itemsBefore`),
          sum(before(`${act}.itemsBefore`), before(`${act}.itemsChange`)),
        ),
      ),
  },
];

/** Figures below this jump by themselves and say nothing. */
const LARGE = 20;
const JUMP = 5;

/**
 * What two reports of one department say of each other, the year before first: R5 to R8 and jumps over five times or under
 * a fifth. Pure. A figure that either year does not state is not compared; a form's own cells are compared only where
 * both years are printed on it.
 */
export function checkNeighbours(before: YearOfFigures, now: YearOfFigures): readonly Finding[] {
  const [earlier, later] = [valuesOf(before), valuesOf(now)];
  const rules = NEIGHBOUR_CHECKS.filter(({ form }) => form === null || (before.form === form && now.form === form));
  return [...rules.flatMap((rule) => rule.run(earlier, later)), ...jumps(before, now, earlier, later)];
}

function valuesOf(report: YearOfFigures): Values {
  const values = new Map(report.cells.map((cell) => [cell.path, cell.value]));
  return (cell) => values.get(cell) ?? null;
}

function compared(
  check: string,
  cells: readonly FigurePath[],
  left: number | null,
  right: number | null,
): readonly Finding[] {
  if (left === null || right === null || left === right) return [];
  const message = `${check} ${cells[0]}: ${left} is stated, ${right} follows from the year before; the difference of ${left - right} is to be explained.`;
  return [{ check, level: FindingLevel.WARNING, cells, message, left, right, unstated: [] }];
}

function sum(...values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}

/** Totals and figures of table 2 that moved as figures seldom do. */
function jumps(before: YearOfFigures, now: YearOfFigures, earlier: Values, later: Values): readonly Finding[] {
  if (before.form === null || before.form !== now.form) return [];
  return cellsOf(layoutOf(before.form))
    .filter((cell) => isTelling(cell))
    .flatMap((cell): readonly Finding[] => {
      const [left, right] = [later(cell), earlier(cell)];
      if (left === null || right === null || Math.max(left, right) < LARGE || leafAt(cell).unit !== "count") return [];
      if (left <= right * JUMP && left * JUMP >= right) return [];
      const message = `${cell}: ${left} after ${right} in the year before: more than five times, or less than a fifth.`;
      return [{ check: "JUMP", level: FindingLevel.NOTICE, cells: [cell], message, left, right, unstated: [] }];
    });
}

function isTelling(cell: CellPath): boolean {
  return !cell.startsWith("applications.") || cell.endsWith(".total");
}
