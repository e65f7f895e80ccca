import { mayBeNegative } from "../form/equation";
import type { CellPath, FigurePath } from "../form/figures";
import { indicatorAt } from "../form/indicator";
import { LEAVES, leafAt } from "../form/tree";
import { figureValue, said } from "../message/message";
import { type ComparedYear, cellsInAll, labelledBy } from "./comparedReport";
import { type Finding, FindingLevel, type NeighbourCheck } from "./finding";

/**
 * Figures that change more than is usual. Only a notice: the change may be true, but a person should know the reason.
 */
export const plausibility: NeighbourCheck = {
  id: "JUMP",
  clause: {
    zh: "同一单位的数据很少逐年增减到五倍以上",
    en: "Figures of one body seldom change fivefold from year to year",
  },
  level: FindingLevel.NOTICE,
  chinese: "与上一年相比增至五倍以上、降至五分之一以下，或者由较大数变为零，请核实并说明",
  english: "More than five times last year's figure, less than a fifth of it, or zero where it was large",
  run: (current, previous) => comparable(current, previous).flatMap((path) => jump(path, current, previous)),
};

const TIMES = 5;
/** A change is not reported if both figures are below this: 20 items, or 100,000 yuan (in fen). */
const LARGE = { count: 20, fen: 10_000_000 } as const;

/**
 * Paths that are compared: the cells in the forms of both years (in table 3 only the totals of all applicants), and the
 * indicators of the narrative.
 */
function comparable(current: ComparedYear, previous: ComparedYear): readonly FigurePath[] {
  const cells = [...cellsInAll([...current.forms, ...previous.forms])].filter(
    (cell) => !mayBeNegative(cell as CellPath) && (indicatorAt(cell).applicant ?? "total") === "total",
  );
  return [
    ...cells,
    ...LEAVES.map(({ path }) => path).filter((path) => indicatorAt(path).indicator.kind === "narrative"),
  ];
}

function jump(path: FigurePath, current: ComparedYear, previous: ComparedYear): readonly Finding[] {
  const [left, right] = [current.value(path), previous.value(path)];
  const { unit } = leafAt(path);
  if (left === null || right === null || Math.max(left, right) < LARGE[unit]) return [];
  if (left <= right * TIMES && left * TIMES >= right) return [];
  const how = left === 0 ? "JUMP_TO_ZERO" : right === 0 ? "JUMP_FROM_ZERO" : left > right ? "JUMP_UP" : "JUMP_DOWN";
  const message = said(how, {
    cell: { place: "cell", path, form: labelledBy(current) },
    before: previous.year,
    right: figureValue(right, unit),
    year: current.year,
    left: figureValue(left, unit),
  });
  return [{ check: "JUMP", level: FindingLevel.NOTICE, cells: [path], message, left, right, unstated: [] }];
}
