import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Instant } from "../instant";
import { NULLABLE_JSON } from "./jsonText";

/** Plain values by name, as they were before or after a write. */
export type AuditValues = Readonly<Record<string, string | number | boolean | null>>;

/** Who did what, when, from where: one row a write that somebody answers for. Rows are only added. */
@Entity()
@Index(["actor", "idempotencyKey"], { unique: true })
export class AuditEntry {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Column("varchar", { length: 27 })
  readonly at: Instant;

  @Index()
  @Column("varchar", { length: 120 })
  readonly actor: string;

  /** The address of the network from which it came; null at the command line. */
  @Column("varchar", { length: 60, nullable: true })
  readonly origin: string | null;

  @Column("varchar", { length: 40 })
  readonly action: string;

  /** What was changed, such as `token:7`. */
  @Index()
  @Column("varchar", { length: 200 })
  readonly subject: string;

  @Column("text", { nullable: true, transformer: NULLABLE_JSON })
  readonly before: AuditValues | null;

  @Column("text", { nullable: true, transformer: NULLABLE_JSON })
  readonly after: AuditValues | null;

  /** What the actor calls the request, so that it is done once however often it comes; null if it has no name. */
  @Column("varchar", { length: 100, nullable: true })
  readonly idempotencyKey: string | null;

  /** SHA-256 of a request that has a name, in hexadecimal digits. */
  @Column("varchar", { length: 64, nullable: true })
  readonly request: string | null;
}
