import type { GridCell, SourceDocument } from "../../document/document";
import { areOneBody } from "./bodyName";
import { titleIn } from "./title";

/**
 * The body in another report's title that is in the same table row as the title of this body. Null if there is none.
 */
export function titleBeside(department: string | null, { blocks }: SourceDocument): string | null {
  if (department === null) return null;
  for (const block of blocks) {
    const titles = block.kind === "grid" ? block.cells.flatMap(titleOf) : [];
    const rows = titles.filter(({ name }) => areOneBody(name, department)).map(({ row }) => row);
    const other = titles.find(({ row, name }) => rows.includes(row) && !areOneBody(name, department));
    if (other) return other.name;
  }
  return null;
}

function titleOf({ text, row }: GridCell): readonly { readonly row: number; readonly name: string }[] {
  const name = /[报報]告/.test(text) && text.length <= LONGEST ? titleIn(text)?.department : null;
  return name ? [{ row, name }] : [];
}

const LONGEST = 80;
