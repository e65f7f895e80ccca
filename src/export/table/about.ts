import type { Term } from "../../form/term";
import { fileLanguage } from "./heads";
import type { AnswerTables, FileCell, Table, TableColumn, TableFileOptions } from "./table";

/** A line of the explanations of a file. Heads begin a part of them. */
export interface AboutLine {
  readonly isHead: boolean;
  readonly cells: readonly string[];
}

/**
 * What a reader must know who has only the file: the question and its facts, the tables, each column, what the codes of
 * status columns mean, and on which version of the data all rests. The remarks are what the writer of the file adds.
 */
export function aboutLines(
  answer: AnswerTables,
  header: TableFileOptions["header"],
  remarks: readonly Term[] = [],
): readonly AboutLine[] {
  const language = fileLanguage(header);
  return [
    head(answer.title[language]),
    ...answer.facts.map(({ subject, text }) => line(subject[language], text[language])),
    ...remarks.map((remark) => line(ABOUT_WORDS.remark[language], remark[language])),
    head(ABOUT_WORDS.table[language], ABOUT_WORDS.list[language], ABOUT_WORDS.rows[language]),
    ...answer.tables.map((table) => line(table.label[language], table.list, rowCountSaid(table, language))),
    head(...COLUMN_HEADS.map((word) => word[language])),
    ...answer.tables.flatMap((table) => table.columns.map((column) => columnLine(table, column, language))),
    ...statusLines(answer, language),
    head(ABOUT_WORDS.origin[language]),
    line(ABOUT_WORDS.service[language], answer.service),
    line(ABOUT_WORDS.dataVersion[language], answer.dataVersion),
    line(ABOUT_WORDS.readAt[language], readMoment(answer.readAt, language)),
  ];
}

/** What an explanation is about. */
export const ABOUT_WORDS = {
  remark: { zh: "提示", en: "Remark" },
  table: { zh: "表", en: "Table" },
  list: { zh: "代码", en: "Code" },
  rows: { zh: "行数", en: "Rows" },
  column: { zh: "列", en: "Column" },
  unit: { zh: "单位", en: "Unit" },
  meaning: { zh: "含义", en: "Meaning" },
  whyAbsent: { zh: "无值的原因见列", en: "Why it has no value: column" },
  status: { zh: "状态代码", en: "Status code" },
  origin: { zh: "来源", en: "Origin" },
  service: { zh: "服务", en: "Service" },
  dataVersion: { zh: "数据版本", en: "Version of the data" },
  readAt: { zh: "读取时间", en: "Read at" },
} satisfies Record<string, Term>;

const COLUMN_HEADS: readonly Term[] = [
  ABOUT_WORDS.column,
  ABOUT_WORDS.list,
  ABOUT_WORDS.unit,
  ABOUT_WORDS.meaning,
  ABOUT_WORDS.whyAbsent,
  ABOUT_WORDS.table,
];

function head(...cells: readonly string[]): AboutLine {
  return { isHead: true, cells };
}

function line(...cells: readonly string[]): AboutLine {
  return { isHead: false, cells };
}

/** How many rows a table has, and whether it lacks some. */
export function rowCountSaid({ rows, cut }: Pick<Table<FileCell>, "rows" | "cut">, language: keyof Term): string {
  const rowCount = rows.length;
  if (cut === null) return String(rowCount);
  if (cut.of === null)
    return language === "zh"
      ? `${rowCount}，只是前面的行，还有更多`
      : `${rowCount}, the first ones only: there are more`;
  return language === "zh" ? `${rowCount}，只是${cut.of}行中的前面部分` : `${rowCount}, the first ones of ${cut.of}`;
}

function columnLine(table: Pick<Table, "label">, column: TableColumn, language: keyof Term): AboutLine {
  const { label, code, unit, description, statusColumn } = column;
  return line(
    label[language],
    code,
    unit?.[language] ?? "",
    description[language],
    statusColumn ?? "",
    table.label[language],
  );
}

function statusLines({ statuses }: AnswerTables, language: keyof Term): readonly AboutLine[] {
  if (statuses.length === 0) return [];
  return [
    head(ABOUT_WORDS.status[language], ABOUT_WORDS.meaning[language]),
    ...statuses.map(({ code, meaning }) => line(code, meaning[language])),
  ];
}

const BEIJING_HOURS = 8;

/** Clerks read their own time; programs, and readers of English, that of the answer. */
export function readMoment(moment: string, language: keyof Term): string {
  if (language === "en") return moment;
  const there = new Date(Date.parse(moment) + BEIJING_HOURS * 3_600_000).toISOString();
  return `${there.slice(0, 10)} ${there.slice(11, 19)}（北京时间）`;
}
