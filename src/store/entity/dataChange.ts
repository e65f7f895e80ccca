import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * The data that a write touched, for the newest writes only. Every process learns from it which remembered values are
 * invalid.
 */
@Entity()
export class DataChange {
  @PrimaryColumn("bigint")
  readonly version: number;

  /** Random token that identifies the write, because its number may repeat after a backup is restored. */
  @Column("varchar", { length: 24 })
  readonly token: string;

  /** See `touchedText`. */
  @Column("text")
  readonly touched: string;
}
