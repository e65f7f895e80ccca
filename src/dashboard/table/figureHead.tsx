import { UnstyledButton } from "@mantine/core";
import { FlexRender, type Header, type RowData } from "@tanstack/react-table";
import type { figureFeatures } from "./figureColumn";
import classes from "./figureTable.module.css";

interface FigureHeadProps<Row extends RowData> {
  readonly header: Header<typeof figureFeatures, Row>;
  /** Whether heads are only heard, because each value has its own beside it. */
  readonly isHeard: boolean;
}

/** The head of a column; a click on it sorts the table. */
export function FigureHead<Row extends RowData>({ header, isHeard }: FigureHeadProps<Row>) {
  const { column } = header;
  const sorting = column.getIsSorted();
  return (
    <th
      scope="col"
      role={isHeard ? "columnheader" : undefined}
      data-text={column.columnDef.meta?.isText}
      aria-sort={sorting === "asc" ? "ascending" : sorting === "desc" ? "descending" : "none"}
    >
      {isHeard || !column.getCanSort() ? (
        <FlexRender header={header} />
      ) : (
        <UnstyledButton className={classes.head} onClick={column.getToggleSortingHandler()}>
          <FlexRender header={header} />
          <span aria-hidden="true">{sorting === "asc" ? " ▲" : sorting === "desc" ? " ▼" : ""}</span>
        </UnstyledButton>
      )}
    </th>
  );
}
