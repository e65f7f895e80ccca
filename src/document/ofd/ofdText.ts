import { attributeOf, childrenOf, numberOf } from "../container/localNames";
import { type XmlElement, xmlText } from "../container/namespacedXml";
import type { PlacedText } from "../page/canvas";
import { type Matrix, transformed } from "../page/matrix";

/** The characters of a text object with their positions: one list for each of its text codes. */
export function charactersOf(object: XmlElement, matrix: Matrix): readonly (readonly PlacedText[])[] {
  const size = numberOf(object, "Size") ?? 0;
  const widening = numberOf(object, "HScale") ?? 1;
  let [x, y] = [0, 0];
  return childrenOf(object, "TextCode").map((code) => {
    [x, y] = [numberOf(code, "X") ?? x, numberOf(code, "Y") ?? y];
    const text = [...xmlText(code).replace(/[\r\n]+/g, "")];
    const [right, down] = [deltasOf(code, "DeltaX"), deltasOf(code, "DeltaY")];
    const characters: PlacedText[] = [];
    let [atX, atY] = [x, y];
    text.forEach((character, index) => {
      const own = size * widening * (character > "\u2e80" ? 1 : 0.5);
      // Without a stated distance, the next character follows after this one's own width, unless the text runs down the
      // page.
      const step = right[index] ?? (down[index] === undefined ? own : 0);
      if (character.trim() !== "")
        characters.push(characterAt(character, atX, atY, stepWidth(own, step), size, matrix));
      atX += step;
      atY += down[index] ?? 0;
    });
    return characters;
  });
}

/** The width of a character, at most the distance to the next one. A very small distance is ignored. */
function stepWidth(own: number, step: number): number {
  return step > 0.3 * own ? Math.min(own, step) : own;
}

function characterAt(text: string, x: number, y: number, width: number, size: number, matrix: Matrix): PlacedText {
  const [a, b, c, d] = matrix;
  const [left, base] = transformed(matrix, x, y);
  return { text, x: left, y: base, dx: a * width, dy: b * width, size: size * Math.hypot(c, d) };
}

/** The distances between characters. `g 3 5` means three times 5. */
function deltasOf(code: XmlElement, name: string): readonly number[] {
  const words = (attributeOf(code, name) ?? "").trim().split(/[\s,]+/);
  const deltas: number[] = [];
  for (let at = 0; at < words.length && deltas.length < MAX_CHARACTERS; at++) {
    if (words[at] !== "g") {
      if (words[at] !== "") deltas.push(Number(words[at]));
      continue;
    }
    const [count, value] = [Number(words[at + 1]), Number(words[at + 2])];
    if (Number.isInteger(count) && count > 0) deltas.push(...new Array(Math.min(count, MAX_CHARACTERS)).fill(value));
    at += 2;
  }
  return deltas.map((delta) => (Number.isFinite(delta) ? delta : 0));
}

/** A longer list of distances is cut off here. */
const MAX_CHARACTERS = 10_000;
