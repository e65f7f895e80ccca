import type { Element } from "domhandler";
import type { Phrase } from "../../message/phrases";
import { type Cascade, type Declared, NO_DECLARATIONS } from "./cascade";
import { type CssColour, cssColour, looksLike } from "./cssColour";
import { breaksLines, displayOf, NEVER_SHOWN } from "./display";
import { CLOSED_DIALOG, HIDDEN_ATTRIBUTE } from "./hints";
import { pixelsOf } from "./length";
import { outOfSight } from "./outOfSight";

/** How the text in an element is shown. */
export interface ElementLook {
  /** The value of `display` in CSS, e.g. "block", "inline", "table-cell". */
  readonly display: string;
  /** Why nothing inside the element can be seen, whatever the elements inside declare. Null if it may be seen. */
  /** "" for content that nobody would expect to see: a script. */
  readonly gone: Phrase | "" | null;
  readonly visible: boolean;
  /** Null if it is unknown. */
  readonly colour: CssColour | null;
  /** Colour behind the text. Null if it is a picture or unknown. */
  readonly background: CssColour | null;
  /** Whether the colour behind the text is declared by an element, and not only the white of the window. */
  readonly backed: boolean;
  /** In pixels. */
  readonly fontSize: number;
  /** Indent of the first line, in pixels. */
  readonly indent: number;
  readonly whiteSpace: string;
  readonly struck: boolean;
  readonly raised: "super" | "sub" | null;
  readonly rightToLeft: boolean;
  /** Whether all characters, including digits, run from right to left. */
  readonly reversed: boolean;
}

/** How a page shows text before any declaration. */
export const PLAIN_LOOK: ElementLook = {
  display: "block",
  gone: null,
  visible: true,
  colour: [0, 0, 0, 1],
  background: [255, 255, 255, 1],
  backed: false,
  fontSize: 16,
  indent: 0,
  whiteSpace: "normal",
  struck: false,
  raised: null,
  rightToLeft: false,
  reversed: false,
};

/** Returns the look of an element inside another element with the look `outer`. */
export function elementLook(element: Element, outer: ElementLook, cascade: Cascade): ElementLook {
  const never = NEVER_SHOWN.get(element.name);
  if (never !== undefined) return { ...outer, display: "none", gone: outer.gone ?? never };
  const declared = cascade.of(element);
  const display = declared.get("display") ?? displayOf(element.name);
  if (declared.size === 0) return display === outer.display ? outer : shownAs(display, outer);
  // A page that hides itself completely is made visible by its script.
  const whole = element.name === "html" || element.name === "body";
  const fontSize = fontSizeOf(declared.get("font-size"), outer.fontSize);
  const look: ElementLook = {
    display,
    gone: whole ? outer.gone : (outer.gone ?? goneBy(declared, display, fontSize)),
    visible: whole || visibleBy(declared.get("visibility"), outer.visible),
    ...coloursOf(declared, outer),
    fontSize,
    indent: indentOf(declared.get("text-indent"), outer.indent, fontSize),
    whiteSpace: declared.get("white-space") ?? outer.whiteSpace,
    struck: outer.struck || /line-through/.test(declared.get("text-decoration-line") ?? ""),
    raised: raisedBy(declared, display, fontSize) ?? outer.raised,
    ...directionOf(declared, display, outer),
  };
  return look;
}

/** Looks that differ only in their `display`. Almost all elements of a page share a few of them. */
const shared = new WeakMap<ElementLook, Map<string, ElementLook>>();

function shownAs(display: string, outer: ElementLook): ElementLook {
  const known = shared.get(outer) ?? new Map<string, ElementLook>();
  if (known.size === 0) shared.set(outer, known);
  const look = known.get(display) ?? { ...outer, display, ...directionOf(NO_DECLARATIONS, display, outer) };
  known.set(display, look);
  return look;
}

/** Why the text directly in an element cannot be seen, in words for a person. Null if it can be seen. */
export function hiddenHow(look: ElementLook): Phrase | "" | null {
  const known = hows.get(look);
  if (known !== undefined) return known;
  const how = howHidden(look);
  hows.set(look, how);
  return how;
}

const hows = new WeakMap<ElementLook, Phrase | "" | null>();

function howHidden(look: ElementLook): Phrase | "" | null {
  if (look.gone !== null) return look.gone;
  if (!look.visible) return "visibility:hidden";
  if (look.fontSize <= 1) return "font-size:0";
  if (Math.abs(look.indent) >= OUTSIDE_WINDOW) return "text-indent outside of the page";
  return looksAsBehind(look) ? "text in the colour of its background" : null;
}

