import { measureOf } from "../../form/measure";
import type { Term } from "../../form/term";
import { figureFieldAt, figurePathOf } from "./figureField";
import type { SelectedField } from "./selected";

const REPORTS: Term = { zh: "份", en: "reports" };
const YUAN: Term = { zh: "元", en: "yuan" };
const COUNT: Term = { zh: "件、项、条", en: "count" };
const RATIO: Term = { zh: "比率，1为100%", en: "ratio, 1 is 100 %" };
const PERCENT: Term = { zh: "%", en: "%" };
const POINTS: Term = { zh: "百分点", en: "percentage points" };

const OF_MEASURES = { fen: YUAN, count: COUNT, ratio: RATIO } as const;

/** The unit of the measures that a question is about; null if they have several, or are held against people. */
function unitAsked({ given }: SelectedField): Term | null {
  if (given.per != null) return null;
  const codes = [given.by, given.of, given.measures, given.indicator].flat().filter((code) => typeof code === "string");
  const units = new Set(codes.map((code) => measureOf(code).unit));
  const [unit] = units;
  return units.size === 1 && unit ? OF_MEASURES[unit] : null;
}

/** The unit of the measures inside a field: that of the one that it asks for, else that around it. */
export function unitInside(field: SelectedField, around: Term | null): Term | null {
  return field.on === "Query" || field.given.indicator != null ? unitAsked(field) : around;
}

/** What a code of a unit is called, in the words of the heads. */
export function unitTerm(code: string): Term | undefined {
  return { COUNT, YUAN, RATIO, PERCENT, PERCENTAGE_POINT: POINTS }[code];
}

/**
 * The unit of all values of a leaf, to which these fields lead; null if it has none, or another in each row. `asked` is the
 * unit of what the question is about.
 */
export function unitOf(chain: readonly SelectedField[], asked: Term | null): Term | null {
  const field = chain.at(-1) as SelectedField;
  const path = figurePathOf(chain);
  const figure = path === undefined ? undefined : figureFieldAt(path);
  if (figure) return OF_MEASURES[figure.indicator.unit];
  const above = chain.at(-2);
  if (field.field === "value" && above && typeof above.given.of === "string")
    return OF_MEASURES[measureOf(above.given.of).unit];
  if ((field.on === "Coverage" && field.field !== "daysLate") || REPORT_COUNTS.has(field.field)) return REPORTS;
  if (field.field === "points") return POINTS;
  if (SHARES.has(field.field)) return RATIO;
  return IN_UNIT_ASKED.has(field.field) && OF_MEASURE_ASKED.has(field.on) ? asked : null;
}

const REPORT_COUNTS: ReadonlySet<string> = new Set(["stated", "expected", "reported", "notDue"]);
const SHARES: ReadonlySet<string> = new Set(["share", "relative"]);
/** The types that speak of the measure asked; others, such as how many people a body has, have values of their own. */
const OF_MEASURE_ASKED: ReadonlySet<string> = new Set([
  "MeasureValue",
  "Change",
  "MatchedChange",
  "AddedChange",
  "Contribution",
  "Contributor",
  "ContributorConnection",
  "Distribution",
  "WeightedDistribution",
  "Outlier",
]);

const IN_UNIT_ASKED: ReadonlySet<string> = new Set([
  "value",
  "total",
  "difference",
  "minimum",
  "lowerQuartile",
  "median",
  "mean",
  "upperQuartile",
  "maximum",
]);
