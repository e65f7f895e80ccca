import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * A single row that every write changes first in its transaction. So writers wait for each other, and a reader can see
 * whether anything has changed.
 */
@Entity()
export class DataVersion {
  @PrimaryColumn("integer")
  readonly id: number;

  @Column("bigint")
  readonly version: number;

  /** Random token of the newest write, because its number may repeat after a backup is restored. */
  @Column("varchar", { length: 24, default: "" })
  readonly token: string;

  /**
   * Identifies the numbers that the roll-ups contain; if it is not this program's own value, they must be computed
   * again.
   */
  @Column("varchar", { length: 64, default: "" })
  readonly rollups: string;
}
