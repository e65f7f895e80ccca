import { Stack } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { useSay } from "../language/language";
import { useOneStop } from "../table/oneStop";
import { cellKey } from "./cellKey";
import { type GivenFormCell, type GivenFormTable, type LaidCell, type LaidRow, laidTable } from "./laidTable";
import classes from "./statutoryForm.module.css";

interface StatutoryFormProps {
  readonly tables: readonly GivenFormTable[];
  /** Which cells are printed; `isVariant` tells those of rows that the form itself lacks. */
  readonly isPrinted: (cell: GivenFormCell, isVariant: boolean) => boolean;
  /** What stands in a cell: a figure, a button, a link. */
  readonly cell: (cell: GivenFormCell) => ReactNode;
}

/** The tables of the statutory form as they are printed, each cell filled by the caller. Arrow keys go from cell to cell. */
export function StatutoryForm({ tables, isPrinted, cell }: StatutoryFormProps) {
  const say = useSay();
  return (
    <Stack gap="lg">
      {tables.map((table) => (
        <section
          key={table.number}
          className={classes.scroller}
          aria-label={say({ zh: `表${table.number}：${table.title}`, en: `Table ${table.number}: ${table.title}` })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard
          tabIndex={0}
        >
          <PrintedTable {...{ table, isPrinted, cell }} />
        </section>
      ))}
    </Stack>
  );
}

interface PrintedTableProps extends Omit<StatutoryFormProps, "tables"> {
  readonly table: GivenFormTable;
}

function PrintedTable({ table, isPrinted, cell }: PrintedTableProps) {
  const stop = useOneStop();
  const say = useSay();
  const parts = partsOf(laidTable(table, isPrinted));
  return (
    <table className={classes.table} {...stop}>
      <caption>
        {say({ zh: `${SECTION_NUMBERS[table.number - 1]}、${table.title}`, en: `${table.number}. ${table.title}` })}
      </caption>
      {parts.map(({ isHead, rows }) => {
        const Part = isHead ? "thead" : "tbody";
        return (
          <Part key={rows[0]?.[0]?.id}>
            {rows.map((row) => (
              <tr key={row[0]?.id}>
                {row.map((one) => (
                  <Fragment key={one.id}>{printedCell(one, cell)}</Fragment>
                ))}
              </tr>
            ))}
          </Part>
        );
      })}
    </table>
  );
}

/** The parts of a table: of a single block the heads apart, which are printed on every page; else each block with its heads. */
function partsOf(blocks: readonly LaidRow[][]): readonly { readonly isHead: boolean; readonly rows: LaidRow[] }[] {
  const [only, ...others] = blocks;
  if (only === undefined || others.length > 0) return blocks.map((rows) => ({ isHead: false, rows }));
  const first = only.findIndex((row) => row.some(({ cell }) => cell !== undefined));
  return [
    { isHead: true, rows: only.slice(0, first) },
    { isHead: false, rows: only.slice(first) },
  ].filter(({ rows }) => rows.length > 0);
}

const SECTION_NUMBERS = ["一", "二", "三", "四", "五", "六"];

function printedCell(
  { kind, id, text, rowSpan, columnSpan, headers, cell }: LaidCell,
  shown: StatutoryFormProps["cell"],
) {
  if (cell)
    return (
      <td headers={headers.join(" ")} colSpan={columnSpan} data-cell={cellKey(cell)}>
        {shown(cell)}
      </td>
    );
  if (kind === "corner" || kind === "figure")
    return (
      <td data-kind={kind} rowSpan={rowSpan} colSpan={columnSpan}>
        {text}
      </td>
    );
  return (
    <th id={id} rowSpan={rowSpan} colSpan={columnSpan} data-kind={kind} scope={SCOPES[kind]}>
      {text}
    </th>
  );
}

const SCOPES = { heading: "rowgroup", head: "col", label: "row", unit: "row" } as const;
