import { elementOf, elementsOf, type XmlElement } from "../container/namespacedXml";
import { type Shade, shadeOf } from "../shade";
import type { TextLook } from "../word/wordLook";
import { odfLook, pointsOf } from "./odfLook";

/** The properties of a style, including those of the styles that it inherits from. */
export interface OdfStyle {
  readonly look: TextLook;
  /**
   * Background colour of a paragraph, cell, row, table or shape. Null if it has none, undefined if the style does not
   * say.
   */
  readonly behind: Shade | null | undefined;
  /** Whether elements with this style are not displayed. */
  readonly hidden: boolean;
  /** The fixed width of a column or height of a row, in points. 0 if there is none. */
  readonly size: number;
}

/** The styles of an OpenDocument text: named styles, and automatic styles, which the program made for single places. */
export class OdfStyles {
  private readonly written = new Map<string, XmlElement>();
  private readonly lists = new Map<string, XmlElement>();
  private readonly kept = new Map<string, OdfStyle>();

  /** `roots` are the root elements of the files with styles. If two styles have the same name, the later one counts. */
  constructor(roots: readonly XmlElement[]) {
    for (const root of roots)
      for (const group of ["office:styles", "office:automatic-styles"])
        for (const style of elementsOf(elementOf(root, group))) {
          const { "style:family": family, "style:name": name } = style.attributes;
          if (style.name === "style:default-style") this.written.set(`${family}`, style);
          if (style.name === "text:list-style") this.lists.set(`${name}`, style);
          if (style.name === "style:style") this.written.set(`${family} ${name}`, style);
        }
  }

  /**
   * Returns a style of a family ("paragraph", "text", "table-cell" …). Without a name, or if the name is unknown, it is
   * the default style of the family.
   */
  style(family: string, name: string | undefined): OdfStyle {
    const key = `${family} ${name}`;
    return this.resolved(this.written.has(key) ? key : family);
  }

  /** Whether a level of a list, counted from 1, prints numbers before its items. */
  prints(list: string | undefined, level: number): boolean {
    return elementsOf(this.lists.get(list ?? ""), "text:list-level-style-number").some(
      ({ attributes }) =>
        attributes["text:level"] === String(level) && (attributes["style:num-format"] ?? "").trim() !== "",
    );
  }

  private resolved(key: string): OdfStyle {
    const known = this.kept.get(key);
    if (known) return known;
    // Stops the search if a style inherits from itself, directly or through others.
    this.kept.set(key, NO_STYLE);
    const element = this.written.get(key);
    const family = key.split(" ")[0] as string;
    const parent = element?.attributes["style:parent-style-name"];
    const outer = parent !== undefined ? this.style(family, parent) : key === family ? NO_STYLE : this.resolved(family);
    const style = elementsOf(element).reduce(withProperties, outer);
    this.kept.set(key, style);
    return style;
  }
}

const NO_STYLE: OdfStyle = { look: {}, behind: undefined, hidden: false, size: 0 };

function withProperties(style: OdfStyle, properties: XmlElement): OdfStyle {
  if (properties.name === "style:text-properties") return { ...style, look: { ...style.look, ...odfLook(properties) } };
  const {
    "fo:background-color": behind,
    "draw:fill": fill,
    "draw:fill-color": colour,
    "table:display": display,
    "style:column-width": width,
    "style:row-height": height,
  } = properties.attributes;
  const filled = fill === "solid" ? shadeOf(colour) : fill === undefined || fill === "none" ? undefined : null;
  return {
    ...style,
    behind: filled !== undefined ? filled : behind === undefined ? style.behind : shadeOf(behind),
    hidden: display === undefined ? style.hidden : display === "false",
    size: pointsOf(width ?? height) || style.size,
  };
}
