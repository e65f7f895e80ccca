import { type Modifier, modifiersIn } from "./docModifiers";

/** Text of the main stream between two offsets, with the changes that apply to all of it. */
export interface FormattedRun {
  readonly start: number;
  readonly end: number;
  /** The number of the paragraph's style. 0 in runs of characters. */
  readonly style: number;
  readonly modifiers: readonly Modifier[];
}

export type RunsOf = "characters" | "paragraphs";

const PAGE_SIZE = 512;
/** Modifiers whose operand is only the position, in the data stream, of a list that was too long for its page. */
const HUGE = new Set([0x6645, 0x6646]);

/**
 * The formatting of a binary Word document: pages of runs, found through a table of the offsets at which each page
 * begins.
 */
export class FormattedRuns {
  private readonly pages = new Map<number, readonly FormattedRun[]>();
  private readonly count: number;

  constructor(
    private readonly of: RunsOf,
    private readonly main: Buffer,
    private readonly data: Buffer,
    private readonly table: Buffer,
  ) {
    this.count = Math.max(Math.floor((table.length - 4) / 8), 0);
  }

  /** Returns the run at an offset of the main stream. If there is none, returns a run without changes. */
  at(offset: number): FormattedRun {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.table.readUInt32LE(4 * middle) <= offset) low = middle + 1;
      else high = middle;
    }
    const runs = low === 0 ? [] : this.page(low - 1);
    return runs.find((run) => run.start <= offset && offset < run.end) ?? plainRun(offset);
  }

  private page(index: number): readonly FormattedRun[] {
    const number = this.table.readUInt32LE(4 * (this.count + 1) + 4 * index) & 0x3fffff;
    const known = this.pages.get(number);
    if (known) return known;
    const runs = this.runsOn(this.main.subarray(number * PAGE_SIZE, (number + 1) * PAGE_SIZE));
    this.pages.set(number, runs);
    return runs;
  }

  private runsOn(page: Buffer): readonly FormattedRun[] {
    if (page.length < PAGE_SIZE) return [];
    const count = page[PAGE_SIZE - 1] as number;
    const width = this.of === "characters" ? 1 : 13;
    const places = 4 * (count + 1);
    if (places + width * count > PAGE_SIZE) return [];
    return Array.from({ length: count }, (_, index) => {
      const [start, end] = [page.readUInt32LE(4 * index), page.readUInt32LE(4 * index + 4)];
      const at = 2 * (page[places + width * index] ?? 0);
      return { start, end, ...(at === 0 ? NO_CHANGES : this.listAt(page, at)) };
    });
  }

  private listAt(page: Buffer, at: number): Pick<FormattedRun, "style" | "modifiers"> {
    const length = page[at] ?? 0;
    if (this.of === "characters") return { style: 0, modifiers: modifiersIn(page.subarray(at + 1, at + 1 + length)) };
    const start = length === 0 ? at + 2 : at + 1;
    const list = page.subarray(start, start + (length === 0 ? 2 * (page[at + 1] ?? 0) : 2 * length - 1));
    return list.length < 2
      ? NO_CHANGES
      : { style: list.readUInt16LE(0), modifiers: this.whole(modifiersIn(list.subarray(2))) };
  }

  private whole(modifiers: readonly Modifier[]): readonly Modifier[] {
    return modifiers.flatMap((modifier) => {
      if (!HUGE.has(modifier.code) || modifier.operand.length < 4) return [modifier];
      const at = modifier.operand.readUInt32LE(0);
      if (at + 2 > this.data.length) return [];
      return modifiersIn(this.data.subarray(at + 2, at + 2 + this.data.readUInt16LE(at)));
    });
  }
}

const NO_CHANGES = { style: 0, modifiers: [] } as const;

function plainRun(offset: number): FormattedRun {
  return { start: offset, end: offset + 1, ...NO_CHANGES };
}
