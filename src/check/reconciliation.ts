import { cellsAndVariantsOf, cellsOf, type FormCode, layoutOf } from "../form/catalogue";
import type { CellPath } from "../form/figures";
import { LEAVES } from "../form/tree";
import type { Message } from "../message/message";
import { type Addend, agreementOf, sumOfAddends } from "./agreement";
import type { ComparedReport, PrintedTexts } from "./comparedReport";
import { type KnownParts, partsMissing, partsUndeclared } from "./openParts";

/** The result of comparing one cell of a summary with the sum over its parts. */
export enum ReconciliationStatus {
  EQUAL = "EQUAL",
  ROUNDING = "ROUNDING",
  TRANSPOSITION = "TRANSPOSITION",
  DIFFERENT = "DIFFERENT",
  NOT_ASSESSABLE = "NOT_ASSESSABLE",
  NOT_STATED = "NOT_STATED",
  NOT_IN_FORM = "NOT_IN_FORM",
}

/** The result of comparing a summary's whole report with its parts. */
export enum ReconciliationResult {
  AGREES = "AGREES",
  DIFFERS = "DIFFERS",
  NOT_ASSESSABLE = "NOT_ASSESSABLE",
  NOT_REPORTED = "NOT_REPORTED",
}

/** One cell of a summary against its parts; counts, or fen. */
export interface ReconciledCell {
  readonly cell: CellPath;
  /** The summary's own value; null if it states none. */
  readonly printed: bigint | null;
  /** The sum over the parts that state the cell; null if none does. */
  readonly sum: bigint | null;
  /** Printed minus sum; null if one of them is null. */
  readonly difference: bigint | null;
  /** Number of parts whose report states the cell. */
  readonly stated: number;
  /** Number of parts that filed a report. */
  readonly reported: number;
  readonly status: ReconciliationStatus;
  /** What differs and what to do; null if both agree. */
  readonly message: Message | null;
}

/**
 * R15 cell by cell: a summary (null if it filed no report) against the reports of its parts, in the order of the form.
 * Rounding is forgiven as by the check, which needs the texts of the `amountsInDoubt`. While the report of a part is
 * missing, or a part leaves the cell blank, the cell is not assessable, but both figures are returned. So is a difference
 * while nobody declared the parts complete: it may be that of a part that is not registered. Agreement needs no
 * declaration. A cell of a variant row is included only if a report states it.
 */
export function reconciledCells(
  summary: ComparedReport | null,
  parts: readonly ComparedReport[],
  known: KnownParts,
  textOf: PrintedTexts,
): readonly ReconciledCell[] {
  const reports = [...(summary ? [summary] : []), ...parts];
  const forms = [...new Set(reports.map(({ form }) => form))].map(cellsByForm);
  const shown = (path: CellPath) =>
    forms.some(({ plain }) => plain.has(path)) || reports.some((report) => report.value(path) !== null);
  return LEAVES.map(({ path }) => path as CellPath)
    .filter((path) => forms.some(({ all }) => all.has(path)) && shown(path))
    .map((path) =>
      reconciledCell(path, summary, parts, { known, textOf, inForms: forms.every(({ all }) => all.has(path)) }),
    );
}

/**
 * The result over all cells: a summary agrees if some cells could be compared and none of them differs, not even by what
 * is not assessed because nobody declared the parts complete. The message says why there is no result, and what to do;
 * null if there is one, or if nothing is stated that could be compared.
 */
export function reconciliationResult(
  summary: ComparedReport | null,
  filed: number,
  cells: readonly ReconciledCell[],
  known: KnownParts,
): { readonly status: ReconciliationResult; readonly said: Message | null } {
  if (!summary) return { status: ReconciliationResult.NOT_REPORTED, said: null };
  const open = { status: ReconciliationResult.NOT_ASSESSABLE };
  if (known.missing.length > 0) return { ...open, said: partsMissing(summary, filed, known) };
  const differing = cells.filter(
    ({ status, stated }) => status === ReconciliationStatus.NOT_ASSESSABLE && stated === filed,
  );
  if (differing.length > 0) return { ...open, said: partsUndeclared(summary, filed, differing.length) };
  return { status: resultOf(cells), said: null };
}

function resultOf(cells: readonly ReconciledCell[]): ReconciliationResult {
  const has = (...statuses: ReconciliationStatus[]) => cells.some(({ status }) => statuses.includes(status));
  if (has(ReconciliationStatus.DIFFERENT, ReconciliationStatus.TRANSPOSITION)) return ReconciliationResult.DIFFERS;
  return has(ReconciliationStatus.EQUAL, ReconciliationStatus.ROUNDING)
    ? ReconciliationResult.AGREES
    : ReconciliationResult.NOT_ASSESSABLE;
}

function reconciledCell(
  cell: CellPath,
  summary: ComparedReport | null,
  parts: readonly ComparedReport[],
  { known, textOf, inForms }: Beside,
): ReconciledCell {
  const printed = summary?.value(cell) ?? null;
  const addends = parts.flatMap((part): readonly Addend[] => {
    const value = part.value(cell);
    return value === null ? [] : [{ department: part.department, value, printed: textOf(part, cell) }];
  });
  const sum = addends.length > 0 ? sumOfAddends(addends) : null;
  const figures = {
    cell,
    printed: printed === null ? null : BigInt(printed),
    sum,
    difference: printed === null || sum === null ? null : BigInt(printed) - sum,
    stated: addends.length,
    reported: parts.length,
  };
  const unjudged = (status: ReconciliationStatus) => ({ ...figures, status, message: null });
  if (!inForms) return unjudged(ReconciliationStatus.NOT_IN_FORM);
  if (!summary || printed === null || sum === null) return unjudged(ReconciliationStatus.NOT_STATED);
  if (known.missing.length > 0 || addends.length < parts.length) return unjudged(ReconciliationStatus.NOT_ASSESSABLE);
  const { verdict, message } = agreementOf(cell, { value: printed, printed: textOf(summary, cell) }, addends);
  if (message && !known.declared) return unjudged(ReconciliationStatus.NOT_ASSESSABLE);
  return { ...figures, status: ReconciliationStatus[verdict], message };
}

/** What is known beside the figures of one cell. */
interface Beside {
  readonly known: KnownParts;
  readonly textOf: PrintedTexts;
  /** Whether the forms of all reports have the cell. */
  readonly inForms: boolean;
}

interface FormCells {
  readonly plain: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

function cellsByForm(code: FormCode): FormCells {
  const layout = layoutOf(code);
  return { plain: new Set(cellsOf(layout)), all: new Set(cellsAndVariantsOf(layout)) };
}
