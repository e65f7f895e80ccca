import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { FilingDuty } from "../../form/expectation";

/** Whether a department must file for a year. */
export enum DutyRule {
  BY_RULE = "BY_RULE",
  REQUIRED = "REQUIRED",
  EXEMPT = "EXEMPT",
}

registerEnumType(DutyRule, {
  name: "DutyRule",
  description: "Whether a department must file for a year. 是否须报送。",
  valuesConfig: {
    BY_RULE: {
      description: "As the rule says: from its first report or year of work on, up to its last year of work. 按规则。",
    },
    REQUIRED: { description: "It must, whatever the rule says. 须报送。" },
    EXEMPT: { description: "It need not, whatever the rule says. 无需报送。" },
  },
});

@ObjectType("FilingDuty", {
  simpleResolvers: true,
  description: "What a person laid down: whether a department must file for a year. 报送认定。",
})
export class DutyView {
  @Field(() => DutyRule, { description: "REQUIRED or EXEMPT. 是否须报送。" }) readonly duty: DutyRule;
  @Field(() => String, { description: "Why. 理由。" }) readonly reason: string;
}

/** What was laid down, as the API shows it; null where the rule holds. */
export function dutyShown(duty: FilingDuty | null): DutyView | null {
  return duty && { duty: duty.mustFile ? DutyRule.REQUIRED : DutyRule.EXEMPT, reason: duty.reason };
}

/** Whether it must file by a rule; null if nothing is laid down. */
export function mustFileBy(rule: DutyRule): boolean | null {
  return rule === DutyRule.BY_RULE ? null : rule === DutyRule.REQUIRED;
}
