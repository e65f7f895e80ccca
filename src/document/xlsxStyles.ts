import type { Element } from "domhandler";
import { INDEXED, isUnseen, type Shade, shadeOf, tinted, WHITE } from "./shade";
import { attributeOf, elementOf, elementsOf, flagOf, numberOf } from "./xmlTree";

/** How text looks, as far as that decides whether it is seen and is part of a figure. */
export interface Font {
  readonly struck: boolean;
  readonly raised: boolean;
  readonly tiny: boolean;
  /** Null where it is the one of the program, which is seen. */
  readonly shade: Shade | null;
}

export interface CellStyle {
  readonly font: Font;
  /** Colour of the cell, white where it has none; null where it is a pattern. */
  readonly fill: Shade | null;
  /** A code, or the number of a built-in format. */
  readonly format: string | number;
}

export const PLAIN: CellStyle = {
  font: { struck: false, raised: false, tiny: false, shade: null },
  fill: WHITE,
  format: 0,
};

/** Reads styles; `fontOf` reads the font of a run of rich text, too. */
export interface Styles {
  readonly styles: readonly CellStyle[];
  readonly fontOf: (properties: Element | undefined) => Font;
}

/** The cell styles of a workbook by number. Colours of the theme are looked up in it. */
export function stylesOf(sheet: Element | null, theme: Element | null): Styles {
  const palette = [...(sheet ? elementsOf(elementOf(elementOf(sheet, "colors"), "indexedColors") ?? NONE) : [])].map(
    (color) => shadeOf(attributeOf(color, "rgb")),
  );
  const themed = themeShades(theme);
  const colour = (element: Element | undefined): Shade | null => {
    if (!element) return null;
    const [index, own] = [numberOf(element, "indexed"), numberOf(element, "theme")];
    const plain =
      own !== null
        ? (themed[own] ?? null)
        : index !== null
          ? (palette[index] ?? INDEXED[index] ?? null)
          : shadeOf(attributeOf(element, "rgb"));
    return plain && tinted(plain, numberOf(element, "tint") ?? 0);
  };
  const fontOf = (properties: Element | undefined): Font => ({
    struck: isOn(properties, "strike"),
    raised: /^(?:super|sub)script$/.test(attributeOf(elementOf(properties, "vertAlign") ?? NONE, "val") ?? ""),
    tiny: (numberOf(elementOf(properties, "sz") ?? NONE, "val") ?? 11) < 2,
    shade: colour(elementOf(properties, "color")),
  });
  if (!sheet) return { styles: [PLAIN], fontOf };
  const list = (name: string, child: string) => elementsOf(elementOf(sheet, name) ?? NONE, child);
  const fonts = list("fonts", "font").map(fontOf);
  const fills = list("fills", "fill").map((fill) => fillOf(fill, colour));
  const formats = new Map(
    list("numFmts", "numFmt").map((one) => [numberOf(one, "numFmtId"), attributeOf(one, "formatCode") ?? ""]),
  );
  const styles = list("cellXfs", "xf").map((xf): CellStyle => {
    const format = numberOf(xf, "numFmtId") ?? 0;
    return {
      font: fonts[numberOf(xf, "fontId") ?? 0] ?? PLAIN.font,
      fill: fills[numberOf(xf, "fillId") ?? 0] ?? WHITE,
      format: formats.get(format) ?? format,
    };
  });
  return { styles, fontOf };
}

/** Why nobody sees text of a font in a cell of a colour; null where it is seen. */
export function unseenIn(font: Font, fill: Shade | null): string | null {
  if (font.tiny) return "tiny text";
  if (!font.shade || !fill || !isUnseen(font.shade, fill)) return null;
  return fill === WHITE ? "white text" : "text in the colour of its cell";
}

const NONE = { attribs: {}, children: [] } as unknown as Element;

function isOn(properties: Element | undefined, name: string): boolean {
  const element = elementOf(properties, name);
  return element !== undefined && flagOf(element, "val", true);
}

function fillOf(fill: Element, colour: (element: Element | undefined) => Shade | null): Shade | null {
  const pattern = elementOf(fill, "patternFill");
  const type = pattern ? (attributeOf(pattern, "patternType") ?? "none") : "gradient";
  if (type === "none") return WHITE;
  return type === "solid" ? colour(elementOf(pattern, "fgColor")) : null;
}

/** The colours of a theme in the order in which cells number them: light before dark. */
function themeShades(theme: Element | null): readonly (Shade | null)[] {
  const scheme = elementOf(elementOf(theme, "themeElements"), "clrScheme");
  const named = (name: string): Shade | null => {
    const color = elementsOf(elementOf(scheme, name) ?? NONE)[0];
    return color ? shadeOf(attributeOf(color, "lastClr") ?? attributeOf(color, "val")) : null;
  };
  const [light, dark] = [named("lt1") ?? WHITE, named("dk1")];
  return [
    light,
    dark,
    ...["lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map(named),
  ];
}
