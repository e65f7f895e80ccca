import { readFileSync } from "node:fs";
import { join } from "node:path";

// What the oracle knows of the forms: the golden list of cells, and docs/domain.md. Nothing of `src/form`.

export type Form = "FORM_2019" | "FORM_2021";
export type Unit = "COUNT" | "YUAN" | "RATIO";

/** A cell of table 2, 3 or 4, or a figure of the narrative, which is in no form. */
export interface FormCell {
  readonly path: string;
  readonly unit: Unit;
  readonly forms: readonly Form[];
}

/** A figure without its column of table 3. A subtotal has several items, all others have themselves. */
export interface Indicator {
  readonly code: string;
  /** Path below `figures`, without the applicant. */
  readonly path: string;
  readonly items: readonly string[];
  readonly unit: Unit;
  readonly byApplicant: boolean;
  readonly stock: boolean;
  readonly forms: readonly Form[];
}

/** The ratio of two sums of figures; paths without the applicant where it is divided by applicant. */
export interface Rate {
  readonly code: string;
  readonly field: string;
  readonly unit: Unit;
  readonly byApplicant: boolean;
  readonly stock: boolean;
  /** Its numerator is part of its denominator. */
  readonly proportion: boolean;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

export type Measure = Indicator | Rate;

export const APPLICANTS = [
  "naturalPerson",
  "enterprise",
  "research",
  "publicInterest",
  "legalService",
  "other",
  "total",
] as const;
export type Applicant = (typeof APPLICANTS)[number];

export const BOTH_FORMS: readonly Form[] = ["FORM_2019", "FORM_2021"];

/** The form in force for a report year; null before 2019. */
export function formIn(year: number): Form | null {
  if (year < 2019) return null;
  return year < 2021 ? "FORM_2019" : "FORM_2021";
}

/** The one row in place of which the form of 2021 has three; some reports print it all the same. */
export const UNDIVIDED = "applications.outcomes.otherwise.undivided";

const NARRATIVE = ["total", "website", "wechat", "weibo", "other"].map((channel) => `published.${channel}`);
const STOCKS = /\.(carriedIn|carriedOut|totalDisclosed|inForce|itemsBefore|pending)$/;
const OUTCOMES = "applications.outcomes";
const SUBTOTALS = ["refused", "unavailable", "notProcessed", "otherwise"].map((group) => `${OUTCOMES}.${group}`);

/** Every cell, in the order of the form, then the figures of the narrative. */
export const CELLS: readonly FormCell[] = [
  ...readFileSync(join(__dirname, "..", "form", "cells.golden.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line): FormCell => {
      const [path = "", unit, of2019, of2021] = line.split("\t");
      const forms = BOTH_FORMS.filter((_, i) => [of2019, of2021][i]);
      return { path, unit: unit === "fen" ? "YUAN" : "COUNT", forms };
    }),
  ...NARRATIVE.map((path): FormCell => ({ path, unit: "COUNT", forms: BOTH_FORMS })),
];

export const CELL_AT: ReadonlyMap<string, FormCell> = new Map(CELLS.map((cell) => [cell.path, cell]));

/** The items of each subtotal, without applicants. */
const ITEMS: ReadonlyMap<string, readonly string[]> = new Map(
  SUBTOTALS.map((group) => [
    `${group}.total`,
    [...new Set(CELLS.map(({ path }) => rowOf(path)).filter((row) => row.startsWith(`${group}.`)))],
  ]),
);

const INDICATORS: readonly Indicator[] = [
  ...[...new Set(CELLS.map(({ path }) => rowOf(path)))].map((path) => indicator(path, [path])),
  ...[...ITEMS].map(([path, items]) => indicator(path, items)),
];

const ofOutcomes = (field: string, above: readonly string[]) =>
  rate(field, above, [`${OUTCOMES}.total`], { byApplicant: true, proportion: true });
const ofCases = (field: string, groups: readonly string[], below: readonly string[]) =>
  rate(
    field,
    groups.map((group) => `${group}.corrected`),
    groups.flatMap((group) => below.map((result) => `${group}.${result}`)),
    { proportion: true },
  );
const LITIGATION = ["litigation.direct", "litigation.afterReconsideration"];
const CONCLUDED = ["upheld", "corrected", "other"];

/** docs/domain.md, "Rates"; their definitions are those of `measures`. */
export const RATES: readonly Rate[] = [
  ofOutcomes("granted", [`${OUTCOMES}.granted`]),
  ofOutcomes("substantive", [`${OUTCOMES}.granted`, `${OUTCOMES}.partlyGranted`]),
  ofOutcomes("refused", itemsOf("refused")),
  ofOutcomes("unavailable", itemsOf("unavailable")),
  ofOutcomes("notProcessed", itemsOf("notProcessed")),
  rate("carriedOut", ["applications.carriedOut"], ["applications.received", "applications.carriedIn"], {
    byApplicant: true,
    proportion: true,
    stock: true,
  }),
  ofCases("reconsiderationCorrected", ["reconsideration"], ["total"]),
  ofCases("reconsiderationCorrectedOfConcluded", ["reconsideration"], CONCLUDED),
  ofCases("litigationCorrected", LITIGATION, ["total"]),
  ofCases("litigationCorrectedOfConcluded", LITIGATION, CONCLUDED),
  rate(
    "dispute",
    ["reconsideration", ...LITIGATION].map((group) => `${group}.total`),
    ["applications.received.total"],
    {},
  ),
  rate("procurementAverage", ["procurement.amount"], ["procurement.projects"], {
    code: "PROCUREMENT_AVERAGE",
    unit: "YUAN",
  }),
];

/** A figure by its path below `figures`: an indicator, and the applicant of table 3. */
export interface Figure {
  readonly indicator: Indicator;
  readonly applicant: Applicant;
}

const FIGURES: ReadonlyMap<string, Figure> = new Map(
  INDICATORS.flatMap((indicator) =>
    indicator.byApplicant
      ? APPLICANTS.map((applicant): [string, Figure] => [`${indicator.path}.${applicant}`, { indicator, applicant }])
      : [[indicator.path, { indicator, applicant: "total" }]],
  ),
);

/** Every figure, subtotals and those of the narrative included. */
export const FIGURE_PATHS: readonly string[] = [...FIGURES.keys()];

export function figureAt(path: string): Figure {
  return FIGURES.get(path) as Figure;
}

export const MEASURES: readonly Measure[] = [...INDICATORS, ...RATES];

export function isRate(measure: Measure): measure is Rate {
  return "above" in measure;
}

/** The path of a cell without its applicant. */
export function rowOf(path: string): string {
  return path.startsWith("applications.") ? path.slice(0, path.lastIndexOf(".")) : path;
}

/** Paths of cells for an applicant; those of what is not divided by applicant are as they are. */
export function cellsFor(paths: readonly string[], { byApplicant }: Measure, applicant: Applicant): readonly string[] {
  return byApplicant ? paths.map((path) => `${path}.${applicant}`) : paths;
}

/** Whether reports on a form can state a measure. */
export function isInForm(measure: Measure, form: Form): boolean {
  const has = (path: string) => CELL_AT.get(measure.byApplicant ? `${path}.total` : path)?.forms.includes(form);
  if (!isRate(measure)) return measure.forms.includes(form);
  return measure.above.some(has) && measure.below.every(has);
}

export function upperSnake(path: string): string {
  return path
    .replaceAll(".", "_")
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();
}

function itemsOf(group: string): readonly string[] {
  return ITEMS.get(`${OUTCOMES}.${group}.total`) as readonly string[];
}

function indicator(path: string, items: readonly string[]): Indicator {
  const byApplicant = path.startsWith("applications.");
  const cells = items.map((item) => CELL_AT.get(byApplicant ? `${item}.total` : item) as FormCell);
  const forms = BOTH_FORMS.filter((form) => path === UNDIVIDED || cells.some((cell) => cell.forms.includes(form)));
  const unit = cells[0]?.unit as Unit;
  return { code: upperSnake(path), path, items, unit, byApplicant, stock: STOCKS.test(path), forms };
}

function rate(
  field: string,
  above: readonly string[],
  below: readonly string[],
  more: Partial<Pick<Rate, "code" | "unit" | "byApplicant" | "stock" | "proportion">>,
): Rate {
  const usual = { unit: "RATIO", byApplicant: false, stock: false, proportion: false } as const;
  return { code: `${upperSnake(field)}_RATE`, field, above, below, ...usual, ...more };
}
