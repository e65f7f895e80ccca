import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Instant } from "../instant";

/**
 * A file that somebody sent and that is not stored as a document yet. The same bytes of one sender are one upload. It is deleted
 * once a report was read from it, or when it has waited too long.
 */
@Entity()
@Index(["actor", "sha256"], { unique: true })
export class Upload {
  @PrimaryGeneratedColumn()
  readonly id: number;

  /** Who sent it. */
  @Column("varchar", { length: 120 })
  readonly actor: string;

  /** SHA-256 of the bytes, in hexadecimal digits. */
  @Column("varchar", { length: 64 })
  readonly sha256: string;

  @Column("varchar", { length: 255 })
  readonly name: string;

  /** In bytes. */
  @Column("integer")
  readonly size: number;

  @Column("varchar", { length: 27 })
  readonly receivedAt: Instant;

  // libsql returns an ArrayBuffer.
  @Column("blob", {
    select: false,
    transformer: { to: (bytes: Buffer) => bytes, from: (bytes: ArrayBuffer) => Buffer.from(bytes) },
  })
  readonly bytes: Buffer;
}
