import type { SourceDocument } from "../document/document";
import type { Layout } from "../form/layout";
import { CellStatus } from "../form/status";
import { findUnlabelledTable } from "./casesTable";
import { type Head, titleIn } from "./head";
import { labelsOf } from "./label";
import { locate } from "./locate";
import type { PrintedTable } from "./printedTable";
import type { Remark } from "./report";
import { streamOf } from "./stream";
import type { TablesRead } from "./tables";
import { findTable } from "./tableText";

/**
 * Says that a document holds another report beside the one that is read: with the tables that were read taken away, rows
 * that have been read are printed again with figures, or a title of another body or year leads a section one of its own.
 * A table that goes on over a page prints other rows; titles in lists and links lead no sections.
 */
export function secondReport(
  document: SourceDocument,
  form: Layout,
  tables: TablesRead,
  head: Head,
): readonly Remark[] {
  const repeated = tables.places.length === 0 ? [] : repeatedTables(document, form, tables);
  const others = otherTitles(document.text, head);
  const at = repeated[0]?.start ?? null;
  const title =
    at === null
      ? others.find(({ start }) => leadsReport(document.text, start))
      : (others.findLast(({ start }) => start < at) ?? others[0]);
  if (at === null && !title) return [];
  const numbers = repeated.map(({ table }) => table.number).join(", ");
  const whose = title ? `, titled ${title.line},` : "";
  const what = at === null ? "" : `, with table ${numbers} printed once more`;
  return [
    {
      code: "SECOND_REPORT",
      message: `Another report${whose} stands in the document${what}. Only one report of a document is read: import each as a document of its own.`,
      cells: [],
    },
  ];
}

/** So many columns named and half of the rows with figures are a table; a narrative names rows without columns. */
const LEAST_COLUMNS = 2;

function repeatedTables(document: SourceDocument, form: Layout, tables: TablesRead): readonly PrintedTable[] {
  const read = new Set<string>(
    tables.cells.filter(({ status }) => status !== CellStatus.MISSING).map(({ path }) => path),
  );
  const left = streamOf({ text: without(document.text, tables.places), blocks: document.blocks });
  return form.tables.flatMap((table) => {
    const unlabelled = table.blocks[0]?.rows[0]?.labels.length === 0;
    const found = unlabelled ? findUnlabelledTable(table, left) : findTable(table, left);
    const again = (found?.rows ?? []).filter(
      ({ row, segment }) =>
        row.cells.some((path) => read.has(path)) &&
        segment.pieces.some((piece) => /\d/.test(left.folded.slice(piece.start, piece.end))),
    );
    const whole = unlabelled && again.some(({ row, segment }) => segment.pieces.length === row.cells.length);
    const known = table.blocks
      .flatMap((block) => block.rows)
      .filter(({ cells }) => cells.some((path) => read.has(path)));
    const columns = locate(labelsOf(table), left).filter(
      ({ label, distance }) => label.of === "column" && distance === 0,
    );
    const half = again.length * 2 >= known.length && columns.length >= LEAST_COLUMNS;
    return found && (whole || (!unlabelled && half)) ? [found] : [];
  });
}

function without(text: string, places: TablesRead["places"]): string {
  return places.reduce(
    (left, { start, end }) => left.slice(0, start) + left.slice(start, end).replace(/[^\n]/g, " ") + left.slice(end),
    text,
  );
}

interface TitleLine {
  readonly line: string;
  readonly start: number;
}

/** Lines that are titles of another body or year than the head and the first title, which a person may have overruled. */
function otherTitles(text: string, head: Head): readonly TitleLine[] {
  const titles = [...text.matchAll(/^.{6,80}$/gm)].flatMap((match) => {
    const title = /[报報]告|年[报報]/.test(match[0]) ? titleIn(match[0]) : null;
    return title?.department && title.year ? [{ ...title, line: match[0].trim(), start: match.index }] : [];
  });
  return titles.filter(
    (title) => ![head, titles[0]].some((own) => own?.department === title.department && own.year === title.year),
  );
}

const SECTION_ONE = /^[^\S\n]*(?:一、\s*)?(?:总体情况|基本情况|工作概[况述]|概述)\s*$/m;

/** Whether a section one stands both above a title and below it. */
function leadsReport(text: string, start: number): boolean {
  return SECTION_ONE.test(text.slice(0, start)) && SECTION_ONE.test(text.slice(start));
}
