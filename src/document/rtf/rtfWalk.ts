import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import { fieldText, isCounting } from "../flow/fieldText";
import type { StoryRead } from "../flow/wordStory";
import { WordStory } from "../flow/wordStory";
import { plainBytesOf } from "./rtfCodePages";
import { RtfDeclarations } from "./rtfDeclarations";
import { RtfPicture } from "./rtfPicture";
import { type GroupState, PLAIN_STATE, RowDefinition, rtfLook, START_STATE, shade } from "./rtfState";
import { type RtfToken, rtfTokens } from "./rtfTokens";
import { CHARACTERS, DESTINATIONS, EQUATION_PARTS } from "./rtfWords";

/** A document that is nested deeper is damaged. */
const MAX_GROUPS = 1000;

/** Reads the text of a Rich Text document, with its tables. Throws `UnreadableDocument` if the document is cut off. */
export function walkRtf(bytes: Uint8Array, name: string): StoryRead {
  const plainBytes = plainBytesOf(bytes);
  const walk = new RtfWalk(name, plainBytes === "utf-8");
  for (const token of rtfTokens(bytes, plainBytes === "pairs")) {
    walk.take(token);
    if (walk.isOver) break;
  }
  return walk.read();
}

class RtfWalk {
  private state: GroupState = { ...START_STATE, font: 0 };
  private readonly groups: GroupState[] = [];
  private readonly boxes: WordStory[] = [];
  private story: WordStory;
  /** The current definition of a row in a table, and of a row in a table inside a cell. */
  private rows: [RowDefinition, RowDefinition] = [new RowDefinition(), new RowDefinition()];
  /** Whether a row has been defined but has not ended. */
  private rowIsOpen = false;
  private readonly declared = new RtfDeclarations();
  private bytes: number[] = [];
  /** The number of replacement characters after `\uN` that must still be skipped. */
  private passed = 0;
  private starred = false;
  private started = false;
  /** The picture whose group is open, or the last one. */
  private picture = new RtfPicture("none");

  constructor(
    private readonly name: string,
    private readonly isUtf8: boolean,
  ) {
    this.story = new WordStory(name);
  }

  get isOver(): boolean {
    return this.started && this.groups.length === 0;
  }

  take(token: RtfToken): void {
    if (token.kind === "byte") this.takeByte(token.value);
    else if (token.kind === "bytes") this.takeBytes(token.bytes);
    else {
      this.flush();
      if (token.kind === "open") this.open();
      else if (token.kind === "word") this.word(token.name, token.value);
      else if (token.kind === "symbol") this.symbol(token.symbol);
      else this.close();
    }
  }

  read(): StoryRead {
    if (!this.isOver) throw new UnreadableDocument(said("DOCUMENT_DAMAGED", { name: this.name }));
    return this.story.read();
  }

  private open(): void {
    this.started = true;
    this.passed = 0;
    if (this.groups.length >= MAX_GROUPS) throw new UnreadableDocument(said("DOCUMENT_TOO_DEEP", { name: this.name }));
    this.groups.push(this.state);
    this.state = { ...this.state, closing: null };
  }

  private close(): void {
    this.passed = 0;
    this.starred = false;
    const { closing, field, beforeShape } = this.state;
    const outer = this.groups.pop();
    if (closing === "picture") this.endPicture();
    if (outer) this.state = outer;
    if (closing === "field" && field && this.state.destination === "body" && this.story.length === field.length) {
      const shown = fieldText(field.instruction);
      if (shown && rtfLook(this.state) === "plain") this.put(shown.text, shown.look);
    }
    // A shape without words or a picture can still be seen: WordArt, a line, a stamp.
    if (closing === "shape" && this.story.length === beforeShape && rtfLook(this.state) === "plain")
      this.put("a drawing", "drawing");
    if (closing === "box") {
      const box = this.story;
      this.story = this.boxes.pop() ?? box;
      if (this.story !== box) this.story.insert(box);
    }
  }

  private symbol(symbol: string): void {
    if (symbol === "*") this.starred = true;
    else if (this.passed > 0) this.passed -= 1;
    else if (symbol === "~") this.put(" ");
    else if (symbol === "_") this.put("-");
    else if (symbol === "\n") this.endParagraph();
    else if (symbol === "\\" || symbol === "{" || symbol === "}") this.put(symbol);
  }

  private takeByte(value: number): void {
    if (this.passed > 0) this.passed -= 1;
    else this.bytes.push(value);
  }

  private takeBytes(bytes: Uint8Array): void {
    const { destination } = this.state;
    if (destination === "picture" || destination === "none" || destination === "shape") return;
    if (destination === "colours") {
      this.declared.endColours(bytes);
      return;
    }
    const rest = bytes.subarray(Math.min(this.passed, bytes.length));
    this.passed -= bytes.length - rest.length;
    if (this.isUtf8) {
      this.flush();
      this.put(new TextDecoder().decode(rest));
    } else for (const byte of rest) this.bytes.push(byte);
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const bytes = Uint8Array.from(this.bytes);
    this.bytes = [];
    const { destination } = this.state;
    if (destination === "body" || destination === "instruction") this.put(this.declared.text(bytes, this.state));
  }

  private put(text: string, look = rtfLook(this.state), large = false): void {
    const { destination, field, ink, ground, paragraphGround } = this.state;
    if (destination === "instruction" && field) field.instruction += text;
    if (destination !== "body") return;
    this.story.put({ text, look, ink: this.declared.colour(ink), ground: ground ?? paragraphGround, large });
  }

