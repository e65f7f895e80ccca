import type { Term } from "../../form/term";
import type { Table, TableFileOptions } from "./table";

type Header = TableFileOptions["header"];

/** The language of the words in a file. Beside codes it is English, the language of the codes. */
export function fileLanguage(header: Header): keyof Term {
  return header === "code" ? "en" : header;
}

/** The head of each column: its code, or its label with its unit, such as 采购总金额（元）. No two are the same. */
export function headsOf(table: Table, header: Header): readonly string[] {
  const codes = table.columns.map(({ code }) => code);
  if (header === "code") return codes;
  const heads = table.columns.map(({ label, unit }) =>
    unit === null ? label[header] : inBrackets(label[header], unit[header], header),
  );
  const told = heads.map((head, i) => (isRepeated(head, heads) ? inBrackets(head, codes[i] as string, header) : head));
  // A label can look like another label with its code. Codes have no brackets: with codes behind all, none are the same.
  if (new Set(told).size === told.length) return told;
  return heads.map((head, i) => inBrackets(head, codes[i] as string, header));
}

function isRepeated(head: string, heads: readonly string[]): boolean {
  return heads.indexOf(head) !== heads.lastIndexOf(head);
}

function inBrackets(text: string, added: string, language: keyof Term): string {
  return language === "zh" ? `${text}（${added}）` : `${text} (${added})`;
}
