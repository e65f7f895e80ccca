import { Element } from "domhandler";
import type { Cascade } from "./cascade";

/** The addresses of the background pictures of an element and of the elements inside it, as far as they are visible. */
export function picturesIn(element: Element, cascade: Cascade): readonly string[] {
  const declared = cascade.of(element);
  if (/^none\b/.test(declared.get("display") ?? "") || declared.get("visibility") === "hidden") return [];
  const own = /\burl\([^()]*\)/.exec(declared.get("background-image") ?? "")?.[0];
  const inner = element.children.flatMap((child) => (child instanceof Element ? picturesIn(child, cascade) : []));
  return own === undefined ? inner : [own, ...inner];
}
