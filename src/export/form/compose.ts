import type { CellPath } from "../../form/figures";
import type { Layout } from "../../form/layout";
import { tableRows } from "./tableRows";

/**
 * How the parts of a report are arranged: `lines` prints each cell on its own line, and cells covered by a merged cell
 * as bare tabs; `spaced` joins all text with a space between cells; `joined` joins it without any separator. Real
 * reports are published in all three ways.
 */
export type TextStyle = "lines" | "spaced" | "joined";

/** The content of a composed report. */
export interface Composition {
  readonly department: string;
  readonly year: number;
  readonly form: Layout;
  /**
   * The text of each cell exactly as printed, for example `429.1万`, `减33`, `/`. Cells that are not in the map are
   * blank. A variant row is printed instead of the rows that it replaces if one of its cells is in the map.
   */
  readonly cells: ReadonlyMap<CellPath, string>;
  /** Paragraphs of section one, one in each line. */
  readonly overview: string;
  readonly problems?: string;
  readonly other?: string;
  /** Replaces the usual title. */
  readonly title?: string;
  /** A paragraph between the title and section one. */
  readonly preface?: string;
  readonly style?: TextStyle;
}

/**
 * A report as a plain text document, like published reports: title, six sections, and the tables of the form with the
 * labels of its layout. 国办公开办函〔2021〕30号 fixes the order of the sections.
 */
export function composeReport(composition: Composition): string {
  const title = composition.title ?? `${composition.department}${composition.year}年政府信息公开工作年度报告`;
  return SETTINGS[composition.style ?? "lines"](title, [...paragraphs(composition.preface), ...sections(composition)]);
}

/** A paragraph, or the cells of one row of a table. */
type Part = string | readonly string[];

const NUMERALS = "一二三四五六七八九十";

const SETTINGS: Readonly<Record<TextStyle, (title: string, parts: readonly Part[]) => string>> = {
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
    return [heading, ...(table ? tableRows(table, cells) : paragraphs(narrativeOfSection(composition, index)))];
  });
}

/** The text of a section without a table: the overview in the first, other matters in the last, problems between them. */
function narrativeOfSection({ form, overview, problems, other }: Composition, index: number): string | undefined {
  if (index === 0) return overview;
  return index === form.sections.length - 1 ? other : problems;
}

function paragraphs(text: string | undefined): readonly string[] {
  return (text ?? "").split("\n").filter((line) => line !== "");
}
