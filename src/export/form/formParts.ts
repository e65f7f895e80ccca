import type { CellPath } from "../../form/figures";
import type { Layout } from "../../form/layout";
import type { OfficePart } from "../office/officeDocument";
import { formGrid } from "./formGrid";

const NUMERALS = "一二三四五六七八九十";

/**
 * The sections of a form in their order, with their tables: in each its heading, what `before` says, the table if it has
 * one, and what `behind` adds. Sections are numbered from 1. `textOf` is that of `formGrid`.
 */
export function formParts(
  { sections, tables }: Layout,
  before: (section: number) => readonly OfficePart[],
  textOf: (cell: CellPath) => string | undefined,
  behind: (section: number) => readonly OfficePart[] = () => [],
): readonly OfficePart[] {
  return sections.flatMap((title, index): readonly OfficePart[] => {
    const section = index + 1;
    return [
      { kind: "heading", text: `${NUMERALS[index]}、${title}` },
      ...before(section),
      ...tables
        .filter(({ number }) => number === section)
        .map((table): OfficePart => ({ kind: "table", table: formGrid(table, textOf) })),
      ...behind(section),
    ];
  });
}
