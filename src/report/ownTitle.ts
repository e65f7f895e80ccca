import { areOneBody } from "./bodyName";
import type { FoundTitle } from "./wrappedTitle";

/** What a document says beside its titles. */
export interface Evidence {
  /** Line with which the text begins. */
  readonly start: number;
  readonly introduced: string | null;
  readonly period: number | null;
  readonly fileName: { readonly department: string | null; readonly year: number | null };
  /** Bodies that fields and a signature name. */
  readonly named: readonly string[];
  /** Whether the text speaks of a body by this name, outside of titles. */
  readonly speaksOf: (name: string) => boolean;
}

/** The report's own title among those of a document. */
export interface OwnTitle {
  readonly title: FoundTitle;
  /** A title of another body that might as well be the report's own. */
  readonly rival: FoundTitle | null;
  /** The name in the page's other titles, where they agree; for a title that names nobody. */
  readonly elsewhere: string | null;
}

/**
 * The report's own title: the one that agrees best with the text, stands directly before it and is repeated. Links to
 * reports of other bodies and years have titles, too. Null where there is none.
 */
export function ownTitleAmong(titles: readonly FoundTitle[], evidence: Evidence): OwnTitle | null {
  const leading = titles.filter(({ last }) => last < evidence.start);
  const whole = leading.filter(({ department, year }) => department !== null && year !== null);
  const before =
    whole.length === 0 ? leading : leading.filter(({ department, year }) => department !== null || year !== null);
  const ranked = before
    .map((title, index) => ({ title, index, score: scoreOf(title, before, evidence) }))
    .sort((a, b) => b.score - a.score || b.index - a.index);
  const [best] = ranked;
  if (!best) return after(titles, evidence);
  const { title, score } = best;
  if (score < 0) return null;
  const rival = ranked.find(
    (other) => score - other.score < 2 && other.title.department !== null && !isSameBody(other.title, title.department),
  );
  return {
    title,
    rival: title.department === null ? null : (rival?.title ?? null),
    elsewhere: elsewhere(title, before),
  };
}

/** The page may show words of a beginning above the title: a title behind it counts where another place names the body. */
function after(titles: readonly FoundTitle[], { introduced, fileName, named, period }: Evidence): OwnTitle | null {
  const names = [introduced, fileName.department, ...named].flatMap((name) => name ?? []);
  const title = titles.find(
    ({ department, year }) =>
      department !== null &&
      year !== null &&
      (period ?? year) === year &&
      names.length > 0 &&
      names.every((name) => areOneBody(name, department)),
  );
  return title ? { title, rival: null, elsewhere: null } : null;
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
