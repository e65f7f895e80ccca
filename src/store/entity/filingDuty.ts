import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import type { FilingDuty } from "../../form/expectation";
import { Department } from "./department";

/** That a body must file for a year, or need not, as a person laid it down. */
@Entity("filing_duty")
export class StoredFilingDuty implements FilingDuty {
  @PrimaryColumn("integer")
  readonly departmentId: number;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "department_id" })
  readonly department?: Relation<Department>;

  @PrimaryColumn("integer")
  readonly year: number;

  @Column("boolean", { default: false })
  readonly mustFile: boolean;

  @Column("varchar", { length: 500 })
  readonly reason: string;
}
