import { ByApplicant, type DividedOutcome, type Outcomes } from "./applications";
import type { PublishedPath } from "./figures";
import type { IndicatorPath } from "./indicator";
import { NODES } from "./tree";

/** How applications end, without the total of all: 予以公开 … 其他处理. */
export type OutcomeConcept = `applications.outcomes.${Exclude<keyof Outcomes, "total">}`;

/** A kind of outcome: its name in the form (（三）不予公开), and the indicator that counts it. */
export interface OutcomeKind {
  readonly concept: OutcomeConcept;
  readonly chinese: string;
  readonly indicator: IndicatorPath;
}

/** Every kind of outcome, in the order of the form. */
export const OUTCOME_KINDS: readonly OutcomeKind[] = NODES.filter(({ path }) =>
  /^applications\.outcomes\.(?!total$)\w+$/.test(path),
).map(({ path, type, terms }) => ({
  concept: path as OutcomeConcept,
  chinese: terms.at(-1) as string,
  indicator: (type === ByApplicant ? path : `${path}.total`) as IndicatorPath,
}));

/** What a narrative states besides the figures of the form. */
type Matter =
  | "interpretations"
  | "published.share"
  /** New media as such: a channel that the figures do not know. */
  | "published.newMedia"
  | "rectification.rate"
  /** Matters in the list of powers (行政许可事项), which are no decisions. */
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
 * What a sentence of the narrative speaks of: an indicator of the form by its path, a kind of outcome or its share, both
 * groups of lawsuits together, or a matter of its own.
 */
export type Concept =
  | Exclude<IndicatorPath, `applications.outcomes.${DividedOutcome}.total`>
  | PublishedPath
  | OutcomeConcept
  | `${OutcomeConcept}.share`
  | "litigation.total"
  | Matter;
