import type { CssNode } from "css-tree";
import { cssColour } from "./cssColour";

/** One declaration of a style sheet, for a property that decides whether and how text is seen. */
export interface Declaration {
  readonly property: string;
  /** In lower case, except for `content`, whose words are printed. */
  readonly value: string;
  readonly important: boolean;
}

/** Reads the declarations of a style attribute. Invalid CSS is ignored, as in a browser. */
export function declarationsOf(style: string): readonly Declaration[] {
  return [...style.replace(COMMENT, "").matchAll(DECLARATION)].flatMap(([, property = "", value = ""]) => {
    const important = IMPORTANT.test(value);
    return longhandsOf(property, important ? value.replace(IMPORTANT, "") : value, important);
  });
}

const COMMENT = /\/\*[\s\S]*?\*\//g;
const DECLARATION = /([-\w]+)\s*:((?:"[^"]*"|'[^']*'|\([^()]*\)|[^;"'()])*)/g;
const IMPORTANT = /!\s*important\s*$/i;

/**
 * Reads the declaration of a node of a parsed style sheet. Empty if it is not a declaration, or of a property that is
 * not used here.
 */
export function declarationOf(node: CssNode): readonly Declaration[] {
  if (node.type !== "Declaration" || node.value.type !== "Raw") return [];
  return longhandsOf(node.property, node.value.value, node.important !== false);
}

function longhandsOf(name: string, written: string, important: boolean): readonly Declaration[] {
  const property = name.toLowerCase();
  const value = property === "content" ? written.trim() : written.trim().toLowerCase();
  if (value === "" || value.includes("var(")) return [];
  const expand = SHORTHANDS.get(property);
  const longhands = expand ? expand(value) : USED_PROPERTIES.has(property) ? [[property, value] as const] : [];
  return longhands.map(([longhand, one]) => ({ property: longhand, value: one, important }));
}

const USED_PROPERTIES = new Set(
  (
    "display visibility opacity filter font-size text-indent white-space position left right top bottom margin-left " +
    "margin-top clip clip-path width height max-width max-height color -webkit-text-fill-color background-color " +
    "background-image vertical-align content transform list-style list-style-type content-visibility mso-hide mso-text-raise overflow " +
    "direction unicode-bidi"
  )
    .split(" ")
    .filter((property) => property !== ""),
);

type Longhands = readonly (readonly [property: string, value: string])[];

const SHORTHANDS = new Map<string, (value: string) => Longhands>([
  ["background", backgroundOf],
  ["font", fontSizeIn],
  ["margin", marginOf],
  ["inset", insetOf],
  ["overflow-x", (value) => [["overflow", value]]],
  ["overflow-y", (value) => [["overflow", value]]],
  ["text-decoration", (value) => [["text-decoration-line", value]]],
  ["text-decoration-line", (value) => [["text-decoration-line", value]]],
]);

function backgroundOf(value: string): Longhands {
  const picture = /url\(|gradient\(|image\(/.test(value);
  const words = value.match(/[\w-]+\([^()]*\)|[^\s,]+/g) ?? [];
  return [
    ["background-image", picture ? value : "none"],
    ["background-color", words.find((word) => cssColour(word) !== null) ?? "transparent"],
  ];
}

function fontSizeIn(value: string): Longhands {
  const size = /(?:^|\s)((?:\d*\.)?\d+(?:px|pt|em|rem|%|pc|cm|mm|in|ex|vw)?|0)(?:\s*\/\s*\S+)?\s+\S/.exec(value)?.[1];
  return size === undefined || /^[1-9]\d{2}$/.test(size) ? [] : [["font-size", size]];
}

/** Expands one to four values to the four sides. */
function sidesOf(value: string): readonly [top: string, right: string, bottom: string, left: string] {
  const [top = "", right = top, bottom = top, left = right] = value.split(/\s+/);
  return [top, right, bottom, left];
}

function marginOf(value: string): Longhands {
  const [top, , , left] = sidesOf(value);
  return [
    ["margin-top", top],
    ["margin-left", left],
  ];
}

function insetOf(value: string): Longhands {
  const [top, right, bottom, left] = sidesOf(value);
  return [
    ["top", top],
    ["right", right],
    ["bottom", bottom],
    ["left", left],
  ];
}
