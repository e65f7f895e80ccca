import { Element } from "domhandler";
import type { Cascade } from "./cascade";
import { nodeText } from "./nodeText";

/** Whether a browser prints a list number for an element that has no text of its own. */
export function isNumberAlone(element: Element, cascade: Cascade): boolean {
  const list = element.parent;
  if (element.name !== "li" || !(list instanceof Element) || list.name !== "ol") return false;
  if (nodeText(element).trim() !== "") return false;
  const [own, outer] = [element, list].map((one) => {
    const declared = cascade.of(one);
    return declared.get("list-style-type") ?? declared.get("list-style");
  });
  const display = cascade.of(element).get("display") ?? "list-item";
  return display === "list-item" && !/\b(?:none|disc|circle|square)\b/.test(own ?? outer ?? "");
}
