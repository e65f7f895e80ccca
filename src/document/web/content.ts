import { said } from "../../message/message";
import type { Phrase } from "../../message/phrases";
import { STRUCK_OUT, UnreadableDocument } from "../document";
import { raised } from "../raised";
import type { CellDraft } from "../setText";
import type { ElementLook } from "./look";

/** A paragraph or a table of a page, before the page becomes one text. */
export type PagePiece =
  | { readonly kind: "paragraph"; readonly text: string; readonly unread: Phrase | null }
  | { readonly kind: "grid"; readonly cells: readonly CellDraft[] };

/** A report has some hundred paragraphs and tables. */
const MAX_BLOCKS = 20_000;

/** Counts the paragraphs and tables of a whole page. */
export class BlockCount {
  private blocks = 0;

  constructor(private readonly name: string) {}

  /** Throws `UnreadableDocument` if there are more than a report has. */
  add(): void {
    this.blocks += 1;
    if (this.blocks > MAX_BLOCKS) throw new UnreadableDocument(said("DOCUMENT_TOO_LONG", { name: this.name }));
  }
}

interface Words {
  readonly text: string;
  readonly raised: ElementLook["raised"];
  readonly kept: boolean;
  /** Font size in pixels. Null for something that is not text. */
  readonly size: number | null;
}

/** Collects text and tables in order, for a page or for a cell of a table. */
export class Content {
  private readonly done: PagePiece[] = [];
  private words: Words[] = [];
  private notRead: Phrase | null = null;
  private struckOut = false;

  /** `count` counts the blocks of a page. It is null for a cell, because the content of a cell is not a block. */
  constructor(private readonly count: BlockCount | null) {}

  put(text: string, look: Pick<ElementLook, "raised" | "whiteSpace" | "fontSize">): void {
    const kept = look.whiteSpace.startsWith("pre");
    this.words.push({
      text: kept ? text : text.replace(/[ \t\r\n]+/g, " "),
      raised: look.raised,
      kept,
      size: look.fontSize,
    });
  }

  breakLine(): void {
    this.words.push({ text: "\n", raised: null, kept: false, size: null });
  }

  /**
   * Marks that something is shown here that cannot be read. It may be another digit, so beside a digit it is kept in
   * the text as one character.
   */
  unread(what: Phrase): void {
    this.doubt(what);
    this.words.push({ text: OBJECT, raised: null, kept: false, size: null });
  }

  /** Marks that the text here may not be visible. */
  doubt(what: Phrase): void {
    this.notRead ??= what;
  }

  /** Marks that something is crossed out here. */
  struck(): void {
    this.struckOut = true;
  }

  endParagraph(): void {
    const text = paragraphText(this.words);
    if (isOfTwoSizes(this.words)) this.doubt("digits of two sizes");
    const unread = this.notRead ?? (this.struckOut && text === "" ? STRUCK_OUT : null);
    if (text !== "" || unread !== null) {
      this.count?.add();
      this.done.push({ kind: "paragraph", text, unread });
    }
    this.words = [];
    this.notRead = null;
    this.struckOut = false;
  }

  add(pieces: readonly PagePiece[]): void {
    this.endParagraph();
    for (const piece of pieces) {
      this.count?.add();
      this.done.push(piece);
    }
  }

  /** Everything that was collected. */
  pieces(): readonly PagePiece[] {
    this.endParagraph();
    return this.done;
  }
}

/** Unicode's placeholder for an object in a line of text. */
const OBJECT = "\ufffc";
const BESIDE_NO_DIGIT = /(?<!\d)\ufffc(?!\d)/g;

/** Whether digits are followed by clearly smaller digits, or the reverse, as a note mark follows a figure. */
function isOfTwoSizes(words: readonly Words[]): boolean {
  const level = words.filter(({ raised, text }) => raised === null && text !== "");
  return level.some(({ text, size }, index) => {
    const next = level[index + 1];
    if (!next || size === null || next.size === null || !/\d$/.test(text) || !/^\d/.test(next.text)) return false;
    return Math.min(size, next.size) < 0.84 * Math.max(size, next.size);
  });
}

/**
 * The text of a paragraph, with spaces as a browser shows them. Raised marks become superscript characters, unless all
 * of the text is raised and so is not a mark.
 */
function paragraphText(words: readonly Words[]): string {
  if (words.length === 0) return "";
  const marked = words.some((one) => one.raised === null && one.text.trim() !== "" && one.text !== OBJECT);
  const joined = words.map((one) => (one.raised !== null && marked ? raised(one.text, one.raised) : one.text)).join("");
  const text = joined.replace(BESIDE_NO_DIGIT, "");
  if (words.some((one) => one.kept)) return text.replace(/^\s*\n|\s+$/g, "");
  return text
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}
