import type { LayoutBlock } from "../../form/layout";
import type { Phrase } from "../../message/phrases";
import { hanOf } from "./label";

/** Why no figure is read below heads that are in another order and do not all lead to a figure. */
export const OTHER_ORDER: Phrase = "columns in another order";

/**
 * Whether names of columns follow each other in the order of the form. Names that are not printed are skipped. Names of
 * different depth (自然人 beside 商业企业) may be in any order, because texts print one line of heads after the other.
 */
export function isInOrder(names: readonly string[], block: LayoutBlock): boolean {
  return sequencesOf(block).every((sequence) => {
    let at = 0;
    return names
      .filter((name) => sequence.includes(name))
      .every((name) => {
        at = sequence.indexOf(name, at) + 1;
        return at > 0;
      });
  });
}

/** The names of a block's columns that are close together in a text of Chinese characters, at the last such place. */
export function namesIn(han: string, block: LayoutBlock): readonly string[] {
  const names = [...new Set(block.columns.flat().map(hanOf))].sort((a, b) => b.length - a.length);
  let [end, found]: [number, string[]] = [0, []];
  for (const match of han.matchAll(new RegExp(names.join("|"), "g"))) {
    if (match.index - end > GAP) found = [];
    found.push(match[0]);
    end = match.index + match[0].length;
  }
  return found;
}

/** The most characters between two heads. */
const GAP = 4;

/** The names in the order of the form: those of the columns, by depth, and those of each level of groups. */
function sequencesOf({ columns }: LayoutBlock): readonly (readonly string[])[] {
  const sequences = new Map<string, string[]>();
  const depths = new Map<string, number>();
  for (const path of columns)
    path.map(hanOf).forEach((name, level) => {
      const isLeaf = level === path.length - 1;
      const depth = isLeaf ? (depths.get(name) ?? level) : level;
      if (isLeaf) depths.set(name, depth);
      const key = `${isLeaf ? "column" : "group"} ${depth}`;
      const sequence = sequences.get(key) ?? [];
      sequences.set(key, sequence);
      if (isLeaf || sequence.at(-1) !== name) sequence.push(name);
    });
  return [...sequences.values()];
}
