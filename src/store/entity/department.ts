import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import { DepartmentKind } from "../../form/body";
import { globalId, Node } from "../../form/node";

registerEnumType(DepartmentKind, {
  name: "DepartmentKind",
  description: "What kind of body reports. 机关类别。",
  valuesConfig: {
    GOVERNMENT: {
      description: "A province, city, county or district, or its people's government. 一级政府（省、市、县、区）。",
    },
    ZONE: { description: "A development or pilot zone. 开发区、实验区等功能区（管委会）。" },
    TOWNSHIP: { description: "A township, town or subdistrict. 乡镇、街道。" },
    BUREAU: { description: "A bureau, commission or office. 部门（局、委、办）。" },
  },
});

/** Any body that reports: a bureau, a county government, a zone. */
@Entity()
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: "Any body that reports: a bureau, a county government, a zone. 编制年度报告的行政机关。",
})
export class Department implements Node {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Field(() => ID, { name: "id", description: "Identifier for `node`. 全局标识。" })
  get globalId(): string {
    return globalId("Department", this.id);
  }

  @Field(() => String, { description: "Stable code; the name until someone gives a code. 机关代码。" })
  @Index({ unique: true })
  @Column("varchar", { length: 160 })
  readonly code: string;

  @Field(() => String, { description: "Name as printed in its reports. 机关名称。" })
  @Index()
  @Column("varchar", { length: 160 })
  readonly name: string;

  @Field(() => DepartmentKind, { description: "Kind of body. 机关类别。" })
  @Column("varchar", { length: 20 })
  readonly kind: DepartmentKind;

  @Field(() => String, { nullable: true, description: "Line of work, e.g. 科技: to find its likes elsewhere. 条线。" })
  @Column("varchar", { length: 40, nullable: true })
  readonly line: string | null;

  @Column("varchar", { length: 12, nullable: true })
  readonly regionCode: string | null;

  @Index()
  @Column("integer", { nullable: true })
  readonly parentId: number | null;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "parent_id" })
  readonly parentBody?: Relation<Department> | null;

  @Field(() => Boolean, {
    description:
      "Its report sums its parts' reports (a city, county or zone), so sums leave it out unless asked. 是否为汇总报告。",
  })
  @Column("boolean", { default: false })
  readonly summary: boolean;

  @Field(() => Boolean, {
    description:
      "A person declared that all bodies whose reports its report sums are registered below it. Until then, a difference between its report and its parts is not assessed. 所属单位是否已登记齐全。",
  })
  @Column("boolean", { default: false })
  readonly partsComplete: boolean;

  @Column("integer", { nullable: true })
  readonly activeFrom: number | null;

  @Column("integer", { nullable: true })
  readonly activeTo: number | null;

  /**
   * Whether a person or the sample entered it. Otherwise it is known only from an import, and becomes visible when a
   * report is published.
   */
  @Column("boolean", { default: false })
  readonly registered: boolean;

  @Column("boolean", { default: false })
  readonly sample: boolean;

  /** The years of its valid reports with their forms, updated by each write; see `filingOf`. */
  @Column("varchar", { length: 500, default: "" })
  readonly filing: string;
}
