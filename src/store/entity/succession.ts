import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { type Succession, SuccessionKind } from "../../form/succession";
import { Department } from "./department";

registerEnumType(SuccessionKind, {
  name: "SuccessionKind",
  description: "How much of a body passed on to another one. 职能承接方式。",
  valuesConfig: {
    WHOLE: { description: "All of it: merged, renamed or moved, and ended. 整体并入、更名或划转，原机关不再报送。" },
    PART: { description: "A part of it: split, or it goes on with the rest. 部分划出或分立。" },
  },
});

/** A body and a predecessor of it. */
@Entity("succession")
@ObjectType("Succession", {
  simpleResolvers: true,
  description:
    "A body whose reports, from a year on, contain what another body reported before. Between the two years, both are compared as the same bodies. 机关沿革（合并、分立、更名、划转）。",
})
export class StoredSuccession implements Succession {
  @PrimaryColumn("integer")
  readonly departmentId: number;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "department_id" })
  readonly department?: Relation<Department>;

  @Index()
  @PrimaryColumn("integer")
  readonly predecessorId: number;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "predecessor_id" })
  readonly predecessorBody?: Relation<Department>;

  @Field(() => Int, {
    description: "First report year of the successor; the year before is the last of what passed on. 承接起始年度。",
  })
  @PrimaryColumn("integer")
  readonly fromYear: number;

  @Field(() => SuccessionKind, { description: "How much passed on. 承接方式。" })
  @Column("varchar", { length: 20 })
  readonly kind: SuccessionKind;
}
