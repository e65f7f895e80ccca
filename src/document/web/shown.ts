import { Element } from "domhandler";
import { textOf } from "./textOf";

/** What an element shows that is not text inside it. */
export interface Shown {
  readonly text: string;
  /** Content that cannot be read, in words for a person. Null if there is only text. */
  readonly unread: string | null;
  /** Whether it is a picture large enough to show a table or a page of text. */
  readonly large: boolean;
}

const NOTHING: Shown = { text: "", unread: null, large: false };
const unread = (what: string): Shown => ({ ...NOTHING, unread: what });
const written = (text: string): Shown => ({ ...NOTHING, text });

/** What a form field, a picture or another embedded object shows. Null for every other element. */
export function shownBy(element: Element): Shown | null {
  return SHOWN[element.name]?.(element) ?? null;
}

const SHOWN: Readonly<Record<string, (element: Element) => Shown | null>> = {
  img: pictureOf,
  image: pictureOf,
  "v:imagedata": pictureOf,
  canvas: () => unread("a drawing"),
  video: () => unread("a video"),
  embed: () => unread("an embedded file"),
  object: (element) => (textOf(element).trim() === "" ? unread("an embedded file") : null),
  svg: (element) => {
    const text = element.children.map((child) => textOf(child, SVG_TEXT)).join(" ");
    return text.trim() === "" ? unread("a drawing") : written(text);
  },
  math: (element) => (holds(element, STACKED) ? unread("a formula") : null),
  input: fieldOf,
  select: (element) => written(selectedIn(element)),
  progress: () => unread("a bar"),
  meter: () => unread("a bar"),
};

const SVG_TEXT = new Set(["text"]);
/** MathML elements whose parts are above each other. As plain text they would read as a different number. */
const STACKED = new Set(["mfrac", "msup", "msub", "msubsup", "mroot", "msqrt", "munder", "mover", "mtable"]);

function holds(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => child instanceof Element && (names.has(child.name) || holds(child, names)));
}

function fieldOf({ attribs }: Element): Shown {
  const type = (attribs.type ?? "text").toLowerCase();
  if (type === "hidden") return NOTHING;
  if (type === "image") return unread("a picture");
  if (type === "checkbox" || type === "radio") return unread("a box to tick");
  if (type === "password" || type === "file" || type === "color" || type === "range") return unread("a form field");
  const value = attribs.value ?? "";
  return value.trim() === "" ? unread("a form field without a value") : written(value);
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
  return shown ? textOf(shown).trim() : "";
}

/** In pixels. No table of a report is smaller. */
const [LEAST_WIDTH, LEAST_HEIGHT] = [200, 100];
const ICON =
  /(?:icon|logo|ico|btn|button|arrow|share|weixin|wechat|weibo|qrcode|ewm|erweima|spacer|blank|bullet|dot|line|banner)[^/]*$|\.(?:ico|cur)$/i;

function pictureOf({ attribs }: Element): Shown {
  const [width, height] = [sizeOf(attribs, "width"), sizeOf(attribs, "height")];
  if ((width !== null && width <= 3) || (height !== null && height <= 3)) return NOTHING;
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
