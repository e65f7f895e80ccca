import { type Finding, FindingLevel } from "../../src/check/finding";
import { said } from "../../src/message/message";

/** A finding as a check would give it; what is left out is a broken R1. */
export function findingOf(sentence: string, other: Partial<Finding> = {}): Finding {
  return {
    check: "R1",
    level: FindingLevel.ERROR,
    cells: [],
    message: said("AS_STORED", { sentence }),
    left: null,
    right: null,
    unstated: [],
    ...other,
  };
}
