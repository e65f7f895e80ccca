import type { CellSource } from "./entity/provenance";

/**
 * The sources of some cells in the stored text of a provenance, in its order. Only these become objects: of a report with
 * two hundred cells, that takes a tenth of the time and of the memory.
 */
export function sourcesAt(text: string, paths: ReadonlySet<string | null>): readonly CellSource[] {
  // In a string of JSON, each quotation mark has a backslash before it: this text begins a cell wherever it stands.
  if (!text.startsWith(`[${BEGINNING}`)) return all(text).filter(({ path }) => paths.has(path));
  return text
    .slice(1 + BEGINNING.length, -1)
    .split(`,${BEGINNING}`)
    .filter((cell) => paths.has(cell.slice(0, cell.indexOf('"'))))
    .map((cell) => JSON.parse(BEGINNING + cell) as CellSource);
}

const BEGINNING = '{"path":"';

function all(text: string): readonly CellSource[] {
  return JSON.parse(text) as readonly CellSource[];
}
