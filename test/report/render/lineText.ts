import fc from "fast-check";
import { tableRows } from "../../../src/export/form/tableRows";
import type { CellPath } from "../../../src/form/figures";
import type { Layout } from "../../../src/form/layout";
import { CellStatus } from "../../../src/form/status";
import { readReport } from "../../../src/report/read";
import { textDocument } from "../textDocument";
import { intended } from "./intended";
import { harmonious } from "./randomFigures";

export type Figures = ReadonlyMap<CellPath, string>;

/** Figures of which some rows lack some: a few cells of a few rows. */
export const withBlanks = (form: Layout): fc.Arbitrary<Figures> => {
  const rows = form.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows.map((row) => row.cells)));
  const blank = fc.tuple(fc.nat(rows.length - 1), fc.nat(14));
  return fc.tuple(harmonious(form), fc.array(blank, { minLength: 1, maxLength: 12 })).map(([all, blanks]) => {
    const figures = new Map(all);
    for (const [row, cell] of blanks) {
      const cells = rows[row] as readonly CellPath[];
      const path = cells[cell % cells.length] as CellPath;
      if (figures.has(path)) figures.set(path, "");
    }
    return figures;
  });
};

/** The report with its tables set as `print` sets a row of cells, and its headings numbered as `heading` does. */
export function composed(
  form: Layout,
  figures: Figures,
  print: (labels: readonly string[], figures: readonly string[]) => string,
  number: (ordinal: number) => string,
): string {
  const cells = new Map([...figures].filter(([, printed]) => printed !== ""));
  const known = new Set(figures.values());
  const parts = form.sections.flatMap((title, index) => {
    const table = form.tables.find((one) => one.number === index + 1);
    const rows = table ? tableRows(table, cells) : ["全年公开信息12条。"];
    return [
      `${number(index + 1)}${title}`,
      ...rows.map((row) => {
        if (typeof row === "string") return row;
        const first = row.findIndex((text) => known.has(text) && text !== "");
        const from = first < 0 ? row.length : first;
        return print(row.slice(0, from), row.slice(from));
      }),
    ];
  });
  return `示例市教育局${form.firstYear + 1}年政府信息公开工作年度报告\n${parts.join("\n")}\n`;
}

const filled = (texts: readonly string[]) => texts.filter((text) => text !== "");

export const PRINTS: Readonly<Record<string, (labels: readonly string[], figures: readonly string[]) => string>> = {
  "one row a line": (labels, figures) => filled([...labels, ...figures]).join(" "),
  "one row a line, digits joined": (labels, figures) => filled(labels).join(" ") + filled(figures).join(""),
  "figures below their label": (labels, figures) =>
    filled([filled(labels).join("\n"), filled(figures).join("  ")]).join("\n"),
  "one cell a line": (labels, figures) => filled([...labels, ...figures]).join("\n"),
};

export const HEADINGS: Readonly<Record<string, (ordinal: number) => string>> = {
  "一、": (ordinal) => `${"一二三四五六"[ordinal - 1]}、`,
  "3、": (ordinal) => `${ordinal}、`,
  "3.": (ordinal) => `${ordinal}.`,
  "（3）": (ordinal) => `（${ordinal}）`,
  "2023年": (ordinal) => `2023年${ordinal}`,
};

/** How rows may be numbered instead of `4.`. */
export const NUMBERS: readonly string[] = ["4.", "4、", "4．", "4. ", "4)", "（4）", "4 、", "④", "4\n.", "4.\n", ""];

export function renumbered(text: string, numbering: string): string {
  return text.replace(/(\d)\.(?=[\u3400-\u9fff])/g, (_, digit: string) =>
    numbering.replace("4", digit).replace("④", String.fromCharCode(0x2460 + Number(digit) - 1)),
  );
}

/** The cells whose value is another than what was printed, with no word of it. */
export function silentlyWrong(text: string, figures: Figures): readonly string[] {
  const report = readReport(textDocument(text), {});
  return report.cells.flatMap(({ path, value, status, raw }) => {
    const wanted = intended(path as CellPath, figures.get(path as CellPath) ?? "");
    if (value === wanted) return [];
    const said = value === null && status !== CellStatus.REPORTED && status !== CellStatus.BLANK;
    return said ? [] : [`${path}: printed ${wanted}, read ${value} ${status} ${raw}`];
  });
}
