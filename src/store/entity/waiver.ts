import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import type { Instant } from "../instant";
import { StoredReport } from "./report";
import { Revision } from "./revision";

/**
 * That an error does not keep a report from being published, and why. It holds for this version and later ones of the
 * report, as long as the check says exactly the same of the same figures. Rows are only added, and go with their report.
 */
@Entity()
export class Waiver {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Index()
  @Column("integer")
  readonly reportId: number;

  @ManyToOne(() => StoredReport, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "report_id" })
  readonly report?: Relation<StoredReport>;

  /** The version of which it was said. */
  @Column("integer")
  readonly revisionId: number;

  @ManyToOne(() => Revision, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "revision_id" })
  readonly revision?: Relation<Revision>;

  @Column("varchar", { length: 60 })
  readonly rule: string;

  /** What the check said, as `saidBy` gives it. */
  @Column("varchar", { length: 64 })
  readonly saying: string;

  @Column("varchar", { length: 27 })
  readonly at: Instant;

  @Column("varchar", { length: 120 })
  readonly actor: string;

  @Column("varchar", { length: 500 })
  readonly reason: string;
}
