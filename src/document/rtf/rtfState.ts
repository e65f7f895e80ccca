import { type CellShape, isFlat, type Part, type RowShape } from "../flow/edgedTable";
import type { Look } from "../flow/wordRuns";

/**
 * Where the text of a group goes: to the page (`body`), nowhere (`none`), nowhere but for the text boxes and pictures in it
 * (`shape`), or into a table of the document's own.
 */
export type Destination = "body" | "none" | "shape" | "alternatives" | "fonts" | "colours" | "instruction" | "picture";

/** A field whose group is open. */
export interface OpenField {
  instruction: string;
  readonly outer: OpenField | null;
  readonly destination: Destination;
  /** How many runs the story had before. */
  readonly length: number;
}

/** What a group inherits from the one around it. */
export interface GroupState {
  destination: Destination;
  /** What the group does when it closes. */
  closing: "field" | "box" | "picture" | "shape" | null;
  field: OpenField | null;
  /** How many runs the story had before the shape whose group is open. */
  beforeShape: number;
  numbering: boolean;
  font: number;
  /** Font of East Asian characters, where the document names one. */
  asianFont: number | null;
  /** Characters that stand behind `\uN` for older programs. */
  skip: number;
  hidden: boolean;
  deleted: boolean;
  struck: boolean;
  script: boolean;
  /** Half points above the line. */
  up: number;
  /** Half points. */
  size: number;
  /** In percent of the letters' width. */
  scale: number;
  /** Exactly so high are the lines of the paragraph, in twips; null for as high as their text. */
  lineHeight: number | null;
  ink: number;
  ground: number | null;
  paragraphGround: number | null;
  inTable: boolean;
  depth: number;
}

export const PLAIN = {
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

export const START: Omit<GroupState, "font"> = {
  ...PLAIN,
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

/** A text this many half points above the line is a mark; less is a way to centre characters. */
const RAISED = 6;
/** Letters of one point are there to be unseen. */
const SEEN = 2;
/** Percent: letters without width, too. */
const NARROWEST = 5;

export function lookOf(state: GroupState): Look {
  if (state.deleted) return "deleted";
  if (state.hidden || state.size <= SEEN || state.scale <= NARROWEST || isFlat(state.lineHeight)) return "hidden";
  if (state.struck) return "struck";
  if (state.script) return "superscript";
  if (state.up >= RAISED) return "raised";
  return state.numbering ? "numbering" : "plain";
}

/** The cells of the row that is being defined. */
export class RowDefinition {
  private left = 0;
  private height: number | null = null;
  private readonly cells: CellShape[] = [];
  private across: Part = "own";
  private down: Part = "own";
  private ground: number | null = null;

  /** Takes a control word of a row's definition; `colour` gives the colour of that number. */
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

/** The grey of a pattern of black on white, in hundredths of a percent; null for none. */
export function shade(hundredths: number): number | null {
  if (hundredths <= 0) return null;
  const part = Math.round(255 * (1 - Math.min(hundredths, 10_000) / 10_000));
  return (part << 16) | (part << 8) | part;
}
