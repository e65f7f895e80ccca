import { elementOf, elementsOf, type XmlElement } from "../container/namespacedXml";

/** The list of a numbered paragraph, and its level. */
export interface ListLevel {
  readonly list: string;
  readonly level: string;
}

/**
 * The list in the properties of a paragraph (`w:pPr`). Null if they say that there is none, undefined if they say
 * nothing about it.
 */
export function listOf(properties: XmlElement | undefined): ListLevel | null | undefined {
  const numbering = elementOf(properties, "w:numPr");
  const list = elementOf(numbering, "w:numId")?.attributes["w:val"];
  if (list === undefined) return undefined;
  return list === "0" ? null : { list, level: elementOf(numbering, "w:ilvl")?.attributes["w:val"] ?? "0" };
}

/** Tells which levels of which lists print numbers before their paragraphs, from the `w:numbering` of a document. */
export class WordNumbering {
  private readonly lists = new Map<string, XmlElement>();
  private readonly kinds = new Map<string, XmlElement>();

  constructor(numbering: XmlElement | null) {
    for (const list of elementsOf(numbering ?? undefined, "w:num"))
      this.lists.set(list.attributes["w:numId"] ?? "", list);
    for (const kind of elementsOf(numbering ?? undefined, "w:abstractNum"))
      this.kinds.set(kind.attributes["w:abstractNumId"] ?? "", kind);
  }

  prints({ list, level }: ListLevel): boolean {
    const own = this.lists.get(list);
    const override = elementsOf(own, "w:lvlOverride").find((one) => one.attributes["w:ilvl"] === level);
    const kind = this.kinds.get(elementOf(own, "w:abstractNumId")?.attributes["w:val"] ?? "");
    const said =
      elementOf(override, "w:lvl") ?? elementsOf(kind, "w:lvl").find((one) => one.attributes["w:ilvl"] === level);
    const format = elementOf(said, "w:numFmt")?.attributes["w:val"] ?? "decimal";
    const text = elementOf(said, "w:lvlText")?.attributes["w:val"] ?? "";
    return text.trim() !== "" && format !== "none" && format !== "bullet";
  }
}

/** Whether a paragraph of Word 2003 (`w:listPr`) stores the number that it prints. */
export function printedNumber(properties: XmlElement | undefined): boolean {
  return /\w/.test(elementOf(elementOf(properties, "w:listPr"), "wx:t")?.attributes["wx:val"] ?? "");
}
