import { Field, Int, ObjectType } from "type-graphql";
import type { Coverage } from "../arithmetic/coverage";
import { SafeInt } from "../form/scalars";
import type { Body } from "../store/bodies";

@ObjectType({ simpleResolvers: true, description: "A report that is expected and not there. 未报送的机关。" })
export class MissingReport {
  @Field(() => String, { description: "Code of the department. 机关代码。" }) readonly code: string;
  @Field(() => String, { description: "Name of the department. 机关名称。" }) readonly name: string;
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
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
}

/** Coverage as the API shows it. */
export function coverageShown({ expected, reported, missing, notDue }: Coverage<Body>): CoverageView {
  return {
    expected,
    reported,
    notDue,
    missing: missing.map(({ body, year }) => ({ code: body.code, name: body.name, year })),
  };
}
