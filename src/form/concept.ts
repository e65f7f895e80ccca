import { ByApplicant, type DividedOutcome, type Outcomes } from "./applications";
import type { PublishedPath } from "./figures";
import type { IndicatorPath } from "./indicator";
import { NODES } from "./tree";

/** The outcomes of applications, without their total: 予以公开 … 其他处理. */
export type OutcomeConcept = `applications.outcomes.${Exclude<keyof Outcomes, "total">}`;

/** One outcome: its name in the form (（三）不予公开), and the indicator that counts it. */
export interface OutcomeKind {
  readonly concept: OutcomeConcept;
  readonly chinese: string;
  readonly indicator: IndicatorPath;
}

/** All outcomes, in the order of the form. */
export const OUTCOME_KINDS: readonly OutcomeKind[] = NODES.filter(({ path }) =>
  /^applications\.outcomes\.(?!total$)\w+$/.test(path),
).map(({ path, type, terms }) => ({
  concept: path as OutcomeConcept,
  chinese: terms.at(-1) as string,
  indicator: (type === ByApplicant ? path : `${path}.total`) as IndicatorPath,
}));

/** Matters that a narrative states besides the figures of the form. */
type Matter =
  | "interpretations"
  | "published.share"
  /** New media in general: a channel for which the form has no figure. */
  | "published.newMedia"
  | "rectification.rate"
  /** Matters in the list of powers (行政许可事项); they are not decisions. */
  | `powers.${
      | "total"
      | "licensing"
      | "penalties"
      | "compulsion"
      | "levies"
      | "payments"
      | "inspections"
      | "confirmations"
      | "rewards"
      | "rulings"}`;

/**
 * The subject of a sentence of the narrative: an indicator of the form by its path, an outcome or its share, both
 * groups of lawsuits together, or a matter that is not in the form.
 */
export type Concept =
  | Exclude<IndicatorPath, `applications.outcomes.${DividedOutcome}.total`>
  | PublishedPath
  | OutcomeConcept
  | `${OutcomeConcept}.share`
  | "litigation.total"
  | Matter;
