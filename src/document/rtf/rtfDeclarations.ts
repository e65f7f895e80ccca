import { characterSet, codePage, decodedIn } from "./rtfCodePages";
import type { GroupState } from "./rtfState";

const SEMICOLON = 0x3b;
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ["red", 16],
  ["green", 8],
  ["blue", 0],
]);

/** The declarations of a Rich Text document before its text: its code page, fonts and colours. */
export class RtfDeclarations {
  /** The number of the default font. */
  font = 0;
  private encoding = codePage(1252);
  private readonly fonts = new Map<number, string | null>();
  private readonly colours: (number | null)[] = [];
  private open: number | null = null;

  /** The colour of a number as 0xRRGGBB. Null if the program chooses the colour. */
  readonly colour = (number: number): number | null => this.colours[number] ?? null;

  /** Decodes bytes in the font of a group. If that is a Western font, its East Asian font is tried too. */
  text(bytes: Uint8Array, { font, asianFont }: GroupState): string {
    const asian = asianFont === null ? null : (this.fonts.get(asianFont) ?? null);
    return decodedIn(bytes, [this.fonts.get(font) ?? null, asian, this.encoding]);
  }

  /** Reads a control word that belongs to a declaration, or that chooses a font. */
  take(name: string, value: number, state: GroupState): void {
    const shift = SHIFTS.get(name);
    if (name === "f") state.font = value;
    else if (name === "af") state.asianFont = value;
    else if (name === "deff") state.font = this.font = value;
    else if (name === "ansicpg") this.encoding = codePage(value);
    else if (name === "fcharset" && state.destination === "fonts") this.fonts.set(state.font, characterSet(value));
    else if (name === "cpg" && state.destination === "fonts") this.fonts.set(state.font, codePage(value));
    else if (shift !== undefined && state.destination === "colours")
      this.open = (this.open ?? 0) | ((value & 255) << shift);
  }

  /** Ends a colour at each semicolon. The first colour is empty: it is the one that programs choose. */
  endColours(bytes: Uint8Array): void {
    for (const byte of bytes)
      if (byte === SEMICOLON) {
        this.colours.push(this.open);
        this.open = null;
      }
  }
}
