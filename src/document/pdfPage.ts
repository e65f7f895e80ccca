import { colourOf, onWhite } from "./colour";
import { edgesOf, filledBy, linesOf, outlinesOf } from "./drawnPath";
import { after, boxAround, type Matrix, placed, scaleOf } from "./matrix";
import {
  type Area,
  type Box,
  type Colour,
  type Field,
  type Glyph,
  isInside,
  OUTSIDE,
  overlapOf,
  type Page,
  type Rule,
} from "./page";
import { PdfText } from "./pdfText";
import { boxOf, type Operation, type RawPage } from "./pdfThread";

/** The state that PDF saves and restores. */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly lineWidth: number;
  /** Whether what lies below shines through what is painted: by blending, or through a mask. */
  readonly blended: boolean;
  readonly masked: boolean;
  readonly text: PdfText;
}

/** Farther than any page reaches. */
const EVERYWHERE: Box = { x1: -1e6, y1: -1e6, x2: 1e6, y2: 1e6 };
const BLACK: Colour = [0, 0, 0];
const OPAQUE = 0.9;
const NEARLY_CLEAR = 0.1;

/** What a PDF page shows, by running its description. */
export function pageOf(raw: RawPage): Page {
  return new Painter(raw).page();
}

class Painter {
  private readonly base: Matrix;
  private readonly frame: Box;
  private readonly glyphs: Glyph[] = [];
  private readonly rules: Rule[] = [];
  private readonly areas: Area[] = [];
  private readonly images: Box[] = [];
  private readonly drawings: Box[] = [];
  private readonly saved: State[] = [];
  /** For each marked content that is open, whether its layer is on. */
  private readonly layers: boolean[] = [];
  private order = 0;
  private clipping = false;
  private remark = false;
  private state: State;

  constructor(private readonly raw: RawPage) {
    const { x1, y1, x2, y2 } = boxOf(raw.view);
    const turns: Readonly<Record<number, Matrix>> = {
      90: [0, -1, 1, 0, -y1, x2],
      180: [-1, 0, 0, -1, x2, y2],
      270: [0, 1, -1, 0, y2, -x1],
    };
    this.base = turns[((raw.rotate % 360) + 360) % 360] ?? [1, 0, 0, 1, -x1, -y1];
    this.frame = boxAround(this.base, [x1, y1, x2, y2]);
    this.state = this.initial();
  }

  page(): Page {
    for (const operation of this.raw.operations) this.run(operation);
    const { x2: width, y2: height } = this.frame;
    const { glyphs, rules, areas, images, drawings } = this;
    const fields = this.raw.fields.map((field) => this.field(field));
    return { width, height, glyphs, rules, areas, images, drawings, fields };
  }

  private initial(): State {
    return {
      matrix: this.base,
      clip: EVERYWHERE,
      fill: BLACK,
      stroke: BLACK,
      fillOpacity: 1,
      strokeOpacity: 1,
      lineWidth: 1,
      blended: false,
      masked: false,
      text: new PdfText(),
    };
  }

