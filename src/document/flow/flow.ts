import type { Draft } from "../setText";

/** What stands in the body of a text document, in a cell or in a text box: paragraphs and tables in their order. */
export type Flow = readonly Passage[];
export type Passage = FlowParagraph | FlowTable | FlowDrafts;

export interface FlowParagraph {
  readonly kind: "paragraph";
  readonly pieces: Piece[];
  /** What it shows that is no text, in words for a person: "a picture". */
  readonly shows: string[];
  /** Whether text of it is struck out, which is not among its pieces. */
  readonly struck: boolean;
  /** Whether its end is not shown, so that the next paragraph goes on in it. */
  readonly open: boolean;
  /** Whether it stands in a text box inside of a cell. */
  readonly boxed: boolean;
}

/** A stretch of text; line breaks are "\n". */
export interface Piece {
  readonly text: string;
  /** Whether it is set above or below the line, as the marks of notes are. */
  readonly raised: boolean;
  /** Whether it is also set smaller, which a program does for marks alone. */
  readonly small: boolean;
}

export interface FlowTable {
  readonly kind: "table";
  readonly cells: readonly FlowCell[];
}

/** A cell, once, at its first row and column. */
export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly flow: Flow;
  /** Why its text is not to be read, if so, in words for a person. */
  readonly unread: string | null;
}

/** What another document that stands inside of this one gave. */
export interface FlowDrafts {
  readonly kind: "drafts";
  readonly drafts: readonly Draft[];
}

/**
 * A flow as drafts. Raised marks are no part of what they stand at. A table that mainly holds other tables only lays out
 * the page: what its cells hold is part of the text. Any other table inside of a cell is text of that cell.
 */
export function draftsOf(flow: Flow): readonly Draft[] {
  return flow.flatMap((passage): readonly Draft[] => {
    if (passage.kind === "drafts") return passage.drafts;
    if (passage.kind === "paragraph")
      return written(passage.pieces)
        .split("\n")
        .flatMap((line) => (line.trim() === "" ? [] : [{ kind: "paragraph" as const, text: line.trim() }]));
    if (laysOutThePage(passage)) return passage.cells.flatMap((cell) => draftsOf(cell.flow));
    if (passage.cells.length === 0) return [];
    return [
      {
        kind: "grid",
        cells: passage.cells.map(({ flow: inner, unread, row, column, rowSpan, columnSpan }) => {
          const pieces = piecesOf(inner);
          const text = written(pieces).trim();
          return { row, column, rowSpan, columnSpan, text, unread: unread ?? unreadIn(inner, pieces, text) };
        }),
      },
    ];
  });
}

/** Whether nothing stands in a flow, neither text nor anything else. */
export function isEmpty(flow: Flow): boolean {
  return flow.every((passage) => {
    if (passage.kind === "drafts") return passage.drafts.length === 0;
    if (passage.kind === "table") return passage.cells.every((cell) => cell.unread === null && isEmpty(cell.flow));
    return passage.shows.length === 0 && passage.pieces.every(({ text }) => text.trim() === "");
  });
}

/** A paragraph that goes on in the next one, as one: the first one's pieces are added to. */
export function joined(first: FlowParagraph, second: FlowParagraph): FlowParagraph {
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

function unreadIn(flow: Flow, pieces: readonly Piece[], text: string): string | null {
  const shown = showsIn(flow)[0];
  if (shown !== undefined) return shown;
  const words = pieces.filter((piece) => piece.text.trim() !== "");
  if (words.some((piece) => piece.small) && words.every((piece) => piece.raised)) return "raised text alone";
  if (text === "" && flow.some((passage) => passage.kind === "paragraph" && passage.struck)) return "struck-out text";
  const boxes = flow.filter((passage) => passage.kind === "paragraph" && passage.boxed);
  const boxed = written(piecesOf(boxes)).trim();
  return boxed !== "" && boxed !== text ? "a text box beside text" : null;
}

function showsIn(flow: Flow): readonly string[] {
  return flow.flatMap((passage) => {
    if (passage.kind === "paragraph") return passage.shows;
    if (passage.kind === "table")
      return passage.cells.flatMap((cell) => (cell.unread === null ? showsIn(cell.flow) : [cell.unread]));
    return passage.drafts.flatMap((draft) =>
      draft.kind === "grid" ? draft.cells.flatMap((cell) => cell.unread ?? []) : [],
    );
  });
}

/** The text of a flow, a line for each paragraph and each row. */
function piecesOf(flow: Flow): readonly Piece[] {
  return flow.flatMap((passage, index): readonly Piece[] => [
    ...(index === 0 ? [] : [LINE_END]),
    ...(passage.kind === "paragraph"
      ? passage.pieces
      : passage.kind === "drafts"
        ? passage.drafts.flatMap(draftPieces)
        : passage.cells.flatMap((cell) => [cell.column === 0 ? LINE_END : BLANK, ...piecesOf(cell.flow)])),
  ]);
}

const LINE_END: Piece = { text: "\n", raised: false, small: false };
const BLANK: Piece = { text: " ", raised: false, small: false };

function draftPieces(draft: Draft): readonly Piece[] {
  if (draft.kind === "paragraph") return [{ text: `${draft.text}\n`, raised: false, small: false }];
  return draft.cells.map(({ text, column }) => ({
    text: `${column === 0 ? "\n" : " "}${text}`,
    raised: false,
    small: false,
  }));
}

/** Pieces as one text: without the raised ones, unless nothing else stands there. */
function written(pieces: readonly Piece[]): string {
  const plain = pieces.filter((piece) => !piece.raised);
  const some = plain.some((piece) => piece.text.trim() !== "") ? plain : pieces;
  return some.map((piece) => piece.text).join("");
}
