import type { Phrase } from "../../message/phrases";
import { elementOf, elementsOf, type XmlElement } from "../container/namespacedXml";

/**
 * Returns the branch of an `mc:AlternateContent` that is shown: the first that needs no unknown namespace, or else the
 * fallback. Null if there is neither. The branches have the same content, so only one of them is ever shown.
 */
export function branchOf(alternatives: XmlElement): XmlElement | null {
  const known = elementsOf(alternatives, "mc:Choice").find((choice) =>
    (choice.attributes.Requires ?? "").split(/\s+/).every((prefix) => KNOWN.has(prefix)),
  );
  return known ?? elementOf(alternatives, "mc:Fallback") ?? null;
}

const KNOWN = new Set(["w", "wp", "a", "pic", "c", "m", "v", "wps", "wpg", "wpc", "w14", "w15"]);

/**
 * Returns the content of an element that only wraps text, paragraphs, rows or cells: accepted revisions, links, content
 * controls, and tags (in Word 2003, elements of their own namespace). Null for every other element.
 */
export function wrappedBy(element: XmlElement): XmlElement | null {
  if (WRAPPERS.has(element.name) || element.name.startsWith("other:")) return element;
  if (element.name === "w:sdt") return elementOf(element, "w:sdtContent") ?? null;
  if (element.name === "mc:AlternateContent") return branchOf(element);
  return null;
}

const WRAPPERS = new Set([
  "w:body",
  "w:sect",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:customXml",
  "w:hyperlink",
  "w:hlink",
  "w:bdo",
  "w:dir",
  "w:fldSimple",
  "w:rubyBase",
  "aml:annotation",
  "aml:content",
  "wx:sect",
  "wx:sub-section",
  "wx:pBdrGroup",
]);

/** Why the content of a wrapper is not shown: null if it is not part of the page, undefined if it is shown. */
export function mutedBy(element: XmlElement): Phrase | null | undefined {
  if (element.name === "w:del" || element.name === "w:moveFrom") return "deleted text";
  if (element.name === "aml:annotation") {
    const kind = element.attributes["w:type"] ?? "";
    if (/^Word\.(?:Deletion|MoveFrom)/.test(kind)) return "deleted text";
    return /^Word\.Comment/.test(kind) ? null : undefined;
  }
  if (element.name !== "w:sdt") return undefined;
  return isPlaceholder(element) ? null : undefined;
}

function isPlaceholder(control: XmlElement): boolean {
  const showing = elementOf(elementOf(control, "w:sdtPr"), "w:showingPlcHdr");
  return showing !== undefined && !/^(?:0|false|off)$/.test(showing.attributes["w:val"] ?? "");
}
