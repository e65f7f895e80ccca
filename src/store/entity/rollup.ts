import { Column, Entity, PrimaryColumn } from "typeorm";
import type { FormCode } from "../../form/catalogue";
import { Figures } from "../../form/figures";
import { DERIVED_COLUMNS } from "../rollup/derivedColumns";

/** `under`: everything below a body, without summaries. `parts`: its direct parts as they reported. */
export type RollupFamily = "under" | "parts";

/** `whole`: all lines and kinds in one row, which names neither. `line`: one row for each line and kind. */
export type RollupGrain = "whole" | "line";

/**
 * Sums over the valid reports of one place in the tree, one year and one form, kept in the transaction of every write
 * that changes them. They can always be made again from the revisions.
 */
@Entity()
export class Rollup {
  @PrimaryColumn("varchar", { length: 10 })
  readonly family: RollupFamily;

  /** The department, or 0 for the top: everything, or the bodies that belong to none. */
  @PrimaryColumn("integer")
  readonly body: number;

  @PrimaryColumn("varchar", { length: 10 })
  readonly grain: RollupGrain;

  /** Whether the reports are summaries; under a body they never are. */
  @PrimaryColumn("boolean")
  readonly summary: boolean;

  @PrimaryColumn("integer")
  readonly year: number;

  @PrimaryColumn("varchar", { length: 20 })
  readonly form: FormCode;

  /** Empty for none. */
  @PrimaryColumn("varchar", { length: 40 })
  readonly line: string;

  @PrimaryColumn("varchar", { length: 20 })
  readonly kind: string;

  /** How many reports are in the sums. */
  @Column("integer")
  readonly reports: number;

  @Column(() => Figures, { prefix: "" })
  readonly sums: Figures;

  /** How many of the reports state the figure. */
  @Column(() => Figures, { prefix: "n" })
  readonly stated: Figures;
}

// What rates and subtotals need besides: their columns follow from the lists of the form.
for (const { column } of DERIVED_COLUMNS) Column("bigint", { default: 0 })(Rollup.prototype, column);
