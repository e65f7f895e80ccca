import { attributeOf, childOf, childrenOf, flagOf, localName, numberOf, outermostOf } from "../container/localNames";
import { type XmlElement } from "../container/namespacedXml";
import { Canvas, EVERYWHERE, type Paint } from "../page/canvas";
import { outlinesOf } from "../page/drawnPath";
import { boxAround, composed, type Matrix, scaleOf } from "../page/matrix";
import type { Page } from "../page/page";
import type { PaintColour } from "../page/paintColour";
import { charactersOf } from "./ofdText";
import { numbersOf, ofdColour, ofdPath } from "./ofdValues";

/**
 * What the pages of a document share: drawing parameters by their number, and the pictures that are not transparent.
 */
export interface OfdResources {
  readonly drawParams: ReadonlyMap<string, XmlElement>;
  readonly solidImages: ReadonlySet<string>;
}

/** Points per millimetre. OFD measures in millimetres. */
const POINTS_PER_MM = 72 / 25.4;
const BLACK: PaintColour = [0, 0, 0];

/**
 * Paints an OFD page: its templates and its own content, in the order of painting, and on top of them what somebody
 * added later (`remarks`: the appearances of annotations). `area` is x, y, width and height in millimetres.
 */
export function ofdPage(
  contents: readonly XmlElement[],
  remarks: readonly XmlElement[],
  area: readonly number[],
  resources: OfdResources,
): Page {
  const [x = 0, y = 0, width = 210, height = 297] = area;
  const canvas = new Canvas(width * POINTS_PER_MM, height * POINTS_PER_MM);
  const base: Matrix = [POINTS_PER_MM, 0, 0, -POINTS_PER_MM, -x * POINTS_PER_MM, (height + y) * POINTS_PER_MM];
  for (const content of contents)
    for (const layer of outermostOf(content, "Layer"))
      new OfdPainter(canvas, base, layer, resources, false).paint(layer);
  for (const remark of remarks) {
    const [left = 0, top = 0] = numbersOf(attributeOf(remark, "Boundary"));
    new OfdPainter(canvas, composed(base, [1, 0, 0, 1, left, top]), remark, resources, true).paint(remark);
  }
  return canvas.page([]);
}

class OfdPainter {
  constructor(
    private readonly canvas: Canvas,
    private readonly base: Matrix,
    private readonly layer: XmlElement,
    private readonly resources: OfdResources,
    private readonly isRemark: boolean,
  ) {}

  paint(parent: XmlElement): void {
    for (const object of childrenOf(parent)) {
      const name = localName(object);
      if (name === "PageBlock") this.paint(object);
      else if (name === "TextObject") this.text(object);
      else if (name === "PathObject" && flagOf(object, "Visible", true)) this.path(object);
      else if (name === "ImageObject" && flagOf(object, "Visible", true)) this.image(object);
      else if (name === "CompositeObject" && flagOf(object, "Visible", true)) this.composite(object);
    }
  }

  private text(object: XmlElement): void {
    const matrix = this.matrixOf(object);
    const isStroked = flagOf(object, "Stroke");
    const isPainted = flagOf(object, "Fill", true) || isStroked;
    const hidden = !flagOf(object, "Visible", true)
      ? "text that is not shown"
      : isPainted
        ? null
        : "text that is not painted";
    const paint = this.paintOf(object, flagOf(object, "Fill", true) ? "FillColor" : "StrokeColor");
    for (const code of charactersOf(object, matrix)) this.canvas.text(code, hidden, this.isRemark, paint);
  }

  private path(object: XmlElement): void {
    const matrix = this.matrixOf(object);
    const outlines = outlinesOf(ofdPath(object), matrix);
    if (flagOf(object, "Fill")) this.canvas.fill(outlines, this.paintOf(object, "FillColor"));
    const width = numberOf(object, "LineWidth") ?? 0.353;
    if (flagOf(object, "Stroke", true))
      this.canvas.stroke(outlines, width * scaleOf(matrix), this.paintOf(object, "StrokeColor"));
  }

  private image(object: XmlElement): void {
    const isSolid = this.resources.solidImages.has(attributeOf(object, "ResourceID") ?? "");
    const paint = this.paintOf(object, "FillColor");
    this.canvas.image(this.boundaryOf(object), { ...paint, blended: !isSolid });
  }

  /** A drawing that is stored elsewhere. Its content is not read, but its place on the page is not blank. */
  private composite(object: XmlElement): void {
    this.canvas.drawing(this.boundaryOf(object), this.paintOf(object, "FillColor"));
  }

  /** Returns the matrix from the coordinates of an object to those of the page. */
  private matrixOf(object: XmlElement): Matrix {
    const [x = 0, y = 0] = numbersOf(attributeOf(object, "Boundary"));
    const own = numbersOf(attributeOf(object, "CTM"));
    const placed = composed(this.base, [1, 0, 0, 1, x, y]);
    return own.length === 6 ? composed(placed, own as unknown as Matrix) : placed;
  }

  private boundaryOf(object: XmlElement) {
    const [x = 0, y = 0, width = 0, height = 0] = numbersOf(attributeOf(object, "Boundary"));
    return boxAround(this.base, [x, y, x + width, y + height]);
  }

  /**
   * Colour and opacity of an object. If it has none, those of the drawing parameters that the object or its layer
   * names.
   */
  private paintOf(object: XmlElement, which: "FillColor" | "StrokeColor"): Paint {
    const places = [object, this.drawParamOf(object), this.drawParamOf(this.layer)];
    const colour = places.map((place) => childOf(place, which)).find((found) => found !== undefined);
    const alpha = (numberOf(object, "Alpha") ?? 255) * ((colour && numberOf(colour, "Alpha")) ?? 255);
    return {
      colour: colour ? ofdColour(colour) : BLACK,
      opacity: alpha / 255 / 255,
      blended: false,
      clip: this.clipOf(object),
    };
  }

  private drawParamOf(element: XmlElement): XmlElement | undefined {
    return this.resources.drawParams.get(attributeOf(element, "DrawParam") ?? "");
  }

  private clipOf(object: XmlElement) {
    const matrix = this.matrixOf(object);
    return outermostOf(object, "Clip").reduce((clip, one) => {
      const paths = outermostOf(one, "Path").flatMap((path) => {
        const [x = 0, y = 0] = numbersOf(attributeOf(path, "Boundary"));
        return outlinesOf(ofdPath(path), composed(matrix, [1, 0, 0, 1, x, y])).flatMap(({ points }) => points);
      });
      if (paths.length === 0) return clip;
      const [xs, ys] = [paths.map(([x]) => x), paths.map(([, y]) => y)];
      return this.canvas.cut(clip, {
        x1: Math.min(...xs),
        y1: Math.min(...ys),
        x2: Math.max(...xs),
        y2: Math.max(...ys),
      });
    }, EVERYWHERE);
  }
}
