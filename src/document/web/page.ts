import { type Element, Text } from "domhandler";
import { said } from "../../message/message";
import { type HiddenText, type Picture, UnreadableDocument } from "../document";
import type { Draft } from "../setText";
import { Cascade } from "./cascade";
import { BlockCount, type PagePiece } from "./content";
import { PLAIN_LOOK } from "./look";
import { onScreen } from "./media";
import { type PageTree, pageTree } from "./pageTree";
import { type Findings, PageWalk } from "./pageWalk";

/** The content of a web page. */
export interface PageRead {
  readonly drafts: readonly Draft[];
  readonly hidden: readonly HiddenText[];
  readonly pictures: readonly Picture[];
  /** The contents of `<meta name="PubDate">` in its head: 《政府网站发展指引》附件2 asks for one. */
  readonly publicationDates: readonly string[];
}

/**
 * Returns the text of another file that a page refers to by its address: a style sheet, or a page in a frame. Null if
 * it is not available.
 */
export type Linked = (address: string) => string | null;

/** How many frames can be inside each other. No report is nested deeper. */
const MAX_FRAMES = 3;

/**
 * Reads the markup of a page as a reader of the page sees it. Throws `UnreadableDocument` if it is larger than a
 * report, or if it only contains frames with pages that are not available.
 */
export function readPage(markup: string, name: string, linked: Linked): PageRead {
  const found: Findings = { hidden: [], pictures: [] };
  const tree = pageTree(markup, name);
  const pieces = new FramedPages(name, linked, found).walk(tree, 0);
  const drafts = pieces.filter((piece) => piece.kind === "grid" || piece.text !== "");
  if (drafts.length <= 1 && /<frameset\b/i.test(markup)) throw new UnreadableDocument(said("PAGE_OF_FRAMES", { name }));
  const publicationDates = tree.publicationDates.map(({ attribs }) => attribs.content?.trim() ?? "");
  return { drafts, ...found, publicationDates };
}

class FramedPages {
  private readonly count: BlockCount;

  constructor(
    private readonly name: string,
    private readonly linked: Linked,
    private readonly found: Findings,
  ) {
    this.count = new BlockCount(name);
  }

  walk(tree: PageTree, depth: number): readonly PagePiece[] {
    const { texts, missing } = sheetsOf(tree.sheets, this.linked);
    const walk = new PageWalk({
      name: this.name,
      cascade: new Cascade(texts, this.name, tree),
      sheetsMissing: missing,
      count: this.count,
      found: this.found,
      frame: (element) => {
        const inner = element.attribs.srcdoc ?? this.linked(element.attribs.src ?? "");
        return inner === null || depth >= MAX_FRAMES ? [] : this.walk(pageTree(inner, this.name), depth + 1);
      },
    });
    return walk.read(tree.document.children, PLAIN_LOOK);
  }
}

/**
 * The style sheets of a page that apply on a screen, in order, and whether some that it refers to are not available.
 */
function sheetsOf(elements: readonly Element[], linked: Linked): { texts: readonly string[]; missing: boolean } {
  const found = elements.flatMap((element): readonly (string | null)[] => {
    const { media = "", type = "", rel = "", href = "" } = element.attribs;
    if (!onScreen(media)) return [];
    if (element.name === "link")
      return /\bstylesheet\b/i.test(rel) && !/\balternate\b/i.test(rel) ? [linked(href)] : [];
    return /^(?:text\/css)?$/i.test(type.trim())
      ? [element.children.map((child) => (child instanceof Text ? child.data : "")).join("")]
      : [];
  });
  const texts = found.filter((sheet) => sheet !== null);
  return { texts, missing: texts.length < found.length || texts.some((sheet) => /@import\b/.test(sheet)) };
}
