import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { DenominatorKind } from "../../form/denominator";
import { SafeInt } from "../../form/scalars";
import { Department } from "./department";

registerEnumType(DenominatorKind, {
  name: "DenominatorKind",
  description: "What counts are held against: registered by year, not from the reports. 人均、每万人指标的分母。",
  valuesConfig: {
    POPULATION: { description: "People in the area of a body; measures are per 10,000. 人口（每万人）。" },
    STAFF: { description: "People who work for a body; measures are per head. 人员（人均）。" },
  },
});

/** How many people a body has in a year, as someone registered it. */
@Entity()
@ObjectType({
  simpleResolvers: true,
  description: "How many people a body has in a year, with the source that was given. 登记的人口、人员数。",
})
export class Denominator {
  @PrimaryColumn("integer")
  readonly departmentId: number;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "department_id" })
  readonly department?: Relation<Department>;

  @Field(() => Int, { description: "Report year. 年度。" })
  @PrimaryColumn("integer")
  readonly year: number;

  @Field(() => DenominatorKind, { description: "What is counted. 类别。" })
  @PrimaryColumn("varchar", { length: 20 })
  readonly kind: DenominatorKind;

  @Field(() => SafeInt, { description: "How many. 数量。" })
  @Column("bigint", { transformer: { to: (value: number) => value, from: Number } })
  readonly value: number;

  @Field(() => String, { description: "Where the number comes from. 数据来源。" })
  @Column("varchar", { length: 200 })
  readonly source: string;
}
