import type { EntityManager } from "typeorm";
import type { Listed, ListSpan } from "../form/page";
import type { StoredSection } from "./entity/section";
import { type DirectedKey, listed, orderAndLimit, placeColumns, within } from "./keyset";
import { NEWEST_FIRST } from "./load";
import { allOf, anyOf, type Condition, containing, revisionsIn, type Slice } from "./slice";

/** The ways of writing a word that count as the same. */
type Spellings = readonly string[];

/** A section that contains all words of a search. */
export type FoundSection = Omit<StoredSection, "revision">;

const KEYS: readonly DirectedKey[] = [...NEWEST_FIRST, { sql: "s.id", type: "number", descending: false }];

/**
 * The sections of the reports of a slice whose heading or text contains each of some words, in any of its spellings, on a page: the newest year
 * first, then as `NEWEST_FIRST` says, then in the order of the report.
 */
export async function pageOfSections(
  manager: EntityManager,
  slice: Slice,
  words: readonly Spellings[],
  page: ListSpan,
): Promise<readonly Listed<FoundSection>[]> {
  const { sql, parameters } = allOf([sectionsWith(slice, words), ...within(KEYS, page)]);
  const rows = await manager.query<FoundSection[]>(
    `SELECT s.id, s.revision_id AS revisionId, s.number, s.heading, s.text, s.start, s.end, ${placeColumns(KEYS)}
     FROM revision r JOIN section s ON s.revision_id = r.id WHERE ${sql} ${orderAndLimit(KEYS, page)}`,
    [...parameters],
  );
  return listed(rows, KEYS, page);
}

/** How many sections of the reports of a slice contain all of some words. */
export async function countSections(
  manager: EntityManager,
  slice: Slice,
  words: readonly Spellings[],
): Promise<number> {
  const { sql, parameters } = sectionsWith(slice, words);
  const [row] = await manager.query<{ count: number | string }[]>(
    `SELECT COUNT(*) AS count FROM revision r JOIN section s ON s.revision_id = r.id WHERE ${sql}`,
    [...parameters],
  );
  return Number(row?.count);
}

function sectionsWith(slice: Slice, words: readonly Spellings[]): Condition {
  const spelled = (spelling: string) => containing(spelling, ["s.text", "s.heading"]);
  return allOf([revisionsIn(slice), ...words.map((word) => anyOf(word.map(spelled)))]);
}
