/** Where each character of the stored text is printed. */
export interface CharacterPlaces {
  /** Sizes of the pages as they are displayed, in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** For each character the number of its line, from 1; 0 for what is not printed, such as line breaks. */
  readonly lines: Uint32Array;
  /** The page of each line. The first entry belongs to no line. */
  readonly pageOfLine: readonly number[];
  /** For each character left, top, right and bottom, in points from the upper left corner of its page. */
  readonly edges: Float32Array;
}

/** A box around characters of one line of a page, in points from the upper left corner of the page as it is displayed. */
export interface TextBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes around the characters from `start` to `end`, one for each line. None for what is not printed. */
export function boxesAround(places: CharacterPlaces, start: number, end: number): readonly TextBox[] {
  const boxes = new Map<number, { x1: number; y1: number; x2: number; y2: number }>();
  for (let at = Math.max(0, start); at < Math.min(end, places.lines.length); at++) {
    const line = places.lines[at] as number;
    if (line === 0) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = places.edges.subarray(at * 4, at * 4 + 4);
    const box = boxes.get(line);
    if (!box) boxes.set(line, { x1, y1, x2, y2 });
    else {
      box.x1 = Math.min(box.x1, x1);
      box.y1 = Math.min(box.y1, y1);
      box.x2 = Math.max(box.x2, x2);
      box.y2 = Math.max(box.y2, y2);
    }
  }
  return [...boxes].map(([line, { x1, y1, x2, y2 }]) => ({
    page: places.pageOfLine[line] as number,
    x: rounded(x1),
    y: rounded(y1),
    width: rounded(x2 - x1),
    height: rounded(y2 - y1),
  }));
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
