import { isLarge } from "../flow/wordRuns";
import type { Destination } from "./rtfState";

/** The control words for the size of a picture: in twips, in pixels, and as a scale in percent. */
const SIZES = ["picwgoal", "pichgoal", "picw", "pich", "picscalex", "picscaley"] as const;
type Size = (typeof SIZES)[number];

/** One pixel in twips. */
const PIXEL = 15;

/** A picture in a Rich Text document: its size, and the destination of the text around it (`into`). */
export class RtfPicture {
  private readonly sizes = new Map<string, number>();

  constructor(readonly into: Destination) {}

  /** Reads a control word of the picture. Words that do not concern its size are ignored. */
  take(name: string, value: number | null): void {
    if (value !== null && SIZES.some((size) => size === name)) this.sizes.set(name, value);
  }

  /** Whether it is large enough to show a table or a page of text. */
  get isLarge(): boolean {
    const size = (name: Size, otherwise: number) => this.sizes.get(name) ?? otherwise;
    const width = size("picwgoal", size("picw", 0) * PIXEL) * size("picscalex", 100);
    const height = size("pichgoal", size("pich", 0) * PIXEL) * size("picscaley", 100);
    return isLarge({ width: width / 100, height: height / 100 });
  }
}
