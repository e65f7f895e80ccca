import type { Fact } from "./known";

export type Dimension = "YEAR" | "DEPARTMENT" | "PARENT" | "LINE" | "KIND" | "REGION" | "FORM";
export const DIMENSIONS: readonly Dimension[] = ["YEAR", "DEPARTMENT", "PARENT", "LINE", "KIND", "REGION", "FORM"];

/** The field of each dimension. */
export const FIELD: Readonly<Record<Dimension, string>> = {
  YEAR: "year",
  DEPARTMENT: "department { code }",
  PARENT: "parent { code }",
  LINE: "line",
  KIND: "kind",
  REGION: "region",
  FORM: "form",
};

/** "Groups": where a report is there, missing or to come; with departments, only where one is. Without dimensions, there is one. */
export function groupsOf(facts: readonly Fact[], groupBy: readonly Dimension[]): readonly (readonly Fact[])[] {
  if (groupBy.length === 0) return [facts];
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = JSON.stringify(groupBy.map((dimension) => keyOf(fact, dimension)));
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const isThere = (group: readonly Fact[]) =>
    groupBy.includes("DEPARTMENT")
      ? group.some(({ report }) => report !== null)
      : group.some(({ expectation }) => expectation !== "NOT_EXPECTED");
  return [...groups.values()].filter(isThere).sort(([one], [other]) => inOrder(one as Fact, other as Fact, groupBy));
}

type Key = string | number | null;

export function keyOf({ body, year, position, form }: Fact, dimension: Dimension): Key {
  const keys: Readonly<Record<Dimension, Key>> = {
    YEAR: year,
    DEPARTMENT: body.code,
    PARENT: position.parent,
    LINE: position.line,
    KIND: position.kind,
    REGION: position.region,
    FORM: form,
  };
  return keys[dimension];
}

export function keyShown(fact: Fact, dimension: Dimension) {
  const key = keyOf(fact, dimension);
  return key !== null && (dimension === "DEPARTMENT" || dimension === "PARENT") ? { code: key } : key;
}

/** By the dimensions, one after the other; groups without a value come last. */
function inOrder(one: Fact, other: Fact, groupBy: readonly Dimension[]): number {
  for (const dimension of groupBy) {
    const [left, right] = [keyOf(one, dimension), keyOf(other, dimension)];
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -1 : 1;
  }
  return 0;
}