  private get depth(): number {
    const { inTable, depth } = this.state;
    return inTable || this.rowIsOpen ? Math.max(depth, 1) : depth;
  }

  private endParagraph(): void {
    if (this.state.destination === "body") this.story.endParagraph(this.depth);
  }

  private word(name: string, value: number | null): void {
    const starred = this.starred;
    this.starred = false;
    const character = CHARACTERS.get(name);
    if (this.passed > 0 && character !== undefined) {
      this.passed -= 1;
      return;
    }
    // The replacement characters for older programs may be missing.
    this.passed = 0;
    if (this.state.destination === "picture") this.picture.take(name, value);
    if (this.enter(name, starred)) return;
    if (this.tableWord(name, value)) return;
    if (character !== undefined) this.put(character);
    else if (name === "u" && value !== null) this.character(value);
    else if (name === "par" || name === "sect" || name === "page") this.endParagraph();
    else this.property(name, value);
  }

  /**
   * Changes the destination of the text if the control word says so. Returns whether the word is completely handled.
   */
  private enter(name: string, starred: boolean): boolean {
    const { state } = this;
    const isAsleep = state.destination === "none" || state.destination === "picture";
    if (name === "ud" && state.destination === "alternatives") state.destination = "body";
    else if (isAsleep) return starred;
    else if (name === "field") {
      const { destination, field } = state;
      state.field = { instruction: "", outer: field, destination, length: this.story.length };
      state.closing = "field";
    } else if (name === "fldinst") state.destination = "instruction";
    else if (name === "fldrslt" && state.field) {
      const { instruction, destination, outer } = state.field;
      [state.destination, state.field] = [isCounting(instruction) ? "none" : destination, outer];
    } else if (name === "pict") {
      this.picture = new RtfPicture(state.destination);
      Object.assign(state, { destination: "picture", closing: "picture" });
    } else if (name === "shptxt" || name === "dptxbxtext") this.openBox();
    else if (name === "result" && state.destination === "shape") state.destination = "body";
    else if (name === "listtext" || name === "pntext") state.numbering = true;
    else if (EQUATION_PARTS.has(name)) {
      this.put("an equation", "unread");
      state.destination = "none";
    } else {
      const destination = DESTINATIONS.get(name) ?? (starred ? "none" : undefined);
      if (destination === undefined) return false;
      if (destination === "shape" && state.destination === "body")
        Object.assign(state, { closing: "shape", beforeShape: this.story.length });
      if (destination !== "body") state.destination = destination;
    }
    return true;
  }

  private openBox(): void {
    this.boxes.push(this.story);
    this.story = new WordStory(this.name);
    Object.assign(this.state, { destination: "body", closing: "box", inTable: false, depth: 0 });
  }

  /**
   * Puts the picture into the text. A large picture may contain a table; a smaller one also shows something that cannot
   * be read.
   */
  private endPicture(): void {
    const { into, isLarge } = this.picture;
    const look = rtfLook(this.state);
    if (look === "hidden" || look === "deleted" || into === "instruction") return;
    this.state.destination = "body";
    this.put("a picture", into === "shape" ? "drawing" : "unread", isLarge);
  }

  private tableWord(name: string, value: number | null): boolean {
    if (this.state.destination !== "body") return false;
    const inner = this.state.depth < 2 ? 0 : 1;
    if (name === "trowd") {
      this.rows[inner] = new RowDefinition();
      this.rowIsOpen = this.rowIsOpen || inner === 0;
    } else if (name === "cell") this.story.endCell(1);
    else if (name === "nestcell") this.story.endCell(Math.max(this.state.depth, 2));
    else if (name === "row") {
      this.story.endRow(1, this.rows[0].shape);
      this.rowIsOpen = false;
    } else if (name === "nestrow") this.story.endRow(Math.max(this.state.depth, 2), this.rows[1].shape);
    else if (name.startsWith("cl") || name === "cellx" || name === "trleft" || name === "trrh") {
      this.rows[inner].take(name, value, this.declared.colour);
    } else return false;
    return true;
  }

  private character(value: number): void {
    this.put(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.passed = this.state.skip;
  }

  private property(name: string, value: number | null): void {
    const { state } = this;
    const on = value !== 0;
    if (name === "pard") Object.assign(state, { inTable: false, depth: 0, paragraphGround: null, lineHeight: null });
    else if (name === "plain") Object.assign(state, PLAIN_STATE, { font: this.declared.font });
    else if (name === "intbl") state.inTable = true;
    else if (name === "itap") state.depth = value ?? 0;
    else if (name === "v") state.hidden = on;
    else if (name === "deleted" || name === "mvf") state.deleted = on;
    else if (name === "strike" || name === "striked") state.struck = on;
    else if (name === "super" || name === "sub") state.script = on;
    else if (name === "nosupersub") state.script = false;
    else if (name === "up" || name === "dn") state.up = value ?? 6;
    else if (name === "fs") state.size = value ?? 24;
    else if (name === "charscalex") state.scale = value ?? 100;
    else if (name === "sl") state.lineHeight = value !== null && value < 0 ? -value : null;
    else if (name === "cf") state.ink = value ?? 0;
    else if (name === "cb" || name === "highlight" || name === "chcbpat")
      state.ground = this.declared.colour(value ?? 0);
    else if (name === "cbpat") state.paragraphGround = this.declared.colour(value ?? 0);
    else if (name === "shading") state.paragraphGround ??= shade(value ?? 0);
    else if (name === "uc") state.skip = value ?? 1;
    else this.declared.take(name, value ?? 0, state);
  }
}
