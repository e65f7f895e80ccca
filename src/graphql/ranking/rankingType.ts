import type DataLoader from "dataloader";
import { Field, Int, ObjectType } from "type-graphql";
import type { Change } from "../../arithmetic/change";
import type { Placed } from "../../arithmetic/ranking";
import { Decimal } from "../../form/scalars";
import type { Body } from "../../store/bodies";
import { Department } from "../../store/entity/department";
import { connectionType } from "../connection";
import { CoverageView } from "../coverage";
import { DistributionView, MeasureView } from "../measure/measureType";

@ObjectType("RankingEntry", {
  simpleResolvers: true,
  description: "A department in a ranking; those without a value stand at its end. 排名条目。",
})
export class RankingEntry {
  @Field(() => Int, {
    nullable: true,
    description: "Equal values share a rank; null without a value, or below the minimum base. 名次。",
  })
  readonly rank: number | null;
  @Field(() => Department, { description: "The department. 机关。" }) readonly department: Department;
  @Field(() => MeasureView, { description: "Its value, or why it has none. 指标值。" }) readonly value: MeasureView;
  @Field(() => Decimal, {
    nullable: true,
    description: "Its share of the sum over all departments of the ranking, of one; null for a rate. 占比。",
  })
  readonly share: string | null;
  readonly year: number;
  readonly placed: Placed<Body>;
  /** Loads the changes of all entries of one page together. */
  readonly changes: DataLoader<Placed<Body>, Change>;
}

@ObjectType({ simpleResolvers: true, description: "A page of a ranking. 排名分页列表。" })
export class RankingConnection extends connectionType("Ranking", RankingEntry) {
  @Field(() => DistributionView, { description: "How all ranked values lie, not those of this page alone. 分布。" })
  readonly distribution: DistributionView;
  @Field(() => CoverageView, { description: "Who filed and who did not. 报送情况。" }) readonly coverage: CoverageView;
}
