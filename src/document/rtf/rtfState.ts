import { type CellShape, isFlat, type MergeRole, type RowShape } from "../flow/edgedTable";
import { MARK_RISE, type RunLook, UNSEEN_SCALE, UNSEEN_SIZE } from "../flow/wordRuns";

/**
 * The destination of the text of a group: the page (`body`), nowhere (`none`), nowhere except for the text boxes and
 * pictures in it (`shape`), or a table of the document's declarations.
 */
export type Destination = "body" | "none" | "shape" | "alternatives" | "fonts" | "colours" | "instruction" | "picture";

/** A field whose group is open. */
export interface RtfField {
  instruction: string;
  readonly outer: RtfField | null;
  readonly destination: Destination;
  /** The number of runs in the story when the field began. */
  readonly length: number;
}

/** The state that a group inherits from the group around it. */
export interface GroupState {
  destination: Destination;
  /** What ends when the group closes. */
  closing: "field" | "box" | "picture" | "shape" | null;
  field: RtfField | null;
  /** The number of runs in the story when the open shape began. */
  beforeShape: number;
  numbering: boolean;
  font: number;
  /** The font for East Asian characters. Null if the document names none. */
  asianFont: number | null;
  /** The number of characters after `\uN` that are a replacement for older programs. */
  skip: number;
  hidden: boolean;
  deleted: boolean;
  struck: boolean;
  script: boolean;
  /** In half points above the line. */
  up: number;
  /** In half points. */
  size: number;
  /** Width of the letters in percent of their normal width. */
  scale: number;
  /** Exact line height of the paragraph in twips. Null if the height follows the text. */
  lineHeight: number | null;
  ink: number;
  ground: number | null;
  paragraphGround: number | null;
  inTable: boolean;
  depth: number;
}

export const PLAIN_STATE = {
  hidden: false,
  deleted: false,
  struck: false,
  script: false,
  up: 0,
  size: 24,
  scale: 100,
  ink: 0,
  ground: null,
} as const satisfies Partial<GroupState>;

export const START_STATE: Omit<GroupState, "font"> = {
  ...PLAIN_STATE,
  destination: "body",
  closing: null,
  beforeShape: 0,
  field: null,
  numbering: false,
  asianFont: null,
  skip: 1,
  paragraphGround: null,
  lineHeight: null,
  inTable: false,
  depth: 0,
};

export function rtfLook(state: GroupState): RunLook {
  if (state.deleted) return "deleted";
  if (state.hidden || state.size <= UNSEEN_SIZE || state.scale <= UNSEEN_SCALE || isFlat(state.lineHeight))
    return "hidden";
  if (state.struck) return "struck";
  if (state.script) return "superscript";
  if (state.up >= MARK_RISE) return "raised";
  return state.numbering ? "numbering" : "plain";
}

/** The definition of a row, cell by cell. */
export class RowDefinition {
  private left = 0;
  private height: number | null = null;
  private readonly cells: CellShape[] = [];
  private across: MergeRole = "own";
  private down: MergeRole = "own";
  private ground: number | null = null;

  /** Reads a control word of a row definition. `colour` returns the colour of a number. */
  take(name: string, value: number | null, colour: (index: number) => number | null): void {
    if (name === "trrh") this.height = value !== null && value < 0 ? -value : null;
    else if (name === "trleft") this.left = value ?? 0;
    else if (name === "clmgf") this.across = "first";
    else if (name === "clmrg") this.across = "covered";
    else if (name === "clvmgf") this.down = "first";
    else if (name === "clvmrg") this.down = "covered";
    else if (name === "clcbpat") this.ground = colour(value ?? 0);
    else if (name === "clshdng") this.ground ??= shade(value ?? 0);
    else if (name === "cellx") {
      this.cells.push({ right: value ?? 0, across: this.across, down: this.down, ground: this.ground });
      [this.across, this.down, this.ground] = ["own", "own", null];
    }
  }

  get shape(): RowShape {
    const first = this.cells[0]?.right ?? 0;
    return { left: Math.min(this.left, first - 1), cells: this.cells, height: this.height };
  }
}

/**
 * The grey of a black pattern on white. `hundredths` is its density in hundredths of a percent. Null if there is no
 * pattern.
 */
export function shade(hundredths: number): number | null {
  if (hundredths <= 0) return null;
  const part = Math.round(255 * (1 - Math.min(hundredths, 10_000) / 10_000));
  return (part << 16) | (part << 8) | part;
}
