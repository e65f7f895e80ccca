import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import type { DecisionKind } from "../../access/workflow";
import type { Instant } from "../instant";
import { Revision } from "./revision";

/** What somebody decided about a version of a report. Rows are only added, and go with their report. */
@Entity()
export class Decision {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Index()
  @Column("integer")
  readonly revisionId: number;

  @ManyToOne(() => Revision, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "revision_id" })
  readonly revision?: Relation<Revision>;

  @Column("varchar", { length: 20 })
  readonly kind: DecisionKind;

  @Column("varchar", { length: 27 })
  readonly at: Instant;

  @Column("varchar", { length: 120 })
  readonly actor: string;

  @Column("varchar", { length: 500, nullable: true })
  readonly reason: string | null;
}
