import type { Concept } from "../../form/concept";
import type { WholeUnit } from "../../form/unit";
import { SHARE } from "./quantity";

/** A way to state a figure in words. */
export interface Wording {
  /**
   * The subjects of the figure: figures of the tree or others. There are several if one figure is valid for each of
   * them.
   */
  readonly concepts: readonly Concept[];
  readonly unit: WholeUnit;
  /** Finds the statement in the words of a sentence. The group `figure` is the printed figure. */
  readonly pattern: RegExp;
  /** Words that must not be in the clause of the figure, up to the figure. */
  readonly unless: RegExp;
  /** Words that must not be in the sentence before the figure. */
  readonly unlessBefore: RegExp;
  /** Words that must be before the figure, in the sentence or in its paragraph. */
  readonly about: RegExp;
}

export type Conditions = Partial<Pick<Wording, "unlessBefore" | "about">>;

/** Changes, averages, ranks and plans are not figures of the year. */
const NO_COUNT =
  "[多少](?=新?收|受理|接到|办理|办结|制发)|同比|环比|增加|减少|增长|下降|上升|平均|均办|第(?![\\d一二三四五六七八九十百]+[条款项号])|分别|各(?:为|有|共)?(?=\\d)|拟|计划|将|预计|争取|力争|目标|不超过|至少|超过";
const NEVER = /(?!)/;
const ALWAYS = /(?:)/;
/** The figure of a part is not the figure of the whole. */
export const AMONG = /其中/;

export function count(concept: Concept, pattern: string, unless: string, conditions: Conditions = {}): Wording {
  return phrase(
    [concept],
    "count",
    pattern,
    new RegExp(unless === "" ? NO_COUNT : `${unless}|${NO_COUNT}`),
    conditions,
  );
}

/** One figure for each of several subjects: 复议、诉讼各1件. */
export function countEach(concepts: readonly Concept[], pattern: string, conditions: Conditions = {}): Wording {
  return phrase(concepts, "count", pattern, /同比|环比|平均|计划|预计/, conditions);
}

export function amount(concept: Concept, pattern: string, unless: RegExp, conditions: Conditions = {}): Wording {
  return phrase([concept], "fen", pattern, unless, conditions);
}

/** A share: `占51.85%` after the words, or a rate (率, 占比) with that name. */
export function shareOf(concept: Concept, words: string): readonly Wording[] {
  return [
    `${words}(?:(?!公开|提供|处理|办结|答复)[^%。;]){0,20}?占[^,。;\\d%]{0,14}?${SHARE}`,
    `${words}(?:的)?(?:比)?(?:率|占比|比例|比重)(?:均|已|都)?(?:达到?|为|是|:)*${SHARE}`,
  ].map((pattern) => percent(concept, pattern));
}

export function percent(concept: Concept, pattern: string): Wording {
  return phrase([concept], "percent", pattern, /力争|目标|计划|要求|同比|提高到|不低于|分别/, {});
}

function phrase(
  concepts: readonly Concept[],
  unit: WholeUnit,
  pattern: string,
  unless: RegExp,
  { unlessBefore = NEVER, about = ALWAYS }: Conditions,
): Wording {
  return { concepts, unit, pattern: new RegExp(pattern, "g"), unless, unlessBefore, about };
}
