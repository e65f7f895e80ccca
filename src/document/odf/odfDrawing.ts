import type { Phrase } from "../../message/phrases";
import { elementOf, elementsBelow, elementsOf, type XmlElement } from "../container/namespacedXml";
import { isLargeDrawing } from "../word/wordDrawing";
import { pointsOf } from "./odfLook";

/** The content of a frame or a shape. */
export interface OdfDrawing {
  /** Elements with paragraphs: text boxes, and shapes with text. */
  readonly boxes: readonly { readonly content: XmlElement; readonly style: string | undefined }[];
  /** What else it shows, in words for a person. Null if there is nothing else. */
  readonly picture: Phrase | null;
  /** Whether it is large enough to show a table. */
  readonly large: boolean;
}

/** Whether an element is a frame, a shape, or a group of them. */
export function isDrawing({ name }: XmlElement): boolean {
  return /^draw:(?!a$|layer)/.test(name);
}

/** Reads a frame, a shape, or a group of them. */
export function odfDrawing(drawing: XmlElement): OdfDrawing {
  const parts = drawing.name === "draw:g" ? elementsOf(drawing).filter(isDrawing).map(odfDrawing) : [single(drawing)];
  return {
    boxes: parts.flatMap((part) => part.boxes),
    picture: parts.find((part) => part.picture !== null)?.picture ?? null,
    large: parts.some((part) => part.large),
  };
}

function single(drawing: XmlElement): OdfDrawing {
  const { "draw:style-name": style, "svg:width": width, "svg:height": height } = drawing.attributes;
  const holder = drawing.name === "draw:frame" ? elementOf(drawing, "draw:text-box") : drawing;
  const words = holder && elementsOf(holder).some(({ name }) => /^(?:text|table):/.test(name));
  const boxes = words ? [{ content: holder, style }] : [];
  const picture = words || isAslant(drawing) ? null : pictureIn(drawing);
  const large = picture !== null && isLargeDrawing(pointsOf(width), pointsOf(height));
  return { boxes: isAslant(drawing) ? [] : boxes, picture, large };
}

/** Whether a shape is rotated so that its text is neither horizontal nor vertical, as in watermarks. */
function isAslant({ attributes }: XmlElement): boolean {
  const angle = /rotate\s*\(\s*(-?[\d.]+)/.exec(attributes["draw:transform"] ?? "")?.[1];
  return Math.abs(Math.sin(2 * Number(angle ?? 0))) > 0.02;
}

function pictureIn(drawing: XmlElement): Phrase | null {
  if (drawing.name !== "draw:frame") return "a drawing";
  if (elementOf(drawing, "draw:object", "draw:object-ole")) return "an embedded object";
  return elementOf(drawing, "draw:text-box") ? null : "a picture";
}

/** The values of the form controls of a document, by their ids. */
export function formValues(body: XmlElement): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const forms of elementsBelow(body, "office:forms"))
    for (const form of elementsBelow(forms, "form:form"))
      for (const { attributes } of elementsOf(form)) {
        const value = attributes["form:current-value"] ?? attributes["form:value"];
        for (const id of [attributes["xml:id"], attributes["form:id"]])
          if (id !== undefined && value !== undefined) values.set(id, value);
      }
  return values;
}
