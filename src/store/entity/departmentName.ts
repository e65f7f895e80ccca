import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import { Department } from "./department";

/** A former name of a body, with its years. */
@Entity()
@ObjectType("FormerName", { simpleResolvers: true, description: "A name that a body bore before. 曾用名。" })
export class DepartmentName {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Index()
  @Column("integer")
  readonly departmentId: number;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "department_id" })
  readonly department?: Relation<Department>;

  @Field(() => String, { description: "The name. 名称。" })
  @Index()
  @Column("varchar", { length: 160 })
  readonly name: string;

  @Field(() => Int, { nullable: true, description: "First year of the name. 起始年度。" })
  @Column("integer", { nullable: true })
  readonly fromYear: number | null;

  @Field(() => Int, { nullable: true, description: "Last year of the name. 截止年度。" })
  @Column("integer", { nullable: true })
  readonly toYear: number | null;
}
