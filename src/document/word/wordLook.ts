import { elementOf, elementsOf, type XmlElement } from "../container/namespacedXml";
import { type Shade, shadeOf } from "../shade";

/** What the properties of a run or a style say about the look of text. A property that they do not set is missing. */
export interface TextLook {
  readonly vanish?: boolean;
  readonly specVanish?: boolean;
  readonly webHidden?: boolean;
  readonly strike?: boolean;
  readonly dstrike?: boolean;
  /** Superscript or subscript. `moved` is text raised or lowered by 2 points or more. */
  readonly raised?: boolean;
  readonly moved?: boolean;
  /** Null if the program chooses a colour, which can be seen. */
  readonly colour?: Shade | null;
  /** Colour directly behind the text. Null if it has none of its own. */
  readonly behind?: Shade | null;
  /** In half points. */
  readonly size?: number;
  /** Width of the letters in percent of their normal width. */
  readonly scale?: number;
  readonly transparent?: boolean;
  readonly font?: string;
}

/** Reads run properties (`w:rPr`). */
export function wordLook(properties: XmlElement | undefined): TextLook {
  const look: Record<string, unknown> = {};
  for (const element of elementsOf(properties)) {
    const value = element.attributes["w:val"];
    switch (element.name) {
      case "w:vanish":
      case "w:specVanish":
      case "w:webHidden":
      case "w:strike":
      case "w:dstrike":
        look[element.name.slice(2)] = isSwitchedOn(element);
        break;
      case "w:vertAlign":
        look.raised = value === "superscript" || value === "subscript";
        break;
      case "w:position":
        look.moved = Math.abs(Number(value)) >= FAR;
        break;
      case "w:color":
        look.colour = textColour(element);
        break;
      case "w:shd":
        look.behind = shading(element);
        break;
      case "w:highlight":
        look.behind ??= shadeOf(HIGHLIGHTS[value ?? ""]);
        break;
      case "w:sz":
        look.size = Number(value);
        break;
      case "w:w":
        look.scale = Number(value);
        break;
      case "w:rFonts":
        look.font = element.attributes["w:ascii"] ?? element.attributes["w:hAnsi"];
        break;
      case "w14:textFill":
        look.transparent = elementOf(element, "w14:noFill") !== undefined || isClear(element);
        break;
    }
  }
  return look;
}

/** Whether a switch is on. It is on if it has no value. */
export function isSwitchedOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/i.test(element.attributes["w:val"] ?? "");
}

/** The colour of a shading (`w:shd`). Null if there is none. */
export function shading(element: XmlElement | undefined): Shade | null {
  if (!element) return null;
  const { "w:val": pattern, "w:fill": fill, "w:color": colour, "w:themeFill": theme } = element.attributes;
  if (pattern === "clear" || pattern === undefined) return shadeOf(fill) ?? THEME[theme ?? ""] ?? null;
  if (pattern === "solid") return shadeOf(colour) ?? [0, 0, 0];
  const below = shadeOf(fill) ?? THEME[theme ?? ""] ?? null;
  const part = /^pct(\d+)$/.exec(pattern ?? "")?.[1];
  if (part === undefined) return below;
  const [above, under] = [shadeOf(colour) ?? [0, 0, 0], below ?? [255, 255, 255]];
  return under.map((value, index) =>
    Math.round(value + ((above[index] as number) - value) * (Number(part) / 100)),
  ) as unknown as Shade;
}

/** Whether a fill of one colour is completely or almost transparent. */
function isClear(fill: XmlElement): boolean {
  const colour = elementsOf(elementOf(fill, "w14:solidFill"))[0];
  return Number(elementOf(colour, "w14:alpha")?.attributes["w14:val"] ?? 0) >= CLEAR;
}

/** Transparency, in thousandths of a percent. */
const CLEAR = 95_000;

/** In half points. Smaller shifts are used to align letters of different sizes. */
const FAR = 4;

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: "000000",
  blue: "0000ff",
  cyan: "00ffff",
  darkBlue: "000080",
  darkCyan: "008080",
  darkGray: "808080",
  darkGreen: "008000",
  darkMagenta: "800080",
  darkRed: "800000",
  darkYellow: "808000",
  green: "00ff00",
  lightGray: "c0c0c0",
  magenta: "ff00ff",
  red: "ff0000",
  white: "ffffff",
  yellow: "ffff00",
};

const THEME: Readonly<Record<string, Shade>> = {
  background1: [255, 255, 255],
  light1: [255, 255, 255],
  text1: [0, 0, 0],
  dark1: [0, 0, 0],
};

function textColour(element: XmlElement): Shade | null {
  return shadeOf(element.attributes["w:val"]) ?? THEME[element.attributes["w:themeColor"] ?? ""] ?? null;
}
