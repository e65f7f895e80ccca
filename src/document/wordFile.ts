import { Parser } from "htmlparser2";
import { UnreadableDocument } from "./document";
import type { Reader } from "./reader";
import { type CellDraft, type Draft, setText } from "./setText";

const BODY = "word/document.xml";

/** Word documents (DOCX): paragraphs and tables with merged cells; inserted text counts, deleted text does not. */
export const wordFile: Reader = {
  title: "a Word document",
  extensions: ["docx", "docm"],
  recognises: ({ package: parts }) => parts?.names.includes(BODY) ?? false,
  read: async ({ package: parts, name }) => {
    const body = await parts?.read(BODY);
    if (!body)
      throw new UnreadableDocument(
        `${name} is no Word document, though its name says so: give the document as it was published.`,
      );
    const drafts = draftsOf(new TextDecoder().decode(body));
    return {
      name,
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      ...setText(drafts),
      hidden: [],
      pictures: [],
    };
  },
};

interface OpenCell {
  text: string;
  span: number;
  continues: boolean;
}

interface OpenTable {
  readonly cells: CellDraft[];
  row: number;
  column: number;
  cell: OpenCell | null;
}

/** The paragraphs and tables of a document's XML, in order. A table inside a cell gives its text to that cell. */
function draftsOf(xml: string): readonly Draft[] {
  const drafts: Draft[] = [];
  const tables: OpenTable[] = [];
  let paragraph = "";
  let writing = false;
  let skipped = 0;
  const put = (text: string): void => {
    const cell = tables.at(-1)?.cell;
    if (cell) cell.text += text;
    else paragraph += text;
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const table = tables.at(-1);
        // The same content in an older drawing language, for older programs.
        if (tag === "mc:Fallback" || tag === "w:del" || tag === "w:moveFrom") skipped += 1;
        else if (tag === "w:tbl") tables.push({ cells: [], row: -1, column: 0, cell: null });
        else if (tag === "w:tr" && table) [table.row, table.column] = [table.row + 1, 0];
        else if (tag === "w:gridBefore" && table) table.column += Number(attributes["w:val"] ?? 0);
        else if (tag === "w:tc" && table) table.cell = { text: "", span: 1, continues: false };
        else if (tag === "w:gridSpan" && table?.cell) table.cell.span = Number(attributes["w:val"] ?? 1) || 1;
        else if (tag === "w:vMerge" && table?.cell) table.cell.continues = attributes["w:val"] !== "restart";
        else if (tag === "w:t") writing = true;
        else if (skipped === 0 && (tag === "w:tab" || tag === "w:br" || tag === "w:cr"))
          put(tag === "w:tab" ? " " : "\n");
      },
      ontext(text) {
        if (writing && skipped === 0) put(text);
      },
      onclosetag(tag) {
        const table = tables.at(-1);
        if (tag === "mc:Fallback" || tag === "w:del" || tag === "w:moveFrom") skipped -= 1;
        else if (tag === "w:t") writing = false;
        else if (tag === "w:p") {
          if (table?.cell) table.cell.text += "\n";
          else if (!table) {
            for (const line of paragraph.split("\n"))
              if (line.trim() !== "") drafts.push({ kind: "paragraph", text: line.trim() });
            paragraph = "";
          }
        } else if (tag === "w:tc" && table?.cell) closeCell(table, table.cell);
        else if (tag === "w:tbl" && table) {
          tables.pop();
          const outer = tables.at(-1)?.cell;
          if (outer) outer.text += table.cells.map((cell) => cell.text).join(" ");
          else if (table.cells.length > 0) drafts.push({ kind: "grid", cells: table.cells });
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return drafts;
}

function closeCell(table: OpenTable, cell: OpenCell): void {
  const above = cell.continues
    ? table.cells.findLast((one) => one.column === table.column && one.row < table.row)
    : undefined;
  const text = cell.text.replace(/\n+$/, "").trim();
  // What continues a merged cell has no text of its own; where it has, it is printed and counts.
  if (above && text === "") {
    const index = table.cells.indexOf(above);
    table.cells[index] = { ...above, rowSpan: table.row - above.row + 1 };
  } else table.cells.push({ text, row: table.row, column: table.column, rowSpan: 1, columnSpan: cell.span });
  table.column += cell.span;
  table.cell = null;
}
