import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import type { Role } from "../../access/role";
import type { PlainDay } from "../../form/plainDay";
import type { Instant } from "../instant";
import { Department } from "./department";
import { Document } from "./document";
import { Revision } from "./revision";

/** How far the import of a file has come. */
export enum JobState {
  /** It waits for its turn. */
  QUEUED = "QUEUED",
  /** A process works on it. */
  RUNNING = "RUNNING",
  /** A report came of it. */
  DONE = "DONE",
  /** No report came of it: the message says why, and what to do. */
  REFUSED = "REFUSED",
}

/**
 * The import of a file that somebody sent: who asked for it with which rights, what was stated, and what came of it. A process
 * that works on it holds a lease; when that has run out, another one takes it over.
 */
@Entity()
@Index(["state", "id"])
export class ImportJob {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Column("varchar", { length: 12 })
  readonly state: JobState;

  @Index()
  @Column("varchar", { length: 120 })
  readonly actor: string;

  @Column("varchar", { length: 20 })
  readonly role: Role;

  /** The body for which the actor acts; null for the whole tree. */
  @Column("integer", { nullable: true })
  readonly departmentId: number | null;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "department_id" })
  readonly department?: Relation<Department>;

  /** The address from which it was asked for. */
  @Column("varchar", { length: 60, nullable: true })
  readonly origin: string | null;

  @Column("varchar", { length: 27 })
  readonly askedAt: Instant;

  /** Which of the actor's uploads; it may be gone. */
  @Column("integer")
  readonly uploadId: number;

  /** The name of the file. */
  @Column("varchar", { length: 255 })
  readonly name: string;

  @Column("varchar", { length: 160, nullable: true })
  readonly statedDepartment: string | null;

  @Column("integer", { nullable: true })
  readonly statedYear: number | null;

  @Column("varchar", { length: 10, nullable: true })
  readonly statedPublished: PlainDay | null;

  @Column("varchar", { length: 500 })
  readonly reason: string;

  /** How often a process has begun. */
  @Column("integer")
  readonly attempts: number;

  /** Which process works on it, and until when it may; null if none does. */
  @Column("varchar", { length: 40, nullable: true })
  readonly holder: string | null;

  @Column("varchar", { length: 27, nullable: true })
  readonly heldUntil: Instant | null;

  @Column("varchar", { length: 27, nullable: true })
  readonly endedAt: Instant | null;

  /** The version of a report that came of it, or that was there already. */
  @Column("integer", { nullable: true })
  readonly revisionId: number | null;

  @ManyToOne(() => Revision, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "revision_id" })
  readonly revision?: Relation<Revision>;

  /** The document that was kept because no report was read from it; null if one was, or if nothing was kept. */
  @Index()
  @Column("integer", { nullable: true })
  readonly documentId: number | null;

  @ManyToOne(() => Document, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "document_id" })
  readonly document?: Relation<Document>;

  /** What is to be said of it, as `messageFrom` reads it: why it was refused, or that it was there already. */
  @Column("text", { nullable: true })
  readonly message: string | null;
}
