import type { ReconciledCell } from "../../check/reconciliation";
import { type FormCode, layoutOf } from "../../form/catalogue";
import type { CellPath } from "../../form/figures";
import { type Layout, type LayoutRow, rowsIn } from "../../form/layout";
import { wanyuan } from "../../form/shown";
import { leafAt } from "../../form/tree";
import { type Message, said, type Value } from "../../message/message";
import type { MessageCode } from "../../message/texts";
import { chinese, dayTerm, type OfficeDocument, type OfficePart } from "../office/officeDocument";
import { type OfficeRow, officeCell } from "../office/officeTable";
import { formParts } from "./formParts";
import { OWN_MANNER, printFigure } from "./print";

/** The sum over the parts of a body for a year, and its own report beside it. Names are those of that year. */
export interface PrintedSummary {
  readonly department: string;
  readonly year: number;
  readonly form: FormCode;
  readonly cells: readonly ReconciledCell[];
  /** Whether the body has a published report of its own. */
  readonly hasOwn: boolean;
  /** Why both cannot be compared as a whole; null if they can. */
  readonly uncompared: Message | null;
  readonly expected: number;
  readonly reported: number;
  readonly notFiled: readonly string[];
  readonly notDue: readonly string[];
  readonly notExpected: readonly string[];
  readonly address: string;
  readonly query: string;
  readonly asOf: string;
}

/**
 * A sum over parts in the official layout of the form, as the body above makes its own report: who has filed in section
 * one, the sums in the tables; a cell that no part states is blank. Behind the report are the cells in which the body's
 * own report prints something else.
 */
export function summaryDocument(summary: PrintedSummary): OfficeDocument {
  const { department, year, form, address, query, asOf } = summary;
  const layout = layoutOf(form);
  const title = `${department}${year}年政府信息公开工作年度报告（汇总）`;
  const cells = new Map(summary.cells.map((cell) => [cell.cell, cell]));
  const left = new Set<CellPath>(rowsLeftOut(layout, cells).flatMap((row) => row.cells));
  const textOf = (path: CellPath) => (left.has(path) ? undefined : sumText(layout, cells.get(path)));
  return {
    title,
    name: title,
    isWide: false,
    parts: formParts(layout, (section) => (section === 1 ? coverageParts(summary) : []), textOf),
    notes: new Map(),
    end: chinese(said("FORM_FILE_ENDS")),
    about: [
      { kind: "heading", text: chinese(said("FORM_FILE_COMPARED")) },
      ...comparedParts(summary, layout),
      ...saidParts([...partlySaid(summary), said("FORM_FILE_SUM_SOURCE", { year: String(year), asOf: dayTerm(asOf) })]),
    ],
    address,
    query,
    asOf,
  };
}

function saidParts(sentences: readonly Message[]): readonly OfficePart[] {
  return sentences.map((sentence) => ({ kind: "paragraph", text: chinese(sentence) }));
}

function coverageParts(summary: PrintedSummary): readonly OfficePart[] {
  const { department, year, expected, reported, notFiled, notDue, notExpected } = summary;
  const named = [
    ["FORM_FILE_NOT_FILED", notFiled],
    ["FORM_FILE_NOT_DUE", notDue],
    ["FORM_FILE_NOT_EXPECTED", notExpected],
  ] as const;
  return saidParts([
    said("FORM_FILE_SUMMED", {
      summary: department,
      year: String(year),
      expected,
      reported,
      missing: notFiled.length,
    }),
    ...named.filter(([, names]) => names.length > 0).map(([code, names]) => said(code, { names })),
  ]);
}

type SumsByCell = ReadonlyMap<CellPath, ReconciledCell>;

/**
 * Rows that are not printed although parts state them: a variant row beside the rows that it replaces. The form has no
 * place for both; they stand in the table of what is compared.
 */
function rowsLeftOut({ tables }: Layout, cells: SumsByCell): readonly LayoutRow[] {
  const isStated = (row: LayoutRow) => row.cells.some((path) => (cells.get(path)?.sum ?? null) !== null);
  return tables
    .flatMap(rowsIn)
    .filter((row) => row.insteadOf && (!isStated(row) || row.insteadOf.some((other) => isStated(other))));
}

