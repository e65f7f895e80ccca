import { Element } from "domhandler";
import type { Phrase } from "../../message/phrases";
import { nodeText } from "./nodeText";

/** What an element shows that is not text inside it. */
export interface ShownElement {
  readonly text: string;
  /** Content that cannot be read, in words for a person. Null if there is only text. */
  readonly unread: Phrase | null;
  /** Whether it is a picture large enough to show a table or a page of text. */
  readonly large: boolean;
}

const NO_CONTENT: ShownElement = { text: "", unread: null, large: false };
const onlyUnread = (what: Phrase): ShownElement => ({ ...NO_CONTENT, unread: what });
const onlyText = (text: string): ShownElement => ({ ...NO_CONTENT, text });

/** What a form field, a picture or another embedded object shows. Null for every other element. */
export function shownByElement(element: Element): ShownElement | null {
  return SHOWN_BY_TAG[element.name]?.(element) ?? null;
}

const SHOWN_BY_TAG: Readonly<Record<string, (element: Element) => ShownElement | null>> = {
  img: pictureOf,
  image: pictureOf,
  "v:imagedata": pictureOf,
  canvas: () => onlyUnread("a drawing"),
  video: () => onlyUnread("a video"),
  embed: () => onlyUnread("an embedded file"),
  object: (element) => (nodeText(element).trim() === "" ? onlyUnread("an embedded file") : null),
  svg: (element) => {
    const text = element.children.map((child) => nodeText(child, SVG_TEXT)).join(" ");
    return text.trim() === "" ? onlyUnread("a drawing") : onlyText(text);
  },
  math: (element) => (hasElement(element, STACKED) ? onlyUnread("a formula") : null),
  input: fieldOf,
  select: (element) => onlyText(selectedIn(element)),
  progress: () => onlyUnread("a bar"),
  meter: () => onlyUnread("a bar"),
};

const SVG_TEXT = new Set(["text"]);
/** MathML elements whose parts are above each other. As plain text they would read as a different number. */
const STACKED = new Set(["mfrac", "msup", "msub", "msubsup", "mroot", "msqrt", "munder", "mover", "mtable"]);

function hasElement(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some(
    (child) => child instanceof Element && (names.has(child.name) || hasElement(child, names)),
  );
}

function fieldOf({ attribs }: Element): ShownElement {
  const type = (attribs.type ?? "text").toLowerCase();
  if (type === "hidden") return NO_CONTENT;
  if (type === "image") return onlyUnread("a picture");
  if (type === "checkbox" || type === "radio") return onlyUnread("a box to tick");
  if (type === "password" || type === "file" || type === "color" || type === "range") return onlyUnread("a form field");
  const value = attribs.value ?? "";
  return value.trim() === "" ? onlyUnread("a form field without a value") : onlyText(value);
}

/** The option that a list shows: the selected one, or else the first. */
function selectedIn(select: Element): string {
  const options: Element[] = [];
  const collect = (element: Element): void => {
    for (const child of element.children)
      if (child instanceof Element) {
        if (child.name === "option") options.push(child);
        else collect(child);
      }
  };
  collect(select);
  const selected = options.filter(({ attribs }) => attribs.selected !== undefined);
  const shown = select.attribs.multiple === undefined ? (selected.at(-1) ?? options[0]) : selected[0];
  return shown ? nodeText(shown).trim() : "";
}

/** In pixels. No table of a report is smaller. */
const [LEAST_WIDTH, LEAST_HEIGHT] = [200, 100];
const ICON =
  /(?:icon|logo|ico|btn|button|arrow|share|weixin|wechat|weibo|qrcode|ewm|erweima|spacer|blank|bullet|dot|line|banner)[^/]*$|\.(?:ico|cur)$/i;

function pictureOf({ attribs }: Element): ShownElement {
  const [width, height] = [sizeOf(attribs, "width"), sizeOf(attribs, "height")];
  if ((width !== null && width <= 3) || (height !== null && height <= 3)) return NO_CONTENT;
  const small = (width !== null && width < LEAST_WIDTH) || (height !== null && height < LEAST_HEIGHT);
  const icon = width === null && height === null && ICON.test((attribs.src ?? "").replace(/[?#].*$/, ""));
  return { text: "", unread: "a picture", large: !small && !icon };
}

function sizeOf(attribs: Readonly<Record<string, string>>, side: "width" | "height"): number | null {
  const styled = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+)(px|pt)`, "i").exec(attribs.style ?? "");
  if (styled) return Number(styled[1]) * (styled[2]?.toLowerCase() === "pt" ? 4 / 3 : 1);
  const plain = /^\s*(\d+)(?:px)?\s*$/.exec(attribs[side] ?? "")?.[1];
  return plain === undefined ? null : Number(plain);
}
