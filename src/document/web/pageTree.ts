import { Document, Element, Text } from "domhandler";
import { Tokenizer } from "htmlparser2";
import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import { BLOCKS, FORMATTING, impliedEnds, isScope, isTablePart, PARTS_OF_ROW, TABLE_CONTEXTS, VOID } from "./nesting";
import { keysOf } from "./selectorKeys";

/** No person writes a page that is nested deeper. */
const MAX_DEPTH = 1_000;
/** The longest reports have some ten thousand elements and texts. */
const MAX_NODES = 600_000;
/**
 * The largest number of formatting elements that are opened again after a block ended them. Browsers also forget older
 * ones.
 */
const MAX_FORMATTING = 30;

export interface PageTree {
  readonly document: Document;
  /** The number of its elements and texts. */
  readonly nodes: number;
  /** The names in its elements that selectors can refer to: tags, "#id", ".class". */
  readonly keys: ReadonlySet<string>;
  /** The elements that contain or link its style sheets, in order. */
  readonly sheets: readonly Element[];
  /** The elements that say when the page was published, in order. */
  readonly publicationDates: readonly Element[];
}

/**
 * Builds the tree of a page as a browser builds it: missing, extra or crossed end tags end the same elements as in a
 * browser, and content in a table outside of its cells is moved before the table. Throws `UnreadableDocument` if the
 * page is larger or nested deeper than a report.
 */
