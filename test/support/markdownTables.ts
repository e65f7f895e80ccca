import MarkdownIt from "markdown-it";

/** A table of a text, with the words of the heading above it. */
export interface MarkdownTable {
  readonly heading: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const markdown = new MarkdownIt({ html: true });

/** The tables of a text in Markdown, as a library that did not write it reads them. */
export function markdownTables(text: string): readonly MarkdownTable[] {
  const tables: { heading: string; lines: string[][] }[] = [];
  let heading = "";
  let above = "";
  for (const { type, children } of markdown.parse(text, {})) {
    if (type === "table_open") tables.push({ heading, lines: [] });
    if (type === "tr_open") tables.at(-1)?.lines.push([]);
    if (type === "inline") {
      const parts = (children ?? []).map((part) => (part.type === "html_inline" ? "\n" : part.content));
      if (above === "heading_open") heading = parts.join("");
      else if (above === "th_open" || above === "td_open") tables.at(-1)?.lines.at(-1)?.push(parts.join(""));
    }
    above = type;
  }
  return tables.map(({ lines: [heads = [], ...rows], ...rest }) => ({ heading: rest.heading, heads, rows }));
}
