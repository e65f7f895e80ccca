import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import { Revision } from "./revision";

/** A section of a report's text with its heading. */
@Entity("section")
export class StoredSection {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Index()
  @Column("integer")
  readonly revisionId: number;

  @ManyToOne(() => Revision, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "revision_id" })
  readonly revision?: Relation<Revision>;

  /** The number of the section in the form, 1 to 6; null for a heading that is not in the form. */
  @Column("integer", { nullable: true })
  readonly number: number | null;

  @Column("text")
  readonly heading: string;

  @Column("text")
  readonly text: string;

  /** Offsets in the characters of the document's text. */
  @Column("integer")
  readonly start: number;

  @Column("integer")
  readonly end: number;
}
