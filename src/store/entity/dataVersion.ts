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

  /** Which numbers the roll-ups hold; other than this program's own, they are to be made again. */
  @Column("varchar", { length: 64, default: "" })
  readonly rollups: string;
}
