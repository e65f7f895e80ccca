import { areOneBody } from "./bodyName";
import type { FoundTitle } from "./wrappedTitle";

/** What a document says outside of its titles. */
export interface Evidence {
  /** The index of the line with which the text begins. */
  readonly start: number;
  /** Whether the text of a report begins at a line or after it. */
  readonly begins: (line: number) => boolean;
  readonly introduced: string | null;
  /** The year in the first sentences. */
  readonly introducedYear: number | null;
  readonly period: number | null;
  readonly fileName: { readonly department: string | null; readonly year: number | null };
  /** Bodies in labelled fields and in a signature. */
  readonly named: readonly string[];
  /** Whether the text, outside of titles, contains this name. */
  readonly speaksOf: (name: string) => boolean;
}

/** The report's own title among the titles of a document. */
export interface OwnTitle {
  readonly title: FoundTitle;
  /** A title of another body that is as likely to be the report's own. Null if there is none. */
  readonly rival: FoundTitle | null;
  /** The name in the other titles of the page, if they agree. Used for a title without a name. */
  readonly elsewhere: string | null;
  /** Whether the text reports another year and there are other titles, so that this title may be a link. */
  readonly contested: boolean;
}

/**
 * Finds the report's own title: the one that agrees best with the text, is directly before it, and is repeated. Links
 * to reports of other bodies and years have titles too. Null if there is none.
 */
export function ownTitleAmong(titles: readonly FoundTitle[], evidence: Evidence): OwnTitle | null {
  const leading = titles.filter(({ last }) => last < evidence.start);
  const whole = leading.filter(({ department, year }) => department !== null && year !== null);
  const before =
    whole.length === 0
      ? leading
      : leading.filter(({ department, year, unclear }) => department !== null || year !== null || unclear);
  const ranked = before
    .map((title, index) => ({ title, index, score: scoreOf(title, before, evidence) }))
    .sort((a, b) => b.score - a.score || b.index - a.index);
  const [best] = ranked;
  if (!best) return laterTitle(titles, evidence);
  const { title, score } = best;
  // Links lead to reports of several bodies. If all titles name one body, the text may name another one by mistake.
  if (score < 0 && !before.every((other) => isSameBody(other, title.department))) return null;
  const nameless = namelessBeside(title, before, evidence);
  if (nameless) return { title: nameless, rival: null, elsewhere: null, contested: false };
  // The year in the text may be left over from the year before. The title directly above the text may still be its own.
  const fitsByYearAlone = title !== before[0] && !supported(title, before, evidence);
  const rival = ranked.find(
    (other) =>
      (score - other.score < 2 || (fitsByYearAlone && other.title === before.at(-1))) &&
      other.title.department !== null &&
      !isSameBody(other.title, title.department),
  );
  return {
    title,
    rival: title.department === null ? null : (rival?.title ?? null),
    elsewhere: elsewhere(title, before),
    contested: isContested(title, before, evidence),
  };
}

/**
 * Returns the title before the only other one, if it has no name and another year, and if only its place suggests that
 * the other title is the report's own. A link to a report of another body may follow the report's own title.
 */
function namelessBeside(title: FoundTitle, titles: readonly FoundTitle[], evidence: Evidence): FoundTitle | undefined {
  const { department, year } = title;
  const { introduced, introducedYear, period, fileName, named } = evidence;
  if (department === null || year === null || (period ?? introducedYear) === year) return undefined;
  const names = [introduced, fileName.department, ...named].flatMap((name) => name ?? []);
  if (names.some((name) => areOneBody(name, department)) || supported(title, titles, evidence)) return undefined;
  const [first, ...others] = titles;
  const isNameless = first?.department === null && !first.unclear && first.year !== null && first.year !== year;
  return isNameless && others.length === 1 ? first : undefined;
}

function isContested(own: FoundTitle, titles: readonly FoundTitle[], evidence: Evidence): boolean {
  const reported = evidence.period ?? evidence.introducedYear;
  if (own.year === null || reported === null || own.year === reported) return false;
  const same = titles.filter(({ year }) => year === own.year).filter((other) => isSameBody(other, own.department));
  return same.length === 1 && titles.length > 1;
}

/**
 * A page may show the words of a beginning above the title. A title after them counts if the text begins again after it
 * and another source names the body. Links below a report have titles too.
 */
function laterTitle(titles: readonly FoundTitle[], evidence: Evidence): OwnTitle | null {
  const { introduced, fileName, named, period, begins } = evidence;
  const names = [introduced, fileName.department, ...named].flatMap((name) => name ?? []);
  const title = titles.find(
    ({ department, year, last }) =>
      department !== null &&
      year !== null &&
      begins(last + 1) &&
      (period ?? year) === year &&
      names.length > 0 &&
      names.every((name) => areOneBody(name, department)),
  );
  return title ? { title, rival: null, elsewhere: null, contested: false } : null;
}

const [LAST, REPEATED, FIRST] = [3, 2, 1];
const [INTRODUCED, COUNTED, NAMED] = [5, 3, 2];

function scoreOf(title: FoundTitle, titles: readonly FoundTitle[], evidence: Evidence): number {
  const { department, year } = title;
  const same = titles.filter((other) => other.year === year && isSameBody(other, department));
  const agrees = (name: string | null) => name !== null && department !== null && areOneBody(name, department);
  const { introduced, period, fileName, named, speaksOf } = evidence;
  return [
    title === titles.at(-1) ? LAST : 0,
    same.length > 1 ? REPEATED : 0,
    title === titles[0] ? FIRST : 0,
    introduced === null || department === null ? 0 : agrees(introduced) ? INTRODUCED : -INTRODUCED,
    period === null || year === null ? 0 : period === year ? COUNTED : -COUNTED,
    agrees(fileName.department) ? NAMED : 0,
    year !== null && fileName.year === year ? 1 : 0,
    named.some(agrees) ? NAMED : named.length > 0 && department !== null ? -NAMED : 0,
    department !== null && speaksOf(department) ? 1 : 0,
  ].reduce((sum, one) => sum + one, 0);
}

/** Whether a title is repeated, or the text names its body. */
function supported({ department, year }: FoundTitle, titles: readonly FoundTitle[], { speaksOf }: Evidence): boolean {
  const same = titles.filter((other) => other.year === year && isSameBody(other, department));
  return same.length > 1 || (department !== null && speaksOf(department));
}

function isSameBody(title: FoundTitle, department: string | null): boolean {
  if (title.department === null || department === null) return title.department === department;
  return areOneBody(title.department, department);
}

function elsewhere(own: FoundTitle, titles: readonly FoundTitle[]): string | null {
  if (own.department !== null || own.unclear) return null;
  const named = titles.filter(({ department, beside }) => department !== null && !beside);
  const [first] = named;
  if (!first || !named.every((other) => isSameBody(other, first.department))) return null;
  const ofYear = named.filter(({ year }) => year === own.year || own.year === null);
  return (first === titles[0] && ofYear.includes(first)) || ofYear.length > 1 ? first.department : null;
}
