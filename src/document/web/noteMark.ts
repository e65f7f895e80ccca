import type { Element } from "domhandler";
import { nodeText } from "./nodeText";

const MARK = /^[[(（〔【［]?(?:注|note)?[\d①-⑳⑴-⒇*※†‡a-z]{1,3}[\])）〕】］]?$/i;

/** Whether an element is the link from a word or figure to its footnote. */
export function isNoteMark(element: Element): boolean {
  const { attribs, name } = element;
  if (name !== "a" && (attribs.role ?? attribs["epub:type"] ?? attribs.class) === undefined) return false;
  if (/\bdoc-noteref\b/.test(attribs.role ?? "") || /\bnoteref\b/.test(attribs["epub:type"] ?? "")) return true;
  if (/\bMso(?:Footnote|Endnote)Reference\b/.test(attribs.class ?? "")) return true;
  return name === "a" && /^#./.test(attribs.href ?? "") && MARK.test(nodeText(element).replace(/\s/g, ""));
}
