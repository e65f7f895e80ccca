/** A shape that is anchored to a character of the text. */
export interface Drawing {
  /** The range of its characters in the text of all boxes, if it is a text box. */
  readonly box: { readonly start: number; readonly end: number } | null;
  /** In twips. */
  readonly width: number;
  readonly height: number;
}

const [ANCHOR, BOX] = [26, 22];

/** The shapes of a document, by the number of the character to which each is anchored. */
export function docDrawings(anchors: Buffer, boxes: Buffer): ReadonlyMap<number, Drawing> {
  const texts = boxTexts(boxes);
  const count = Math.max(Math.floor((anchors.length - 4) / (4 + ANCHOR)), 0);
  return new Map(
    Array.from({ length: count }, (_, index): readonly [number, Drawing] => {
      const anchor = anchors.subarray(4 * (count + 1) + ANCHOR * index);
      const edge = (number: number) => anchor.readInt32LE(4 + 4 * number);
      const box = texts.get(anchor.readUInt32LE(0)) ?? null;
      return [anchors.readUInt32LE(4 * index), { box, width: edge(2) - edge(0), height: edge(3) - edge(1) }];
    }),
  );
}

/** The range of characters of each text box, by the number of its shape. */
function boxTexts(boxes: Buffer): ReadonlyMap<number, { readonly start: number; readonly end: number }> {
  const count = Math.max(Math.floor((boxes.length - 4) / (4 + BOX)), 0);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const shape = boxes.readUInt32LE(4 * (count + 1) + BOX * index + 14);
      return [shape, { start: boxes.readUInt32LE(4 * index), end: boxes.readUInt32LE(4 * index + 4) }];
    }),
  );
}

/**
 * The size in twips of a picture in the text, read from the picture's header in the data stream. `at` is the position
 * of that header.
 */
export function pictureSize(data: Buffer, at: number): { readonly width: number; readonly height: number } {
  if (at + 36 > data.length) return { width: 0, height: 0 };
  const scaled = (size: number, scale: number) => (data.readUInt16LE(at + size) * data.readUInt16LE(at + scale)) / 1000;
  return { width: scaled(28, 32), height: scaled(30, 34) };
}
