import { isLarge } from "../flow/wordRuns";
import type { Destination } from "./rtfState";

/** What a picture says of its size: in twips, in pixels, in hundredths of that. */
const SIZES = ["picwgoal", "pichgoal", "picw", "pich", "picscalex", "picscaley"] as const;
type Size = (typeof SIZES)[number];

/** Twips. */
const PIXEL = 15;

/** A picture in a Rich Text document, as far as it is of use: how large it is, and where it stands. */
export class RtfPicture {
  private readonly sizes = new Map<string, number>();

  constructor(readonly into: Destination) {}

  /** Takes a control word of the picture; those that say nothing of its size are passed over. */
  take(name: string, value: number | null): void {
    if (value !== null && SIZES.some((size) => size === name)) this.sizes.set(name, value);
  }

  /** Whether it could show a table or a page of text. */
  get isLarge(): boolean {
    const size = (name: Size, otherwise: number) => this.sizes.get(name) ?? otherwise;
    const width = size("picwgoal", size("picw", 0) * PIXEL) * size("picscalex", 100);
    const height = size("pichgoal", size("pich", 0) * PIXEL) * size("picscaley", 100);
    return isLarge({ width: width / 100, height: height / 100 });
  }
}