function sumText(layout: Layout, cell: ReconciledCell | undefined): string | undefined {
  if (!cell) return undefined;
  if (cell.sum === null) return "";
  const { unit } = leafAt(cell.cell);
  return printFigure(layout, cell.cell, unit === "fen" ? cell.sum : Number(cell.sum), OWN_MANNER);
}

/** What the body's own report prints beside the sums. */
function comparedParts(summary: PrintedSummary, layout: Layout): readonly OfficePart[] {
  const { department, year, cells, hasOwn, uncompared } = summary;
  const about = { summary: department, year: String(year) };
  const inForm = new Set<CellPath>(layout.tables.flatMap(rowsIn).flatMap((row) => row.cells));
  const left = new Set<CellPath>(
    rowsLeftOut(layout, new Map(cells.map((cell) => [cell.cell, cell]))).flatMap((row) => row.cells),
  );
  const isOff = ({ cell, sum }: ReconciledCell) => sum !== null && (!inForm.has(cell) || left.has(cell));
  const unlike = cells.filter((cell) => isOff(cell) || (hasOwn && isUnlike(cell)));
  const alike = cells.filter(({ difference }) => difference === 0n).length;
  return [
    ...saidParts([
      ...(uncompared === null ? [] : [uncompared]),
      ...(hasOwn ? [said("FORM_FILE_ALIKE", { ...about, count: alike })] : [said("FORM_FILE_UNCOMPARED", about)]),
      ...(unlike.length === 0 ? [] : [said("FORM_FILE_UNLIKE", { ...about, count: unlike.length })]),
    ]),
    ...(unlike.length === 0 ? [] : [comparedTable(unlike, summary.form)]),
  ];
}

function isUnlike({ printed, sum, difference }: ReconciledCell): boolean {
  return difference === null ? printed !== null || sum !== null : difference !== 0n;
}

const HEADS = [
  "FORM_FILE_PLACE",
  "FORM_FILE_SUM",
  "FORM_FILE_STATED",
  "FORM_FILE_OWN",
  "FORM_FILE_DIFFERENCE",
  "FORM_FILE_RESULT",
] as const;

/** What is said of a cell, by the result of comparing it. */
const RESULTS = {
  EQUAL: "FORM_FILE_EQUAL",
  ROUNDING: "FORM_FILE_ROUNDING",
  TRANSPOSITION: "FORM_FILE_TRANSPOSITION",
  DIFFERENT: "FORM_FILE_DIFFERENT",
  NOT_ASSESSABLE: "FORM_FILE_NOT_ASSESSABLE",
  NOT_STATED: "FORM_FILE_NOT_STATED",
  NOT_IN_FORM: "FORM_FILE_NOT_IN_FORM",
} as const satisfies Readonly<Record<ReconciledCell["status"], MessageCode>>;

function comparedTable(cells: readonly ReconciledCell[], form: FormCode): OfficePart {
  const head = HEADS.map((code, column) => officeCell("head", chinese(said(code)), column));
  const rows = cells.map((cell): OfficeRow => {
    const { stated, reported, sum, printed, difference, status } = cell;
    const place = { place: "cell", path: cell.cell, form } as const;
    const texts = [
      chinese(said("NAMED", { name: place })),
      figureText(cell.cell, sum),
      chinese(said("FORM_FILE_OF", { stated, reported })),
      figureText(cell.cell, printed),
      difference === null ? chinese(said("FORM_FILE_NO_DIFFERENCE")) : figureText(cell.cell, difference),
      chinese(said(RESULTS[status])),
    ];
    return texts.map((text, column) => officeCell(column === 0 ? "label" : "figure", text, column));
  });
  return { kind: "table", table: { weights: HEADS.map(() => 1), rows: [head, ...rows], headRows: 1 } };
}

function figureText(path: CellPath, value: bigint | null): string {
  if (value === null) return chinese(said("FORM_FILE_BLANK"));
  return leafAt(path).unit === "fen" ? `${wanyuan(value)}万元` : String(value);
}

/** The rows of which some parts leave cells without a value. */
function partlySaid({ cells, form }: PrintedSummary): readonly Message[] {
  const partly = cells.filter(({ stated, reported }) => stated > 0 && stated < reported);
  const rows = [...new Set(partly.map(({ cell }) => cell.slice(0, cell.lastIndexOf("."))))];
  const places = rows.map((path): Value => ({ place: "row", path, form }));
  return places.length === 0 ? [] : [said("FORM_FILE_PARTLY", { places })];
}
