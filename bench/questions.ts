import { APPLICATION_TABLE } from "./question/applicationTable";
import { CITY_TOTALS } from "./question/cityTotals";
import { DECADE } from "./question/decade";
import { DOZEN } from "./question/dozen";
import { LARGEST_BUYERS } from "./question/largestBuyers";
import type { BenchQuestion } from "./question/question";
import { THOUSAND } from "./question/thousand";
import { WHOLE_REPORT } from "./question/wholeReport";

/** The seven questions of the benchmark. */
export const QUESTIONS: readonly BenchQuestion[] = [
  CITY_TOTALS,
  LARGEST_BUYERS,
  DECADE,
  APPLICATION_TABLE,
  DOZEN,
  WHOLE_REPORT,
  THOUSAND,
];
