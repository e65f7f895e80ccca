import { attributeOf, childOf, childrenOf, flagOf, numberOf } from "../container/localNames";
import { type XmlElement } from "../container/namespacedXml";
import { INDEXED, type Shade, shadeOf, tinted, WHITE } from "../shade";
import { type CellFont, type CellStyle, PLAIN_STYLE, TINY_SIZE } from "./cellStyle";
import type { StyleChange } from "./conditions";

/** The styles of a workbook. `fontOf` also reads the font of a run of rich text. */
export interface XlsxStyles {
  readonly styles: readonly CellStyle[];
  /** The changes of a style by conditional formats. */
  readonly differences: readonly StyleChange[];
  /** Reads the change in an element. Undefined if there is no element. */
  readonly changeOf: (difference: XmlElement | undefined) => StyleChange | undefined;
  readonly fontOf: (properties: XmlElement | undefined) => CellFont;
}

/** Reads the cell styles of a workbook, by number. Colours of the theme are looked up in `theme`. */
export function xlsxStyles(sheet: XmlElement | null, theme: XmlElement | null): XlsxStyles {
  const palette = [...(sheet ? childrenOf(childOf(childOf(sheet, "colors"), "indexedColors")) : [])].map((color) =>
    shadeOf(attributeOf(color, "rgb")),
  );
  const themed = themeShades(theme);
  const colour: ColourOf = (element) => {
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
  const fontOf = (properties: XmlElement | undefined): CellFont => ({
    struck: isOn(properties, "strike"),
    raised: /^(?:super|sub)script$/.test(attributeOf(childOf(properties, "vertAlign"), "val") ?? ""),
    tiny: (numberOf(childOf(properties, "sz"), "val") ?? 11) < TINY_SIZE,
    shade: colour(childOf(properties, "color")),
  });
  const changeOf = (difference: XmlElement | undefined): StyleChange | undefined =>
    difference && differenceOf(difference, colour);
  if (!sheet) return { styles: [PLAIN_STYLE], differences: [], changeOf, fontOf };
  const list = (name: string, child: string) => childrenOf(childOf(sheet, name), child);
  const fonts = list("fonts", "font").map(fontOf);
  const fills = list("fills", "fill").map((fill) => fillOf(fill, colour));
  const formats = new Map(
    list("numFmts", "numFmt").map((one) => [numberOf(one, "numFmtId"), attributeOf(one, "formatCode") ?? ""]),
  );
  const styles = list("cellXfs", "xf").map((xf): CellStyle => {
    const format = numberOf(xf, "numFmtId") ?? 0;
    return {
      font: fonts[numberOf(xf, "fontId") ?? 0] ?? PLAIN_STYLE.font,
      fill: fills[numberOf(xf, "fillId") ?? 0] ?? WHITE,
      format: formats.get(format) ?? format,
    };
  });
  const differences = list("dxfs", "dxf").map((difference) => changeOf(difference) ?? {});
  return { styles, differences, changeOf, fontOf };
}

type ColourOf = (element: XmlElement | undefined) => Shade | null;

/** Reads only the properties that the change sets. All others stay as they are in the cell. */
function differenceOf(difference: XmlElement, colour: ColourOf): StyleChange {
  const [font, fill, format] = ["font", "fill", "numFmt"].map((name) => childOf(difference, name));
  const pattern = childOf(fill, "patternFill");
  const ground = childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor");
  const ink = childOf(font, "color");
  return {
    ...(font && {
      font: {
        ...(childOf(font, "strike") && { struck: isOn(font, "strike") }),
        ...(ink && { shade: colour(ink) }),
      },
    }),
    ...(ground && { fill: colour(ground) }),
    ...(format && { format: attributeOf(format, "formatCode") ?? "" }),
  };
}

function isOn(properties: XmlElement | undefined, name: string): boolean {
  const element = childOf(properties, name);
  return element !== undefined && flagOf(element, "val", true);
}

function fillOf(fill: XmlElement, colour: ColourOf): Shade | null {
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
