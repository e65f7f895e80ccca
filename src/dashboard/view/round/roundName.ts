import type { PageText } from "../../language/pageText";
import { NAMES_OF_ROUND_STATES } from "../../value/stageName";
import type { CalledRound } from "./calledRound";

/** Whose round it is, for which year, and where it stands. */
export function roundName({ department, year, state }: CalledRound): PageText {
  const { zh, en } = NAMES_OF_ROUND_STATES[state];
  return { zh: `${department.name}${year}年（${zh}）`, en: `${department.name}, ${year} (${en})` };
}
