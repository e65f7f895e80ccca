import type { Phrase } from "../../message/phrases";
import type { Declared } from "./cascade";
import { pixelsOf } from "./length";
import { WINDOW } from "./media";

/**
 * Why a box and its content cannot be seen, although the box has a place on the page: no size, no opacity, outside of
 * the page, clipped. Null if it can be seen.
 */
export function outOfSight(declared: Declared, display: string, fontSize: number): Phrase | null {
  const pixels = (property: string): number | null => {
    const value = declared.get(property);
    return value === undefined ? null : pixelsOf(value, fontSize, WINDOW);
  };
  const placed = /^(?:absolute|fixed)$/.test(declared.get("position") ?? "");
  if (transparent(declared)) return "opacity:0";
  if (declared.get("content-visibility") === "hidden") return "content-visibility:hidden";
  if (offPage(declared, pixels)) return "a place outside of the page";
  if (placed && cutAway(declared.get("clip") ?? "")) return "clip";
  if (NO_AREA.test(declared.get("clip-path") ?? "")) return "clip-path";
  if (NO_SCALE.test(declared.get("transform") ?? "")) return "zero size";
  const sized = placed || !/^(?:inline|table-row|table-cell|contents)/.test(display) || display === "inline-block";
  const clips = /hidden|clip|scroll|auto/.test(declared.get("overflow") ?? "");
  const sizes = ["width", "max-width", "height", "max-height"].map(pixels);
  return sized && clips && sizes.some((size) => size !== null && size <= 1) ? "zero size" : null;
}

const FAR = 500;
const NO_AREA =
  /inset\((?:50|[6-9]\d|100)%|circle\(0|ellipse\(0|polygon\(0(?:px)? 0(?:px)?(?:,\s*0(?:px)? 0(?:px)?)*\)/;
const NO_SCALE = /scale(?:x|y|3d)?\(\s*0(?:\.0+)?\s*[,)]/;

function transparent(declared: Declared): boolean {
  const opacity = declared.get("opacity");
  const share = opacity === undefined ? 1 : Number.parseFloat(opacity) / (opacity.endsWith("%") ? 100 : 1);
  return (
    share <= 0.05 ||
    /(?:opacity\(\s*0(?:\.0+)?%?\s*\)|alpha\(\s*opacity\s*=\s*0\s*\))/.test(declared.get("filter") ?? "")
  );
}

function offPage(declared: Declared, pixels: (property: string) => number | null): boolean {
  const moved = (declared.get("position") ?? "static") !== "static";
  const places = [...(moved ? ["left", "right", "top", "bottom"] : []), "margin-left", "margin-top"].map(pixels);
  if (places.some((place) => place !== null && place <= -FAR)) return true;
  const shift =
    /translate(?:x|y|3d)?\(\s*(-?[\d.]+(?:px|em|rem|vw|vh)?)(?:\s*,\s*(-?[\d.]+(?:px|em|rem|vw|vh)?))?/.exec(
      declared.get("transform") ?? "",
    );
  return [shift?.[1], shift?.[2]].some((length) => length !== undefined && (pixelsOf(length, 16, WINDOW) ?? 0) <= -FAR);
}

/** Whether `rect(top, right, bottom, left)` leaves at most one pixel. */
function cutAway(clip: string): boolean {
  const sides = /^rect\(([^()]*)\)$/
    .exec(clip)?.[1]
    ?.split(/[\s,]+/)
    .filter((side) => side !== "");
  if (sides?.length !== 4) return false;
  const [top, right, bottom, left] = sides.map((side) => pixelsOf(side, 16, WINDOW)) as readonly (number | null)[];
  const none = (from: number | null | undefined, to: number | null | undefined) => to != null && to - (from ?? 0) <= 1;
  return none(top, bottom) || none(left, right);
}