  private field({ value, x1, y1, x2, y2 }: Field): Field {
    return { value, ...boxAround(this.base, [x1, y1, x2, y2]) };
  }

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  private save(): void {
    this.saved.push(this.state);
    this.state = { ...this.state, text: this.state.text.copy() };
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(matrix: unknown): void {
    if (matrix) this.set({ matrix: after(this.state.matrix, matrix as Matrix) });
  }

  /** Cutting to the page, as many programs do first, cuts nothing: a table may run over the edge of its page. */
  private clipTo(box: Box): void {
    const { clip } = this.state;
    const { x2: width, y2: height } = this.frame;
    if (box.x1 < 3 && box.y1 < 3 && box.x2 > width - 3 && box.y2 > height - 3) return;
    const [x1, y1] = [Math.max(clip.x1, box.x1), Math.max(clip.y1, box.y1)];
    this.set({ clip: { x1, y1, x2: Math.min(clip.x2, box.x2), y2: Math.min(clip.y2, box.y2) } });
  }

  private clipToBounds(bounds: unknown): void {
    if (bounds) this.clipTo(boxAround(this.state.matrix, bounds as [number, number, number, number]));
  }

  private run([operator, ...values]: Operation): void {
    const step = this.steps[operator];
    if (step) step(values);
    else this.state.text.run(operator, values, this.raw.fonts);
  }

  /** What each operator does; those that set text are the text's. */
  private readonly steps: Readonly<Record<string, (values: readonly unknown[]) => void>> = {
    save: () => this.save(),
    restore: () => this.restore(),
    transform: (values) => this.transform(values),
    beginGroup: () => this.save(),
    endGroup: () => this.restore(),
    paintFormXObjectBegin: ([matrix, bounds]) => {
      this.save();
      this.transform(matrix);
      this.clipToBounds(bounds);
    },
    paintFormXObjectEnd: () => this.restore(),
    beginAnnotation: (values) => this.beginAnnotation(values),
    endAnnotation: () => {
      this.remark = false;
      this.restore();
    },
    beginMarkedContent: () => this.layers.push(true),
    beginMarkedContentProps: ([isOn]) => this.layers.push(isOn === true),
    endMarkedContent: () => this.layers.pop(),
    clip: () => this.clipAtNextPath(),
    eoClip: () => this.clipAtNextPath(),
    constructPath: ([painted, path, bounds]) => this.path(painted as string, path as ArrayLike<number> | null, bounds),
    setLineWidth: ([width]) => this.set({ lineWidth: width as number }),
    setFillRGBColor: ([colour]) => this.set({ fill: colourOf(colour) }),
    setStrokeRGBColor: ([colour]) => this.set({ stroke: colourOf(colour) }),
    setFillColorN: () => this.set({ fill: null }),
    setFillTransparent: () => this.set({ fill: null }),
    setStrokeColorN: () => this.set({ stroke: null }),
    setStrokeTransparent: () => this.set({ stroke: null }),
    setGState: ([entries]) => this.graphicsState(entries as readonly (readonly [string, unknown])[]),
    paintImageXObject: () => this.image(this.isSolid()),
    paintInlineImageXObject: () => this.image(this.isSolid()),
    paintImageMaskXObject: () => this.image(false),
    paintSolidColorImageMask: () => this.cover(boxAround(this.state.matrix, [0, 0, 1, 1]), this.state.fill),
    shadingFill: () => this.cover(this.state.clip, null),
    showText: ([shown]) => this.show(shown),
  };

  private clipAtNextPath(): void {
    this.clipping = true;
  }

  /** Whether what is painted hides what lies below. */
  private isSolid(): boolean {
    return this.state.fillOpacity > OPAQUE && !this.state.blended && !this.state.masked;
  }

  private isShown(): boolean {
    return !this.layers.includes(false);
  }

  private beginAnnotation([id, rect, transform, matrix]: readonly unknown[]): void {
    this.save();
    this.state = this.initial();
    this.remark = !this.raw.fields.some((field) => field.id === id);
    this.clipToBounds(rect);
    this.transform(transform);
    this.transform(matrix);
  }

  private graphicsState(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === "ca") this.set({ fillOpacity: value as number });
      else if (key === "CA") this.set({ strokeOpacity: value as number });
      else if (key === "LW") this.set({ lineWidth: value as number });
      else if (key === "BM") this.set({ blended: value !== "source-over" });
      // The library announces by this alone that a picture has a mask of its own.
      else if (key === "SMask") this.set({ masked: value !== false || entries.length === 1 });
      else if (key === "Font") this.state.text.run("setFont", value as readonly unknown[], this.raw.fonts);
    }
  }

  private path(painted: string, path: ArrayLike<number> | null, bounds: unknown): void {
    const { state } = this;
    if (path && this.isShown()) {
      const outlines = outlinesOf(path, state.matrix);
      if (/fill/i.test(painted) && state.fillOpacity > NEARLY_CLEAR) {
        const { lines, areas, drawings } = filledBy(outlines);
        this.drawings.push(...drawings.flatMap((box) => overlapOf(box, state.clip) ?? []));
        for (const line of lines) this.rule(line, true, state.fill);
        for (const area of areas) this.cover(area, state.fill);
      }
      if (/stroke/i.test(painted) && state.strokeOpacity > NEARLY_CLEAR) this.stroke(linesOf(outlines));
    }
    if (this.clipping) this.clipToBounds(bounds);
    this.clipping = false;
  }

  /** A line as thick as text covers it. */
  private stroke(lines: readonly Box[]): void {
    const width = this.state.lineWidth * scaleOf(this.state.matrix);
    for (const { x1, y1, x2, y2 } of lines) {
      const half = width / 2;
      if (width < 5) this.rule({ x1, y1, x2, y2 }, true, this.state.stroke);
      else if (x2 - x1 > y2 - y1) this.cover({ x1, y1: y1 - half, x2, y2: y2 + half }, this.state.stroke);
      else this.cover({ x1: x1 - half, y1, x2: x2 + half, y2 }, this.state.stroke);
    }
  }

  private rule(line: Box, drawn: boolean, colour: Colour): void {
    const box = overlapOf(line, this.state.clip);
    if (box) this.rules.push({ ...box, drawn, colour, order: this.order++ });
  }

  private cover(area: Box, colour: Colour): void {
    const box = this.isShown() ? overlapOf(area, this.state.clip) : null;
    if (!box) return;
    for (const edge of edgesOf(box)) this.rule(edge, false, colour);
    if (this.isSolid()) this.areas.push({ ...box, colour, order: this.order++ });
  }

  private image(covers: boolean): void {
    const box = this.isShown() ? overlapOf(boxAround(this.state.matrix, [0, 0, 1, 1]), this.state.clip) : null;
    if (!box) return;
    this.images.push(box);
    if (covers) this.areas.push({ ...box, colour: null, order: this.order++ });
  }

  private show(shown: unknown): void {
    const { state, order, remark } = this;
    this.order += 1;
    const { mode } = state.text;
    const strokes = mode % 4 === 1;
    const opacity = strokes ? state.strokeOpacity : mode % 4 === 2 ? 1 : state.fillOpacity;
    const colour = onWhite(strokes ? state.stroke : state.fill, opacity);
    const layer = this.isShown() ? null : "text of a layer that is switched off";
    const unpainted = mode % 4 === 3 ? "text that is not painted" : opacity < NEARLY_CLEAR ? "transparent text" : null;
    for (const { text, x, y, dx, dy, size } of state.text.show(shown, state.matrix)) {
      const middle = placed([1, 0, 0, 1, x + dx / 2, y + dy / 2], (-dy / 2) * 0.7, (dx / 2) * 0.7);
      const hidden =
        layer ??
        unpainted ??
        (size < 1 ? "text too small to see" : null) ??
        (isInside(middle, this.frame) ? null : OUTSIDE) ??
        (isInside(middle, state.clip) ? null : "text that is cut away");
      this.glyphs.push({ text, x, y, dx, dy, size, colour, order, hidden, remark });
    }
  }
}
