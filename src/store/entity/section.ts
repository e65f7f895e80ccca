import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import { Revision } from "./revision";

/** A section of a report's text under its heading. */
@Entity()
export class Section {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Index()
  @Column("integer")
  readonly revisionId: number;

  @ManyToOne(() => Revision, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "revision_id" })
  readonly revision?: Relation<Revision>;

  /** Which section of the form it is, 1 to 6; null for headings of the body's own. */
  @Column("integer", { nullable: true })
  readonly number: number | null;

  @Column("text")
  readonly heading: string;

  @Column("text")
  readonly text: string;

  /** Characters of the document's text. */
  @Column("integer")
  readonly start: number;

  @Column("integer")
  readonly end: number;
}
