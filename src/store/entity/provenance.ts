import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import type { CellReading } from "../../report/report";
import type { StoredRemark } from "../storedRemark";
import { NULLABLE_JSON } from "./jsonText";
import { Revision } from "./revision";

/** The source of a cell. Its value and its status are stored with the revision alone. */
export type CellSource = Omit<CellReading, "value" | "status">;

/**
 * The source of each figure of a revision: raw text, locator and candidates of every cell of its form. They are
 * only read for one report at a time, so they are stored as one text and not as two hundred rows.
 */
@Entity()
export class Provenance {
  @PrimaryColumn("integer")
  readonly revisionId: number;

  @ManyToOne(() => Revision, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "revision_id" })
  readonly revision?: Relation<Revision>;

  @Column("text", { transformer: { to: JSON.stringify, from: JSON.parse } })
  readonly cells: readonly CellSource[];

  /**
   * The remarks of the reading, so that the checks can run again without reading the document; null for revisions
   * stored before this column existed.
   */
  @Column("text", { nullable: true, transformer: NULLABLE_JSON })
  readonly remarks: readonly StoredRemark[] | null;

  /** The text that the locators point into, if this reading has another text than the document; otherwise null. */
  @Column("text", { nullable: true, select: false })
  readonly text: string | null;
}
