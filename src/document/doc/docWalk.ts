import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import type { StoryRead } from "../flow/wordStory";
import { docDrawings } from "./docDrawings";
import { drawnFonts } from "./docFonts";
import { docHeader, PARTS } from "./docHeader";
import { printedNumbers } from "./docLists";
import { piecesIn } from "./docPieces";
import { FormattedRuns } from "./docRuns";
import { DocStory } from "./docStory";
import { docStyles } from "./docStyles";

/** No report has more characters. */
const MAX_CHARACTERS = 2_000_000;

/** The streams of a binary Word document. */
export interface DocStreams {
  readonly main: Buffer;
  readonly data: Buffer;
  readonly tables: (name: string) => Buffer | null;
}

/**
 * Reads the text of a binary Word document, with its tables. Throws `UnreadableDocument`, or a RangeError if the
 * document is cut off.
 */
export function walkDoc({ main, data, tables }: DocStreams, name: string): StoryRead {
  const header = docHeader(main, name);
  const table = tables(header.tables) ?? Buffer.alloc(0);
  const part = (number: number) => {
    const { start, length } = header.place(number);
    return table.subarray(start, start + length);
  };
  const pieces = piecesIn(part(PARTS.pieces));
  if (pieces.length === 0 || (pieces.at(-1)?.end ?? 0) < header.textLength) throw new RangeError("text is cut off");
  if (pieces.some(({ end }) => end > MAX_CHARACTERS)) throw new UnreadableDocument(said("DOCUMENT_TOO_LONG", { name }));
  const parts = {
    main,
    data,
    pieces,
    boxesStart: header.boxesStart,
    characters: new FormattedRuns("characters", main, data, part(PARTS.characters)),
    paragraphs: new FormattedRuns("paragraphs", main, data, part(PARTS.paragraphs)),
    styleOf: docStyles(part(PARTS.styles)),
    drawings: docDrawings(part(PARTS.drawings), part(PARTS.boxes)),
    isDrawnFont: drawnFonts(part(PARTS.fonts)),
    isNumbered: printedNumbers(table, { lists: header.place(PARTS.lists), uses: header.place(PARTS.listUses) }),
  };
  return new DocStory(name, parts).walk(0, header.textLength).read();
}
