import { type AnyNode, Element, Text } from "domhandler";
import type { Phrase } from "../../message/phrases";
import { type HiddenText, type Picture, STRUCK_OUT } from "../document";
import type { Cascade } from "./cascade";
import { type BlockCount, Content, type PagePiece } from "./content";
import { breaksLines, displayOf } from "./display";
import { generatedText } from "./generated";
import { isNumberAlone } from "./listNumber";
import { type ElementLook, elementLook, hiddenHow, looksAsBehind } from "./look";
import { nodeText } from "./nodeText";
import { isNoteMark } from "./noteMark";
import { isTable, type Seen, type TableParts, tableParts } from "./pageTable";
import { picturesIn } from "./pictureBehind";
import { shownByElement } from "./shown";
import { TableGrid } from "./tableGrid";

/** What a walk through a page finds besides its paragraphs and tables, in order. */
export interface Findings {
  readonly hidden: HiddenText[];
  readonly pictures: Picture[];
}

/** What the walk needs to know about the page. */
export interface WalkContext {
  readonly name: string;
  readonly cascade: Cascade;
  /** Whether the page refers to style sheets that are not available. */
  readonly sheetsMissing: boolean;
  readonly count: BlockCount;
  readonly found: Findings;
  /** Returns the paragraphs and tables of the page inside a frame. Empty if that page is not available. */
  readonly frame: (element: Element) => readonly PagePiece[];
}

/** Usual names of the meta element in which government pages repeat the title of an article. */
const TITLE_META = /^(?:articletitle|og:title)$/i;
/** How many characters of the text before a picture are kept, so that a person can find it. */
const BEHIND = 20;

/** Walks through the tree of a page and collects what a reader of the page sees. */
export class PageWalk {
  /** The texts that were read last. */
  private readonly last: string[] = [];

  constructor(private readonly page: WalkContext) {}

  /** Returns the paragraphs and tables in an element, or in a page. */
  read(nodes: readonly AnyNode[], look: ElementLook): readonly PagePiece[] {
    const content = new Content(this.page.count);
    for (const node of nodes) this.visit(node, look, content);
    return content.pieces();
  }

  private visit(node: AnyNode, look: ElementLook, content: Content): void {
    if (node instanceof Text) this.print(node.data, look, content);
    else if (node instanceof Element) this.enter(node, elementLook(node, look, this.page.cascade), content);
  }

  private print(text: string, look: ElementLook, content: Content): void {
    const how = text.trim() === "" ? null : look.struck ? STRUCK_OUT : hiddenHow(look);
    if (how === null && look.reversed && text.trim() !== "") {
      content.unread("text written from right to left");
      return;
    }
    if (how === null || this.isDoubtful(look)) {
      content.put(text, look);
      this.last.push(text);
      if (this.last.length > 2 * BEHIND) this.last.splice(0, BEHIND);
      if (how !== null) content.doubt("text whose colour may be that of its background");
      return;
    }
    if (look.struck) content.struck();
    this.hide(text, how);
  }

  /** White text on the white of the window may be visible if a missing style sheet declares a background colour. */
  private isDoubtful(look: ElementLook): boolean {
    if (!this.page.sheetsMissing || look.backed || !looksAsBehind(look)) return false;
    return !look.struck && hiddenHow({ ...look, colour: null }) === null;
  }

  private enter(element: Element, look: ElementLook, content: Content): void {
    const seen = { element, look };
    const { name } = element;
    if (name === "script" && element.children.some((child) => child instanceof Text && WRITES.test(child.data)))
      content.unread("what a script writes");
    else if (look.gone !== null) this.hide(nodeText(element), look.gone);
    else if (name === "br") content.breakLine();
    else if (name === "meta") this.title(seen, content);
    else if (name === "iframe" || name === "frame") content.add(this.page.frame(element));
    else {
      const parts = isTable(seen) ? tableParts(seen, this.page.cascade) : null;
      if (parts && parts.rows.length > 0) content.add(this.table(parts, look));
      else this.flow(seen, content);
    }
  }

  private title({ element, look }: Seen, content: Content): void {
    const { name, property, content: title } = element.attribs;
    if (!TITLE_META.test(name ?? property ?? "")) return;
    content.endParagraph();
    this.print(title ?? "", look, content);
    content.endParagraph();
  }

  private flow(seen: Seen, content: Content): void {
    const breaks = breaksLines(seen.look.display) || breaksLines(displayOf(seen.element.name));
    if (breaks) content.endParagraph();
    this.fill(seen, content);
    if (breaks) content.endParagraph();
  }

  /** Prints what an element shows: its text, or its value, or a mark that it cannot be read. */
  private fill({ element, look: own }: Seen, content: Content): void {
    const look = isNoteMark(element) ? { ...own, raised: "super" as const } : own;
    this.generate(element, "before", look, content);
    const shown = shownByElement(element);
    const icon = this.iconOf(element);
    if (icon !== null && hiddenHow(own) === null) content.unread(icon);
    if (isNumberAlone(element, this.page.cascade) && hiddenHow(own) === null) content.doubt("automatic numbering");
    if (shown === null) for (const child of element.children) this.visit(child, look, content);
    else {
      this.print(shown.text, look, content);
      if (shown.unread !== null && hiddenHow({ ...look, colour: null, fontSize: 16 }) === null)
        content.unread(shown.unread);
      if (shown.large && look.visible) this.page.found.pictures.push({ page: null, behind: this.behind() });
    }
    this.generate(element, "after", look, content);
  }

