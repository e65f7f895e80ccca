import { said } from "../message/message";
import type { BodyYear } from "./coverage";
import type { BodyDirectory } from "./directory";
import { grouped } from "./grouped";
import { QuestionError } from "./questionError";

/**
 * Throws QuestionError if a slice contains a summary body and a part of it in the same year, because the summary's
 * report includes the figures of the part. Bodies that report only their own figures never count twice, whatever is
 * above them.
 */
export function refuseDoubleCounting(bodyYears: readonly BodyYear[], directory: BodyDirectory): void {
  const inSlice = grouped(bodyYears, ({ body }) => body);
  const yearsOf = new Map([...inSlice].map(([body, rows]) => [body.id, new Set(rows.map(({ year }) => year))]));
  for (const [whole, rows] of inSlice) {
    const asSummary = rows.filter(({ period }) => period.summary).map(({ year }) => year);
    if (asSummary.length === 0) continue;
    for (const era of directory.eras(asSummary))
      for (const part of directory.below(whole.id, era?.[0])) {
        const year = era?.find((each) => yearsOf.get(part.id)?.has(each));
        if (year !== undefined)
          throw new QuestionError(
            "DOUBLE_COUNTING",
            said("COUNTED_TWICE", { whole: whole.name, part: part.name, year }),
          );
      }
  }
}