export function pageTree(markup: string, name: string): PageTree {
  const tree = new TreeBuilder(name, /^\uFEFF?\s*<\?xml/i.test(markup));
  let attributes: Record<string, string> = {};
  let [tag, attribute, value] = ["", "", ""];
  const part = (start: number, end: number) => markup.slice(start, end);
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = part(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = part(start, end).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => {
        value += part(start, end);
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
      },
      onopentagend: () => tree.open(tag, attributes, false),
      onselfclosingtag: () => tree.open(tag, attributes, true),
      onclosetag: (start, end) => tree.close(part(start, end).trim().toLowerCase()),
      ontext: (start, end) => tree.text(part(start, end)),
      ontextentity: (code) => tree.text(String.fromCodePoint(code)),
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return tree;
}

/** The elements of a table that stay open when a new group of rows, row or cell begins. */
const STAYS_FOR_GROUP = new Set(["table"]);
const STAYS_FOR_ROW = new Set(["table", "thead", "tbody", "tfoot"]);
const STAYS_FOR_CELL = new Set([...STAYS_FOR_ROW, "tr"]);

const GIVES_SHEET = new Set(["style", "link"]);
/** Elements whose content has no effect in a browser with scripts. */
const UNUSED = new Set(["noscript", "template"]);

class TreeBuilder implements PageTree {
  readonly document = new Document([]);
  readonly sheets: Element[] = [];
  readonly publicationDates: Element[] = [];
  readonly keys = new Set<string>();
  nodes = 0;
  /** The open elements, outermost first. */
  private readonly stack: Element[] = [];
  /** Formatting elements (<b>, <font> …) that no end tag has ended yet. A null marks where a cell begins. */
  private readonly formatting: (Element | null)[] = [];

  constructor(
    private readonly name: string,
    /** Whether `<td/>` is a complete element, as in XML. */
    private readonly xml: boolean,
  ) {}

  open(tag: string, attributes: Record<string, string>, selfClosing: boolean): void {
    this.endImplied(tag);
    if (PARTS_OF_ROW.has(tag) && TABLE_CONTEXTS.has(this.current?.name ?? "") && this.current?.name !== "tr")
      this.push(new Element("tr", {}));
    const element = new Element(tag, attributes);
    if (GIVES_SHEET.has(tag) && this.isUsed) this.sheets.push(element);
    if (isPublicationDate(element) && this.isUsed) this.publicationDates.push(element);
    if (FORMATTING.has(tag)) this.reopenFormatting();
    if (VOID.has(tag) || (selfClosing && (this.xml || tag.includes(":")))) {
      this.append(element);
      return;
    }
    this.push(element);
    if (FORMATTING.has(tag)) {
      this.formatting.push(element);
      if (this.formatting.length > MAX_FORMATTING) this.formatting.shift();
    } else if (PARTS_OF_ROW.has(tag) || tag === "caption") this.formatting.push(null);
  }

  close(tag: string): void {
    if (tag === "br") this.append(new Element("br", {}));
    if (tag === "body" || tag === "html") return;
    const at = this.openAt(tag);
    if (at < 0) return;
    const inner = this.stack.slice(at + 1);
    const ended = this.stack[at] as Element;
    this.endFrom(at);
    if (!FORMATTING.has(tag)) return;
    const kept = this.formatting.lastIndexOf(ended);
    if (kept >= 0) this.formatting.splice(kept, 1);
    // <b><p>…</b>…</p>: the paragraph continues without the bold.
    const block = inner.findIndex(({ name }) => BLOCKS.has(name));
    for (const element of block < 0 ? [] : inner.slice(block))
      if (!FORMATTING.has(element.name)) this.push(copyOf(element));
  }

  text(data: string): void {
    if (data.trim() !== "") this.reopenFormatting();
    this.append(new Text(data));
  }

  private get current(): Element | undefined {
    return this.stack.at(-1);
  }

  private get isUsed(): boolean {
    return !this.stack.some(({ name }) => UNUSED.has(name));
  }

  /** Ends the elements without an end tag that a start tag ends: a cell, a row, a paragraph, a list item. */
  private endImplied(tag: string): void {
    if (isTablePart(tag)) this.endTableParts(tag);
    // A table directly inside the rows of a table ends that table.
    if (tag === "table" && TABLE_CONTEXTS.has(this.current?.name ?? "")) this.close("table");
    for (const { ends, within } of impliedEnds(tag)) {
      for (let at = this.stack.length - 1; at >= 0; at--) {
        const { name } = this.stack[at] as Element;
        if (ends.has(name)) {
          this.endFrom(at);
          break;
        }
        if (isScope(name) || within.has(name)) break;
      }
    }
  }

  private endTableParts(tag: string): void {
    const stays = tag === "td" || tag === "th" ? STAYS_FOR_CELL : tag === "tr" ? STAYS_FOR_ROW : STAYS_FOR_GROUP;
    for (let at = this.stack.length - 1; at >= 0; at--)
      if (stays.has((this.stack[at] as Element).name)) {
        this.endFrom(at + 1);
        break;
      }
  }

  private endFrom(at: number): void {
    while (this.stack.length > at) {
      const { name } = this.stack.pop() as Element;
      if (PARTS_OF_ROW.has(name) || name === "caption")
        this.formatting.length = Math.max(0, this.formatting.lastIndexOf(null));
    }
  }

  /**
   * The index of the open element that an end tag ends. It is -1 if there is none, for example because a cell or a
   * table is between.
   */
  private openAt(tag: string): number {
    const ofTable = isTablePart(tag) || tag === "table";
    const ofWords = !BLOCKS.has(tag) && !FORMATTING.has(tag) && !ofTable;
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const { name } = this.stack[at] as Element;
      if (name === tag) return at;
      if (ofTable ? name === "table" : isScope(name) || (ofWords && BLOCKS.has(name))) return -1;
    }
    return -1;
  }

  private reopenFormatting(): void {
    if (TABLE_CONTEXTS.has(this.current?.name ?? "")) return;
    for (let at = this.formatting.lastIndexOf(null) + 1; at < this.formatting.length; at++) {
      const element = this.formatting[at] as Element;
      if (this.stack.includes(element)) continue;
      const copy = copyOf(element);
      this.push(copy);
      this.formatting[at] = copy;
    }
  }

  private push(element: Element): void {
    this.append(element);
    this.stack.push(element);
    if (this.stack.length > MAX_DEPTH) throw new UnreadableDocument(said("DOCUMENT_TOO_DEEP", { name: this.name }));
  }

  private append(node: Element | Text): void {
    this.nodes += 1;
    if (this.nodes > MAX_NODES) throw new UnreadableDocument(said("DOCUMENT_TOO_LONG", { name: this.name }));
    if (node instanceof Element) for (const key of keysOf(node)) this.keys.add(key);
    const parent = this.current ?? this.document;
    const before = parent instanceof Element && movesBeforeTable(parent, node) ? tableAround(parent) : null;
    const [room, next] = before?.parent ? [before.parent, before] : [parent, null];
    node.parent = room;
    const siblings = room.children;
    const at = next ? siblings.lastIndexOf(next) : siblings.length;
    const previous = (siblings[at - 1] ?? null) as typeof node.prev;
    if (previous instanceof Text && node instanceof Text) {
      previous.data += node.data;
      return;
    }
    node.prev = previous;
    node.next = next;
    if (previous) previous.next = node;
    if (next) next.prev = node;
    if (next) siblings.splice(at, 0, node);
    else siblings.push(node);
  }
}

function isPublicationDate({ name, attribs }: Element): boolean {
  return name === "meta" && attribs.name?.trim().toLowerCase() === "pubdate";
}

/** Whether a browser moves this content, which is directly inside a table or its rows, before the table. */
function movesBeforeTable(parent: Element, node: Element | Text): boolean {
  if (!TABLE_CONTEXTS.has(parent.name)) return false;
  if (node instanceof Text) return node.data.trim() !== "";
  return !isTablePart(node.name) && !STAYS_IN_TABLE.has(node.name);
}

const STAYS_IN_TABLE = new Set(["script", "style", "template", "form", "input"]);

function tableAround(element: Element): Element | null {
  for (let one: typeof element.parent = element; one instanceof Element; one = one.parent)
    if (one.name === "table") return one;
  return null;
}

function copyOf(element: Element): Element {
  return new Element(element.name, element.attribs);
}
