import type { Term } from "../../form/term";
import { ABSENCE_WORDS } from "./absenceWords";
import { isPlainFigure } from "./exactFigure";
import { headsOf } from "./heads";
import { markdownText } from "./markdownText";
import type { StatusMeaning, Table, TableColumn, TableFileOptions, TableValue } from "./table";

/** One column of a table for reading: values, and why there is none, in one cell. */
export interface ReadColumn {
  readonly head: string;
  readonly isFigure: boolean;
  text(row: readonly TableValue[]): string;
}

/** A table for reading. */
export interface ReadTable {
  readonly columns: readonly ReadColumn[];
  /** The heads of columns that are left out, because the measure has no such value. */
  readonly inapplicable: readonly string[];
  /** The codes that were told in the cells written so far. */
  readonly statuses: ReadonlySet<string>;
}

/** Statuses of a value of which there is nothing to say. */
const PLAIN: ReadonlySet<string> = new Set(["REPORTED", "GIVEN", "COMPARABLE", "STAYED"]);

/**
 * The columns of a table without those of statuses, whose words stand in the cells of the values that they speak of, and of
 * codes beside which their names stand.
 */
export function readTable(
  table: Table,
  header: TableFileOptions["header"],
  meanings: readonly StatusMeaning[],
  language: keyof Term,
): ReadTable {
  const { columns, rows } = table;
  const heads = headsOf(table, header);
  const places = new Map(columns.map(({ code }, at) => [code, at]));
  const spokenOf = new Set(columns.map(({ statusColumn }) => statusColumn));
  const words = new StatusWords(meanings, language);
  const statuses = new Set<string>();
  const told = (code: TableValue): string => {
    statuses.add(String(code));
    return words.of(String(code));
  };
  const read: ReadColumn[] = [];
  const inapplicable: string[] = [];
  for (const [at, column] of columns.entries()) {
    if ((column.role === "status" && spokenOf.has(column.code)) || column.nameColumn !== undefined) continue;
    const statusAt = places.get(column.statusColumn ?? "");
    const statusOf = (row: readonly TableValue[]) => (statusAt === undefined ? null : (row[statusAt] ?? null));
    const head = heads[at] as string;
    if (rows.every((row) => row[at] === null) && rows.some((row) => statusOf(row) === "NOT_APPLICABLE")) {
      inapplicable.push(head);
      continue;
    }
    const isFigure = column.kind === "count" || column.kind === "decimal";
    read.push({
      head,
      isFigure,
      text: (row) => cellText(column, spoken(row[at] ?? null, language), statusOf(row), told),
    });
  }
  return { columns: read, inapplicable, statuses };
}

/** The words of status codes in one language. */
export class StatusWords {
  private readonly meanings: ReadonlyMap<string, Term>;

  constructor(
    meanings: readonly StatusMeaning[],
    private readonly language: keyof Term,
  ) {
    this.meanings = new Map(meanings.map(({ code, meaning }) => [code, meaning]));
  }

  /** A word or two; of a code without words of its own, the beginning of its meaning. */
  of(code: string): string {
    if (Object.hasOwn(ABSENCE_WORDS, code)) return ABSENCE_WORDS[code as keyof typeof ABSENCE_WORDS][this.language];
    if (this.language === "en") return code.toLowerCase().replaceAll("_", " ");
    return this.meanings.get(code)?.zh.split(/[，；。：（]/u)[0] || code;
  }

  meaningOf(code: string): string | undefined {
    return this.meanings.get(code)?.[this.language];
  }
}

/** Truth in words; any other value as it is. */
function spoken(value: TableValue, language: keyof Term): TableValue {
  return typeof value === "boolean" ? TRUTH[value ? "true" : "false"][language] : value;
}

const TRUTH = { true: { zh: "是", en: "yes" }, false: { zh: "否", en: "no" } } as const;

function isTold(value: TableValue, status: TableValue): boolean {
  return status !== null && (value === null || !PLAIN.has(String(status)));
}

function cellText(
  { kind, role }: TableColumn,
  value: TableValue,
  status: TableValue,
  told: (code: TableValue) => string,
): string {
  const why = isTold(value, status) ? markdownText(told(status)) : null;
  if (value === null) return why ?? "";
  if (role === "status") return markdownText(told(value));
  const isMeasure = role === "measure" && (kind === "count" || kind === "decimal");
  const text = isMeasure ? grouped(String(value)) : markdownText(String(value));
  return why === null ? text : `${text} · ${why}`;
}

/** A figure with its digits in groups of three: 4,329,000.00. */
function grouped(figure: string): string {
  if (!isPlainFigure(figure)) return markdownText(figure);
  const [whole = "", ...decimals] = figure.split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...decimals].join(".");
}
