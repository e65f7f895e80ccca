import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import type { FindingLevel } from "../../check/finding";
import type { FigurePath } from "../../form/figures";
import { Document } from "./document";
import { Revision } from "./revision";

/** A finding about a revision, or about a document that is not a report. */
@Entity("finding")
export class StoredFinding {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Index()
  @Column("integer")
  readonly documentId: number;

  @ManyToOne(() => Document, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "document_id" })
  readonly document?: Relation<Document>;

  @Index()
  @Column("integer", { nullable: true })
  readonly revisionId: number | null;

  @ManyToOne(() => Revision, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "revision_id" })
  readonly revision?: Relation<Revision> | null;

  @Column("varchar", { length: 60 })
  readonly rule: string;

  /** Version of the rules that produced it. */
  @Column("integer", { default: 1 })
  readonly rules: number;

  @Column("varchar", { length: 10 })
  readonly level: FindingLevel;

  /** The message as JSON; a sentence if an older version stored it. `messageFrom` reads both. */
  @Column("text")
  readonly message: string;

  @Column("text", { transformer: { to: JSON.stringify, from: JSON.parse } })
  readonly cells: readonly FigurePath[];

  @Column("text", { transformer: { to: JSON.stringify, from: JSON.parse } })
  readonly unstated: readonly FigurePath[];

  /** The sums on both sides of an equation; stored as text, so that no database rounds them. */
  @Column("varchar", { length: 30, nullable: true })
  readonly leftSum: string | null;

  @Column("varchar", { length: 30, nullable: true })
  readonly rightSum: string | null;
}
