import type { ApplicantKey } from "../../form/applications";
import type { Concept } from "../../form/concept";
import type { FigurePath } from "../../form/figures";
import { APPLICANT_CODES, INDICATORS, type Indicator, indicatorAt, upperSnake } from "../../form/indicator";
import { isRate, type Measure, measureOf } from "../../form/measure";
import { APPLICANT_COLUMNS } from "../../form/sharedTables";
import type { Term } from "../../form/term";
import { isFigurePath } from "../../form/tree";
import { conceptName } from "../../message/conceptName";
import type { SelectedField } from "./selected";

/** A figure that a question selects below `figures`. */
export interface FigureField {
  readonly indicator: Indicator;
  /** The code of the applicant; null outside of table 3. */
  readonly applicant: string | null;
}

const SUBTOTALS = new Map(
  INDICATORS.filter(({ kind }) => kind === "subtotal").map((indicator) => [indicator.path, indicator]),
);

/** Returns the figure at a place below `figures`; undefined if that is a group of figures. */
export function figureFieldAt(path: string): FigureField | undefined {
  if (isFigurePath(path)) {
    const { indicator, applicant } = indicatorAt(path as FigurePath);
    return { indicator, applicant: applicant === null ? null : upperSnake(applicant) };
  }
  const cut = path.lastIndexOf(".");
  const indicator = SUBTOTALS.get(path.slice(0, cut));
  return indicator && { indicator, applicant: upperSnake(path.slice(cut + 1)) };
}

/** The name of a measure with a code in table heads, with its applicant unless that is all of them together. */
export function measureName(code: string, applicant: unknown): Term {
  const measure = measureOf(code);
  const name = nameOf(measure);
  const column = [...APPLICANT_CODES.keys()].indexOf(String(applicant));
  if (!measure.byApplicant || column < 0 || applicant === "TOTAL") return name;
  const who = APPLICANT_CODES.get(String(applicant)) as ApplicantKey;
  return {
    zh: `${name.zh}（${APPLICANT_COLUMNS[column]?.at(-1)}）`,
    en: `${name.en} (${upperSnake(who).toLowerCase().replaceAll("_", " ")})`,
  };
}

function nameOf(measure: Measure): Term {
  if (isRate(measure)) {
    const [zh = measure.chinese] = measure.chinese.split("，");
    return { zh, en: measure.code.toLowerCase().replaceAll("_", " ") };
  }
  return conceptName(measure.path as Concept);
}

/** The path below `figures` to which fields lead; undefined if they do not pass the figures of the form. */
export function figurePathOf(fields: readonly SelectedField[]): string | undefined {
  const at = fields.findLastIndex(({ field, on }) => field === "figures" && on !== "Sentence");
  if (at < 0) return undefined;
  return fields
    .slice(at + 1)
    .map(({ field }) => field)
    .join(".");
}
