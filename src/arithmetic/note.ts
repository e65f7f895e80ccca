import type { ApplicantKey } from "../form/applications";
import type { FormCode } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import { type Indicator, indicatorAt, pathsOf } from "../form/indicator";
import { isRate, type Measure, rateCells } from "../form/measure";
import { dependsOnDocument } from "../form/printedTogether";
import { MeasureStatus } from "../form/status";
import { branchesWith, leafAt } from "../form/tree";
import { type Message, said } from "../message/message";
import type { Coverage } from "./coverage";
import type { DirectoryBody } from "./directoryBody";
import type { Measured } from "./measured";
import { measurePlace } from "./measurePlace";

/** Reasons why a figure may not mean what it seems to. */
export enum NoteCode {
  STOCK_OVER_YEARS = "STOCK_OVER_YEARS",
  PENDING_IN_TOTAL = "PENDING_IN_TOTAL",
  NOT_IN_EVERY_FORM = "NOT_IN_EVERY_FORM",
  PARTLY_STATED = "PARTLY_STATED",
  SUMMARY_WITHOUT_PARTS = "SUMMARY_WITHOUT_PARTS",
  SAMPLE_COUNTED = "SAMPLE_COUNTED",
  INCOMPLETE = "INCOMPLETE",
  PROVISIONAL = "PROVISIONAL",
  REVISED = "REVISED",
}

export interface Note<B = DirectoryBody> {
  readonly code: NoteCode;
  readonly said: Message;
  /** The measure of which it speaks, and the column of table 3; null if it speaks of the reports as a whole. */
  readonly measure: Measure | null;
  readonly applicant: ApplicantKey | null;
  /** The bodies of which it speaks, each once. */
  readonly departments: readonly B[];
  /** How many reports (of SAMPLE_COUNTED: bodies) it speaks of, and of how many in all; null if it counts none. */
  readonly count: number | null;
  readonly of: number | null;
  /** Of PARTLY_STATED: how many items of a subtotal are blank in reports that state others of them; null if not known. */
  readonly blank: number | null;
  /** Of REVISED: the day of the newest revision, "2026-02-01"; null of all others. */
  readonly date: string | null;
}

/** Whether a figure is a stock and the question covers several years. Such a figure is null. */
export function isStockOverYears(path: FigurePath, severalYears: boolean): boolean {
  return severalYears && leafAt(path).stock;
}

/** The notes on measures that cannot be added up over years. `severalYears` says whether the sum has more than one. */
export function notesOnYears(measures: readonly Measure[], severalYears: boolean): readonly Note<never>[] {
  return [
    ...measures.filter(({ stock }) => severalYears && stock).map(stockNote),
    ...measures.filter((measure) => severalYears && isCaseTotal(measure)).map(pendingNote),
  ];
}

/** The notes on measures of one sum that some of its reports cannot state, because their form does not have them. */
export function notesOnForms(measures: readonly Measure[], forms: ReadonlySet<FormCode>): readonly Note<never>[] {
  return measures.flatMap((measure) => {
    const without = [...forms].filter((form) => !measure.forms.includes(form));
    return without.length > 0 && without.length < forms.size ? [formNote(measure, without)] : [];
  });
}

/** How far some reports state a measure. */
export type Statedness = Pick<Measured, "measure" | "applicant" | "status" | "stated" | "blank">;

/** How far the reports of two years state a measure. Null `blank` means that it is not known. */
export function statedInBoth(before: Statedness, after: Statedness): Statedness {
  const partly = [before, after].find(({ status }) => status === MeasureStatus.PARTLY_STATED);
  const { measure, applicant, status } = partly ?? after;
  const blank = before.blank === null || after.blank === null ? null : before.blank + after.blank;
  return { measure, applicant, status, stated: before.stated + after.stated, blank };
}

/**
 * The note on a measure that not all reports state that could, or of which they leave items blank; `reports` are those
 * whose form has it, and `forms` their forms. Of a measure that none states there is no note: it has no value.
 */
export function notesOnStated(
  { measure, applicant, status, stated, blank }: Statedness,
  reports: number,
  forms: readonly FormCode[],
): readonly Note<never>[] {
  // Which documents have a variant row is not known, so neither is how many could state what only some have.
  const could = dependsOnDocument(statableIn(measure, applicant), forms) ? stated : reports;
  const isPartly = status === MeasureStatus.PARTLY_STATED || (blank ?? 0) > 0;
  if (stated === 0 || (stated >= could && !isPartly)) return [];
  const values = { measure: measurePlace(measure, applicant), stated, reports: could };
  const text = () => {
    if (!isPartly) return said("PARTLY_STATED", values);
    return blank === null ? said("SOME_ITEMS_BLANK", values) : said("ITEMS_BLANK", { ...values, blank });
  };
  return [note(NoteCode.PARTLY_STATED, text(), { measure, applicant, count: stated, of: could, blank })];
}

