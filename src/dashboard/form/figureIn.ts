import type { Applicant } from "../documents";

/** The names that the tree of figures has for the columns of table 3. */
const COLUMNS: Readonly<Record<Applicant, string>> = {
  NATURAL_PERSON: "naturalPerson",
  ENTERPRISE: "enterprise",
  RESEARCH: "research",
  PUBLIC_INTEREST: "publicInterest",
  LEGAL_SERVICE: "legalService",
  OTHER: "other",
  TOTAL: "total",
};

/** The figure at a path of the tree (`applications.received`), of table 3 for an applicant; null if none is stated. */
export function figureIn(tree: object, path: string, applicant: Applicant | null): string | null {
  const names = [...path.split("."), ...(applicant === null ? [] : [COLUMNS[applicant]])];
  const found = names.reduce<unknown>(
    (node, name) => (typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined),
    tree,
  );
  if (found === undefined) throw new Error(`The tree of figures has no ${names.join(".")}.`);
  return found === null ? null : String(found);
}
