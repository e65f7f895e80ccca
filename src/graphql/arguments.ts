import { Arg, Int } from "type-graphql";
import { DateTime } from "../form/scalars";
import { ReportFilter } from "./filters";
import { ApplicantCode } from "./form/indicatorCode";

/** The number of entries of a list. Null for the usual number. */
export const First = () =>
  Arg("first", () => Int, { nullable: true, description: "How many, 50 unless said, 1000 at most. 条数。" });

/** The cursor after which a page of a list begins. Null for the beginning of the list. */
export const After = () =>
  Arg("after", () => String, { nullable: true, description: "Cursor to go on from. 起始游标。" });

/** The moment for which a question is asked. Null for now. */
export const AsOf = () =>
  Arg("asOf", () => DateTime, { nullable: true, description: "As reports stood at this moment. 截至某一时刻。" });

/** The reports that a question is about. Null for all. */
export const Where = () =>
  Arg("where", () => ReportFilter, { nullable: true, description: "Which reports. 筛选条件。" });

/** The code of an applicant. TOTAL for all of them together. */
export const OfApplicant = () =>
  Arg("applicant", () => ApplicantCode, {
    defaultValue: "TOTAL",
    description: "Which column of table 3. 申请人类型。",
  });
