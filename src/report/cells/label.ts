import type { LayoutBlock, LayoutRow, LayoutTable } from "../../form/layout";
import { fold } from "../fold";

/** One printed label of a table, in the order in which a document prints them. */
export interface Label {
  readonly of: "heading" | "corner" | "column" | "group" | "row";
  /** The Chinese characters that name it, without numbering and without optional words after it. */
  readonly core: string;
  /** Chinese characters that are often printed before or after it and belong to it, e.g. a remark in brackets. */
  readonly before: string;
  readonly behind: string;
  /** Number before the name: 2 for `2.其他法律…`. Null if the form uses Chinese numerals or no number. */
  readonly number: number | null;
  readonly block: LayoutBlock;
  /**
   * The unit that the form prints between the name and the figures, for rows of a table with a column of units. Null
   * for others.
   */
  readonly unit: string | null;
  /** The row that it names. Null if it does not name a row. */
  readonly row: LayoutRow | null;
  /** The index of its column. Null if it does not name a column. */
  readonly column: number | null;
}

/** The labels of a table in printed order: headings, headers, groups and rows. */
export function labelsOf(table: LayoutTable): readonly Label[] {
  const known = labels.get(table) ?? labelsIn(table);
  labels.set(table, known);
  return known;
}

const labels = new Map<LayoutTable, readonly Label[]>();

function labelsIn(table: LayoutTable): readonly Label[] {
  return table.blocks.flatMap((block) => [
    ...(block.heading === null ? [] : [label("heading", block.heading, block)]),
    ...(table.corner === undefined ? [] : [label("corner", table.corner, block)]),
    ...columnLabels(block),
    ...rowLabels(block),
  ]);
}

/** Whether the rows of a table have no label: table 4 has one row of figures. */
export function isUnlabelled({ blocks }: LayoutTable): boolean {
  return blocks[0]?.rows[0]?.labels.length === 0;
}

/** The Chinese characters of a text, folded. */
export function hanOf(text: string): string {
  return fold(text).replace(/[^\u3400-\u9fff]+/g, "");
}

function columnLabels(block: LayoutBlock): readonly Label[] {
  const groups: Label[] = [];
  const columns: Label[] = [];
  block.columns.forEach((names, column) => {
    names.forEach((name, level) => {
      const inner = level === names.length - 1;
      if (inner) columns.push({ ...label("column", name, block), column });
      else if (block.columns[column - 1]?.[level] !== name) groups.push(label("group", name, block));
    });
  });
  return [...groups, ...columns];
}

function rowLabels(block: LayoutBlock): readonly Label[] {
  let before: readonly string[] = [];
  return block.rows.flatMap((row) => {
    const groups = row.labels.slice(0, -1).filter((name, level) => before[level] !== name);
    before = row.labels;
    const name = row.labels.at(-1);
    return [
      ...groups.map((group) => label("group", group, block)),
      ...(name === undefined
        ? []
        : [{ ...label("row", name + (row.remark ?? ""), block), row, unit: row.unit ?? null }]),
    ];
  });
}

const NUMBERING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|(\d)\.)/;

function label(of: Label["of"], printed: string, block: LayoutBlock): Label {
  const text = fold(printed);
  const numbering = NUMBERING.exec(text);
  const named = text.slice(numbering?.[0].length ?? 0);
  // Text after a comma or in brackets is often left out: 1.申请人无正当理由逾期不补正、行政机关不再处理…
  const cut = named.slice(1).search(/[、(,]/) + 1;
  const whole = of === "heading" || cut === 0;
  const prefix = of === "row" ? (/^行政(?=规范性文件$)/.exec(named)?.[0] ?? "") : "";
  return {
    of,
    core: hanOf(whole ? named : named.slice(0, cut)).slice(prefix.length),
    before: prefix === "" && named === "规范性文件" ? "行政" : prefix,
    behind: whole ? "" : hanOf(named.slice(cut)),
    number: numbering?.[1] === undefined ? null : Number(numbering[1]),
    block,
    unit: null,
    row: null,
    column: null,
  };
}
