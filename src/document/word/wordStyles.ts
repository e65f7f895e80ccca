import { elementOf, elementsOf, type XmlElement } from "../container/namespacedXml";
import type { Shade } from "../shade";
import { type Look, lookOf, shading } from "./wordLook";
import { type ListLevel, listOf } from "./wordNumbering";

/** What a style says of the text that has it, with the styles that it is based on. */
export interface Style {
  readonly look: Look;
  /** The colour behind the whole paragraph, or table; null where it has none of its own. */
  readonly behind: Shade | null;
  /** The list that its paragraphs are numbered in; null where there is none. */
  readonly list: ListLevel | null;
  /** What a table's style says of parts of the table, e.g. of "firstRow". */
  readonly parts: ReadonlyMap<string, { readonly look: Look; readonly behind: Shade | null }>;
}

/** The levels at which properties of a run are said, from the farthest to the nearest. */
export interface Levels {
  readonly table: Look;
  readonly paragraph: Look;
  readonly character: Look;
  readonly own: Look;
}

/** The styles of a Word document, of its `w:styles`. */
export class WordStyles {
  private readonly base: Look;
  private readonly written = new Map<string, XmlElement>();
  private readonly kept = new Map<string, Style>();
  private readonly standard = new Map<string, string>();

  constructor(styles: XmlElement | null | undefined) {
    const defaults = elementOf(elementOf(styles, "w:docDefaults"), "w:rPrDefault");
    this.base = lookOf(elementOf(defaults, "w:rPr"));
    for (const style of elementsOf(styles, "w:style")) {
      const { "w:type": type = "", "w:styleId": id = "", "w:default": standard } = style.attributes;
      this.written.set(`${type} ${id}`, style);
      if (/^(?:1|true|on)$/.test(standard ?? "")) this.standard.set(type, id);
    }
  }

  /** A style of a kind; the document's standard one where none is named, or it has none of that name. */
  style(kind: "paragraph" | "character" | "table", id: string | undefined): Style {
    const key = `${kind} ${id}`;
    return this.resolved(this.written.has(key) ? key : `${kind} ${this.standard.get(kind) ?? ""}`);
  }

  /** How a run looks. What is on at two levels (hidden, struck) is off again, as Word has it. */
  look({ table, paragraph, character, own }: Levels): Look {
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

  private resolved(key: string): Style {
    const known = this.kept.get(key);
    if (known) return known;
    // A style that is based on itself, by whatever way, ends here.
    this.kept.set(key, NOTHING);
    const element = this.written.get(key);
    if (!element) return NOTHING;
    const from = elementOf(element, "w:basedOn")?.attributes["w:val"];
    const outer = from === undefined ? NOTHING : this.resolved(`${key.slice(0, key.indexOf(" "))} ${from}`);
    const own = listOf(elementOf(element, "w:pPr"));
    const style: Style = {
      look: { ...outer.look, ...lookOf(elementOf(element, "w:rPr")) },
      behind:
        shading(elementOf(elementOf(element, "w:pPr"), "w:shd")) ??
        shading(elementOf(elementOf(element, "w:tcPr"), "w:shd")) ??
        shading(elementOf(elementOf(element, "w:tblPr"), "w:shd")) ??
        outer.behind,
      list: own === undefined ? outer.list : own,
      parts: new Map([...outer.parts, ...elementsOf(element, "w:tblStylePr").map(partOf)]),
    };
    this.kept.set(key, style);
    return style;
  }
}

const NOTHING: Style = { look: {}, behind: null, list: null, parts: new Map() };

function partOf(element: XmlElement): readonly [string, { readonly look: Look; readonly behind: Shade | null }] {
  return [
    element.attributes["w:type"] ?? "",
    {
      look: lookOf(elementOf(element, "w:rPr")),
      behind: shading(elementOf(elementOf(element, "w:tcPr"), "w:shd")),
    },
  ];
}
