import type { FormCode } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import { type Indicator, indicatorAt } from "../form/indicator";
import type { Term } from "../form/term";
import { branchesWith, leafAt } from "../form/tree";
import { type Message, said } from "../message/message";
import type { DirectoryBody } from "./directoryBody";

/** Reasons why a sum may not mean what it seems to. */
export enum NoteCode {
  STOCK_OVER_YEARS = "STOCK_OVER_YEARS",
  PENDING_IN_TOTAL = "PENDING_IN_TOTAL",
  SUMMARY_WITHOUT_PARTS = "SUMMARY_WITHOUT_PARTS",
  NOT_IN_EVERY_FORM = "NOT_IN_EVERY_FORM",
  SAMPLE_COUNTED = "SAMPLE_COUNTED",
}

export interface Note {
  readonly code: NoteCode;
  readonly said: Message;
  readonly indicator: Indicator | null;
  readonly departments: readonly DirectoryBody[];
}

/** Whether a figure is a stock and the question covers several years. Such a figure is null. */
export function isStockOverYears(path: FigurePath, severalYears: boolean): boolean {
  return severalYears && leafAt(path).stock;
}

/**
 * The notes on figures that cannot be added up over years. `severalYears` says whether the sum contains more than one
 * year.
 */
export function notesOnYears(paths: readonly FigurePath[], severalYears: boolean): readonly Note[] {
  const indicators = indicatorsAmong(paths);
  return [
    ...indicators.filter((indicator) => severalYears && indicator.stock).map(stockNote),
    ...indicators.filter((indicator) => severalYears && isCaseTotal(indicator)).map(pendingNote),
  ];
}

/** The notes on figures of one sum that some of its reports cannot state, because their form does not have them. */
export function notesOnForms(paths: readonly FigurePath[], forms: ReadonlySet<FormCode>): readonly Note[] {
  return indicatorsAmong(paths).flatMap((indicator) => {
    const without = [...forms].filter((form) => !indicator.forms.includes(form));
    return without.length > 0 && without.length < forms.size ? [formNote(indicator, without)] : [];
  });
}

/** The note on summaries that a sum leaves out although none of their parts filed. Nothing of them is in the sum. */
export function notesOnSummaries(lost: readonly DirectoryBody[]): readonly Note[] {
  return lost.length > 0 ? [withoutPartsNote([...new Set(lost)])] : [];
}

/** The note on bodies of the made-up sample that a sum counts together with others. */
export function notesOnSample(sample: readonly DirectoryBody[]): readonly Note[] {
  if (sample.length === 0) return [];
  const text = said("SAMPLE_COUNTED", { bodies: sample.length });
  return [{ code: NoteCode.SAMPLE_COUNTED, said: text, indicator: null, departments: sample }];
}

/** The indicators to which some figures belong. */
export function indicatorsAmong(paths: readonly FigurePath[]): readonly Indicator[] {
  return [...new Set(paths.map((path) => indicatorAt(path).indicator))];
}

function formNote(indicator: Indicator, without: readonly FormCode[]): Note {
  return {
    code: NoteCode.NOT_IN_EVERY_FORM,
    said: said("NOT_IN_EVERY_FORM", { indicator: nameOf(indicator), without, forms: indicator.forms }),
    indicator,
    departments: [],
  };
}

function stockNote(indicator: Indicator): Note {
  return {
    code: NoteCode.STOCK_OVER_YEARS,
    said: said("STOCK_OVER_YEARS", { indicator: nameOf(indicator) }),
    indicator,
    departments: [],
  };
}

function pendingNote(indicator: Indicator): Note {
  return {
    code: NoteCode.PENDING_IN_TOTAL,
    said: said("PENDING_IN_TOTAL", { indicator: nameOf(indicator) }),
    indicator,
    departments: [],
  };
}

function withoutPartsNote(bodies: readonly DirectoryBody[]): Note {
  return {
    code: NoteCode.SUMMARY_WITHOUT_PARTS,
    said: said("PARTS_NOT_FILED", { names: bodies.map((body) => body.name) }),
    indicator: null,
    departments: bodies,
  };
}

/** The name of an indicator: its code, and in Chinese its printed name with it. */
function nameOf({ code, chinese }: Indicator): Term {
  return { zh: `${chinese}（${code}）`, en: code };
}

function isCaseTotal({ path }: Indicator): boolean {
  return branchesWith("pending").some((cases) => path === `${cases}.total`);
}
