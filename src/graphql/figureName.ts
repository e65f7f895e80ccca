import { Field, ObjectType } from "type-graphql";
import { ApplicantCode, IndicatorCode } from "./codes";

/** Which figure of the form: an indicator, in table 3 with its column. `codesOf` gives it for a path. */
@ObjectType({ simpleResolvers: true, description: "A figure by name. 指标及申请人类型。" })
export class FigureName {
  @Field(() => IndicatorCode, { description: "Which figure. 指标。" }) readonly indicator: string;
  @Field(() => ApplicantCode, { nullable: true, description: "Which column of table 3; null elsewhere. 申请人类型。" })
  readonly applicant: string | null;
}
