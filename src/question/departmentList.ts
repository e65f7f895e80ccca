import type { BodyDirectory } from "../arithmetic/directory";
import type { DirectoryBody } from "../arithmetic/directoryBody";
import { comparePlaces, entriesOf, type PagedList } from "../arithmetic/page";
import { type BodyFilter, bodiesMatching } from "../arithmetic/selection";
import { plainName } from "../form/body";
import type { Listed, Place, Sort } from "../form/page";

/** The departments that a list is about; null means no restriction. */
export interface DepartmentQuestion extends BodyFilter {
  /** Text that its name or a former name contains. */
  readonly nameContains?: string | null;
  /** Whether it has a published report. */
  readonly filed?: boolean | null;
}

/** By what departments can be ordered. */
export type DepartmentOrder = "CODE" | "NAME";

/**
 * The departments of a filter in the order of `sorts`, then by code. Found by a part of a name, the closest are first
 * unless an order is asked for: those with the whole name, then those whose name begins with it, then others, then
 * former names in the same way. Throws QuestionError for an unknown name.
 */
export function departmentList<B extends DirectoryBody>(
  question: DepartmentQuestion,
  sorts: readonly Sort<DepartmentOrder>[],
  directory: BodyDirectory<B>,
): PagedList<B> {
  const part = foldedName(question.nameContains ?? "");
  const byCloseness = isOrderedByCloseness(question, sorts);
  const descending = [...(byCloseness ? [false] : []), ...sorts.map((sort) => sort.descending), false];
  const all = bodiesMatching(question, directory)
    .filter((body) => question.filed == null || body.filed.size > 0 === question.filed)
    .flatMap((row): readonly Listed<B>[] => {
      const closeness = part === "" ? 0 : closenessOf(part, row, directory);
      if (closeness === null) return [];
      const asked = sorts.map(({ by }) => (by === "CODE" ? row.code : row.name));
      return [{ row, place: [...(byCloseness ? [closeness] : []), ...asked, row.code] }];
    });
  const compare = (entry: Listed<B>, place: Place) => comparePlaces(entry.place, place, descending);
  all.sort((a, b) => compare(a, b.place));
  return { count: all.length, page: (page) => entriesOf(all, page, compare) };
}

/** Whether a list is ordered by how close the names are, before anything else. */
export function isOrderedByCloseness(
  { nameContains }: DepartmentQuestion,
  sorts: readonly Sort<DepartmentOrder>[],
): boolean {
  return nameContains != null && sorts.length === 0;
}

// 0 to 2 for its name, 3 to 5 for a former name; null if none contains the text.
function closenessOf<B extends DirectoryBody>(part: string, body: B, directory: BodyDirectory<B>): number | null {
  const own = closenessIn(part, body.name);
  if (own !== null) return own;
  const former = directory.formerNamesOf(body.id).flatMap(({ name }) => closenessIn(part, name) ?? []);
  return former.length === 0 ? null : 3 + Math.min(...former);
}

function closenessIn(part: string, name: string): number | null {
  const folded = foldedName(name);
  if (!folded.includes(part)) return null;
  return folded === part ? 0 : folded.startsWith(part) ? 1 : 2;
}

// Letters alike in either case and width.
function foldedName(name: string): string {
  return plainName(name).normalize("NFKC").toLowerCase();
}
