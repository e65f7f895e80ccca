import type { CellPath } from "../../form/figures";
import type { Layout } from "../../form/layout";
import { tableRows } from "./tableRows";

/**
 * How the parts of a report are set: `lines` prints one cell a line with merged cells as bare tabs, `spaced` runs all
 * text together with a space between cells, `joined` without any. All three are ways real reports are published.
 */
export type Style = "lines" | "spaced" | "joined";

/** What a composed report says. */
export interface Composition {
  readonly department: string;
  readonly year: number;
  readonly form: Layout;
  /**
   * The text of each cell exactly as it shall stand, e.g. `429.1万`, `减33`, `/`. Cells that are not given stay blank;
   * a variant row is printed, in place of the rows it stands for, where one of its cells is given.
   */
  readonly cells: ReadonlyMap<CellPath, string>;
  /** Paragraphs of section one, one a line. */
  readonly overview: string;
  readonly problems?: string;
  readonly other?: string;
  /** Stands in place of the usual title. */
  readonly title?: string;
  /** A paragraph between the title and section one. */
  readonly preface?: string;
  readonly style?: Style;
}

/**
 * A report as a plain text document in the manner in which such reports are published: title, six sections, and the
 * tables of the form with the labels of its layout. 国办公开办函〔2021〕30号 fixes the order of the sections.
 */
export function composeReport(composition: Composition): string {
  const title = composition.title ?? `${composition.department}${composition.year}年政府信息公开工作年度报告`;
  return SETTINGS[composition.style ?? "lines"](title, [...paragraphs(composition.preface), ...sections(composition)]);
}

/** A paragraph, or the cells of one row of a table. */
type Part = string | readonly string[];

const NUMERALS = "一二三四五六";

const SETTINGS: Readonly<Record<Style, (title: string, parts: readonly Part[]) => string>> = {
  lines: (title, parts) =>
    `${[title, ...parts.map((part) => (typeof part === "string" ? part : part.map((cell) => `\t${cell}`).join("\n")))].join("\n\n")}\n`,
  spaced: (title, parts) => `${title}\n${runTogether(parts, " ")}\n`,
  joined: (title, parts) => `${title}\n${runTogether(parts, "")}\n`,
};

function runTogether(parts: readonly Part[], separator: string): string {
  return parts
    .flat()
    .filter((text) => text !== "")
    .join(separator);
}

function sections(composition: Composition): readonly Part[] {
  const { form, cells } = composition;
  return form.sections.flatMap((title, index): readonly Part[] => {
    const heading = `${NUMERALS[index]}、${title}`;
    const table = form.tables.find((candidate) => candidate.number === index + 1);
    return [heading, ...(table ? tableRows(table, cells) : paragraphs(narrative(composition, index + 1)))];
  });
}

function narrative(composition: Composition, section: number): string | undefined {
  if (section === 1) return composition.overview;
  return section === 5 ? composition.problems : composition.other;
}

function paragraphs(text: string | undefined): readonly string[] {
  return (text ?? "").split("\n").filter((line) => line !== "");
}
