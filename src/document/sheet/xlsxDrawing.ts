import type { Phrase } from "../../message/phrases";
import { childOf, childrenOf, localName, outermostOf } from "../container/localNames";
import { type XmlElement, xmlText } from "../container/namespacedXml";
import type { SheetObject } from "./sheet";

/** The pictures, charts, text boxes and controls of a drawing, with the cells that they cover. */
export function drawingObjects(drawing: XmlElement): readonly SheetObject[] {
  return ["twoCellAnchor", "oneCellAnchor"].flatMap((kind) =>
    outermostOf(drawing, kind).flatMap((anchor) => objectOf(anchor)),
  );
}

/** The form controls that are defined in the sheet itself. */
export function controlsOf(sheet: XmlElement): readonly SheetObject[] {
  return outermostOf(sheet, "controlPr").flatMap((properties) => {
    const anchor = childOf(properties, "anchor");
    return anchor ? objectOver(anchor, "a form control", "") : [];
  });
}

function objectOf(anchor: XmlElement): readonly SheetObject[] {
  const shape = outermostOf(anchor, "sp")[0];
  if (shape) {
    const text = outermostOf(shape, "p").map(shapeText).join("\n");
    return objectOver(anchor, "a shape", text);
  }
  const drawn = childrenOf(anchor).map(localName);
  return objectOver(anchor, drawn.includes("graphicFrame") ? "a chart" : "a picture", "");
}

function shapeText(paragraph: XmlElement): string {
  return outermostOf(paragraph, "t").map(xmlText).join("");
}

/** The object with the cells between its corners. A corner exactly on the edge of a cell does not include that cell. */
function objectOver(anchor: XmlElement, what: Phrase, text: string): readonly SheetObject[] {
  const from = childOf(anchor, "from");
  if (!from) return [];
  const to = childOf(anchor, "to") ?? from;
  const [top, left] = [numberIn(from, "row"), numberIn(from, "col")];
  const bottom = Math.max(top, numberIn(to, "row") - (numberIn(to, "rowOff") === 0 ? 1 : 0));
  const right = Math.max(left, numberIn(to, "col") - (numberIn(to, "colOff") === 0 ? 1 : 0));
  return [{ top, left, bottom, right, what, text }];
}

function numberIn(corner: XmlElement, name: string): number {
  const value = Number(xmlText(childOf(corner, name)));
  return Number.isFinite(value) ? value : 0;
}
