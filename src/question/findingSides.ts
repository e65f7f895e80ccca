import { CHECKS } from "../check/check";
import type { Rule } from "../check/finding";
import { figureShown } from "../form/shown";
import type { Term } from "../form/term";
import { leafAt } from "../form/tree";
import type { WholeUnit } from "../form/unit";
import type { StoredFinding } from "../store/entity/finding";
import { saidBy } from "../store/waivers";

/** The two sides that a finding compares, in their unit, and the clause that demands something of them. */
export interface FindingSides {
  /** A clause of the form, or a rule that this project sets itself; null of a check that is no more. */
  readonly clause: Term | null;
  /** Null if the finding has no such side. */
  readonly left: string | null;
  readonly right: string | null;
  /** Left less right. */
  readonly difference: string | null;
  /** Null where there is no side. */
  readonly unit: WholeUnit | null;
}

/** What a stored finding compares, as it is shown: counts, yuan or per cent. */
export function sidesOf(finding: Pick<StoredFinding, "rule" | "leftSum" | "rightSum" | "cells">): FindingSides {
  const { leftSum: left, rightSum: right } = finding;
  const rule = RULES.get(finding.rule);
  const unit = unitOf(finding, rule);
  const shown = (sum: string | bigint | null) => (sum === null ? null : figureShown(BigInt(sum), unit));
  return {
    clause: rule?.clause ?? null,
    left: shown(left),
    right: shown(right),
    difference: left === null || right === null ? null : shown(BigInt(left) - BigInt(right)),
    unit: left === null && right === null ? null : unit,
  };
}

/** What a check demands or tells; null of a check that is no more. */
export function checkMeaning(check: string): Term | null {
  const rule = RULES.get(check);
  return rule === undefined ? null : { zh: rule.chinese, en: rule.english };
}

const RULES: ReadonlyMap<string, Rule> = new Map(CHECKS.map((rule) => [rule.id, rule]));

function unitOf({ cells: [cell] }: Pick<StoredFinding, "cells">, rule: Rule | undefined): WholeUnit {
  return rule?.unit ?? (cell === undefined ? "count" : leafAt(cell).unit);
}

/** A name for what a finding says: another one once a figure, or what the check says of it, is another. */
export function sayingOf(finding: StoredFinding): string {
  return saidBy(finding);
}
