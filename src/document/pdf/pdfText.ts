import type { PlacedText } from "../page/canvas";
import { composed, IDENTITY, type Matrix, transformed } from "../page/matrix";
import type { PdfFont, ShownGlyph } from "./pdfThread";

const USUAL_FONT: PdfFont = { matrix: [0.001, 0, 0, 0.001, 0, 0], vertical: false, height: null };

/** The part of the graphics state that concerns text: font, spacing, and the position of the next character. */
export class PdfText {
  /** The text rendering mode. Modes 3 and 7 paint nothing. */
  mode = 0;
  private font = USUAL_FONT;
  private size = 0;
  private characterSpacing = 0;
  private wordSpacing = 0;
  private widening = 1;
  private leading = 0;
  private rise = 0;
  private line: Matrix = IDENTITY;
  private at: Matrix = IDENTITY;

  copy(): PdfText {
    return Object.assign(new PdfText(), this);
  }

  /** Executes an operator that concerns text. Other operators do nothing. */
  run(operator: string, values: readonly unknown[], fonts: Readonly<Record<string, PdfFont>>): void {
    const [first = 0, second = 0] = values as readonly number[];
    if (operator === "setFont") [this.font, this.size] = [fonts[values[0] as string] ?? USUAL_FONT, second];
    else if (operator === "setCharSpacing") this.characterSpacing = first;
    else if (operator === "setWordSpacing") this.wordSpacing = first;
    else if (operator === "setHScale") this.widening = first / 100;
    else if (operator === "setLeading") this.leading = -first;
    else if (operator === "setTextRenderingMode") this.mode = first;
    else if (operator === "setTextRise") this.rise = first;
    else if (operator === "beginText") this.begin(IDENTITY);
    else if (operator === "setTextMatrix") this.begin(values[0] as Matrix);
    else if (operator === "moveText") this.move(first, second);
    else if (operator === "nextLine") this.move(0, this.leading);
    else if (operator === "setLeadingMoveText") {
      this.leading = second;
      this.move(first, second);
    }
  }

  /** Returns the characters of a text with their positions, and moves to the position after them. */
  show(shown: unknown, page: Matrix): readonly PlacedText[] {
    const placedTexts: PlacedText[] = [];
    const { font, size, widening } = this;
    const unit = font.matrix[0] ?? 0.001;
    const outer = composed(page, this.at);
    const [a, b, c, d] = composed(outer, [size * widening, 0, 0, size, 0, 0]);
    const height = Math.hypot(c, d) * (font.height === null ? 1 : Math.abs((font.matrix[3] ?? 1) * font.height));
    // The distance covered by the text so far.
    let [right, up] = [0, 0];
    for (const glyph of shown as readonly ShownGlyph[]) {
      if (typeof glyph === "number") {
        if (font.vertical) up -= (glyph / 1000) * size;
        else right -= (glyph / 1000) * size * widening;
        continue;
      }
      const [text, width, isSpace, upright] = glyph;
      const spacing = this.characterSpacing + (isSpace ? this.wordSpacing : 0);
      if (!/^\s+$/.test(text)) {
        const [x, y] = transformed(outer, right, up + this.rise);
        const [left, down] = upright ? [-(upright[1] ?? 0) * unit, -(upright[2] ?? 0) * unit] : [0, 0];
        placedTexts.push({
          text: text === "" ? "\ufffd" : text,
          x: x + a * left + c * down,
          y: y + b * left + d * down,
          dx: a * width * unit,
          dy: b * width * unit,
          size: height,
        });
      }
      if (upright) up += (upright[0] ?? 0) * unit * size + spacing;
      else right += (width * unit * size + spacing) * widening;
    }
    this.at = composed(this.at, [1, 0, 0, 1, right, up]);
    return placedTexts;
  }

  private begin(matrix: Matrix): void {
    this.line = this.at = matrix;
  }

  private move(x: number, y: number): void {
    this.begin(composed(this.line, [1, 0, 0, 1, x, y]));
  }
}
