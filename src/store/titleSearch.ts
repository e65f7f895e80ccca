import type { EntityManager } from "typeorm";
import type { Listed, ListSpan } from "../form/page";
import type { StoredNamedDocument } from "./entity/namedDocument";
import { type DirectedKey, listed, orderAndLimit, placeColumns, within } from "./keyset";
import { NEWEST_FIRST } from "./load";
import { allOf, anyOf, type Condition, containing, NOWHERE, revisionsIn, type Slice } from "./slice";

/** A normative document that a report names, with a title and number that contain all words of a search. */
export type FoundNaming = Omit<StoredNamedDocument, "revision">;

const KEYS: readonly DirectedKey[] = [...NEWEST_FIRST, { sql: "n.id", type: "number", descending: false }];

/**
 * The normative documents that the reports of a slice name and whose title or number contains each of some words, on a
 * page, in the order of `pageOfSections`. Brackets mean nothing, and digits of either width are alike. A document
 * that several reports name is there once for each report.
 */
export async function pageOfTitles(
  manager: EntityManager,
  slice: Slice,
  words: readonly string[],
  page: ListSpan,
): Promise<readonly Listed<FoundNaming>[]> {
  const { sql, parameters } = allOf([titlesWith(slice, words), ...within(KEYS, page)]);
  const rows = await manager.query<FoundNaming[]>(
    `SELECT n.id, n.revision_id AS revisionId, n.title, n.number, n.start, n.end, ${placeColumns(KEYS)}
     FROM revision r JOIN named_document n ON n.revision_id = r.id WHERE ${sql} ${orderAndLimit(KEYS, page)}`,
    [...parameters],
  );
  return listed(rows, KEYS, page);
}

/** How many of them there are. */
export async function countTitles(manager: EntityManager, slice: Slice, words: readonly string[]): Promise<number> {
  const { sql, parameters } = titlesWith(slice, words);
  const [row] = await manager.query<{ count: number | string }[]>(
    `SELECT COUNT(*) AS count FROM revision r JOIN named_document n ON n.revision_id = r.id WHERE ${sql}`,
    [...parameters],
  );
  return Number(row?.count);
}

function titlesWith(slice: Slice, words: readonly string[]): Condition {
  return allOf([revisionsIn(slice), ...words.map(named)]);
}

/** Title and number together, which a word cannot span: neither contains a blank. */
const NAMED = "CONCAT_WS(' ', n.title, n.number)";

// Few rows pass the first conditions, which are quick: a database is slow to replace twenty characters in every row.
function named(word: string): Condition {
  const plain = ALIKE.reduce((text, [written, meant]) => text.replaceAll(written, meant), word);
  if (plain === "") return NOWHERE;
  const pieces = narrow(word).match(/[0-9]+|[^0-9〔〕［］[\]【】（）()﹝﹞]+/g) ?? [];
  const exact = containing(plain, [ALIKE.reduce((sql) => `REPLACE(${sql}, ?, ?)`, NAMED)]);
  return allOf([
    ...pieces.map(inEitherWidth),
    pieces.length === 1 ? null : { sql: exact.sql, parameters: [...ALIKE.flat(), ...exact.parameters] },
  ]);
}

function inEitherWidth(piece: string): Condition {
  const wide = DIGITS.reduce((text, [written, digit]) => text.replaceAll(digit, written), piece);
  return anyOf([...new Set([piece, wide])].map((form) => containing(form, [NAMED]))) as Condition;
}

function narrow(word: string): string {
  return DIGITS.reduce((text, [wide, digit]) => text.replaceAll(wide, digit), word);
}

/** Characters of titles and numbers with what they mean where they are compared: brackets mean nothing. */
const DIGITS = [..."０１２３４５６７８９"].map((wide, digit) => [wide, String(digit)] as const);
const ALIKE: readonly (readonly [written: string, meant: string])[] = [
  ...DIGITS,
  ...[..."〔〕［］[]【】（）()﹝﹞"].map((bracket) => [bracket, ""] as const),
];
