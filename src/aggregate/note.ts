import type { FigurePath } from "../form/figures";
import { type Indicator, indicatorAt } from "../form/indicator";
import { leafAt } from "../form/tree";
import type { Body } from "./directory";

/** Why a sum is not all that it seems. */
export enum NoteCode {
  STOCK_OVER_YEARS = "STOCK_OVER_YEARS",
  PENDING_IN_TOTAL = "PENDING_IN_TOTAL",
  SUMMARY_WITHOUT_PARTS = "SUMMARY_WITHOUT_PARTS",
}

export interface Note {
  readonly code: NoteCode;
  readonly message: string;
  readonly indicator: Indicator | null;
  readonly departments: readonly Body[];
}

/** Whether a figure is a stock asked for over several years at once: it is then left null. */
export function isStockOverYears(path: FigurePath, severalYears: boolean): boolean {
  return severalYears && leafAt(path).stock;
}

/** The notes that a sum of these figures carries. `severalYears`: one sum holds more than one year. */
export function notesOn(
  paths: readonly FigurePath[],
  severalYears: boolean,
  leftOut: readonly Body[],
  partsOf: (id: number) => readonly Body[],
): readonly Note[] {
  const indicators = [...new Set(paths.map((path) => indicatorAt(path).indicator))];
  const withoutParts = leftOut.filter((body) => partsOf(body.id).length === 0 && body.firstYear !== null);
  return [
    ...indicators.filter((indicator) => severalYears && indicator.stock).map(stockNote),
    ...indicators.filter((indicator) => severalYears && isCaseTotal(indicator)).map(pendingNote),
    ...(withoutParts.length > 0 ? [withoutPartsNote(withoutParts)] : []),
  ];
}

function stockNote(indicator: Indicator): Note {
  return {
    code: NoteCode.STOCK_OVER_YEARS,
    message: `${indicator.code} is a stock at the end of a year and is not summed over years: add YEAR to groupBy. 时点数不跨年相加。`,
    indicator,
    departments: [],
  };
}

function pendingNote(indicator: Indicator): Note {
  return {
    code: NoteCode.PENDING_IN_TOTAL,
    message: `${indicator.code} holds pending cases, which come back in the next year's report: over several years they count twice. 总计含尚未审结，跨年相加会重复。`,
    indicator,
    departments: [],
  };
}

function withoutPartsNote(bodies: readonly Body[]): Note {
  const names = bodies.map((body) => body.name).join("、");
  return {
    code: NoteCode.SUMMARY_WITHOUT_PARTS,
    message: `Summary reports are left out of sums, and no parts are registered of ${names}: nothing of them is in this sum. 汇总报告不计入，其下属机关未登记。`,
    indicator: null,
    departments: bodies,
  };
}

function isCaseTotal({ path }: Indicator): boolean {
  return path === "reconsideration.total" || /^litigation\.\w+\.total$/.test(path);
}
