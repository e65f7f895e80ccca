import type { Element } from "domhandler";
import type { SheetObject } from "./sheet";
import { elementOf, elementsBelow, elementsOf, nameOf, textOf } from "./xmlTree";

/** The pictures, charts, text boxes and controls of a drawing, with the cells that they lie over. */
export function objectsOf(drawing: Element): readonly SheetObject[] {
  return ["twoCellAnchor", "oneCellAnchor"].flatMap((kind) =>
    elementsBelow(drawing, kind).flatMap((anchor) => objectOf(anchor)),
  );
}

/** The form controls that a sheet names itself. */
export function controlsOf(sheet: Element): readonly SheetObject[] {
  return elementsBelow(sheet, "controlPr").flatMap((properties) => {
    const anchor = elementOf(properties, "anchor");
    return anchor ? placed(anchor, "a form control", "") : [];
  });
}

function objectOf(anchor: Element): readonly SheetObject[] {
  const shape = elementsBelow(anchor, "sp")[0];
  if (shape) {
    const text = elementsBelow(shape, "p").map(textIn).join("\n");
    return placed(anchor, "a shape", text);
  }
  const drawn = elementsOf(anchor).map(nameOf);
  return placed(anchor, drawn.includes("graphicFrame") ? "a chart" : "a picture", "");
}

function textIn(paragraph: Element): string {
  return elementsBelow(paragraph, "t").map(textOf).join("");
}

/** The cells between the corners; a corner at the very edge of a cell does not reach into it. */
function placed(anchor: Element, what: string, text: string): readonly SheetObject[] {
  const from = elementOf(anchor, "from");
  if (!from) return [];
  const to = elementOf(anchor, "to") ?? from;
  const [top, left] = [numberIn(from, "row"), numberIn(from, "col")];
  const bottom = Math.max(top, numberIn(to, "row") - (numberIn(to, "rowOff") === 0 ? 1 : 0));
  const right = Math.max(left, numberIn(to, "col") - (numberIn(to, "colOff") === 0 ? 1 : 0));
  return [{ top, left, bottom, right, what, text }];
}

function numberIn(corner: Element, name: string): number {
  const value = Number(textOf(elementOf(corner, name)));
  return Number.isFinite(value) ? value : 0;
}
