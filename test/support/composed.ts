import { composeReport } from "../../src/export/form/compose";
import { cellsOf, formOfYear } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import type { Layout } from "../../src/form/layout";

/** The text of a report in which every cell is 0 but those given, as they shall stand. */
export function reportText(
  department: string,
  year: number,
  cells: Partial<Record<CellPath, string>> = {},
  overview = "本年度按规定公开政府信息。",
): string {
  const form = formOfYear(year) as Layout;
  const texts = cellsOf(form).map((path): [CellPath, string] => [path, cells[path] ?? (isMoney(path) ? "0万元" : "0")]);
  return composeReport({ department, year, form, cells: new Map(texts), overview });
}

function isMoney(path: CellPath): boolean {
  return path === "procurement.amount";
}
