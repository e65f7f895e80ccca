import { type Finding, FindingLevel } from "../../src/check/finding";

/** A finding as a check would give it; what is left out is a broken R1. */
export function findingOf(message: string, said: Partial<Finding> = {}): Finding {
  return { check: "R1", level: FindingLevel.ERROR, cells: [], message, left: null, right: null, unstated: [], ...said };
}
