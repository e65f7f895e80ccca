import { Field, Int, ObjectType } from "type-graphql";
import type { CountedTimes, Coverage } from "../arithmetic/coverage";
import { SafeInt } from "../form/scalars";
import type { Body } from "../store/bodies";

@ObjectType({ simpleResolvers: true, description: "A report that is expected and not there. 未报送的机关。" })
export class MissingReport {
  @Field(() => String, { description: "Code of the department. 机关代码。" }) readonly code: string;
  @Field(() => String, { description: "Name of the department. 机关名称。" }) readonly name: string;
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
}

@ObjectType({ simpleResolvers: true, description: "A report that was published after its deadline. 逾期发布的报告。" })
export class LateReport extends MissingReport {
  @Field(() => String, { description: "Day on which it was published, e.g. 2024-02-05. 发布日期。" })
  readonly publishedOn: string;
  @Field(() => SafeInt, { description: "How many days after its deadline. 逾期天数。" }) readonly daysLate: number;
}

@ObjectType("Coverage", {
  simpleResolvers: true,
  description: "How many reports there should be and are, in department-years. 报送情况（机关×年度）。",
})
export class CoverageView {
  @Field(() => SafeInt, {
    description: "Reports expected: from each body's first report on, once they are due. 应报数。",
  })
  readonly expected: number;
  @Field(() => SafeInt, { description: "Reports published. 已报数。" }) readonly reported: number;
  @Field(() => SafeInt, {
    description: "Reports that are not published and not due yet; not among the expected ones. 未到报送期限的报告数。",
  })
  readonly notDue: number;
  @Field(() => [MissingReport], { description: "Who is missing, by name. 未报名单。" })
  readonly missing: MissingReport[];

  @Field(() => SafeInt, { description: "Of those published, how many were by their deadline. 按期发布的报告数。" })
  get onTime(): number {
    return this.times().onTime;
  }

  @Field(() => SafeInt, { description: "How many were published after it. 逾期发布的报告数。" })
  get late(): number {
    return this.times().late.length;
  }

  @Field(() => SafeInt, {
    description:
      "Of how many it is not known: `onTime`, `late` and `timelinessUnknown` add up to `reported`. 发布日期不详、无法判断是否逾期的报告数。",
  })
  get timelinessUnknown(): number {
    return this.times().unknown;
  }

  @Field(() => [LateReport], { description: "Who was late, by name. 逾期名单。" })
  get lateReports(): LateReport[] {
    return this.times().late.map(({ body, year, publishedOn, daysLate }) => {
      return { code: body.code, name: body.name, year, publishedOn, daysLate };
    });
  }

  readonly times: () => CountedTimes<Body>;
}

/** Coverage as the API shows it. */
export function coverageShown({ expected, reported, missing, notDue, times }: Coverage<Body>): CoverageView {
  return Object.assign(new CoverageView(), {
    expected,
    reported,
    notDue,
    missing: missing.map(({ body, year }) => ({ code: body.code, name: body.name, year })),
    times,
  });
}
