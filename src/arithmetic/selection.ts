import { type DepartmentKind, plainName } from "../form/body";
import { OPEN_TO, periodIn } from "../form/period";
import type { BodyDirectory } from "./directory";
import type { DirectoryBody } from "./directoryBody";

/**
 * Which departments a question is about. A condition that is absent or null does not narrow. Departments are given by
 * code or by any of their names.
 */
export interface BodyFilter {
  /** The years of the question: whose name a name is may depend on them. They do not narrow the departments. */
  readonly years?: readonly number[] | null;
  readonly departments?: readonly string[] | null;
  readonly parent?: string | null;
  readonly under?: string | null;
  /** This body and everything below it. */
  readonly within?: string | null;
  readonly lines?: readonly string[] | null;
  readonly kinds?: readonly DepartmentKind[] | null;
  readonly summary?: boolean | null;
}

/**
 * The bodies that match a filter with their positions in a year (without one: in the newest tree), in order of code.
 * Throws QuestionError for an unknown or ambiguous name.
 */
export function bodiesMatching<B extends DirectoryBody>(
  filter: BodyFilter,
  directory: BodyDirectory<B>,
  year: number = OPEN_TO,
): readonly B[] {
  const { years, departments, parent, under, within, kinds, summary } = filter;
  const lines = linesAsked(filter);
  const idsOf = (bodies: readonly B[]) => new Set(bodies.map((body) => body.id));
  const named = departments && idsOf(departments.map((name) => directory.named(name, years)));
  const parts = parent == null ? null : idsOf(directory.partsOf(directory.named(parent, years).id, year));
  const below = under == null ? null : idsOf(directory.below(directory.named(under, years).id, year));
  const whole = within == null ? null : directory.named(within, years);
  const inside = whole && idsOf([whole, ...directory.below(whole.id, year)]);
  return directory.bodies.filter((body) => {
    const period = periodIn(body.periods, year);
    return (
      (!named || named.has(body.id)) &&
      (!parts || parts.has(body.id)) &&
      (!below || below.has(body.id)) &&
      (!inside || inside.has(body.id)) &&
      (!lines || (period.line !== null && lines.includes(period.line))) &&
      (!kinds || kinds.includes(period.kind)) &&
      (summary == null || period.summary === summary)
    );
  });
}

/** The lines of work that a filter names. Null means no restriction. */
export function linesAsked({ lines }: BodyFilter): readonly string[] | null {
  return lines?.map(plainName) ?? null;
}

/** The bodies of a sum, and the summary reports that it leaves out so that nothing counts twice. */
export interface Summed<B> {
  readonly bodies: readonly B[];
  readonly leftOut: readonly B[];
}

/**
 * Sums use the bodies that report only their own figures. Direct parts of a `parent`, named departments, and an
 * explicit `summary` are used as asked. docs/domain.md, "Sums".
 */
export function bodiesSummed<B extends DirectoryBody>(
  filter: BodyFilter,
  directory: BodyDirectory<B>,
  year: number = OPEN_TO,
): Summed<B> {
  const asked = bodiesMatching(filter, directory, year);
  if (filter.departments || filter.parent != null || filter.summary != null) return { bodies: asked, leftOut: [] };
  const top = filter.under ?? filter.within;
  const whole = top == null ? [] : [directory.named(top, filter.years)];
  const isSummary = ({ periods }: B) => periodIn(periods, year).summary;
  return { bodies: asked.filter((body) => !isSummary(body)), leftOut: [...whole, ...asked].filter(isSummary) };
}

/** A selection of bodies, and the years for which it holds; null means all. */
export interface InYears<T> {
  readonly years: readonly number[] | null;
  readonly selected: T;
}

/**
 * The bodies that `select` gives for each group of years in which the tree is the same. Where they are the same as in
 * the years before, there is one entry.
 */
export function selectedIn<B extends DirectoryBody>(
  years: readonly number[] | null,
  directory: BodyDirectory<B>,
  select: (year: number) => readonly B[],
): readonly InYears<readonly B[]>[] {
  return merged(directory.eras(years), select, (bodies) => [bodies]);
}

/** The same for sums, with the summaries that they leave out. */
export function summedIn<B extends DirectoryBody>(
  filter: BodyFilter,
  directory: BodyDirectory<B>,
  years: readonly number[] | null,
): readonly InYears<Summed<B>>[] {
  const select = (year: number) => bodiesSummed(filter, directory, year);
  return merged(directory.eras(years), select, ({ bodies, leftOut }) => [bodies, leftOut]);
}

function merged<T>(
  eras: readonly (readonly number[] | null)[],
  select: (year: number) => T,
  listsOf: (selected: T) => readonly (readonly unknown[])[],
): readonly InYears<T>[] {
  const found: { years: readonly number[] | null; readonly selected: T }[] = [];
  for (const era of eras) {
    const selected = select(era?.[0] ?? OPEN_TO);
    const last = found.at(-1);
    const lists = listsOf(selected);
    if (last && listsOf(last.selected).every((list, i) => sameBodies(list, lists[i] ?? [])))
      last.years = [...(last.years ?? []), ...(era ?? [])];
    else found.push({ years: era, selected });
  }
  return found;
}

function sameBodies(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((body, i) => body === other[i]);
}

/** A condition on departments: the ids to include, or, if that list is shorter, the ids to leave out. */
export interface NamedBodies {
  readonly departmentIds: readonly number[] | null;
  readonly withoutIds: readonly number[];
}

/** The shorter of the two conditions for some bodies of a directory. */
export function namedBodies<B extends DirectoryBody>(bodies: readonly B[], directory: BodyDirectory<B>): NamedBodies {
  if (bodies.length * 2 < directory.bodies.length)
    return { departmentIds: bodies.map((body) => body.id), withoutIds: [] };
  const within = new Set(bodies.map((body) => body.id));
  const without = directory.bodies.filter((body) => !within.has(body.id));
  return { departmentIds: null, withoutIds: without.map((body) => body.id) };
}