  private behind(): string {
    return this.last.join("").replace(/\s+/g, "").slice(-BEHIND);
  }

  /**
   * The picture in an empty element that its style draws, or may draw if a style sheet is not available. Null if there
   * is none.
   */
  private iconOf(element: Element): Phrase | null {
    if (!ICON_TAGS.has(element.name) || nodeText(element).trim() !== "" || element.children.some(isElement))
      return null;
    const picture = this.page.cascade.of(element).get("background-image") ?? "none";
    if (/\burl\(/.test(picture)) return "a picture";
    const isNamed = element.name === "i" && (element.attribs.class ?? "") !== "";
    return isNamed && this.page.sheetsMissing ? "an icon" : null;
  }

  private generate(element: Element, place: "before" | "after", look: ElementLook, content: Content): void {
    const generated = generatedText(element, this.page.cascade, place);
    if (generated === null) return;
    if (generated.text !== "") this.print(generated.text, look, content);
    if (generated.unread !== null && hiddenHow(look) === null) content.unread(generated.unread);
  }

  private table({ captions, rows, gone, collapsed }: TableParts, look: ElementLook): readonly PagePiece[] {
    for (const part of gone) this.hide(nodeText(part.element), part.look.gone ?? "");
    const before = captions.flatMap((caption) => this.cell(caption));
    const read = rows.map(({ cells, endsGroup }) => ({
      cells: cells.map(({ element, look: own }) => ({ element, pieces: this.cell({ element, look: own }) })),
      endsGroup,
    }));
    const cells = read.flatMap((row) => row.cells);
    const behindText = new Set(
      cells.filter(({ pieces }) => pieces.length > 0).flatMap(({ element }) => picturesIn(element, this.page.cascade)),
    );
    const drawn = (element: Element) =>
      picturesIn(element, this.page.cascade).some((picture) => !behindText.has(picture));
    const inner = cells.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === "grid" ? piece.cells : [])));
    // A table that contains more cells in inner tables than of its own is only page layout.
    if (cells.length === 1 || inner.length >= Math.max(cells.length, 2))
      return [...before, ...cells.flatMap(({ pieces }) => pieces)];
    const grid = new TableGrid(this.page.name);
    for (const row of read) {
      grid.beginRow();
      for (const { element, pieces } of row.cells)
        grid.add(
          cellText(element, pieces),
          spanOf(element, "rowspan"),
          spanOf(element, "colspan"),
          unreadIn(pieces) ?? (pieces.length === 0 && drawn(element) ? "a picture" : null),
        );
      if (row.endsGroup) grid.endGroup();
    }
    const seen = grid.cells.filter(({ column, columnSpan }) => !isCollapsed(column, columnSpan, collapsed));
    return seen.length === 0 || look.gone !== null ? before : [...before, { kind: "grid", cells: seen }];
  }

  private cell(cell: Seen): readonly PagePiece[] {
    const content = new Content(null);
    this.fill(cell, content);
    return content.pieces();
  }

  private hide(text: string, how: Phrase | ""): void {
    const words = text.trim();
    if (words === "" || how === "") return;
    const { hidden } = this.page.found;
    const last = hidden.at(-1);
    if (last?.how === how && last.text.length < MAX_HIDDEN)
      hidden[hidden.length - 1] = { ...last, text: `${last.text} ${words}` };
    else if (hidden.length < MAX_HIDDEN) hidden.push({ text: words, how, page: null });
  }
}

/** A script that writes text into the page. */
const WRITES = /\bdocument\.write(?:ln)?\s*\(/;
/** Inline elements that pages use without content, for icons. */
const ICON_TAGS = new Set(["i", "em", "b", "strong", "span", "s", "u", "a"]);

function isElement(node: AnyNode): boolean {
  return node instanceof Element;
}

/** The number of hidden texts that are kept, and the number of characters of one text after which a new one begins. */
const MAX_HIDDEN = 500;

/** The text of a cell. If Excel showed `###` because the column was too narrow, it is the stored number. */
function cellText({ attribs }: Element, pieces: readonly PagePiece[]): string {
  const text = pieces
    .map((piece) => (piece.kind === "paragraph" ? piece.text : piece.cells.map((cell) => cell.text).join(" ")))
    .filter((one) => one !== "")
    .join("\n");
  const kept = attribs["x:num"] ?? "";
  return kept !== "" && /^#*$/.test(text) ? kept : text;
}

function unreadIn(pieces: readonly PagePiece[]): Phrase | null {
  for (const piece of pieces) {
    if (piece.kind === "grid") return "a table inside of the cell";
    if (piece.unread !== null) return piece.unread;
  }
  return null;
}

/** How many rows or columns a cell covers. 0 rows means all following rows of the group. */
function spanOf({ attribs }: Element, name: "rowspan" | "colspan"): number {
  const written = attribs[name] ?? attribs[`aria-${name}`];
  if (written === undefined) return 1;
  const span = Number.parseInt(written, 10);
  return name === "rowspan" && span === 0 ? Number.POSITIVE_INFINITY : span;
}

function isCollapsed(column: number, span: number, collapsed: ReadonlySet<number>): boolean {
  if (collapsed.size === 0) return false;
  return Array.from({ length: span }, (_, at) => column + at).every((one) => collapsed.has(one));
}
