import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import { RevisionState } from "../../access/workflow";
import type { FormCode } from "../../form/catalogue";
import { type FigurePath, Figures } from "../../form/figures";
import type { PlainDay } from "../../form/plainDay";
import type { CellStatus } from "../../form/status";
import type { Publication } from "../../report/report";
import type { Instant } from "../instant";
import { Document } from "./document";
import { NULLABLE_JSON } from "./jsonText";
import { StoredReport } from "./report";

/** The cells of a report by status. A cell that is not listed is REPORTED or not in the report's form. */
export type Statuses = Partial<Record<CellStatus, readonly FigurePath[]>>;

/**
 * One version of a report's figures: one row, with one nullable integer column for each cell. A draft has no span; the
 * span of the valid version ends at FOREVER. Department and year are repeated here so that sums read only this table.
 */
@Entity()
@Index(["reportId", "number"], { unique: true })
@Index(["validTo", "year", "departmentId"])
@Index(["departmentId", "year"])
export class Revision {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Column("integer")
  readonly reportId: number;

  @ManyToOne(() => StoredReport, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "report_id" })
  readonly report?: Relation<StoredReport>;

  @Column("integer")
  readonly departmentId: number;

  @Column("integer")
  readonly year: number;

  @Column("varchar", { length: 20 })
  readonly form: FormCode;

  /** Starts at 1 in each report. */
  @Column("integer")
  readonly number: number;

  @Index()
  @Column("integer")
  readonly documentId: number;

  @ManyToOne(() => Document, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "document_id" })
  readonly document?: Relation<Document>;

  @Column("varchar", { length: 27 })
  readonly createdAt: Instant;

  /** Start of the span in which it was the valid version: its publication. */
  @Column("varchar", { length: 27, nullable: true })
  readonly validFrom: Instant | null;

  /** End of that span: the next publication or the withdrawal; FOREVER while it is valid. */
  @Column("varchar", { length: 27, nullable: true })
  readonly validTo: Instant | null;

  /** How far it has come on its way to the public. What may be seen follows from the span alone, but for what is withdrawn. */
  @Column("varchar", { length: 12, default: RevisionState.DRAFT })
  readonly state: RevisionState;

  @Column("varchar", { length: 100 })
  readonly author: string;

  @Column("varchar", { length: 500 })
  readonly reason: string;

  /** Version of the reader that read it. */
  @Column("integer", { default: 1 })
  readonly readerVersion: number;

  /** The department and the year that a person stated, which overrule the document; null if not stated. */
  @Column("varchar", { length: 160, nullable: true })
  readonly statedDepartment: string | null;

  @Column("integer", { nullable: true })
  readonly statedYear: number | null;

  /** The same for the day of publication. */
  @Column("varchar", { length: 10, nullable: true })
  readonly statedPublished: PlainDay | null;

  /** The day on which this version was published, as a person stated it, else as the document says; null if neither does. */
  @Column("varchar", { length: 10, nullable: true })
  readonly publishedOn: PlainDay | null;

  /** What the document says about that day. */
  @Column("text", { nullable: true, transformer: NULLABLE_JSON })
  readonly publication: Publication | null;

  /** Null if every cell is REPORTED. */
  @Column("text", { nullable: true, transformer: NULLABLE_JSON })
  readonly statuses: Statuses | null;

  @Column(() => Figures, { prefix: "" })
  readonly figures: Figures;
}
