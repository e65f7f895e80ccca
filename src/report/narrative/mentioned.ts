import type { Concept } from "../../form/concept";
import type { WholeUnit } from "../../form/unit";
import { APPLICATIONS } from "./applications";
import { CASE_PHRASES } from "./cases";
import { DOCUMENT_PHRASES } from "./documents";
import { OUTCOME_PHRASES } from "./outcomes";
import type { Wording } from "./phrase";
import { POWER_PHRASES } from "./powers";
import { PROCUREMENT_PHRASES } from "./procurement";
import { valueStated } from "./quantity";
import type { Sentence } from "./sentence";

/**
 * Every way to state a figure, except for published items. To add one, add a line in the file of its subject.
 * docs/domain.md, R11 to R14.
 */
const PHRASES: readonly Wording[] = [
  ...APPLICATIONS,
  ...OUTCOME_PHRASES,
  ...CASE_PHRASES,
  ...DOCUMENT_PHRASES,
  ...PROCUREMENT_PHRASES,
  ...POWER_PHRASES,
];

/** Words after a figure that say that it is not about disclosure, or that only a part of it is. */
const OF_NO_CONCERN = /^[^。;]{0,16}无关|^[^,。;]{0,3},?其中,?(?:涉及?|因|属于?)?(?:政府)?信息公开/;

/** A figure that a sentence states. Positions are indexes in the words of the sentence. */
export interface Mentioned {
  readonly concept: Concept;
  readonly unit: WholeUnit;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The figures that the words of one sentence state. Rounded figures (余, 约) are left out. If a figure can be read in
 * two ways, the first counts.
 */
export function mentionedIn({ words, linked, before }: Sentence): readonly Mentioned[] {
  if (!/\d/.test(words)) return [];
  const taken = new Set<number>();
  return PHRASES.filter(({ pattern }) => words.search(pattern) >= 0).flatMap((phrase) =>
    [...words.matchAll(phrase.pattern)].flatMap((match): readonly Mentioned[] => {
      const figure = match.groups?.figure ?? "";
      const end = match.index + match[0].lastIndexOf(figure) + figure.length;
      const start = end - figure.length;
      const said = words.slice(0, end);
      const clause = said.slice(words.slice(0, match.index).search(/[^,;。]*$/));
      if (taken.has(start) || phrase.unless.test(clause) || phrase.unlessBefore.test(linked + said)) return [];
      if (!phrase.about.test(before + said) || OF_NO_CONCERN.test(words.slice(end))) return [];
      const value = valueStated(figure, phrase.unit);
      if (value === null) return [];
      taken.add(start);
      return phrase.concepts.map((concept) => ({ concept, unit: phrase.unit, value, start, end }));
    }),
  );
}
