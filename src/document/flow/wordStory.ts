import { said } from "../../message/message";
import type { Phrase } from "../../message/phrases";
import { type HiddenText, type Picture, UnreadableDocument } from "../document";
import type { Draft } from "../setText";
import { edgedTable, isFlat, type RowShape } from "./edgedTable";
import { printedRuns, type Run } from "./wordRuns";

/** A paragraph or a table. */
type StoryContent = { readonly runs: readonly Run[] } | { readonly rows: readonly StoryRow[] };

interface StoryRow {
  readonly cells: readonly (readonly StoryContent[])[];
  readonly shape: RowShape;
}

/**
 * The document itself, or a table that is not yet complete: its rows, the cells of its last row, and the content of its
 * last cell.
 */
interface StoryLevel {
  readonly rows: StoryRow[];
  cells: StoryContent[][];
  content: StoryContent[];
}

/** The result of reading a story, in reading order. */
export interface StoryRead {
  readonly drafts: readonly Draft[];
  readonly hidden: readonly HiddenText[];
  readonly pictures: readonly Picture[];
}

/** No report has so many pieces. */
const MAX_PIECES = 400_000;
const MAX_DEPTH = 12;

/**
 * Builds a document from word-processor formats that mark the ends of paragraphs, cells and rows (RTF, DOC). Each mark
 * has the depth of its table: 0 is outside of tables, 1 is in a table, 2 is in a table inside a cell.
 */
export class WordStory {
  private readonly levels: StoryLevel[] = [openLevel()];
  private runs: Run[] = [];
  private pieces = 0;
  private shown = 0;
  /** The content of text boxes that are anchored to the current paragraph. */
  private boxes: StoryContent[] = [];

  constructor(private readonly name: string) {}

  /** The number of runs so far that are not only blanks. */
  get length(): number {
    return this.shown;
  }

  put(run: Run): void {
    if (run.text === "") return;
    this.count();
    if (run.text.trim() !== "") this.shown += 1;
    this.runs.push(run);
  }

  endParagraph(depth: number): void {
    this.count();
    this.at(depth).content.push(...this.paragraph());
  }

  endCell(depth: number): void {
    this.count();
    const level = this.at(Math.max(depth, 1));
    level.cells.push([...level.content, ...this.paragraph()]);
    level.content = [];
  }

  endRow(depth: number, shape: RowShape): void {
    const level = this.at(Math.max(depth, 1));
    if (level.content.length + this.boxes.length > 0 || this.runs.some(({ text }) => text.trim() !== ""))
      this.endCell(depth);
    if (level.cells.length > 0) level.rows.push({ cells: level.cells, shape });
    level.cells = [];
    this.runs = [];
  }

  /** Adds the content of a text box, anchored to the current paragraph. It is placed before that paragraph. */
  insert(box: WordStory): void {
    this.pieces += box.pieces;
    this.shown += box.shown;
    this.boxes.push(...box.contents());
  }

  read(): StoryRead {
    return readContents(this.contents());
  }

  private contents(): readonly StoryContent[] {
    this.at(0).content.push(...this.paragraph());
    return this.at(0).content;
  }

  /**
   * Ends the current paragraph and returns it, after its text boxes. Only the end of a paragraph says which table it
   * belongs to.
   */
  private paragraph(): readonly StoryContent[] {
    const contents = [...this.boxes, { runs: this.runs }];
    [this.runs, this.boxes] = [[], []];
    return contents;
  }

  /** Returns the level of that depth. Tables that are deeper end here; missing levels begin. */
  private at(depth: number): StoryLevel {
    const wanted = Math.min(depth, MAX_DEPTH);
    while (this.levels.length - 1 > wanted) {
      const { rows, cells, content } = this.levels.pop() as StoryLevel;
      const outer = this.levels.at(-1) as StoryLevel;
      if (rows.length > 0) outer.content.push({ rows });
      outer.content.push(...cells.flat(), ...content);
    }
    while (this.levels.length - 1 < wanted) this.levels.push(openLevel());
    return this.levels.at(-1) as StoryLevel;
  }

  private count(): void {
    this.pieces += 1;
    if (this.pieces > MAX_PIECES) throw new UnreadableDocument(said("DOCUMENT_TOO_LONG", { name: this.name }));
  }
}

function openLevel(): StoryLevel {
  return { rows: [], cells: [], content: [] };
}

function readContents(contents: readonly StoryContent[]): StoryRead {
  const drafts: Draft[] = [];
  const hidden: HiddenText[] = [];
  const pictures: Picture[] = [];
  let behind = "";
  const printed = (runs: readonly Run[], ground: number | null, inCell: boolean) => {
    const read = printedRuns(runs, ground, inCell);
    hidden.push(...read.hidden);
    behind = read.text === "" ? behind : read.text.slice(-BEHIND);
    for (let picture = 0; picture < read.pictures; picture++) pictures.push({ page: null, behind });
    return read;
  };
  const readCell = (cell: readonly StoryContent[], ground: number | null): { text: string; unread: Phrase | null } => {
    const parts = cell.map((content) => {
      if ("runs" in content) return printed(content.runs, ground, true);
      const inner = content.rows.flatMap((row) => row.cells.map((one) => readCell(one, ground)));
      return {
        text: inner.map(({ text }) => text).join(" "),
        unread: inner.find(({ unread }) => unread)?.unread ?? null,
      };
    });
    const text = parts.map((part) => part.text).join("\n");
    return { text: text.trim(), unread: parts.find(({ unread }) => unread !== null)?.unread ?? null };
  };
  const readRows = (rows: readonly StoryRow[]): void => {
    if (rows.some(arranges)) {
      for (const row of rows) for (const cell of row.cells) readAll(cell);
      return;
    }
    for (const { cells } of rows.filter(({ shape }) => isFlat(shape.height))) {
      const text = cells.map((cell) => readCell(cell, null).text).join(" ");
      if (text.trim() !== "") hidden.push({ text: text.trim(), how: "a row without height", page: null });
    }
    const seen = rows.filter(({ shape }) => !isFlat(shape.height));
    const table = edgedTable(
      seen.map(({ shape, cells }) => ({
        shape,
        cells: cells.map((cell, index) => readCell(cell, shape.cells[index]?.ground ?? null)),
      })),
    );
    hidden.push(...table.hidden);
    if (table.cells.length > 0) drafts.push({ kind: "grid", cells: table.cells });
  };
  const readAll = (all: readonly StoryContent[]): void => {
    for (const content of all) {
      if ("runs" in content) {
        for (const line of printed(content.runs, null, false).text.split("\n"))
          if (line.trim() !== "") drafts.push({ kind: "paragraph", text: line.trim() });
      } else for (const rows of together(content.rows)) readRows(rows);
    }
  };
  readAll(contents);
  return { drafts, hidden, pictures };
}

/** How many characters of the text before a picture are kept. */
const BEHIND = 20;

/**
 * Splits the rows of a table into groups. A row that is only page layout is a group of its own; the rows between such
 * rows are one group.
 */
function together(rows: readonly StoryRow[]): readonly (readonly StoryRow[])[] {
  const groups: StoryRow[][] = [];
  for (const row of rows) {
    const before = groups.at(-1);
    if (before?.[0] && !arranges(before[0]) && !arranges(row)) before.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Whether a row is only page layout: one of its cells contains a table with at least two rows of several cells. */
function arranges(row: StoryRow): boolean {
  return row.cells.some((cell) =>
    cell.some((content) => "rows" in content && content.rows.filter((inner) => inner.cells.length > 1).length > 1),
  );
}
