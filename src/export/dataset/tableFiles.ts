import type { Term } from "../../form/term";
import type { Held } from "../../question/holdings";
import type { NamedTable } from "../answer/namedTables";
import { TABLE_FORMATS } from "../table/formats";

/** A file that has an address of its own. */
export interface DatasetFile {
  readonly title: Term;
  /** Below the address of the service, with a slash at the beginning. */
  readonly path: string;
  readonly mediaType: string;
}

/** Parameters that name bodies one by one: nothing says which ones such a table should be about. */
const OF_ONE_BODY: ReadonlySet<string> = new Set(["department", "departments", "place", "summary"]);

/**
 * The files of the named tables that can be about everything, in every format: of the first government at the top and of the
 * last year. None without a report.
 */
export function tableFiles(named: readonly NamedTable[], { years, top }: Held): readonly DatasetFile[] {
  const year = years.at(-1);
  if (year === undefined) return [];
  const known: Readonly<Record<string, string | null>> = { under: top, year: String(year), years: String(year) };
  return named.filter(isOfAll).flatMap(({ address, title, parameters }) => {
    const names = parameters.map((parameter) => parameter.name);
    if (names.includes("under") && top === null) return [];
    if (parameters.some(({ name, isRequired }) => isRequired && !known[name])) return [];
    const search = new URLSearchParams();
    for (const one of names) if (known[one]) search.set(one, known[one]);
    return TABLE_FORMATS.map(({ ending, mediaType }) => ({
      title,
      path: `${address}.${ending}${search.size > 0 ? `?${search}` : ""}`,
      mediaType,
    }));
  });
}

function isOfAll({ parameters }: NamedTable): boolean {
  return !parameters.some(({ name }) => OF_ONE_BODY.has(name));
}
