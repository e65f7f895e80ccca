import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from "typeorm";
import { DepartmentKind } from "../../form/body";
import { globalId, Node } from "../../form/node";
import { OPEN_FROM, OPEN_TO, type Period } from "../../form/period";
import type { FirstPublished } from "../../form/timeliness";
import { firstPublishedIn } from "../publication";

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

  /** Its periods, the oldest first. The fields below are of the newest one. */
  @OneToMany(
    () => DepartmentPeriod,
    (period) => period.department,
  )
  readonly periods: Relation<DepartmentPeriod[]>;

  get parentId(): number | null {
    return this.newest.parentId;
  }

  @Field(() => DepartmentKind, { description: "Kind of body, as of its newest period. 机关类别（最新）。" })
  get kind(): DepartmentKind {
    return this.newest.kind;
  }

  @Field(() => String, {
    nullable: true,
    description: "Line of work, e.g. 科技: to find its likes elsewhere; as of its newest period. 条线（最新）。",
  })
  get line(): string | null {
    return this.newest.line;
  }

  @Field(() => Boolean, {
    description:
      "Its report sums its parts' reports (a city, county or zone), so sums leave it out unless asked; as of its newest period. 是否为汇总报告（最新）。",
  })
  get summary(): boolean {
    return this.newest.summary;
  }

  @Field(() => Boolean, {
    description:
      "A person declared that all bodies whose reports its report sums are registered below it. Until then, a difference between its report and its parts is not assessed. As of its newest period. 所属单位是否已登记齐全（最新）。",
  })
  get partsComplete(): boolean {
    return this.newest.partsComplete;
  }

  private get newest(): DepartmentPeriod {
    return this.periods[this.periods.length - 1] as DepartmentPeriod;
  }

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

  /** The days on which its valid reports were first published, by year; see `publicationsText`. */
  @Column("varchar", { length: 600, default: "" })
  readonly publications: string;

  /** When its report for a year was first published; null if that is not known. */
  firstPublished(year: number): FirstPublished | null {
    return firstPublishedIn(this.publications, year);
  }
}

/** The years in which the position of a body in the tree, its line, its kind and its region were the same. */
@Entity()
@ObjectType({
  simpleResolvers: true,
  description:
    "The report years in which a body's parent, line, kind and region were the same. 机关隶属、条线、类别不变的一段年度。",
})
export class DepartmentPeriod implements Period {
  @PrimaryColumn("integer")
  readonly departmentId: number;

  @PrimaryColumn("integer")
  readonly fromYear: number;

  @Column("integer")
  readonly toYear: number;

  @Field(() => Int, {
    name: "fromYear",
    nullable: true,
    description: "First report year; null if there is no limit. 起始年度。",
  })
  get shownFrom(): number | null {
    return this.fromYear === OPEN_FROM ? null : this.fromYear;
  }

  @Field(() => Int, {
    name: "toYear",
    nullable: true,
    description: "Last report year; null if there is no limit. 截止年度。",
  })
  get shownTo(): number | null {
    return this.toYear === OPEN_TO ? null : this.toYear;
  }

  @ManyToOne(
    () => Department,
    (department) => department.periods,
    { onDelete: "NO ACTION", onUpdate: "NO ACTION" },
  )
  @JoinColumn({ name: "department_id" })
  readonly department?: Relation<Department>;

  @Index()
  @Column("integer", { nullable: true })
  readonly parentId: number | null;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "parent_id" })
  readonly parentBody?: Relation<Department> | null;

  @Field(() => DepartmentKind, { description: "Kind of body. 机关类别。" })
  @Column("varchar", { length: 20 })
  readonly kind: DepartmentKind;

  @Field(() => String, { nullable: true, description: "Line of work. 条线。" })
  @Column("varchar", { length: 40, nullable: true })
  readonly line: string | null;

  @Field(() => String, { nullable: true, description: "Region code, GB/T 2260. 行政区划代码。" })
  @Column("varchar", { length: 12, nullable: true })
  readonly regionCode: string | null;

  @Field(() => Boolean, { description: "Its report sums its parts' reports. 是否为汇总报告。" })
  @Column("boolean", { default: false })
  readonly summary: boolean;

  @Field(() => Boolean, { description: "All of these parts are registered below it. 所属单位是否已登记齐全。" })
  @Column("boolean", { default: false })
  readonly partsComplete: boolean;
}
