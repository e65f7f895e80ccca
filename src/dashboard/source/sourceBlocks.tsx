import type { ReportSourceQuery } from "../documents";
import { MarkedText, type SourceMarks } from "./markedText";
import classes from "./source.module.css";
import { sourceRows } from "./sourceRows";

type Opened = NonNullable<NonNullable<ReportSourceQuery["report"]>["document"]["opened"]>;

interface SourceBlocksProps extends SourceMarks {
  readonly text: string;
  readonly paragraphs: NonNullable<Opened["paragraphs"]>;
  readonly tables: NonNullable<Opened["tables"]>;
}

/** A document as paragraphs and tables in reading order, as its readers see it, with the places of figures marked. */
export function SourceBlocks({ text, paragraphs, tables, ...marks }: SourceBlocksProps) {
  const blocks = [...paragraphs, ...tables].sort((a, b) => a.start - b.start);
  return blocks.map((block) =>
    "cells" in block ? (
      <table key={`table ${block.start}`} className={classes.table}>
        <tbody>
          {sourceRows(block.cells).map((slots, row) => (
            <tr key={row}>
              {slots.map(({ column, cell }) => (
                <td
                  key={column}
                  rowSpan={cell?.rowSpan}
                  colSpan={cell?.columnSpan}
                  title={cell?.unread ?? cell?.address ?? undefined}
                >
                  {cell && <MarkedText text={text} start={cell.start} end={cell.end} {...marks} />}
                  {cell?.unread && <small>{cell.unread}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ) : (
      <p key={block.start}>
        <MarkedText text={text} start={block.start} end={block.end} {...marks} />
      </p>
    ),
  );
}
