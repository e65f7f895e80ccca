import { elementOf, elementsOf, type XmlElement, xmlText } from "../container/namespacedXml";
import type { Picture, SourceDocument } from "../document";
import { isCounting } from "../flow/fieldText";
import { type Flow, type FlowParagraph, joinedParagraph, type Passage } from "../flow/flow";
import { draftsFrom } from "./innerDocument";
import { type ParagraphLine, ShownText, type TextPlace } from "./shownText";
import { shownBySymbols, symbolShown } from "./symbols";
import { branchOf, mutedBy, wrappedBy } from "./wordBranch";
import { drawingShown } from "./wordDrawing";
import { shownByField, WordFields } from "./wordFields";
import { formField } from "./wordForm";
import { shading, type TextLook, wordLook } from "./wordLook";
import { listOf, printedNumber, type WordNumbering } from "./wordNumbering";
import type { WordStyle, WordStyles } from "./wordStyles";
import { wordTable } from "./wordTable";
import { isFlatSpacing, isVanished } from "./wordUnseen";

/** Reads the parts of a Word document in order. On its way it collects hidden text and large pictures. */
export class WordWalk {
  readonly pictures: Picture[] = [];
  readonly text = new ShownText();
  private before = "";

  /** `inner` contains the documents embedded in this one, by their relationship. */
  constructor(
    private readonly styles: WordStyles,
    private readonly numbering: WordNumbering,
    private readonly inner: ReadonlyMap<string, SourceDocument>,
    private readonly name: string,
  ) {}

  /** Reads the content of a body, a cell or a text box. A field that begins in it also ends in it. */
  flow(parent: XmlElement, place: TextPlace): Flow {
    const around = this.text.fields;
    this.text.fields = new WordFields();
    const passages: Passage[] = [];
    this.blocks(parent, place, passages);
    this.text.fields = around;
    return passages;
  }

  private blocks(parent: XmlElement, place: TextPlace, into: Passage[]): void {
    for (const element of elementsOf(parent)) {
      if (element.name === "w:p") this.paragraph(element, place, into);
      else if (element.name === "w:tbl") {
        const table = wordTable(element, place, this, this.styles, this.name);
        if (this.text.muted === undefined) into.push(table);
      } else if (element.name === "w:altChunk" || element.name === "w:subDoc") this.document(element, into);
      else this.wrapped(element, (content) => this.blocks(content, place, into));
    }
  }

  private wrapped(element: XmlElement, read: (content: XmlElement) => void): void {
    const muted = mutedBy(element);
    const content = wrappedBy(element) ?? (muted === undefined ? null : element);
    if (content) this.text.muting(muted, () => read(content));
  }

  private document(element: XmlElement, into: Passage[]): void {
    const document = this.inner.get(element.attributes["r:id"] ?? "");
    if (!document || this.text.muted !== undefined) return;
    for (const hidden of document.hidden) this.text.hidden.push(hidden);
    for (const picture of document.pictures) this.pictures.push(picture);
    into.push({ kind: "drafts", drafts: draftsFrom(document) });
  }

  private paragraph(element: XmlElement, place: TextPlace, into: Passage[]): void {
    const properties = elementOf(element, "w:pPr");
    const style = this.styles.style("paragraph", elementOf(properties, "w:pStyle")?.attributes["w:val"]);
    const line: ParagraphLine = {
      pieces: [],
      shows: [],
      boxes: [],
      place,
      look: style.look,
      behind: shading(elementOf(properties, "w:shd")) ?? style.behind ?? place.behind,
      unseen: isFlatSpacing(elementOf(properties, "w:spacing")) ? "text in a line without height" : null,
      mark: false,
      struck: false,
    };
    this.inline(element, line);
    if (place.inCell && line.shows.length === 0 && line.pieces.every(({ text }) => text.trim() === ""))
      this.number(properties, style, line);
    if (this.text.muted !== undefined && line.shows.length === 0) return;
    const { pieces, shows, struck } = line;
    const open = hasNoEnd(elementOf(properties, "w:rPr"));
    const own: FlowParagraph = { kind: "paragraph", pieces, shows, struck, open, boxed: false };
    const before = into.at(-1);
    if (before?.kind === "paragraph" && before.open) into[into.length - 1] = joinedParagraph(before, own);
    else into.push(own);
    for (const passage of line.boxes) into.push(passage);
    const text = line.pieces
      .map((piece) => piece.text)
      .join("")
      .trim();
    if (text !== "") this.before = text.slice(-LONGEST_BEHIND);
  }

  /** A number without any text may be the content of the cell, so the cell is not blank. */
  private number(properties: XmlElement | undefined, style: WordStyle, line: ParagraphLine): void {
    const own = listOf(properties);
    const list = own === undefined ? style.list : own;
    const shown = printedNumber(properties) || (list && this.numbering.prints(list));
    const look = { ...line.look, ...wordLook(elementOf(properties, "w:rPr")) };
    if (shown) this.text.show({ text: "", unread: "automatic numbering" }, look, line);
  }

  private inline(parent: XmlElement, line: ParagraphLine): void {
    for (const element of elementsOf(parent)) {
      if (element.name === "w:r") this.run(element, line);
      else if (element.name === "m:oMath" || element.name === "m:oMathPara") this.math(element, line);
      else if (element.name === "w:fldSimple") this.simpleField(element, line);
      else if (element.name === "w:bdo" && element.attributes["w:val"] === "rtl") this.turned(element, line);
      else this.wrapped(element, (content) => this.inline(content, line));
    }
  }