function statableIn(measure: Measure, applicant: ApplicantKey): (printed: ReadonlySet<FigurePath>) => boolean {
  const some = (cells: readonly FigurePath[]) => (printed: ReadonlySet<FigurePath>) =>
    cells.some((cell) => printed.has(cell));
  if (!isRate(measure)) return some(pathsOf(measure, applicant));
  const { numerator, denominator } = rateCells(measure, applicant);
  return (printed) => some(numerator)(printed) && denominator.every((cell) => printed.has(cell));
}

/** The note on summaries that a sum leaves out although none of their parts filed. Nothing of them is in the sum. */
export function notesOnSummaries<B extends DirectoryBody>(lost: readonly B[]): readonly Note<B>[] {
  if (lost.length === 0) return [];
  const departments = [...new Set(lost)];
  const text = said("PARTS_NOT_FILED", { names: departments.map(({ name }) => name) });
  return [note(NoteCode.SUMMARY_WITHOUT_PARTS, text, { departments })];
}

/** The note on bodies of the made-up sample that are counted together with others. */
export function notesOnSample<B extends DirectoryBody>(sample: readonly B[]): readonly Note<B>[] {
  if (sample.length === 0) return [];
  const text = said("SAMPLE_COUNTED", { bodies: sample.length });
  return [note(NoteCode.SAMPLE_COUNTED, text, { departments: sample, count: sample.length })];
}

/** The notes on reports that are missing, and on those that are not there and not due yet. */
export function notesOnCoverage<B extends DirectoryBody>(coverage: Omit<Coverage<B>, "times">): readonly Note<B>[] {
  const { expected, reported, missing, notDue } = coverage;
  const departments = [...new Set(missing.map(({ body }) => body))];
  const incomplete = said("INCOMPLETE", { reported, expected });
  const provisional = said("PROVISIONAL", { notDue });
  return [
    ...(missing.length > 0
      ? [note(NoteCode.INCOMPLETE, incomplete, { departments, count: reported, of: expected })]
      : []),
    ...(notDue > 0 ? [note<B>(NoteCode.PROVISIONAL, provisional, { count: notDue, of: expected + notDue })] : []),
  ];
}

/** A report whose version replaced one that had been published. */
export interface RevisedReport<B = DirectoryBody> {
  readonly body: B;
  readonly year: number;
  /** The day on which the version was published, "2026-02-01". */
  readonly date: string;
}

/** The note on reports that were revised after they had been published. `reports` is how many reports there are. */
export function notesOnRevisions<B extends DirectoryBody>(
  revised: readonly RevisedReport<B>[],
  reports: number,
): readonly Note<B>[] {
  const date = revised.map((each) => each.date).reduce((last, each) => (each > last ? each : last), "");
  if (date === "") return [];
  const text = said("REVISED", { reports: revised.length, date });
  const departments = [...new Set(revised.map(({ body }) => body))];
  return [note(NoteCode.REVISED, text, { departments, count: revised.length, of: reports, date })];
}

/** The notes on a measure of one report; `revised` is the report if it was revised. */
export function notesOnReport<B extends DirectoryBody>(
  measured: Measured,
  revised: readonly RevisedReport<B>[],
): readonly Note<B>[] {
  return measured.value === null ? [] : [...notesOnStated(measured, 1, []), ...notesOnRevisions(revised, 1)];
}

/** The indicators to which some figures belong. */
export function indicatorsAmong(paths: readonly FigurePath[]): readonly Indicator[] {
  return [...new Set(paths.map((path) => indicatorAt(path).indicator))];
}

function formNote(measure: Measure, without: readonly FormCode[]): Note<never> {
  const text = said("NOT_IN_EVERY_FORM", { indicator: measurePlace(measure), without, forms: measure.forms });
  return note(NoteCode.NOT_IN_EVERY_FORM, text, { measure });
}

function stockNote(measure: Measure): Note<never> {
  return note(NoteCode.STOCK_OVER_YEARS, said("STOCK_OVER_YEARS", { indicator: measurePlace(measure) }), { measure });
}

function pendingNote(measure: Measure): Note<never> {
  return note(NoteCode.PENDING_IN_TOTAL, said("PENDING_IN_TOTAL", { indicator: measurePlace(measure) }), { measure });
}

function note<B>(code: NoteCode, text: Message, given: Partial<Note<B>>): Note<B> {
  const nothing = { measure: null, applicant: null, departments: [], count: null, of: null, blank: null, date: null };
  return { code, said: text, ...nothing, ...given };
}

function isCaseTotal(measure: Measure): boolean {
  return "path" in measure && branchesWith("pending").some((cases) => measure.path === `${cases}.total`);
}
