import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import type { CellReading } from "../../report/report";
import { Revision } from "./revision";

/**
 * Where each figure of a revision was read: status, raw text, locator and candidates of every cell of its form. They
 * are only ever read for one report, so they are kept as one text and not as two hundred rows.
 */
@Entity()
export class Provenance {
  @PrimaryColumn("integer")
  readonly revisionId: number;

  @ManyToOne(() => Revision, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "revision_id" })
  readonly revision?: Relation<Revision>;

  @Column("text", { transformer: { to: JSON.stringify, from: JSON.parse } })
  readonly cells: readonly CellReading[];
}
