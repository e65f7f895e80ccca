import { Parser } from "htmlparser2";
import { decodeText } from "./characters";
import { UnreadableDocument } from "./document";
import type { Reader } from "./reader";
import { type Draft, setText } from "./setText";
import { TableGrid } from "./tableGrid";

/** Web pages, and what Word and Excel save as such. Merged cells, words in many spans and blank cells are kept as meant. */
export const webPage: Reader = {
  title: "a web page",
  extensions: ["html", "htm", "xhtml", "shtml"],
  recognises: ({ bytes }) => BEGINNING.test(new TextDecoder("latin1").decode(bytes.subarray(0, 4096))),
  read: async ({ bytes, name }) => {
    const markup = decodeText(bytes, name);
    return { name, mediaType: "text/html", ...setText(draftsOf(markup, name)), hidden: [], pictures: [] };
  },
};

const BEGINNING =
  /^(?:\uFEFF|ï»¿|\s)*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype html|html)|<(?:head|body|meta|title|div|p|table|h[1-6])[\s>])/i;

const BREAKING = new Set(
  "p,div,br,li,ul,ol,h1,h2,h3,h4,h5,h6,section,article,header,footer,hr,dl,dt,dd,form,center,blockquote,body,title,pre,option,caption,table".split(
    ",",
  ),
);
const SILENT = new Set("script,style,noscript,template,svg,object,iframe,select".split(","));
/** Standard names of the meta element in which government pages repeat the title of an article. */
const TITLE_META = /^(?:articletitle|og:title)$/i;

/** A table that is being read. One that holds another table only lays out the page: its cells are paragraphs. */
interface OpenTable {
  readonly grid: TableGrid;
  layout: boolean;
  cell: { text: string; rowSpan: number; columnSpan: number } | null;
}

/** Deeper nesting is no page that a person made, and costs the parser time without bound. */
const MAX_DEPTH = 5_000;
/** A report has some hundred paragraphs and tables. */
const MAX_BLOCKS = 20_000;

/** The paragraphs and tables of a page, in order. */
function draftsOf(markup: string, name: string): readonly Draft[] {
  const drafts: Draft[] = [];
  const tables: OpenTable[] = [];
  let paragraph = "";
  let depth = 0;
  let silent = 0;
  let preformatted = 0;
  const cellOf = () => tables.at(-1)?.cell ?? null;
  const flush = (): void => {
    const text = paragraph.trim();
    if (text !== "") drafts.push({ kind: "paragraph", text });
    paragraph = "";
  };
  const closeCell = (): void => {
    const table = tables.at(-1);
    if (!table?.cell) return;
    const { text, rowSpan, columnSpan } = table.cell;
    table.cell = null;
    if (table.layout) {
      paragraph += text;
      flush();
    } else table.grid.add(tidy(text), rowSpan, columnSpan);
  };
  const closeTable = (): void => {
    closeCell();
    const table = tables.pop();
    if (table && !table.layout && table.grid.cells.length > 0) drafts.push({ kind: "grid", cells: table.grid.cells });
  };
  const openTable = (): void => {
    const outer = tables.at(-1);
    if (outer?.cell) {
      // What the page's own table held so far is text of the page.
      outer.layout = true;
      for (const cell of outer.grid.cells.splice(0)) drafts.push({ kind: "paragraph", text: cell.text });
      paragraph += outer.cell.text;
      outer.cell.text = "";
    }
    flush();
    tables.push({ grid: new TableGrid(name), layout: false, cell: null });
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      depth += 1;
      if (drafts.length > MAX_BLOCKS)
        throw new UnreadableDocument(`${name} holds more text than a report can have: give the report alone.`);
      if (depth > MAX_DEPTH)
        throw new UnreadableDocument(
          `${name} nests its elements deeper than a page does: give the report alone, as text or a Word document.`,
        );
      if (SILENT.has(tag)) silent += 1;
      if (tag === "pre") preformatted += 1;
      if (silent > 0) return;
      if (tag === "meta" && TITLE_META.test(attributes.name ?? attributes.property ?? ""))
        drafts.push({ kind: "paragraph", text: (attributes.content ?? "").trim() });
      if (tag === "table") return openTable();
      if (tag === "tr") {
        closeCell();
        tables.at(-1)?.grid.beginRow();
      } else if (tag === "td" || tag === "th") {
        closeCell();
        const table = tables.at(-1);
        if (table)
          table.cell = {
            text: "",
            rowSpan: Number(attributes.rowspan ?? 1),
            columnSpan: Number(attributes.colspan ?? 1),
          };
      } else if (BREAKING.has(tag)) breakLine();
    },
    ontext(written) {
      if (silent > 0) return;
      const text = preformatted > 0 ? written : written.replace(/[ \t\r\n]+/g, " ");
      const cell = cellOf();
      if (cell) cell.text += text;
      else if (tables.length === 0 || text.trim() !== "") paragraph += text;
    },
    onclosetag(tag) {
      depth -= 1;
      if (SILENT.has(tag)) silent = Math.max(0, silent - 1);
      if (tag === "pre") preformatted = Math.max(0, preformatted - 1);
      if (silent > 0) return;
      if (tag === "table") closeTable();
      else if (tag === "td" || tag === "th") closeCell();
      else if (BREAKING.has(tag)) breakLine();
    },
  });
  const breakLine = (): void => {
    const cell = cellOf();
    if (cell) cell.text += "\n";
    else flush();
  };
  parser.write(markup);
  parser.end();
  while (tables.length > 0) closeTable();
  flush();
  return drafts.filter((draft) => draft.kind === "grid" || draft.text !== "");
}

/** The text of a cell without the line breaks and blanks around it; breaks inside stay one each. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\u00a0\u3000\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}
