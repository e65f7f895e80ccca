import type { BodyYear } from "./coverage";
import type { Directory } from "./directory";
import { grouped } from "./grouped";
import { QuestionError } from "./questionError";

/**
 * Refuses a slice that holds a summary body and a part of it in the same year: the summary's report has the part's
 * figures in it. Bodies whose reports are their own never count twice, whoever stands above them.
 */
export function refuseDoubleCounting(bodyYears: readonly BodyYear[], directory: Directory): void {
  const inSlice = grouped(bodyYears, ({ body }) => body);
  const yearsOf = new Map([...inSlice].map(([body, rows]) => [body.id, new Set(rows.map(({ year }) => year))]));
  for (const [whole, rows] of inSlice) {
    if (!whole.summary) continue;
    for (const part of directory.below(whole.id)) {
      const year = rows.map((row) => row.year).find((each) => yearsOf.get(part.id)?.has(each));
      if (year !== undefined)
        throw new QuestionError(
          "DOUBLE_COUNTING",
          `${whole.name} and ${part.name} must not be summed together: the report of ${whole.name} for ${year} has the figures of ${part.name} in it. Ask for one of them, or for each with an alias of its own.`,
        );
    }
  }
}
