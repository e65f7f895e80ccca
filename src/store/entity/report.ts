import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import { Department } from "./department";

/** One department's report for one year; its figures are in its revisions. */
@Entity("report")
@Index(["departmentId", "year"], { unique: true })
export class StoredReport {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Column("integer")
  readonly departmentId: number;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "department_id" })
  readonly department?: Relation<Department>;

  @Column("integer")
  readonly year: number;

  /** Whether it belongs to the sample; a real import for the same department and year replaces it. */
  @Column("boolean", { default: false })
  readonly sample: boolean;
}
