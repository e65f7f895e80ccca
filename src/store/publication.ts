import type { PlainDay } from "../form/plainDay";
import type { FirstPublished } from "../form/timeliness";

/** A public version of a report, with the day of publication that it has, if any. */
export interface DatedVersion {
  readonly number: number;
  readonly documentId: number;
  readonly publishedOn: PlainDay | null;
}

/** When a report was first published, and the version that has that day. */
export interface FirstPublishedBy<V> extends FirstPublished {
  readonly version: V;
}

/**
 * When a report was first published: the earliest day that any of its public versions has, because versions can be
 * imported in another order than they were published in. It may have been earlier if the first version has no day. Of
 * several readings of one document, the newest one counts for each. Null if no version has a day.
 */
export function firstPublishedOf<V extends DatedVersion>(versions: readonly V[]): FirstPublishedBy<V> | null {
  const inOrder = versions.length < 2 ? versions : [...versions].sort((a, b) => a.number - b.number);
  const byDocument = new Map(inOrder.map((version) => [version.documentId, version]));
  let earliest: (V & { readonly publishedOn: PlainDay }) | null = null;
  for (const version of byDocument.values())
    if (isDated(version) && (earliest === null || version.publishedOn < earliest.publishedOn)) earliest = version;
  if (earliest === null) return null;
  const [first] = byDocument.values();
  return { on: earliest.publishedOn, atLatest: first?.publishedOn === null, version: earliest };
}

function isDated<V extends DatedVersion>(version: V): version is V & { readonly publishedOn: PlainDay } {
  return version.publishedOn !== null;
}

/**
 * The days by year as text, stored with the department so that coverage does not need to read the reports:
 * "2019:2020-01-20 2020:<2021-03-05". The sign means that it may have been earlier.
 */
export function publicationsText(years: readonly (readonly [year: number, first: FirstPublished])[]): string {
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, { on, atLatest }]) => `${year}:${atLatest ? AT_LATEST : ""}${on}`)
    .join(" ");
}

const AT_LATEST = "<";

/** What a text of `publicationsText` says about a year; null if it says nothing. */
export function firstPublishedIn(text: string, year: number): FirstPublished | null {
  const at = text.indexOf(`${year}:`);
  if (at < 0) return null;
  const from = at + String(year).length + 1;
  const atLatest = text.startsWith(AT_LATEST, from);
  const start = atLatest ? from + AT_LATEST.length : from;
  return { on: text.slice(start, start + "2020-01-31".length), atLatest };
}
