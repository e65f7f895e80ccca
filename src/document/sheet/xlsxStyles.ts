import { attributeOf, childOf, childrenOf, flagOf, numberOf } from "../container/localNames";
import { type XmlElement } from "../container/namespacedXml";
import { INDEXED, isUnseen, type Shade, shadeOf, tinted, WHITE } from "../shade";

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
  /** What conditional formats change of a style. */
  readonly differences: readonly Partial<CellStyle>[];
  readonly fontOf: (properties: XmlElement | undefined) => Font;
}

/** The cell styles of a workbook by number. Colours of the theme are looked up in it. */
export function stylesOf(sheet: XmlElement | null, theme: XmlElement | null): Styles {
  const palette = [...(sheet ? childrenOf(childOf(childOf(sheet, "colors"), "indexedColors")) : [])].map((color) =>
    shadeOf(attributeOf(color, "rgb")),
  );
  const themed = themeShades(theme);
  const colour = (element: XmlElement | undefined): Shade | null => {
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
  const fontOf = (properties: XmlElement | undefined): Font => ({
    struck: isOn(properties, "strike"),
    raised: /^(?:super|sub)script$/.test(attributeOf(childOf(properties, "vertAlign"), "val") ?? ""),
    tiny: (numberOf(childOf(properties, "sz"), "val") ?? 11) < 2,
    shade: colour(childOf(properties, "color")),
  });
  if (!sheet) return { styles: [PLAIN], differences: [], fontOf };
  const list = (name: string, child: string) => childrenOf(childOf(sheet, name), child);
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
  const differences = list("dxfs", "dxf").map((dxf): Partial<CellStyle> => {
    const [font, fill, format] = ["font", "fill", "numFmt"].map((name) => childOf(dxf, name));
    const ground = colour(childOf(childOf(fill, "patternFill"), "bgColor"));
    return {
      ...(font ? { font: fontOf(font) } : {}),
      ...(ground ? { fill: ground } : {}),
      ...(format ? { format: attributeOf(format, "formatCode") ?? "" } : {}),
    };
  });
  return { styles, differences, fontOf };
}

/** Why nobody sees text of a font in a cell of a colour; null where it is seen. */
export function unseenIn(font: Font, fill: Shade | null): string | null {
  if (font.tiny) return "tiny text";
  if (!font.shade || !fill || !isUnseen(font.shade, fill)) return null;
  return fill === WHITE ? "white text" : "text in the colour of its cell";
}

function isOn(properties: XmlElement | undefined, name: string): boolean {
  const element = childOf(properties, name);
  return element !== undefined && flagOf(element, "val", true);
}

function fillOf(fill: XmlElement, colour: (element: XmlElement | undefined) => Shade | null): Shade | null {
  const pattern = childOf(fill, "patternFill");
  const type = pattern ? (attributeOf(pattern, "patternType") ?? "none") : "gradient";
  if (type === "none") return WHITE;
  return type === "solid" ? colour(childOf(pattern, "fgColor")) : null;
}

/** The colours of a theme in the order in which cells number them: light before dark. */
function themeShades(theme: XmlElement | null): readonly (Shade | null)[] {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  const named = (name: string): Shade | null => {
    const color = childrenOf(childOf(scheme, name))[0];
    return color ? shadeOf(attributeOf(color, "lastClr") ?? attributeOf(color, "val")) : null;
  };
  const [light, dark] = [named("lt1") ?? WHITE, named("dk1")];
  return [
    light,
    dark,
    ...["lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map(named),
  ];
}
