import type { TimelinessStatus } from "../documents";
import type { PageText } from "../language/pageText";
import { numbered } from "./numberText";

interface GivenTimeliness {
  readonly status: TimelinessStatus;
  readonly dueOn: string;
  readonly daysLate: number | null;
}

/** Whether a report was published by its deadline, in words. */
export function timelinessText({ status, dueOn, daysLate }: GivenTimeliness): PageText {
  if (status === "ON_TIME") return { zh: `按期（期限${dueOn}）`, en: `on time (due ${dueOn})` };
  if (status === "LATE")
    return { zh: `逾期${daysLate}天（期限${dueOn}）`, en: `${numbered(daysLate ?? 0, "day")} late (due ${dueOn})` };
  return { zh: `是否按期不详（期限${dueOn}）`, en: `not known whether on time (due ${dueOn})` };
}
