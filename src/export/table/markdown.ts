import type { Term } from "../../form/term";
import { Turns } from "../../question/turns";
import { ABOUT_WORDS, readMoment, rowCountSaid } from "./about";
import { fileLanguage } from "./heads";
import { type ReadTable, readTable, StatusWords } from "./markdownCells";
import { markdownText } from "./markdownText";
import {
  type AnswerTables,
  type Table,
  type TableFileOptions,
  type TableFormat,
  type TableValue,
  tableIn,
} from "./table";

/**
 * A text for reading, by people and by programs that read like them: what was asked, how complete it is, and every table as
 * a table of GitHub Flavored Markdown. Digits are grouped, and what has no value says why in words.
 */
export const markdownFile: TableFormat = {
  ending: "md",
  mediaType: "text/markdown; charset=utf-8",
  holdsAll: true,
  write,
};

/** Rows that are written without a look at the clock. */
const STRETCH = 20;

async function write(answer: AnswerTables, { header }: TableFileOptions): Promise<Buffer> {
  const language = fileLanguage(header);
  const turns = new Turns();
  const parts = [headLines(answer, language)];
  for (const table of answer.tables.map((each) => tableIn(each, language))) {
    const read = readTable(table, header, answer.statuses, language);
    parts.push(tableHead(table, read, language));
    for (let from = 0; from < table.rows.length; from += STRETCH) {
      parts.push(table.rows.slice(from, from + STRETCH).map((row) => rowLine(read, row)));
      const turn = turns.next();
      if (turn) await turn;
    }
    parts.push(tableFoot(table, read, answer, language));
  }
  return Buffer.concat([...parts, footLines(answer, language)].map((lines) => Buffer.from(lines.join(""))));
}

function headLines({ title, facts }: AnswerTables, language: keyof Term): readonly string[] {
  return [
    `# ${markdownText(title[language])}\n\n`,
    ...facts.map(({ subject, text }) => entry(subject[language], text[language], language)),
  ];
}

function tableHead({ label, list }: Table, { columns }: ReadTable, language: keyof Term): readonly string[] {
  const name = language === "zh" ? `${label.zh}（${list}）` : `${label.en} (${list})`;
  return [
    `\n## ${markdownText(name)}\n\n`,
    line(columns.map(({ head }) => markdownText(head))),
    line(columns.map(({ isFigure }) => (isFigure ? "---:" : "---"))),
  ];
}

function rowLine({ columns }: ReadTable, row: readonly TableValue[]): string {
  return line(columns.map((column) => column.text(row)));
}

/** Whether the table lacks rows, what its words mean, and which columns it has not. */
function tableFoot(
  table: Table,
  { statuses, inapplicable }: ReadTable,
  answer: AnswerTables,
  language: keyof Term,
): readonly string[] {
  const words = new StatusWords(answer.statuses, language);
  const meanings = [...statuses].flatMap((code) => {
    const meaning = words.meaningOf(code);
    const isSaid = meaning === undefined || meaning.replace(/[.。]$/, "") === words.of(code);
    return isSaid ? [] : [entry(words.of(code), meaning, language)];
  });
  const rows = table.cut ? [entry(ABOUT_WORDS.rows[language], rowCountSaid(table, language), language)] : [];
  const left =
    inapplicable.length > 0 ? [entry(INAPPLICABLE[language], inapplicable.join(SEPARATOR[language]), language)] : [];
  const all = [...rows, ...left, ...meanings];
  return all.length > 0 ? ["\n", ...all] : [];
}

const INAPPLICABLE: Term = { zh: "不适用的列", en: "Columns that do not apply" };
const SEPARATOR: Term = { zh: "、", en: "; " };

function footLines({ service, dataVersion, readAt }: AnswerTables, language: keyof Term): readonly string[] {
  return [
    "\n---\n\n",
    entry(ABOUT_WORDS.service[language], service, language),
    entry(ABOUT_WORDS.dataVersion[language], dataVersion, language),
    entry(ABOUT_WORDS.readAt[language], readMoment(readAt, language), language),
  ];
}

function entry(subject: string, text: string, language: keyof Term): string {
  return `- ${markdownText(subject)}${language === "zh" ? "：" : ": "}${markdownText(text)}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}
