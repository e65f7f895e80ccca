import type { Phrase } from "../../message/phrases";
import { STRUCK_OUT } from "../document";
import type { Draft } from "../setText";

/** The content of a text document, a cell or a text box: paragraphs and tables in order. */
export type Flow = readonly Passage[];
export type Passage = FlowParagraph | FlowTable | FlowDrafts;

export interface FlowParagraph {
  readonly kind: "paragraph";
  readonly pieces: FlowPiece[];
  /** Shown content that is not text, in words for a person: "a picture". */
  readonly shows: Phrase[];
  /** Whether some of its text is struck out. Struck-out text is not among its pieces. */
  readonly struck: boolean;
  /** Whether its paragraph mark is hidden, so that the next paragraph continues on the same line. */
  readonly open: boolean;
  /** Whether it is in a text box inside a cell. */
  readonly boxed: boolean;
}

/** A piece of text with one format. Line breaks are "\n". */
export interface FlowPiece {
  readonly text: string;
  /** Whether it is raised above or lowered below the line, like the marks of notes. */
  readonly raised: boolean;
  /** Whether it is also smaller than the text around it. Programs do this only for marks. */
  readonly small: boolean;
}

export interface FlowTable {
  readonly kind: "table";
  readonly cells: readonly FlowCell[];
}

/** A cell. A merged cell exists once, at its first row and column. */
export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly flow: Flow;
  /** Why the text of the cell must not be read as a figure, in words for a person. Null if it can be read. */
  readonly unread: Phrase | null;
}

/** The content of another document that is embedded in this one. */
export interface FlowDrafts {
  readonly kind: "drafts";
  readonly drafts: readonly Draft[];
}

/**
 * Converts a flow to drafts. Raised marks are not part of the text beside them. A table that mainly contains other
 * tables is only page layout: the content of its cells becomes part of the text. Any other table inside a cell becomes
 * text of that cell.
 */
export function draftsOf(flow: Flow): readonly Draft[] {
  return flow.flatMap((passage): readonly Draft[] => {
    if (passage.kind === "drafts") return passage.drafts;
    if (passage.kind === "paragraph")
      return piecesText(passage.pieces)
        .split("\n")
        .flatMap((line) => (line.trim() === "" ? [] : [{ kind: "paragraph" as const, text: line.trim() }]));
    if (laysOutThePage(passage)) return passage.cells.flatMap((cell) => draftsOf(cell.flow));
    if (passage.cells.length === 0) return [];
    return [
      {
        kind: "grid",
        cells: passage.cells.map(({ flow: inner, unread, row, column, rowSpan, columnSpan }) => {
          const pieces = piecesOf(inner);
          const text = piecesText(pieces).trim();
          return { row, column, rowSpan, columnSpan, text, unread: unread ?? unreadIn(inner, pieces, text) };
        }),
      },
    ];
  });
}

/** Whether a flow shows nothing, neither text nor anything else. */
export function isEmptyFlow(flow: Flow): boolean {
  return flow.every((passage) => {
    if (passage.kind === "drafts") return passage.drafts.length === 0;
    if (passage.kind === "table") return passage.cells.every((cell) => cell.unread === null && isEmptyFlow(cell.flow));
    return passage.shows.length === 0 && passage.pieces.every(({ text }) => text.trim() === "");
  });
}

/** Joins a paragraph with the next one. Adds the second one's pieces to the first one's array. */
export function joinedParagraph(first: FlowParagraph, second: FlowParagraph): FlowParagraph {
  for (const piece of second.pieces) first.pieces.push(piece);
  for (const shown of second.shows) first.shows.push(shown);
  return { ...second, pieces: first.pieces, shows: first.shows, struck: first.struck || second.struck };
}

function laysOutThePage(table: FlowTable): boolean {
  return table.cells.reduce((sum, { flow }) => sum + cellsWithin(flow), 0) > table.cells.length;
}

function cellsWithin(flow: Flow): number {
  return flow.reduce((sum, passage) => {
    if (passage.kind === "table")
      return sum + passage.cells.length + passage.cells.reduce((inner, cell) => inner + cellsWithin(cell.flow), 0);
    if (passage.kind === "paragraph") return sum;
    return sum + passage.drafts.reduce((inner, draft) => inner + (draft.kind === "grid" ? draft.cells.length : 0), 0);
  }, 0);
}

function unreadIn(flow: Flow, pieces: readonly FlowPiece[], text: string): Phrase | null {
  const shown = showsIn(flow)[0];
  if (shown !== undefined) return shown;
  const words = pieces.filter((piece) => piece.text.trim() !== "");
  if (words.some((piece) => piece.small) && words.every((piece) => piece.raised)) return "raised text alone";
  if (text === "" && flow.some((passage) => passage.kind === "paragraph" && passage.struck)) return STRUCK_OUT;
  const boxes = flow.filter((passage) => passage.kind === "paragraph" && passage.boxed);
  const boxed = piecesText(piecesOf(boxes)).trim();
  return boxed !== "" && boxed !== text ? "a text box beside text" : null;
}

function showsIn(flow: Flow): readonly Phrase[] {
  return flow.flatMap((passage) => {
    if (passage.kind === "paragraph") return passage.shows;
    if (passage.kind === "table")
      return passage.cells.flatMap((cell) => (cell.unread === null ? showsIn(cell.flow) : [cell.unread]));
    return passage.drafts.flatMap((draft) =>
      draft.kind === "grid" ? draft.cells.flatMap((cell) => cell.unread ?? []) : [],
    );
  });
}

/** The text of a flow, with a line for each paragraph and each row. */
function piecesOf(flow: Flow): readonly FlowPiece[] {
  return flow.flatMap((passage, index): readonly FlowPiece[] => [
    ...(index === 0 ? [] : [LINE_END]),
    ...(passage.kind === "paragraph"
      ? passage.pieces
      : passage.kind === "drafts"
        ? passage.drafts.flatMap(draftPieces)
        : passage.cells.flatMap((cell) => [cell.column === 0 ? LINE_END : BLANK, ...piecesOf(cell.flow)])),
  ]);
}

const LINE_END: FlowPiece = { text: "\n", raised: false, small: false };
const BLANK: FlowPiece = { text: " ", raised: false, small: false };

function draftPieces(draft: Draft): readonly FlowPiece[] {
  if (draft.kind === "paragraph") return [{ text: `${draft.text}\n`, raised: false, small: false }];
  return draft.cells.map(({ text, column }) => ({
    text: `${column === 0 ? "\n" : " "}${text}`,
    raised: false,
    small: false,
  }));
}

/** Joins pieces into one text. Raised pieces are left out, unless there is no other text. */
function piecesText(pieces: readonly FlowPiece[]): string {
  const plain = pieces.filter((piece) => !piece.raised);
  const some = plain.some((piece) => piece.text.trim() !== "") ? plain : pieces;
  return some.map((piece) => piece.text).join("");
}
