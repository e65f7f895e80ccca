import { cellsAndVariantsOf, cellsOf, type FormCode, layoutOf } from "../form/catalogue";
import type { CellPath } from "../form/figures";
import { LEAVES, leafAt } from "../form/tree";
import { figureValue, type Message, said } from "../message/message";
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
  /** Number of parts whose figures belong to the sum: those that filed, and those that have to, due or not. */
  readonly parts: number;
  /** The names of the reports that state nothing in the cell, that of the summary first. */
  readonly unstatedBy: readonly string[];
  readonly status: ReconciliationStatus;
  /** What differs and what to do, or why nothing is concluded; null if both agree. */
  readonly message: Message | null;
}

/**
 * R15 cell by cell: a summary (null if it filed no report) against the reports of its parts, in the order of the form.
 * Rounding is forgiven as by the check, which needs the texts of the `amountsInDoubt`. While the report of a part is
 * missing, or a part leaves the cell blank, the cell is not assessable, but both figures are returned. So is a difference
 * while nobody declared the parts complete: it may be that of a part that is not registered. Agreement needs no
 * declaration. A cell of a variant row is included only if a report states it. `parts` are all that filed.
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
  cells: readonly ReconciledCell[],
  known: KnownParts,
): { readonly status: ReconciliationResult; readonly said: Message | null } {
  if (!summary) return { status: ReconciliationResult.NOT_REPORTED, said: null };
  const open = { status: ReconciliationResult.NOT_ASSESSABLE };
  if (known.missing.length > 0) return { ...open, said: partsMissing(summary, known) };
  const undeclared = undeclaredCells(cells);
  if (undeclared.length > 0) return { ...open, said: partsUndeclared(summary, known, undeclared.length) };
  return { status: resultOf(cells), said: null };
}

/** Those cells that differ from parts which all state them, and that nobody declared to be all. */
export function undeclaredCells(cells: readonly ReconciledCell[]): readonly ReconciledCell[] {
  return cells.filter(
    ({ status, stated, parts }) => status === ReconciliationStatus.NOT_ASSESSABLE && stated === parts,
  );
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
    parts: parts.length + known.missing.length,
    unstatedBy: [...(summary ? [summary] : []), ...parts]
      .filter((report) => report.value(cell) === null)
      .map(({ department }) => department),
  };
  const unjudged = (status: ReconciliationStatus, message: Message) => ({ ...figures, status, message });
  if (!inForms) return unjudged(ReconciliationStatus.NOT_IN_FORM, said("CELL_NOT_IN_FORMS"));
  if (!summary || printed === null || sum === null)
    return unjudged(ReconciliationStatus.NOT_STATED, unstatedSide(summary, figures));
  if (known.missing.length > 0 || addends.length < parts.length)
    return unjudged(ReconciliationStatus.NOT_ASSESSABLE, openParts(figures, known));
  const { verdict, message } = agreementOf(cell, { value: printed, printed: textOf(summary, cell) }, addends);
  if (message && !known.declared) {
    const difference = figureValue(BigInt(printed) - sum, leafAt(cell).unit);
    return unjudged(ReconciliationStatus.NOT_ASSESSABLE, said("CELL_UNDECLARED", { difference, parts: parts.length }));
  }
  return { ...figures, status: ReconciliationStatus[verdict], message };
}

type Sides = Pick<ReconciledCell, "printed" | "stated" | "reported" | "unstatedBy">;

/** Says which side states nothing: the summary, the parts, or both. */
function unstatedSide(summary: ComparedReport | null, { printed, stated, reported }: Sides): Message {
  if (!summary) return said("CELL_WITHOUT_SUMMARY", { stated });
  if (printed !== null) return said("CELL_BLANK_IN_PARTS", { parts: reported });
  return stated > 0 ? said("CELL_BLANK_IN_SUMMARY", { stated }) : said("CELL_BLANK_EVERYWHERE");
}

/** Says how many parts have not filed, and which of the others leave the cell blank. */
function openParts({ unstatedBy }: Sides, { missing }: KnownParts): Message {
  if (missing.length === 0) return said("CELL_BLANK_AT", { names: unstatedBy });
  if (unstatedBy.length === 0) return said("CELL_PARTS_MISSING", { missing: missing.length });
  return said("CELL_PARTS_MISSING_OR_BLANK", { missing: missing.length, names: unstatedBy });
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
