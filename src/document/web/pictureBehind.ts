import { Element } from "domhandler";
import type { Cascade } from "./cascade";

/** The pictures that style draws behind an element and behind what is in it, by their addresses, as far as they are seen. */
export function picturesIn(element: Element, cascade: Cascade): readonly string[] {
  const declared = cascade.of(element);
  if (/^none\b/.test(declared.get("display") ?? "") || declared.get("visibility") === "hidden") return [];
  const own = /\burl\([^()]*\)/.exec(declared.get("background-image") ?? "")?.[0];
  const inner = element.children.flatMap((child) => (child instanceof Element ? picturesIn(child, cascade) : []));
  return own === undefined ? inner : [own, ...inner];
}
