import { TableError } from "../export/answer/tableError";
import type { TableFileOptions } from "../export/table/table";
import { said } from "../message/message";

/** Parameters of a file of tables, which no question has as a variable: `lang` is that of the pages. */
const OF_FILE = ["list", "header", "lang"] as const;

/** The tables that a request wants, and in which words. */
export interface Wanted {
  /** Null is the list that the question is about. */
  readonly list: string | null;
  readonly header: TableFileOptions["header"];
}

/** What an address says of the file itself. Throws TableError for a value that does not exist, and for two. */
export function wantedIn(search: URLSearchParams): Wanted {
  const lang = once(search, "lang") ?? "zh";
  if (lang !== "zh" && lang !== "en") throw new TableError(said("LANGUAGE_UNKNOWN", { given: lang || '""' }));
  const header = once(search, "header") ?? lang;
  if (header !== "zh" && header !== "en" && header !== "code")
    throw new TableError(said("HEADER_UNKNOWN", { given: header || '""' }));
  return { list: once(search, "list"), header };
}

/** Throws TableError for a word that only files of tables take: JSON has the whole answer, in the names of the question. */
export function refuseWordsOfTables(search: URLSearchParams, endings: readonly string[]): void {
  for (const parameter of ["list", "header"] as const)
    if (search.has(parameter)) throw new TableError(said("PARAMETER_OF_TABLES", { parameter, endings }));
}

/** All other parameters of an address, each with its values. */
export function questionParametersIn(search: URLSearchParams): ReadonlyMap<string, readonly string[]> {
  const names = [...new Set(search.keys())].filter((name) => !(OF_FILE as readonly string[]).includes(name));
  return new Map(names.map((name) => [name, search.getAll(name)]));
}

function once(search: URLSearchParams, parameter: (typeof OF_FILE)[number]): string | null {
  const [given = null, ...others] = search.getAll(parameter);
  if (others.length > 0) throw new TableError(said("PARAMETER_TWICE", { parameter }));
  return given;
}
