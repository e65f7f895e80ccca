import type { Phrase } from "../../message/phrases";
import { elementsOf, type XmlElement } from "../container/namespacedXml";
import type { Picture } from "../document";
import type { Flow, Passage } from "../flow/flow";
import { type ParagraphLine, ShownText, type TextPlace } from "../word/shownText";
import type { TextLook } from "../word/wordLook";
import { formValues, isDrawing, odfDrawing } from "./odfDrawing";
import type { OdfStyles } from "./odfStyles";
import { odfTable } from "./odfTable";

/** Reads an OpenDocument text in order. On its way it collects hidden text and large pictures. */
export class OdfWalk {
  readonly pictures: Picture[] = [];
  readonly text = new ShownText();
  private readonly values: ReadonlyMap<string, string>;
  private before = "";
  /** The styles of the lists around the current position, and whether a number is printed before the next paragraph. */
  private lists: { readonly names: readonly (string | undefined)[]; readonly before: boolean } = NO_LIST;

  constructor(
    body: XmlElement,
    private readonly styles: OdfStyles,
    private readonly name: string,
  ) {
    this.values = formValues(body);
  }

  /** Reads the content of a body, a cell or a text box. */
  flow(parent: XmlElement, place: TextPlace): Flow {
    const passages: Passage[] = [];
    this.blocks(parent, place, passages);
    return passages;
  }

  private blocks(parent: XmlElement, place: TextPlace, into: Passage[]): void {
    for (const element of elementsOf(parent)) {
      if (element.name === "text:p" || element.name === "text:h") this.paragraph(element, place, into);
      else if (element.name === "table:table") this.table(element, place, into);
      else if (isDrawing(element)) this.apart(element, place, into);
      else if (element.name === "text:list") this.list(element, place, into);
      else if (WRAPPERS.has(element.name)) this.text.muting(mutedBy(element), () => this.blocks(element, place, into));
    }
  }

  private list(element: XmlElement, place: TextPlace, into: Passage[]): void {
    const { names, before } = this.lists;
    const own = element.attributes["text:style-name"] ?? names.at(-1);
    for (const item of elementsOf(element)) {
      const numbered = item.name === "text:list-item" && this.styles.prints(own, names.length + 1);
      this.lists = { names: [...names, own], before: numbered };
      this.blocks(item, place, into);
    }
    this.lists = { names, before };
  }

  private table(element: XmlElement, place: TextPlace, into: Passage[]): void {
    const { hidden } = this.styles.style("table", element.attributes["table:style-name"]);
    this.text.muting(hidden ? "a hidden table" : undefined, () => {
      const table = odfTable(element, place, this, this.styles, this.name);
      if (this.text.muted === undefined) into.push(table);
    });
  }

  private paragraph(element: XmlElement, place: TextPlace, into: Passage[]): void {
    const line = this.line(element.attributes["text:style-name"], place);
    const hides = elementsOf(element, "text:hidden-paragraph").some(isHidden);
    this.text.muting(hides ? "a hidden paragraph" : undefined, () => this.inline(element, line.look, line));
    const blank = line.shows.length === 0 && line.pieces.every(({ text }) => text.trim() === "");
    // A number without any text may be the content of the cell, so the cell is not blank.
    if (this.lists.before && blank && place.inCell)
      this.text.show({ text: "", unread: "automatic numbering" }, line.look, line);
    this.lists = { ...this.lists, before: false };
    if (this.text.muted === undefined || line.shows.length > 0) this.end(line, into);
  }

  /** Reads a frame or a shape between paragraphs, for example one that is anchored to the page. */
  private apart(element: XmlElement, place: TextPlace, into: Passage[]): void {
    const line = this.line(undefined, place);
    this.drawing(element, {}, line);
    if (line.boxes.length + line.shows.length > 0) this.end(line, into);
  }

  private line(styleName: string | undefined, place: TextPlace): ParagraphLine {
    const style = this.styles.style("paragraph", styleName);
    const behind = style.behind ?? place.behind;
    return {
      pieces: [],
      shows: [],
      boxes: [],
      place,
      look: style.look,
      behind,
      unseen: null,
      mark: false,
      struck: false,
    };
  }

  private end({ pieces, shows, struck, boxes }: ParagraphLine, into: Passage[]): void {
    into.push({ kind: "paragraph", pieces, shows, struck, open: false, boxed: false });
    for (const passage of boxes) into.push(passage);
    const text = pieces
      .map((piece) => piece.text)
      .join("")
      .trim();
    if (text !== "") this.before = text.slice(-LONGEST_BEHIND);
  }

