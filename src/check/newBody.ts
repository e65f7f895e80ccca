import { said } from "../message/message";
import { areOneBody } from "../report/head/bodyName";
import { type Finding, FindingLevel, type Rule } from "./finding";

/** NEW_DEPARTMENT: the reading names a body that is not registered yet. Found at import. */
export const NEW_BODY_CHECK: Rule = {
  id: "NEW_DEPARTMENT",
  clause: {
    zh: "报告单位应已登记；名称读错会登记成另一个单位",
    en: "A report is of a body that is registered; a name that is read wrongly would register another",
  },
  level: FindingLevel.NOTICE,
  chinese: "报告单位尚未登记，将按文件中的名称登记，请核对名称",
  english: "The body that reports is not registered yet, and is registered under the name in the document",
};

/** The finding that an import registers a new body, with the most similar known names. */
export function checkNewBody(name: string, known: readonly string[]): Finding {
  const nearest = nearestNames(name, known);
  const message = nearest.length === 0 ? said("BODY_NEW", { name }) : said("BODY_NEW_LIKE", { name, nearest });
  const { id, level } = NEW_BODY_CHECK;
  return { check: id, level, cells: [], message, left: null, right: null, unstated: [] };
}

const MOST = 3;
const LEAST_LIKENESS = 0.75;

/**
 * At most three known names that are most similar to `name`, the most similar first: its short forms, and names that
 * share its characters.
 */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  return [...new Set(known)]
    .map((other) => ({ other, likeness: areOneBody(name, other) ? 1 : likeness(name, other) }))
    .filter((one) => one.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** Similarity of two names, 0 to 1: the share of their characters that both contain in the same order. */
function likeness(one: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const character of one) {
    const next = [0];
    for (let at = 1; at <= other.length; at++)
      next[at] =
        character === other[at - 1] ? (row[at - 1] as number) + 1 : Math.max(row[at] as number, next[at - 1] as number);
    row = next;
  }
  return (2 * (row[other.length] as number)) / Math.max(1, one.length + other.length);
}
