import { ScrollArea, Table, UnstyledButton } from "@mantine/core";
import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowPinningFeature,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { usePrinting } from "../frame/printing";
import classes from "./figureTable.module.css";

interface ColumnMeaning {
  /** Whether the column has words, which are read from their beginning, and no figures, which end below each other. */
  readonly isText?: boolean;
  /** Whether its words are sentences, which need room. */
  readonly isLong?: boolean;
}

const features = tableFeatures({
  rowPinningFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
  columnMeta: {} as ColumnMeaning,
});

/** A column of a table of figures, as `@tanstack/react-table` describes it. */
export type FigureColumn<Row extends RowData> = ColumnDef<typeof features, Row>;

interface FigureTableProps<Row extends RowData> {
  /** Says what the table contains; it is shown above it. */
  readonly caption: string;
  readonly columns: FigureColumn<Row>[];
  readonly rows: readonly Row[];
  /** In pixels; a longer table scrolls. Its rows are drawn only where they are seen. */
  readonly height?: number;
  /** Of each row, what it is known by; needed to pin rows. */
  readonly rowId?: (row: Row) => string;
  /** The rows that come first however the table is sorted. */
  readonly pinned?: readonly string[];
}

const NONE: readonly string[] = [];

const ROW_HEIGHT = 37;

/** A table of figures: sorted by a click on a head, with as many rows as there are. */
export function FigureTable<Row extends RowData>({
  caption,
  columns,
  rows,
  height = 480,
  rowId,
  pinned = NONE,
}: FigureTableProps<Row>) {
  const rowPinning = useMemo(() => ({ top: [...pinned], bottom: [] }), [pinned]);
  const table = useTable({
    features,
    columns,
    data: rows,
    state: { rowPinning },
    ...(rowId && { getRowId: rowId }),
  });
  const isPrinting = usePrinting();
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = [...table.getTopRows(), ...table.getCenterRows()];
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: isPrinting ? sorted.length : 12,
  });
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const most = Math.min(height, ROW_HEIGHT * (sorted.length + 2) + 40);
  return (
    <ScrollArea.Autosize
      mah={isPrinting ? "none" : most}
      viewportRef={scroller}
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": caption }}
    >
      <Table stickyHeader aria-rowcount={sorted.length + 1} className={classes.table}>
        <caption>{caption}</caption>
        <Table.Thead>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>
              {group.headers.map((header) => {
                const sorting = header.column.getIsSorted();
                return (
                  <Table.Th
                    key={header.id}
                    scope="col"
                    data-text={header.column.columnDef.meta?.isText}
                    aria-sort={sorting === "asc" ? "ascending" : sorting === "desc" ? "descending" : "none"}
                  >
                    <UnstyledButton className={classes.head} onClick={header.column.getToggleSortingHandler()}>
                      <table.FlexRender header={header} />
                      <span aria-hidden="true">{sorting === "asc" ? " ▲" : sorting === "desc" ? " ▼" : ""}</span>
                    </UnstyledButton>
                  </Table.Th>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {shown.map(({ index }) => {
            const row = sorted[index];
            return (
              row && (
                <Table.Tr key={row.id} aria-rowindex={index + 2} data-index={index} ref={virtual.measureElement}>
                  {row.getAllCells().map((cell, i) =>
                    i === 0 ? (
                      <Table.Th key={cell.id} scope="row">
                        <table.FlexRender cell={cell} />
                      </Table.Th>
                    ) : (
                      <Table.Td
                        key={cell.id}
                        data-text={cell.column.columnDef.meta?.isText}
                        data-long={cell.column.columnDef.meta?.isLong}
                      >
                        <table.FlexRender cell={cell} />
                      </Table.Td>
                    ),
                  )}
                </Table.Tr>
              )
            );
          })}
          {below > 0 && <tr style={{ height: below }} />}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
