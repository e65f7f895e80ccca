import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * One row that every write moves on, first thing in its transaction: writers so stand in line, and a reader can tell
 * whether anything has changed.
 */
@Entity()
export class DataVersion {
  @PrimaryColumn("integer")
  readonly id: number;

  @Column("bigint")
  readonly version: number;

  /** Random, of the newest write: its number may come again where a backup is restored. */
  @Column("varchar", { length: 24, default: "" })
  readonly token: string;

  /** Which numbers the roll-ups hold; other than this program's own, they are to be made again. */
  @Column("varchar", { length: 64, default: "" })
  readonly rollups: string;
}
