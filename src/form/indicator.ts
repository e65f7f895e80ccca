import { type ApplicantKey, ByApplicant, type DividedOutcome } from "./applications";
import { cellsAndVariantsOf, FORMS, type FormCode } from "./catalogue";
import type { ApplicantRowPath, FigurePath } from "./figures";
import { APPLICANTS } from "./layout";
import { isFigurePath, NODES, type TreeNode } from "./tree";
import type { FigureUnit } from "./unit";

/**
 * A figure that can be requested by name: a cell without its applicant, a figure of the narrative, or a computed
 * subtotal. `code` is the path in UPPER_SNAKE, for example `APPLICATIONS_OUTCOMES_REFUSED_STATE_SECRET`.
 */
export interface Indicator {
  readonly code: string;
  readonly path: string;
  readonly kind: "cell" | "subtotal" | "narrative";
  /** A row of table 3 has seven figures, one for each applicant; every other indicator has one. */
  readonly byApplicant: boolean;
  readonly unit: FigureUnit;
  readonly stock: boolean;
  readonly english: string;
  readonly chinese: string;
  /** The form versions that print it; for the narrative, all versions. */
  readonly forms: readonly FormCode[];
  /** The paths of its figures, without the applicant: one path, or the items of a subtotal. */
  readonly parts: readonly string[];
}

/** Path of an indicator: a row of table 3, a computed subtotal, or a figure that is not divided by applicant. */
export type IndicatorPath =
  | ApplicantRowPath
  | `applications.outcomes.${DividedOutcome}.total`
  | Exclude<FigurePath, `applications.${string}`>;

/** The applicants by their names in the API: `NATURAL_PERSON` … `TOTAL`. */
export const APPLICANT_CODES: ReadonlyMap<string, ApplicantKey> = new Map(
  APPLICANTS.map((applicant) => [upperSnake(applicant), applicant]),
);

/** All indicators, in the order of the form. */
export const INDICATORS: readonly Indicator[] = NODES.flatMap((node) => indicatorsOf(node));

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));
const byPath = new Map(INDICATORS.map((indicator) => [indicator.path, indicator]));

/**
 * The indicator with a code, for example `PROCUREMENT_AMOUNT`. Throws if there is none, because the schema allows no
 * other codes.
 */
export function indicatorOf(code: string): Indicator {
  const indicator = byCode.get(code);
  if (!indicator) throw new Error(`${code} is no indicator.`);
  return indicator;
}

/** The indicator at a path. */
export function indicatorOfPath(path: IndicatorPath): Indicator {
  return byPath.get(path) as Indicator;
}

/**
 * The indicator and the applicant of one figure; the applicant is null if the indicator is not divided by applicant.
 */
export function indicatorAt(path: FigurePath): { indicator: Indicator; applicant: ApplicantKey | null } {
  const whole = byPath.get(path);
  if (whole && !whole.byApplicant) return { indicator: whole, applicant: null };
  const cut = path.lastIndexOf(".");
  return { indicator: byPath.get(path.slice(0, cut)) as Indicator, applicant: path.slice(cut + 1) as ApplicantKey };
}

/** The paths of an indicator's figures for one applicant: one path, or the items of a subtotal. */
export function pathsOf(indicator: Indicator, applicant: ApplicantKey): readonly FigurePath[] {
  return indicator.parts.map((part) => (indicator.byApplicant ? `${part}.${applicant}` : part) as FigurePath);
}

/** Converts camelCase to the UPPER_SNAKE of the API; dots become underscores. */
export function upperSnake(path: string): string {
  return path
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/\./g, "_")
    .toUpperCase();
}

function indicatorsOf(node: TreeNode): readonly Indicator[] {
  if (node.type === ByApplicant) return [indicatorFrom(node, true, "cell", [node.path])];
  if (node.type === null && !isByApplicant(node.path))
    return [indicatorFrom(node, false, node.path.startsWith("published.") ? "narrative" : "cell", [node.path])];
  if (node.type && Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node.type.prototype), "total")) {
    const items = NODES.filter((child) => child.type === ByApplicant && child.path.startsWith(`${node.path}.`));
    const total = {
      ...node,
      path: `${node.path}.total`,
      english: [...node.english, "computed subtotal"],
      terms: [...node.terms, "小计"],
    };
    return [
      indicatorFrom(
        total,
        true,
        "subtotal",
        items.map((item) => item.path),
      ),
    ];
  }
  return [];
}

function isByApplicant(path: string): boolean {
  return NODES.some((node) => node.type === ByApplicant && path.startsWith(`${node.path}.`));
}

function indicatorFrom(
  node: TreeNode,
  byApplicant: boolean,
  kind: Indicator["kind"],
  parts: readonly string[],
): Indicator {
  const leaves = parts.map((part) => (byApplicant ? `${part}.total` : part));
  if (!leaves.every(isFigurePath)) throw new Error(`${node.path} leads to no figure.`);
  return {
    code: upperSnake(node.path),
    path: node.path,
    kind,
    byApplicant,
    unit: node.unit,
    stock: node.stock,
    english: node.english.join(", "),
    chinese: node.terms.join(" / "),
    forms: FORMS.filter(
      (form) => kind === "narrative" || cellsAndVariantsOf(form).some((cell) => leaves.includes(cell)),
    ).map((form) => form.code),
    parts,
  };
}
