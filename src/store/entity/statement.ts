import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import type { Concept } from "../../form/concept";
import type { FigurePath } from "../../form/figures";
import type { WholeUnit } from "../../form/unit";
import { Revision } from "./revision";

/** A figure that the narrative states, with its sentence. */
@Entity("statement")
export class StoredStatement {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Index()
  @Column("integer")
  readonly revisionId: number;

  @ManyToOne(() => Revision, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "revision_id" })
  readonly revision?: Relation<Revision>;

  @Column("varchar", { length: 100 })
  readonly concept: Concept;

  @Column("varchar", { length: 100, nullable: true })
  readonly path: FigurePath | null;

  /** Whole number: a count, fen, or hundredths of a percent. */
  @Column("bigint", { transformer: { to: (value: number) => value, from: Number } })
  readonly value: number;

  @Column("varchar", { length: 10 })
  readonly unit: WholeUnit;

  @Column("text")
  readonly raw: string;

  @Column("text")
  readonly sentence: string;

  /** Offsets in the characters of the document's text. */
  @Column("integer")
  readonly start: number;

  @Column("integer")
  readonly end: number;
}