  private inline(parent: XmlElement, look: TextLook, line: ParagraphLine): void {
    for (const child of parent.children)
      if (typeof child === "string") this.text.put(child.replace(/[ \t\r\n]+/g, " "), look, line);
      else if (isDrawing(child)) this.drawing(child, look, line);
      else if (!SILENT.test(child.name) && !isHidden(child)) this.element(child, look, line);
  }

  private element(element: XmlElement, look: TextLook, line: ParagraphLine): void {
    const { attributes } = element;
    switch (element.name) {
      case "text:span":
        this.inline(element, { ...look, ...this.ownLook(attributes["text:style-name"]) }, line);
        break;
      case "text:s":
        this.text.put(" ".repeat(Math.min(Number(attributes["text:c"] ?? 1) || 1, MOST_BLANKS)), look, line);
        break;
      case "text:tab":
        this.text.put(" ", look, line);
        break;
      case "text:line-break":
        this.text.put("\n", look, line);
        break;
      case "field:fieldmark":
        this.text.show({ text: "", unread: "a form field" }, look, line);
        break;
      case "text:expression":
      case "text:variable-get":
      case "text:user-field-get": {
        const before = line.pieces.length;
        this.inline(element, look, line);
        if (line.pieces.length === before)
          this.text.show({ text: "", unread: "a field without its value" }, look, line);
        break;
      }
      default:
        this.text.muting(mutedBy(element), () => this.inline(element, look, line));
    }
  }

  /** The properties of a character style alone. Its defaults would hide the look of the paragraph. */
  private ownLook(styleName: string | undefined): TextLook {
    return styleName === undefined ? {} : this.styles.style("text", styleName).look;
  }

  private drawing(element: XmlElement, look: TextLook, line: ParagraphLine): void {
    const value = this.values.get(element.attributes["draw:control"] ?? "");
    if (element.name === "draw:control") {
      if (value === undefined) this.text.show({ text: "", unread: "a form field" }, look, line);
      else this.text.put(value, look, line);
      return;
    }
    const { boxes, picture, large } = odfDrawing(element);
    for (const { content, style } of boxes) {
      const own = this.styles.style("graphic", style).behind;
      const place = { behind: own === undefined ? line.behind : own, table: {}, inCell: line.place.inCell };
      const flow = this.flow(content, place);
      if (!this.text.shows(look)) continue;
      for (const one of flow) line.boxes.push(one.kind === "paragraph" ? { ...one, boxed: line.place.inCell } : one);
    }
    this.text.show(picture === null ? null : { text: "", unread: picture }, look, line);
    if (large && this.text.shows(look)) this.pictures.push({ page: null, behind: this.before });
  }
}

const NO_LIST = { names: [], before: false } as const;

/** How many characters of the text before a picture are kept, to say where the picture is. */
const LONGEST_BEHIND = 20;
const MOST_BLANKS = 100;

/** Elements that may enclose paragraphs and tables. */
const WRAPPERS = new Set([
  "text:section",
  "text:list-item",
  "text:list-header",
  "text:numbered-paragraph",
  "text:table-of-content",
  "text:user-index",
  "text:alphabetical-index",
  "text:table-index",
  "text:illustration-index",
  "text:object-index",
  "text:bibliography",
  "text:index-body",
  "text:index-title",
  "loext:content-control",
]);

/** Elements among words that are not part of the text: notes and their marks, page numbers, bookmarks. */
const SILENT =
  /^(?:office:annotation|office:annotation-end|text:(?:note|note-ref|ruby-text|label|page-number|page-count|page-continuation|page-variable-get|script|tracked-changes|hidden-paragraph)|field:param|svg:title|svg:desc)$/;

function isHidden({ name, attributes }: XmlElement): boolean {
  if (name === "text:hidden-text" || name === "text:hidden-paragraph") return attributes["text:is-hidden"] !== "false";
  return name !== "text:section" && attributes["text:display"] === "none";
}

/** Returns why the content of an element is not shown: null for a placeholder, undefined if it is shown. */
function mutedBy({ name, attributes }: XmlElement): Phrase | null | undefined {
  if (name === "text:placeholder" || attributes["loext:showing-place-holder"] === "true") return null;
  if (name !== "text:section") return undefined;
  const { "text:display": display, "text:is-hidden": hidden } = attributes;
  return display === "none" || hidden === "true" ? "a hidden section" : undefined;
}
