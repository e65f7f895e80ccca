import {
  type ColumnDef,
  type RowData,
  rowPinningFeature,
  rowSortingFeature,
  type Table,
  tableFeatures,
} from "@tanstack/react-table";

interface ColumnMeaning {
  /** Whether the column has words, which are read from their beginning, and no figures, which end below each other. */
  readonly isText?: boolean;
  /** Whether its words are sentences, which need room. */
  readonly isLong?: boolean;
}

/** What tables of figures can do, of all that `@tanstack/react-table` offers. */
export const figureFeatures = tableFeatures({
  rowPinningFeature,
  rowSortingFeature,
  columnMeta: {} as ColumnMeaning,
});

/** A column of a table of figures, as `@tanstack/react-table` describes it. */
export type FigureColumn<Row extends RowData> = ColumnDef<typeof figureFeatures, Row>;

/** A table of figures, as `@tanstack/react-table` keeps it. */
export type FigureRows<Row extends RowData> = Table<typeof figureFeatures, Row>;
