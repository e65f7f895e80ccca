import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Standing } from "../../access/standing";
import { MeasureStatus } from "../../form/status";
import type { Message } from "../../message/message";
import type { FiledOrNot, YearFiling } from "../../question/filings";
import { messageType } from "../message";
import { DutyView, dutyShown } from "./dutyType";

/** Whether a report for a year is there, by the words of `MeasureStatus`. */
const FilingStatus = {
  REPORTED: MeasureStatus.REPORTED,
  NOT_REPORTED: MeasureStatus.NOT_REPORTED,
  NOT_DUE: MeasureStatus.NOT_DUE,
  NOT_EXPECTED: MeasureStatus.NOT_EXPECTED,
} as const satisfies { readonly [Status in FiledOrNot]: Status };

registerEnumType(FilingStatus, {
  name: "FilingStatus",
  description: "Whether a report for a year is there, and whether it has to be. 报送情况。",
  valuesConfig: {
    REPORTED: { description: "It is there. 已报。" },
    NOT_REPORTED: { description: "It is due and not there. 未报。" },
    NOT_DUE: { description: "It is not there, and its deadline has not passed. 未到期。" },
    NOT_EXPECTED: { description: "None is there, and none has to be. 无需报送。" },
  },
});

@ObjectType("Filing", {
  simpleResolvers: true,
  description: "What a department had to file for a year. 一个年度的报送情况。",
})
export class FilingView extends messageType<Message | null>({
  nullable: true,
  description: "Why no report is there; null where one is. 没有报告的原因。",
}) {
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => FilingStatus, { description: "Whether the report is there. 报送情况。" }) readonly status: FiledOrNot;
  @Field(() => String, { description: "The name that it bore in that year. 当年机关名称。" }) readonly name: string;
  @Field(() => String, {
    nullable: true,
    description: "Last day on which the report is on time, e.g. 2024-01-31; null where none is expected. 期限。",
  })
  readonly dueOn: string | null;
  @Field(() => DutyView, {
    nullable: true,
    description: "What a person laid down for the year; null where the rule holds. 报送认定。",
  })
  readonly duty: DutyView | null;
  readonly departmentId: number;
  readonly standing: Standing;
}

/** What a department had to file for a year as the API shows it, as reports stand. */
export function filingShown(
  { body, year, name, status, dueOn, duty, why }: YearFiling,
  standing: Standing,
): FilingView {
  return Object.assign(Object.create(FilingView.prototype) as FilingView, {
    year,
    status,
    name,
    dueOn,
    duty: dutyShown(duty),
    departmentId: body.id,
    standing,
    said: why,
  });
}
