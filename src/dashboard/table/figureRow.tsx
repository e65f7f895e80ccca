import { type Cell, FlexRender, type RowData } from "@tanstack/react-table";
import { memo } from "react";
import type { figureFeatures } from "./figureColumn";
import classes from "./figureTable.module.css";

interface FigureRowProps {
  /** Others where the columns are others, so that the row is drawn anew. */
  readonly cells: readonly Cell<typeof figureFeatures, RowData, unknown>[];
  /** Its place in the table, from 0. */
  readonly index: number;
  /** Whether it is a card, in which each value has its head beside it; then browsers need to be told that it is a row. */
  readonly isCard: boolean;
  readonly measure: (element: HTMLTableRowElement | null) => void;
}

/**
 * A row of a table of figures, drawn once, however often the table around it scrolls. Of plain elements: of the library's, a
 * screen of rows takes twice as long to draw.
 */
export const FigureRow = memo(function FigureRow({ cells, index, isCard, measure }: FigureRowProps) {
  return (
    <tr role={isCard ? "row" : undefined} aria-rowindex={index + 2} data-index={index} ref={measure}>
      {cells.map((cell, i) => {
        const { header, meta } = cell.column.columnDef;
        if (i === 0)
          return (
            <th key={cell.id} scope="row" role={isCard ? "rowheader" : undefined}>
              <FlexRender cell={cell} />
            </th>
          );
        return (
          <td key={cell.id} role={isCard ? "cell" : undefined} data-text={meta?.isText} data-long={meta?.isLong}>
            {isCard && (
              <span className={classes.label} aria-hidden="true">
                {String(header)}
              </span>
            )}
            <FlexRender cell={cell} />
          </td>
        );
      })}
    </tr>
  );
});
