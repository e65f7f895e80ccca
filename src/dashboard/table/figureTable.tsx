import { useMediaQuery } from "@mantine/hooks";
import { type RowData, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ComponentProps, useEffect, useMemo, useRef } from "react";
import type { FurtherPages } from "../ask/furtherPages";
import { usePrinting } from "../frame/printing";
import { type FigureColumn, figureFeatures } from "./figureColumn";
import { FigureHead } from "./figureHead";
import { FigureRow } from "./figureRow";
import classes from "./figureTable.module.css";
import { MoreRows } from "./moreRows";
import { useOneStop } from "./oneStop";
import { sortedRows } from "./sortedRows";
import { useSortingInAddress } from "./sortingInAddress";
import { SortPicker } from "./sortPicker";

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
  /** What the address calls it, where a page has several tables. */
  readonly name?: string;
  /** Where `rows` are the first pages of a list: the others are asked for when they are reached, or must be sorted. */
  readonly list?: { readonly pages: FurtherPages<Row>; readonly totalCount: number };
}

const NONE: readonly string[] = [];

const ROW_HEIGHT = 37;

/** Where rows are narrower than this, each is a card. */
const NARROW = "(max-width: 48em)";

/** A table of figures: sorted by a click on a head, with as many rows as there are; on a narrow screen a card for each row. */
export function FigureTable<Row extends RowData>({
  caption,
  columns,
  rows,
  height = 480,
  rowId,
  pinned = NONE,
  name,
  list,
}: FigureTableProps<Row>) {
  const isPrinting = usePrinting();
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false }) && !isPrinting;
  const rowPinning = useMemo(() => ({ top: [...pinned], bottom: [] }), [pinned]);
  const [sorting, onSortingChange] = useSortingInAddress(sortableOf(columns), name);
  const inOrder = useMemo(() => sortedRows(rows, sorting, columns), [rows, sorting, columns]);
  const table = useTable({
    features: figureFeatures,
    columns,
    data: inOrder,
    manualSorting: true,
    state: { rowPinning, sorting },
    onSortingChange,
    ...(rowId && { getRowId: rowId }),
  });
  const stop = useOneStop();
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = [...table.getTopRows(), ...table.getCenterRows()];
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: isPrinting ? sorted.length : 8,
    useFlushSync: false,
  });
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const most = Math.min(height, virtual.getTotalSize() + 2 * ROW_HEIGHT + 40);
  useFurtherRows(list?.pages, sorting.length > 0 || shown.at(-1)?.index === sorted.length - 1);
  return (
    <>
      {isNarrow && <SortPicker table={table} sorting={sorting} />}
      <section
        ref={scroller}
        className={classes.scroller}
        style={{ maxHeight: isPrinting ? "none" : most }}
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        tabIndex={0}
      >
        <table
          role={isNarrow ? "table" : undefined}
          aria-rowcount={(list?.totalCount ?? sorted.length) + 1}
          className={classes.table}
          {...stop}
          data-cards={isNarrow || undefined}
        >
          <caption>{caption}</caption>
          <thead role={isNarrow ? "rowgroup" : undefined}>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} role={isNarrow ? "row" : undefined}>
                {group.headers.map((header) => (
                  <FigureHead key={header.id} header={header} isHeard={isNarrow} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody role={isNarrow ? "rowgroup" : undefined}>
            {above > 0 && <tr data-filler style={{ height: above }} />}
            {shown.map(({ index }) => {
              const row = sorted[index];
              const cells = row?.getAllCells() as AnyCells | undefined;
              return (
                row &&
                cells && (
                  <FigureRow key={row.id} {...{ cells, index }} isCard={isNarrow} measure={virtual.measureElement} />
                )
              );
            })}
            {below > 0 && <tr data-filler style={{ height: below }} />}
          </tbody>
        </table>
      </section>
      {list && <MoreRows {...list} />}
    </>
  );
}

/** The cells of a row, whatever it is of: to draw it, this need not be known. */
type AnyCells = ComponentProps<typeof FigureRow>["cells"];

function sortableOf<Row extends RowData>(columns: readonly FigureColumn<Row>[]): readonly string[] {
  return columns.flatMap(({ id, enableSorting = true }) => (enableSorting && id !== undefined ? [id] : []));
}

/** Asks for the next page while more rows are needed; a page that failed is only asked for again by a person. */
function useFurtherRows(pages: FurtherPages<unknown> | undefined, isNeeded: boolean): void {
  const asks = isNeeded && pages?.hasMore === true && !pages.isAsking && pages.failure === null;
  const askMore = pages?.askMore;
  useEffect(() => {
    if (asks) askMore?.();
  }, [asks, askMore]);
}
