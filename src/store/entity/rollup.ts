import { Column, Entity, PrimaryColumn } from "typeorm";
import type { FormCode } from "../../form/catalogue";
import { Figures } from "../../form/figures";
import { DERIVED_COLUMNS } from "../rollup/derivedColumns";

/**
 * `under`: all bodies below a body, without summaries. `parts`: the reports of its direct parts, including summaries.
 */
export type RollupFamily = "under" | "parts";

/** `whole`: one row for all lines and kinds; both columns are empty. `line`: one row for each line and kind. */
export type RollupGrain = "whole" | "line";

/**
 * Sums over the valid reports of one body's part of the tree, for one year and one form. They are updated in the
 * transaction of every write that changes them, and can always be computed again from the revisions.
 */
@Entity()
export class Rollup {
  @PrimaryColumn("varchar", { length: 10 })
  readonly family: RollupFamily;

  /** The department; or 0 for the top: all bodies (`under`), or the bodies without a parent (`parts`). */
  @PrimaryColumn("integer")
  readonly body: number;

  @PrimaryColumn("varchar", { length: 10 })
  readonly grain: RollupGrain;

  /** Whether the reports are summaries; always false for `under`. */
  @PrimaryColumn("boolean")
  readonly summary: boolean;

  @PrimaryColumn("integer")
  readonly year: number;

  @PrimaryColumn("varchar", { length: 20 })
  readonly form: FormCode;

  /** Empty if the departments have no line, and in rows with the grain `whole`. */
  @PrimaryColumn("varchar", { length: 40 })
  readonly line: string;

  @PrimaryColumn("varchar", { length: 20 })
  readonly kind: string;

  /** The number of reports in the sums. */
  @Column("integer")
  readonly reports: number;

  @Column(() => Figures, { prefix: "" })
  readonly sums: Figures;

  /** The number of these reports that state the figure. */
  @Column(() => Figures, { prefix: "n" })
  readonly stated: Figures;
}

// Further columns for rates and subtotals; they are derived from the lists of the form.
for (const { column } of DERIVED_COLUMNS) Column("bigint", { default: 0 })(Rollup.prototype, column);
