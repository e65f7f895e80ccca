import { Canvas, EVERYWHERE, type Paint } from "../page/canvas";
import { outlinesOf } from "../page/drawnPath";
import { boxAround, composed, type Matrix, scaleOf } from "../page/matrix";
import type { Box, FormField, Page } from "../page/page";
import { hexColour, type PaintColour } from "../page/paintColour";
import { PdfText } from "./pdfText";
import { boxOf, type Operation, type RawPage } from "./pdfThread";

/** The graphics state, which PDF operators can save and restore. */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fill: PaintColour;
  readonly stroke: PaintColour;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly lineWidth: number;
  /** Whether the content below is visible through what is painted: by blending, or by a mask. */
  readonly blended: boolean;
  readonly masked: boolean;
  readonly text: PdfText;
}

const BLACK: PaintColour = [0, 0, 0];

/** Returns what a PDF page shows, by executing its operations. */
export function pdfPage(raw: RawPage): Page {
  return new Painter(raw).page();
}

class Painter {
  private readonly base: Matrix;
  private readonly canvas: Canvas;
  private readonly saved: State[] = [];
  /** For each open marked content, whether its layer is visible. */
  private readonly layers: boolean[] = [];
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
    const frame = boxAround(this.base, [x1, y1, x2, y2]);
    this.canvas = new Canvas(frame.x2, frame.y2);
    this.state = this.initial();
  }

  page(): Page {
    for (const operation of this.raw.operations) this.run(operation);
    return this.canvas.page(this.raw.fields.map((field) => this.field(field)));
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

  private field({ value, x1, y1, x2, y2 }: FormField): FormField {
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
    if (matrix) this.set({ matrix: composed(this.state.matrix, matrix as Matrix) });
  }

  private clipToBounds(bounds: unknown): void {
    const { matrix, clip } = this.state;
    if (bounds)
      this.set({ clip: this.canvas.cut(clip, boxAround(matrix, bounds as [number, number, number, number])) });
  }

  private run([operator, ...values]: Operation): void {
    const step = this.steps[operator];
    if (step) step(values);
    else this.state.text.run(operator, values, this.raw.fonts);
  }

  /** What each operator does. Operators that are not listed here concern text. */
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
    setFillRGBColor: ([colour]) => this.set({ fill: hexColour(colour) }),
    setStrokeRGBColor: ([colour]) => this.set({ stroke: hexColour(colour) }),
    setFillColorN: () => this.set({ fill: null }),
    setFillTransparent: () => this.set({ fill: null }),
    setStrokeColorN: () => this.set({ stroke: null }),
    setStrokeTransparent: () => this.set({ stroke: null }),
    setGState: ([entries]) => this.graphicsState(entries as readonly (readonly [string, unknown])[]),
    paintImageXObject: () => this.image(false),
    paintInlineImageXObject: () => this.image(false),
    paintImageMaskXObject: () => this.image(true),
    paintSolidColorImageMask: () => this.cover(boxAround(this.state.matrix, [0, 0, 1, 1]), this.filling()),
    shadingFill: () => this.cover(this.state.clip, { ...this.filling(), colour: null }),
    showText: ([shown]) => this.show(shown),
  };

  private clipAtNextPath(): void {
    this.clipping = true;
  }

  private filling(): Paint {
    const { fill, fillOpacity, blended, masked, clip } = this.state;
    return { colour: fill, opacity: fillOpacity, blended: blended || masked, clip };
  }

  private stroking(): Paint {
    return { ...this.filling(), colour: this.state.stroke, opacity: this.state.strokeOpacity };
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
      // An entry with only this key is how the library announces that a picture has a mask of its own.
      else if (key === "SMask") this.set({ masked: value !== false || entries.length === 1 });
      else if (key === "Font") this.state.text.run("setFont", value as readonly unknown[], this.raw.fonts);
    }
  }

  private path(painted: string, path: ArrayLike<number> | null, bounds: unknown): void {
    const { matrix, lineWidth } = this.state;
    if (path && this.isShown()) {
      const outlines = outlinesOf(path, matrix);
      if (/fill/i.test(painted)) this.canvas.fill(outlines, this.filling());
      if (/stroke/i.test(painted)) this.canvas.stroke(outlines, lineWidth * scaleOf(matrix), this.stroking());
    }
    if (this.clipping) this.clipToBounds(bounds);
    this.clipping = false;
  }

  private cover(area: Box, paint: Paint): void {
    if (this.isShown()) this.canvas.cover(area, paint);
  }

  /** Paints a picture. A mask paints only its own pattern, and the content below is visible beside it. */
  private image(isMask: boolean): void {
    const paint = this.filling();
    const box = boxAround(this.state.matrix, [0, 0, 1, 1]);
    if (this.isShown()) this.canvas.image(box, { ...paint, blended: paint.blended || isMask });
  }

  private show(shown: unknown): void {
    const { text, matrix } = this.state;
    const kind = text.mode % 4;
    const hidden = !this.isShown()
      ? "text of a layer that is switched off"
      : kind === 3
        ? "text that is not painted"
        : null;
    const paint = kind === 1 ? this.stroking() : kind === 2 ? { ...this.filling(), opacity: 1 } : this.filling();
    this.canvas.text(text.show(shown, matrix), hidden, this.remark, paint);
  }
}
