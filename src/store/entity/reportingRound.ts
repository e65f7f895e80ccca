import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import type { PlainDay } from "../../form/plainDay";
import { Department } from "./department";

/** The call of an office for the reports of a year: from when and until when a body and those below it hand them in. */
@Entity()
@Index(["departmentId", "year"], { unique: true })
export class ReportingRound {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Column("integer")
  readonly departmentId: number;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "department_id" })
  readonly department?: Relation<Department>;

  @Column("integer")
  readonly year: number;

  /** The days are those in China. */
  @Column("varchar", { length: 10 })
  readonly opensOn: PlainDay;

  /** The last day on which it is on time. */
  @Column("varchar", { length: 10 })
  readonly dueOn: PlainDay;
}