/** Whether text has the colour of its background. */
export function looksAsBehind({ colour, background }: ElementLook): boolean {
  if (colour === null) return false;
  return colour[3] <= 0.05 || (background !== null && looksLike(colour, background));
}

const OUTSIDE_WINDOW = 500;

function goneBy(declared: Declared, display: string, fontSize: number): Phrase | null {
  if (display === HIDDEN_ATTRIBUTE) return "the hidden attribute";
  if (display === CLOSED_DIALOG) return "a closed dialog";
  if (/^none\b/.test(display)) return "display:none";
  if (declared.get("mso-hide") === "all") return "mso-hide:all";
  if (declared.get("visibility") === "collapse" && /^table-(?:row|column)/.test(display)) return "visibility:collapse";
  return outOfSight(declared, display, fontSize);
}

function visibleBy(value: string | undefined, outer: boolean): boolean {
  if (value === "visible" || value === "initial") return true;
  return value === "hidden" || value === "collapse" ? false : outer;
}

function fontSizeOf(value: string | undefined, outer: number): number {
  if (value === undefined) return outer;
  const share = value === "smaller" ? 5 / 6 : value === "larger" ? 6 / 5 : 1;
  return pixelsOf(value, outer, outer) ?? NAMED_SIZES.get(value) ?? outer * share;
}

const NAMED_SIZES: ReadonlyMap<string, number> = new Map([
  ["xx-small", 9],
  ["x-small", 10],
  ["small", 13],
  ["medium", 16],
  ["initial", 16],
  ["large", 18],
  ["x-large", 24],
  ["xx-large", 32],
  ["xxx-large", 48],
]);

function indentOf(value: string | undefined, outer: number, fontSize: number): number {
  return value === undefined ? outer : (pixelsOf(value.split(/\s+/)[0] as string, fontSize, 1000) ?? outer);
}

function coloursOf(declared: Declared, outer: ElementLook): Pick<ElementLook, "colour" | "background" | "backed"> {
  const written = declared.get("-webkit-text-fill-color") ?? declared.get("color");
  const keeps = written === undefined || /^(?:inherit|unset|currentcolor)$/.test(written);
  const colour = keeps ? outer.colour : written === "initial" ? PLAIN_LOOK.colour : cssColour(written);
  const picture = declared.get("background-image") ?? "none";
  if (!/^(?:none|initial|inherit|unset)$/.test(picture)) return { colour, background: null, backed: true };
  const value = declared.get("background-color") ?? "transparent";
  if (/^(?:initial|inherit|unset)$/.test(value)) return { colour, background: outer.background, backed: outer.backed };
  const own = cssColour(value);
  if (own?.[3] === 0) return { colour, background: outer.background, backed: outer.backed };
  return { colour, background: own && blended(own, outer.background), backed: true };
}

function blended(front: CssColour, back: CssColour | null): CssColour | null {
  const share = front[3];
  if (share >= 1) return front;
  if (back === null) return null;
  const channel = (index: 0 | 1 | 2) => front[index] * share + back[index] * (1 - share);
  return [channel(0), channel(1), channel(2), 1];
}

/** A direction override applies to the text in the lines of its element, but not to blocks inside it. */
function directionOf(
  declared: Declared,
  display: string,
  outer: ElementLook,
): Pick<ElementLook, "rightToLeft" | "reversed"> {
  const direction = declared.get("direction");
  const rightToLeft = direction === "rtl" || (direction !== "ltr" && outer.rightToLeft);
  const overrides = /override/.test(declared.get("unicode-bidi") ?? "");
  return { rightToLeft, reversed: overrides ? rightToLeft : outer.reversed && !breaksLines(display) };
}

/** Whether text is raised or lowered, like note marks. In a table cell the same property only aligns the content. */
function raisedBy(declared: Declared, display: string, fontSize: number): "super" | "sub" | null {
  const written =
    declared.get("mso-text-raise") ?? (display.startsWith("inline") ? declared.get("vertical-align") : undefined);
  if (written === "super" || written === "sub") return written;
  if (written === undefined) return movedBy(declared, fontSize);
  const height = pixelsOf(written, fontSize, fontSize) ?? 0;
  if (Math.abs(height) < fontSize / 5) return null;
  return height > 0 ? "super" : "sub";
}

/** Whether text is moved up or down from its place in the line. */
function movedBy(declared: Declared, fontSize: number): "super" | "sub" | null {
  if (declared.get("position") !== "relative") return null;
  const side = (name: string) => pixelsOf(declared.get(name) ?? "auto", fontSize, fontSize);
  const top = side("top") ?? -(side("bottom") ?? 0);
  if (Math.abs(top) < fontSize / 5 || Math.abs(top) > 2 * fontSize) return null;
  return top < 0 ? "super" : "sub";
}
