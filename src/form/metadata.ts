import { articleNamed } from "./article";
import { FORMS, type FormVersion } from "./catalogue";
import { DEFINITIONS, type Definition, RATE_DEFINITIONS } from "./definition";
import type { IndicatorPath } from "./indicator";
import { indicatorAt } from "./indicator";
import { rowsIn } from "./layout";
import { linksOf } from "./link";
import { isRate, type Measure } from "./measure";
import { PROBLEMS } from "./problem";
import { HOW_SUMMED, Summing } from "./summing";
import type { Term } from "./term";
import { branchesWith } from "./tree";

/** What a number counts. */
export enum Nature {
  /** How many there are at one moment. */
  STOCK = "STOCK",
  /** What happened in a year. */
  FLOW = "FLOW",
  /** One sum divided by another. */
  RATE = "RATE",
}

/** What users of a measure have to know of it, for people. */
export interface Metadata {
  readonly definition: Term;
  /** The articles of the Regulation and the tables of the forms on which it rests. */
  readonly clause: Term;
  readonly nature: Nature;
  readonly summing: Summing;
  readonly howSummed: Term;
  /** Whether its figures of different forms may be compared. */
  readonly comparability: Term;
  /** What is usually wrong with it in published reports. */
  readonly problems: readonly Term[];
}

/** The metadata of an indicator or a rate. */
export function metadataOf(measure: Measure): Metadata {
  const definition = definitionOf(measure);
  const summing = summingOf(measure);
  return {
    definition,
    clause: clauseOf(measure, definition),
    nature: natureOf(measure),
    summing,
    howSummed: HOW_SUMMED[summing],
    comparability: comparabilityOf(measure, definition),
    problems: definition.problems.map((problem) => PROBLEMS[problem]),
  };
}

function definitionOf(measure: Measure): Definition {
  const definition = isRate(measure)
    ? (RATE_DEFINITIONS as Readonly<Record<string, Definition>>)[measure.field]
    : DEFINITIONS[measure.path as IndicatorPath];
  if (!definition) throw new Error(`${measure.code} has no definition.`);
  return definition;
}

function natureOf(measure: Measure): Nature {
  if (isRate(measure)) return Nature.RATE;
  return measure.stock ? Nature.STOCK : Nature.FLOW;
}

function summingOf(measure: Measure): Summing {
  if (isRate(measure)) return measure.stock ? Summing.RATIO_WITHIN_YEAR : Summing.RATIO_OF_SUMS;
  if (measure.stock) return Summing.SUM_WITHIN_YEAR;
  return TOTALS_OF_CASES.includes(measure.path) ? Summing.SUM_WITH_PENDING : Summing.SUM;
}

const TOTALS_OF_CASES: readonly string[] = branchesWith("pending").map((cases) => `${cases}.total`);

function clauseOf(measure: Measure, { articles }: Definition): Term {
  const named = articles.map(articleNamed);
  const printed = FORMS.flatMap((form) => placesIn(form, measure));
  return {
    zh: `《政府信息公开条例》${named.map(({ zh }) => zh).join("、")}；${printed.map(({ zh }) => zh).join("；")}`,
    en: `Regulation on Open Government Information, ${named.map(({ en }) => en).join(", ")}; ${printed.map(({ en }) => en).join("; ")}`,
  };
}

// The tables of a form that print the figures of a measure; the first section for what only the narrative states.
function placesIn(form: FormVersion, measure: Measure): readonly Term[] {
  if (!measure.forms.includes(form.code)) return [];
  const paths = figuresOf(measure);
  const tables = form.tables.filter((table) =>
    rowsIn(table).some(({ cells }) => cells.some((cell) => paths.includes(indicatorAt(cell).indicator.path))),
  );
  const { basis } = form;
  if (tables.length === 0) return [{ zh: `${basis}，正文`, en: `${basis}, narrative` }];
  return tables.map(({ number, title }) => ({
    zh: `${basis}，表${DIGITS[number]}${title}`,
    en: `${basis}, table ${number}`,
  }));
}

const DIGITS = "〇一二三四五六七八九";

function figuresOf(measure: Measure): readonly string[] {
  if (!isRate(measure)) return measure.parts;
  const paths = [...measure.numerator, ...measure.denominator];
  return measure.byApplicant ? paths : paths.map((path) => path.replace(/(^applications\.\w+)\.total$/, "$1"));
}

function comparabilityOf(measure: Measure, { comparability }: Definition): Term {
  const said = [comparability ?? printedBy(measure), ...linksOf(measure).map(({ why }) => why)];
  return { zh: said.map(({ zh }) => zh).join(""), en: said.map(({ en }) => en).join(" ") };
}

function printedBy(measure: Measure): Term {
  const { forms } = measure;
  if (!isRate(measure) && measure.kind === "narrative")
    return {
      zh: "各版格式均未规定此项：只在各机关计数口径相同时可比。",
      en: "No form prescribes it: figures can be compared as far as bodies count alike.",
    };
  if (forms.length === FORMS.length)
    return {
      zh: "各版格式均有此项，前后可比。",
      en: "All forms have it, and their figures can be compared.",
    };
  const named = FORMS.filter(({ code }) => forms.includes(code)).map(({ basis }) => basis);
  return {
    zh: `只在${named.join("、")}的格式中有，与其他格式之间序列中断。`,
    en: `Only the form of ${named.join(", ")} has it: the series breaks where another form begins or ends.`,
  };
}
