import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a write touched; the newest writes only. Every process learns from it what it must no longer remember. */
@Entity()
export class DataChange {
  @PrimaryColumn("bigint")
  readonly version: number;

  /** Random: names the write also where a restored backup lets its number come again. */
  @Column("varchar", { length: 24 })
  readonly token: string;

  /** See `touchedText`. */
  @Column("text")
  readonly touched: string;
}
