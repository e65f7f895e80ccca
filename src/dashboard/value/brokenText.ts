import type { FindingLevel } from "../documents";
import type { PageText } from "../language/pageText";
import { countText } from "./numberText";

interface GivenLevel {
  readonly check: string;
  readonly level: FindingLevel;
}

/** How many errors the checks found, and of which rules: `2 (R1, R3)`. */
export function brokenText(findings: readonly GivenLevel[]): PageText {
  const errors = findings.filter(({ level }) => level === "ERROR");
  if (errors.length === 0) return { zh: "0", en: "0" };
  const checks = [...new Set(errors.map(({ check }) => check))];
  const count = countText(errors.length);
  return { zh: `${count}（${checks.join("、")}）`, en: `${count} (${checks.join(", ")})` };
}
