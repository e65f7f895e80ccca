import type { Phrase } from "../../message/phrases";
import { elementOf, elementsOf, type XmlElement } from "../container/namespacedXml";
import { type Shade, shadeOf, WHITE } from "../shade";
import { branchOf } from "./wordBranch";

/** What a drawing, an older picture or an embedded object in a run shows. */
export interface DrawingShown {
  /**
   * Text boxes, each with the colour behind its text: null if it is unknown, undefined if the box has none of its own.
   */
  readonly boxes: readonly { readonly content: XmlElement; readonly behind: Shade | null | undefined }[];
  /** Drawn words (WordArt), each on its own line. */
  readonly words: readonly string[];
  /** What else it shows, in words for a person. Null if there is nothing else. */
  readonly picture: Phrase | null;
  /** Whether it is large enough to show a table. */
  readonly large: boolean;
}

/** Reads a `w:drawing`, `w:pict` or `w:object`. Hidden content is left out. */
export function drawingShown(drawing: XmlElement): DrawingShown {
  const found = { boxes: [] as DrawingShown["boxes"][number][], words: [] as string[], picture: null as Phrase | null };
  let [width, height] = [0, 0];
  let leftOut = false;
  const look = (parent: XmlElement, behind: Shade | null | undefined): void => {
    for (const element of elementsOf(parent)) {
      if (isHidden(element) || isAslant(element)) {
        leftOut = true;
        continue;
      }
      if (element.name === "w:txbxContent") found.boxes.push({ content: element, behind });
      else if (element.name === "mc:AlternateContent") {
        const branch = branchOf(element);
        if (branch) look(branch, behind);
      } else {
        if (element.name === "v:textpath") found.words.push(...drawnWords(element, parent));
        found.picture ??= PICTURES[element.name] ?? null;
        const [across, down] = shapeSize(element);
        [width, height] = [Math.max(width, across), Math.max(height, down)];
        look(element, filling(element, behind));
      }
    }
  };
  look(drawing, undefined);
  if (found.boxes.length + found.words.length === 0 && !leftOut && !isWatermark(drawing)) found.picture ??= "a drawing";
  return { ...found, large: found.picture !== null && isLargeDrawing(width, height) };
}

/** Whether a drawing of that size, in points, is at least 5 cm wide and 2 cm high. No table in a smaller one can be read. */
export function isLargeDrawing(width: number, height: number): boolean {
  return width >= 142 && height >= 57;
}

const EMU_PER_POINT = 12_700;

const PICTURES: Readonly<Record<string, Phrase>> = {
  "pic:pic": "a picture",
  "v:imagedata": "a picture",
  "w:binData": "a picture",
  "c:chart": "a chart",
  "o:OLEObject": "an embedded object",
  "w:control": "a form control",
};

function isHidden(element: XmlElement): boolean {
  if (/^wp:(?:inline|anchor)$/.test(element.name))
    return (
      /^(?:1|true)$/.test(elementOf(element, "wp:docPr")?.attributes.hidden ?? "") ||
      /^(?:1|true)$/.test(element.attributes.hidden ?? "")
    );
  return /visibility\s*:\s*hidden/i.test(element.attributes.style ?? "");
}

/** Whether a shape is rotated so that its text is neither horizontal nor vertical, as in watermarks. */
function isAslant(shape: XmlElement): boolean {
  const transform = shape.name === "wps:wsp" ? elementOf(elementOf(shape, "wps:spPr"), "a:xfrm") : undefined;
  const drawn = Number(transform?.attributes.rot ?? 0) / ROTATION_UNITS;
  const older = Number(/rotation\s*:\s*(-?[\d.]+)(?![\d.]|fd)/i.exec(shape.attributes.style ?? "")?.[1] ?? 0);
  return (drawn + older) % 90 !== 0;
}

const ROTATION_UNITS = 60_000;

/** The words of WordArt. Those of a watermark are written across the page and are not part of the text. */
function drawnWords(textpath: XmlElement, shape: XmlElement): readonly string[] {
  const words = textpath.attributes.string?.trim() ?? "";
  return words === "" || isWatermark(shape) ? [] : [words];
}

function isWatermark(element: XmlElement): boolean {
  const { id = "", "o:spid": spid = "" } = element.attributes;
  if (/watermark/i.test(`${id} ${spid}`) || isAslant(element)) return true;
  return elementsOf(element).some((child) => child.name.startsWith("v:") && isWatermark(child));
}

function shapeSize({ name, attributes }: XmlElement): readonly [number, number] {
  if (name === "wp:extent")
    return [Number(attributes.cx) / EMU_PER_POINT || 0, Number(attributes.cy) / EMU_PER_POINT || 0];
  if (!name.startsWith("v:")) return [0, 0];
  return [lengthIn(attributes.style, "width"), lengthIn(attributes.style, "height")];
}

function lengthIn(style: string | undefined, property: string): number {
  const [, size, unit = "pt"] =
    new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([\\d.]+)\\s*([a-z]*)`, "i").exec(style ?? "") ?? [];
  return Number(size ?? 0) * (POINTS_PER_UNIT[unit.toLowerCase()] ?? 1);
}

const POINTS_PER_UNIT: Readonly<Record<string, number>> = { in: 72, cm: 28.35, mm: 2.835, px: 0.75 };

/** The colour that a shape has behind its text. If it has none, the colour around it. */
function filling(shape: XmlElement, around: Shade | null | undefined): Shade | null | undefined {
  if (shape.name === "wps:wsp") {
    const properties = elementOf(shape, "wps:spPr");
    const solid = elementOf(properties, "a:solidFill");
    if (solid) return shadeOf(elementOf(solid, "a:srgbClr")?.attributes.val);
    if (elementOf(properties, "a:noFill")) return around;
    return elementOf(shape, "wps:style") || elementsOf(properties).some(({ name }) => /Fill$/.test(name))
      ? null
      : around;
  }
  if (!/^v:(?:shape|rect|roundrect|oval)$/.test(shape.name)) return around;
  const { filled = "t", fillcolor } = shape.attributes;
  if (/^f/i.test(filled)) return around;
  if (fillcolor === undefined) return shape.attributes.type === undefined ? WHITE : around;
  return /^white\b/i.test(fillcolor) ? WHITE : shadeOf(/^#?[0-9a-f]{6}/i.exec(fillcolor)?.[0]);
}
