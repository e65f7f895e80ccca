import { elementOf, elementsOf, type XmlElement } from "../container/namespacedXml";
import type { Shade } from "../shade";
import { shading, type TextLook, wordLook } from "./wordLook";
import { type ListLevel, listOf } from "./wordNumbering";

/** The properties of a style, including those of the styles that it is based on. */
export interface WordStyle {
  readonly look: TextLook;
  /** Colour behind the whole paragraph or table. Null if it has none of its own. */
  readonly behind: Shade | null;
  /** The list in which its paragraphs are numbered. Null if there is none. */
  readonly list: ListLevel | null;
  /** The properties that a table style sets for parts of the table, e.g. "firstRow". */
  readonly parts: ReadonlyMap<string, { readonly look: TextLook; readonly behind: Shade | null }>;
}

/** The levels at which run properties are set. Later levels override earlier ones. */
export interface Levels {
  readonly table: TextLook;
  readonly paragraph: TextLook;
  readonly character: TextLook;
  readonly own: TextLook;
}

/** The styles of a Word document, from its `w:styles`. */
export class WordStyles {
  private readonly base: TextLook;
  private readonly written = new Map<string, XmlElement>();
  private readonly kept = new Map<string, WordStyle>();
  private readonly standard = new Map<string, string>();

  constructor(styles: XmlElement | null | undefined) {
    const defaults = elementOf(elementOf(styles, "w:docDefaults"), "w:rPrDefault");
    this.base = wordLook(elementOf(defaults, "w:rPr"));
    for (const style of elementsOf(styles, "w:style")) {
      const { "w:type": type = "", "w:styleId": id = "", "w:default": standard } = style.attributes;
      this.written.set(`${type} ${id}`, style);
      if (/^(?:1|true|on)$/.test(standard ?? "")) this.standard.set(type, id);
    }
  }

  /** Returns a style of a kind. Without an id, or if the id is unknown, it is the default style of that kind. */
  style(kind: "paragraph" | "character" | "table", id: string | undefined): WordStyle {
    const key = `${kind} ${id}`;
    return this.resolved(this.written.has(key) ? key : `${kind} ${this.standard.get(kind) ?? ""}`);
  }

  /** Returns the look of a run. As in Word, hidden or struck text is a switch: if it is on at two levels, it is off. */
  look({ table, paragraph, character, own }: Levels): TextLook {
    const toggled = (property: "vanish" | "strike") =>
      own[property] ??
      (this.base[property] || [table, paragraph, character].filter((level) => level[property]).length % 2 === 1);
    return {
      ...this.base,
      ...table,
      ...paragraph,
      ...character,
      ...own,
      vanish: toggled("vanish"),
      strike: toggled("strike"),
    };
  }

  private resolved(key: string): WordStyle {
    const known = this.kept.get(key);
    if (known) return known;
    // Stops the search if a style is based on itself, directly or through others.
    this.kept.set(key, NO_WORD_STYLE);
    const element = this.written.get(key);
    if (!element) return NO_WORD_STYLE;
    const from = elementOf(element, "w:basedOn")?.attributes["w:val"];
    const outer = from === undefined ? NO_WORD_STYLE : this.resolved(`${key.slice(0, key.indexOf(" "))} ${from}`);
    const own = listOf(elementOf(element, "w:pPr"));
    const style: WordStyle = {
      look: { ...outer.look, ...wordLook(elementOf(element, "w:rPr")) },
      behind:
        shading(elementOf(elementOf(element, "w:pPr"), "w:shd")) ??
        shading(elementOf(elementOf(element, "w:tcPr"), "w:shd")) ??
        shading(elementOf(elementOf(element, "w:tblPr"), "w:shd")) ??
        outer.behind,
      list: own === undefined ? outer.list : own,
      parts: new Map([...outer.parts, ...elementsOf(element, "w:tblStylePr").map(tablePart)]),
    };
    this.kept.set(key, style);
    return style;
  }
}

const NO_WORD_STYLE: WordStyle = { look: {}, behind: null, list: null, parts: new Map() };

function tablePart(element: XmlElement): readonly [string, { readonly look: TextLook; readonly behind: Shade | null }] {
  return [
    element.attributes["w:type"] ?? "",
    {
      look: wordLook(elementOf(element, "w:rPr")),
      behind: shading(elementOf(elementOf(element, "w:tcPr"), "w:shd")),
    },
  ];
}