  /** Reads text that runs from right to left, between the Unicode signs for this direction. */
  private turned(element: XmlElement, line: ParagraphLine): void {
    this.text.put("\u202e", line.look, line);
    this.inline(element, line);
    this.text.put("\u202c", line.look, line);
  }

  private simpleField(element: XmlElement, line: ParagraphLine): void {
    const instruction = element.attributes["w:instr"] ?? "";
    if (isCounting(instruction)) return;
    const [pieces, shown] = [line.pieces.length, line.shows.length];
    this.inline(element, line);
    const empty = line.shows.length === shown && line.pieces.slice(pieces).every(({ text }) => text.trim() === "");
    if (empty) this.text.show(formField(elementOf(element, "w:ffData")) ?? shownByField(instruction), {}, line);
  }

  private run(element: XmlElement, line: ParagraphLine): void {
    const properties = elementOf(element, "w:rPr");
    const own = wordLook(properties);
    const character = this.styles.style("character", elementOf(properties, "w:rStyle")?.attributes["w:val"]).look;
    const look = this.styles.look({ table: line.place.table, paragraph: line.look, character, own });
    line.mark = false;
    this.within(element, look, line);
  }

  private within(parent: XmlElement, look: TextLook, line: ParagraphLine): void {
    for (const element of elementsOf(parent))
      switch (element.name) {
        case "w:t":
        case "m:t":
          for (const shown of shownBySymbols(runText(element), look.font)) this.text.show(shown, look, line);
          break;
        case "w:delText":
          if (this.text.muted !== undefined) this.text.put(xmlText(element), look, line);
          break;
        case "w:tab":
        case "w:ptab":
          this.text.put(" ", look, line);
          break;
        case "w:br":
        case "w:cr":
          this.text.put("\n", look, line);
          break;
        case "w:noBreakHyphen":
          this.text.put("-", look, line);
          break;
        case "w:sym":
          this.text.show(
            symbolShown(Number.parseInt(element.attributes["w:char"] ?? "", 16), element.attributes["w:font"] ?? ""),
            look,
            line,
          );
          break;
        case "w:fldChar":
          this.field(element, look, line);
          break;
        case "w:instrText":
          this.text.fields.instruct(xmlText(element));
          break;
        case "w:footnoteReference":
        case "w:endnoteReference":
          line.mark = /^(?:1|true|on)$/.test(element.attributes["w:customMarkFollows"] ?? "");
          break;
        case "w:ruby": {
          const base = elementOf(element, "w:rubyBase");
          if (base) this.inline(base, line);
          break;
        }
        // LibreOffice writes a link in the XML of Word 2003 like this.
        case "w:r":
          this.run(element, line);
          break;
        case "w:drawing":
        case "w:pict":
        case "w:object":
          this.drawing(element, look, line);
          break;
        case "mc:AlternateContent": {
          const branch = branchOf(element);
          if (branch) this.within(branch, look, line);
          break;
        }
      }
  }

  private field(element: XmlElement, look: TextLook, line: ParagraphLine): void {
    const kind = element.attributes["w:fldCharType"];
    if (kind === "begin") this.text.fields.begin(formField(elementOf(element, "w:ffData")));
    else if (kind === "separate") this.text.fields.separate();
    else if (kind === "end") this.text.show(this.text.fields.end(), look, line);
  }

  private math(element: XmlElement, line: ParagraphLine): void {
    const terms = element.name === "m:oMathPara" ? elementsOf(element, "m:oMath") : [element];
    const plain = terms.every((term) =>
      elementsOf(term).every(({ name }) => name === "m:r" || /^w:bookmark/.test(name)),
    );
    if (!plain) this.text.show({ text: "", unread: "an equation" }, {}, line);
    else for (const run of terms.flatMap((term) => elementsOf(term, "m:r"))) this.run(run, line);
  }

  private drawing(element: XmlElement, look: TextLook, line: ParagraphLine): void {
    const { boxes, words, picture, large } = drawingShown(element);
    for (const { content, behind } of boxes) {
      const place = { behind: behind === undefined ? line.behind : behind, table: {}, inCell: line.place.inCell };
      const flow = this.text.muting(isVanished(look) ? "hidden text" : undefined, () => this.flow(content, place));
      if (!this.text.shows(look)) continue;
      for (const one of flow) line.boxes.push(one.kind === "paragraph" ? { ...one, boxed: line.place.inCell } : one);
    }
    for (const word of words) this.text.put(`${word}\n`, look, line);
    this.text.show(picture === null ? null : { text: "", unread: picture }, look, line);
    if (large && this.text.shows(look)) this.pictures.push({ page: null, behind: this.before });
  }
}

/** How many characters of the text before a picture are kept, to say where the picture is. */
const LONGEST_BEHIND = 20;

/** The words of a `w:t`. Spaces at its ends count only if it says so. */
function runText(element: XmlElement): string {
  const text = xmlText(element).replace(/[\t\r\n]/g, " ");
  return element.attributes["xml:space"] === "preserve" ? text : text.replace(/^ +| +$/g, "");
}

/** Whether the paragraph mark is deleted or hidden. The next paragraph then continues on the same line. */
function hasNoEnd(mark: XmlElement | undefined): boolean {
  return elementOf(mark, "w:del", "w:moveFrom") !== undefined || isVanished(wordLook(mark));
}
