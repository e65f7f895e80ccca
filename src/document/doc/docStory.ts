import { isFlat } from "../flow/edgedTable";
import { fieldText, isCounting, symbolCharacter } from "../flow/fieldText";
import { isLarge, type Run } from "../flow/wordRuns";
import { WordStory } from "../flow/wordStory";
import { westernText } from "../text/western";
import { type Drawing, pictureSize } from "./docDrawings";
import { characterLook } from "./docLook";
import type { Modifier } from "./docModifiers";
import { paragraphEnd } from "./docParagraph";
import type { DocPiece } from "./docPieces";
import type { FormattedRuns } from "./docRuns";
import type { DocStyle } from "./docStyles";

/** The parts of a document that describe its text. */
export interface DocParts {
  readonly main: Buffer;
  readonly data: Buffer;
  readonly pieces: readonly DocPiece[];
  readonly characters: FormattedRuns;
  readonly paragraphs: FormattedRuns;
  readonly styleOf: (style: number) => DocStyle;
  /** The number of the first character of the text boxes. */
  readonly boxesStart: number;
  readonly drawings: ReadonlyMap<number, Drawing>;
  readonly isDrawnFont: (font: number) => boolean;
  /** Whether a list number is printed before a paragraph with these changes. */
  readonly isNumbered: (paragraph: readonly Modifier[]) => boolean;
}

/** Characters with the same look, in one paragraph. */
interface CharacterRun {
  readonly text: string;
  /** The number of the first character. */
  readonly at: number;
  readonly look: ReturnType<typeof characterLook>;
  readonly paragraph: readonly Modifier[];
}

interface DocField {
  instruction: string;
  showsResult: boolean;
  /** The number of runs in the story when the field began. */
  readonly length: number;
}

const [FIELD, FIELD_RESULT, FIELD_END] = ["\u0013", "\u0014", "\u0015"];
const [PICTURE, DRAWING] = ["\u0001", "\u0008"];
const PARAGRAPH_ENDS = new Set(["\r", "\u0007", "\f"]);
/** The text that other special characters show. */
const SPECIAL_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["\t", " "],
  ["\u000b", "\n"],
  ["\u000e", "\n"],
  ["\u001e", "-"],
]);

/** Walks through the characters of a document's main text, or of one of its text boxes. */
export class DocStory {
  private readonly story: WordStory;
  private readonly fields: DocField[] = [];

  constructor(
    private readonly name: string,
    private readonly parts: DocParts,
  ) {
    this.story = new WordStory(name);
  }

  walk(start: number, end: number): WordStory {
    for (const stretch of characterRuns(start, end, this.parts)) {
      if (stretch.look.symbol) this.putSymbol(stretch, stretch.look.symbol);
      else
        for (const { 0: part, index } of stretch.text.matchAll(/\p{Cc}|\P{Cc}+/gu))
          if (/\p{Cc}/u.test(part)) this.special(part, stretch.at + index, stretch);
          else this.put(part, stretch);
    }
    return this.story;
  }

  private put(text: string, { look, paragraph }: CharacterRun, as: Pick<Run, "look" | "large"> = look): void {
    const field = this.fields.findLast(({ showsResult }) => !showsResult);
    if (field) field.instruction += text;
    else {
      const { ground, lineHeight } = paragraphEnd("", paragraph);
      const shown = isFlat(lineHeight) && as.look === "plain" ? "hidden" : as.look;
      this.story.put({ text, look: shown, large: as.large ?? false, ink: look.ink, ground: look.ground ?? ground });
    }
  }

  private putSymbol(stretch: CharacterRun, { font, code }: { readonly font: number; readonly code: number }): void {
    if (this.parts.isDrawnFont(font)) this.put("a symbol", stretch, { look: "unread" });
    else this.put(symbolCharacter(code), stretch);
  }

  private special(character: string, at: number, stretch: CharacterRun): void {
    const shown = SPECIAL_CHARACTERS.get(character);
    if (shown !== undefined) this.put(shown, stretch);
    else if (PARAGRAPH_ENDS.has(character)) this.endParagraph(character, stretch);
    else if (character === FIELD) this.fields.push({ instruction: "", showsResult: false, length: this.story.length });
    else if (character === FIELD_RESULT) this.beginResult();
    else if (character === FIELD_END) this.endField(stretch);
    else if (character === PICTURE) this.putPicture(stretch);
    else if (character === DRAWING) this.putDrawing(at, stretch);
  }

  private endParagraph(mark: string, stretch: CharacterRun): void {
    const { paragraph, look } = stretch;
    const { depth, ends, shape } = paragraphEnd(mark, paragraph);
    // The paragraph mark has the same look as the paragraph's number. Outside of tables a list number is never a
    // figure.
    if (ends !== "row" && depth > 0 && look.look === "plain" && this.parts.isNumbered(paragraph))
      this.put("1.", stretch, { look: "numbering" });
    if (ends === "row") this.story.endRow(depth, shape);
    else if (ends === "cell") this.story.endCell(depth);
    else this.story.endParagraph(depth);
  }

  private beginResult(): void {
    const field = this.fields.at(-1);
    if (field) field.showsResult = !isCounting(field.instruction);
  }

  private endField(stretch: CharacterRun): void {
    const field = this.fields.pop();
    if (!field || this.story.length > field.length) return;
    const shown = fieldText(field.instruction);
    if (shown && stretch.look.look === "plain") this.put(shown.text, stretch, shown);
  }

  private putPicture(stretch: CharacterRun): void {
    if (this.fields.some(({ showsResult }) => !showsResult)) return;
    const { picture } = stretch.look;
    const large = picture !== null && isLarge(pictureSize(this.parts.data, picture));
    this.put("a picture", stretch, { look: stretch.look.look === "plain" ? "unread" : stretch.look.look, large });
  }

  private putDrawing(at: number, stretch: CharacterRun): void {
    const drawing = this.parts.drawings.get(at);
    if (!drawing || stretch.look.look !== "plain") return;
    if (!drawing.box) this.put("a picture", stretch, { look: "drawing", large: isLarge(drawing) });
    else {
      const { boxesStart } = this.parts;
      const box = new DocStory(this.name, { ...this.parts, drawings: new Map() });
      this.story.insert(box.walk(boxesStart + drawing.box.start, boxesStart + drawing.box.end));
    }
  }
}

function* characterRuns(start: number, end: number, parts: DocParts): Generator<CharacterRun> {
  for (const piece of parts.pieces) {
    const last = Math.min(piece.end, end);
    let at = Math.max(piece.start, start);
    while (at < last) {
      const offset = piece.offset + (at - piece.start) * piece.width;
      const characters = parts.characters.at(offset);
      const paragraph = parts.paragraphs.at(offset);
      const until = Math.floor((Math.min(characters.end, paragraph.end) - offset) / piece.width);
      const length = Math.min(Math.max(until, 1), last - at);
      const bytes = parts.main.subarray(offset, offset + length * piece.width);
      if (bytes.length < length * piece.width) throw new RangeError("text is cut off");
      const style = parts.styleOf(paragraph.style);
      yield {
        text: piece.width === 1 ? westernText(bytes) : bytes.toString("utf16le"),
        at,
        look: characterLook(style.characters, [...characters.modifiers, ...piece.modifiers], (number) => {
          return parts.styleOf(number).characters;
        }),
        paragraph: [...style.paragraph, ...paragraph.modifiers, ...piece.modifiers],
      };
      at += length;
    }
  }
}
