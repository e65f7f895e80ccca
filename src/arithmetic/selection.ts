import { type DepartmentKind, plainName } from "../form/body";
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
  readonly lines?: readonly string[] | null;
  readonly kinds?: readonly DepartmentKind[] | null;
  readonly summary?: boolean | null;
}

/** The bodies that match a filter, in order of code. Throws QuestionError for an unknown or ambiguous name. */
export function bodiesMatching<B extends DirectoryBody>(filter: BodyFilter, directory: BodyDirectory<B>): readonly B[] {
  const { years, departments, parent, under, kinds, summary } = filter;
  const lines = linesAsked(filter);
  const named = departments && new Set(departments.map((name) => directory.named(name, years).id));
  const parts =
    parent == null ? null : new Set(directory.partsOf(directory.named(parent, years).id).map((body) => body.id));
  const below =
    under == null ? null : new Set(directory.below(directory.named(under, years).id).map((body) => body.id));
  return directory.bodies.filter(
    (body) =>
      (!named || named.has(body.id)) &&
      (!parts || parts.has(body.id)) &&
      (!below || below.has(body.id)) &&
      (!lines || (body.line !== null && lines.includes(body.line))) &&
      (!kinds || kinds.includes(body.kind)) &&
      (summary == null || body.summary === summary),
  );
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
export function bodiesSummed<B extends DirectoryBody>(filter: BodyFilter, directory: BodyDirectory<B>): Summed<B> {
  const asked = bodiesMatching(filter, directory);
  if (filter.departments || filter.parent != null || filter.summary != null) return { bodies: asked, leftOut: [] };
  const whole = filter.under == null ? [] : [directory.named(filter.under, filter.years)];
  return {
    bodies: asked.filter((body) => !body.summary),
    leftOut: [...whole, ...asked].filter((body) => body.summary),
  };
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
