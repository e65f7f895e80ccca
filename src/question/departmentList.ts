import type { BodyDirectory } from "../arithmetic/directory";
import type { DirectoryBody } from "../arithmetic/directoryBody";
import {
  closestMatch,
  type NameMatch,
  type SoughtName,
  soughtAsWritten,
  soughtInAnyWriting,
  TermKind,
} from "../arithmetic/nameMatch";
import { type PagedList, pagedInOrder } from "../arithmetic/page";
import { type BodyFilter, bodiesMatching } from "../arithmetic/selection";
import type { Listed, Sort } from "../form/page";

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
 * unless an order is asked for: those with the whole name, then those whose name begins with it, then others; of each,
 * former names last. Throws QuestionError for an unknown name.
 */
export function departmentList<B extends DirectoryBody>(
  question: DepartmentQuestion,
  sorts: readonly Sort<DepartmentOrder>[],
  directory: BodyDirectory<B>,
): PagedList<B> {
  const sought = soughtAsWritten(question.nameContains ?? "");
  const byCloseness = isOrderedByCloseness(question, sorts);
  const descending = [...(byCloseness ? [false] : []), ...sorts.map((sort) => sort.descending), false];
  const all = bodiesMatching(question, directory)
    .filter((body) => question.filed == null || body.filed.size > 0 === question.filed)
    .flatMap((row): readonly Listed<B>[] => {
      const closeness = sought.folded === "" ? 0 : byItsNames(sought, row, directory)?.rank;
      if (closeness === undefined) return [];
      const asked = sorts.map(({ by }) => (by === "CODE" ? row.code : row.name));
      return [{ row, place: [...(byCloseness ? [closeness] : []), ...asked, row.code] }];
    });
  return pagedInOrder(all, descending);
}

/** Whether a list is ordered by how close the names are, before anything else. */
export function isOrderedByCloseness(
  { nameContains }: DepartmentQuestion,
  sorts: readonly Sort<DepartmentOrder>[],
): boolean {
  return nameContains != null && sorts.length === 0;
}

/** A department, and the name or code by which it was found. */
export interface FoundDepartment<B> {
  readonly body: B;
  readonly match: NameMatch;
}

/** The departments of a filter that a text finds by name, pinyin or code: the closest first, then by code. */
export function departmentsFound<B extends DirectoryBody>(
  text: string,
  filter: BodyFilter,
  directory: BodyDirectory<B>,
): PagedList<FoundDepartment<B>> {
  const sought = soughtInAnyWriting(text);
  const all = bodiesMatching(filter, directory).flatMap((body): readonly Listed<FoundDepartment<B>>[] => {
    const match = closestMatch(sought, directory.termsOf(body.id));
    return match ? [{ row: { body, match }, place: [match.rank, body.code] }] : [];
  });
  return pagedInOrder(all, [false, false]);
}

function byItsNames<B extends DirectoryBody>(sought: SoughtName, { id }: B, directory: BodyDirectory<B>) {
  return closestMatch(
    sought,
    directory.termsOf(id).filter(({ kind }) => kind !== TermKind.CODE),
  );
}
