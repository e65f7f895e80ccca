import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import type { CellReading, Remark } from "../../report/report";
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

  /** What the reading noticed, so that the checks can run again without it; null for revisions stored before it was kept. */
  @Column("text", { nullable: true, transformer: { to: written, from: JSON.parse } })
  readonly remarks: readonly Remark[] | null;

  /** The text that the locators point into, where another reader set the document's text otherwise; else null. */
  @Column("text", { nullable: true, select: false })
  readonly text: string | null;
}

function written(remarks: readonly Remark[] | null | undefined): string | null {
  return remarks == null ? null : JSON.stringify(remarks);
}
