import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import { Revision } from "./revision";

/** A normative document that a report names. */
@Entity("named_document")
export class StoredNamedDocument {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Index()
  @Column("integer")
  readonly revisionId: number;

  @ManyToOne(() => Revision, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "revision_id" })
  readonly revision?: Relation<Revision>;

  @Column("text")
  readonly title: string;

  /** Its number, for example 丽科〔2020〕21号; null if the report does not print one next to the title. */
  @Column("varchar", { length: 100, nullable: true })
  readonly number: string | null;

  /** Offsets in the characters of the document's text. */
  @Column("integer")
  readonly start: number;

  @Column("integer")
  readonly end: number;
}
