import type { ChildNode, Document, Element } from "domhandler";
import { isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";

/**
 * The root element of an XML file; null where it has none, or nests deeper than any program writes. Names are compared
 * without their prefix: programs choose prefixes as they like.
 */
export function rootOf(xml: string): Element | null {
  const document: Document = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const root = document.children.find(isTag) ?? null;
  return root && isShallow(root) ? root : null;
}

const MAX_DEPTH = 200;

function isShallow(root: Element): boolean {
  let level: readonly Element[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false;
    level = level.flatMap((element) => element.children.filter(isTag));
  }
  return true;
}

/** The name of an element without its prefix, e.g. "row" of `x:row`. */
export function nameOf(element: Element): string {
  return withoutPrefix(element.name);
}

/** The value of an attribute by its name without prefix; undefined where there is none. */
export function attributeOf(element: Element, name: string): string | undefined {
  const plain = element.attribs[name];
  if (plain !== undefined) return plain;
  for (const key in element.attribs) if (withoutPrefix(key) === name) return element.attribs[key];
  return undefined;
}

/** An attribute as a number; null where it is none. */
export function numberOf(element: Element, name: string): number | null {
  const value = Number.parseFloat(attributeOf(element, name) ?? "");
  return Number.isFinite(value) ? value : null;
}

/** Whether an attribute says yes ("1", "true"); `otherwise` where it is not there. */
export function flagOf(element: Element, name: string, otherwise = false): boolean {
  const value = attributeOf(element, name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** The elements right inside of one, of a name or of any. */
export function elementsOf(parent: { readonly children: readonly ChildNode[] }, name?: string): readonly Element[] {
  return parent.children.filter(isTag).filter((child) => name === undefined || nameOf(child) === name);
}

/** The first element of a name right inside of one; undefined where there is none. */
export function elementOf(parent: Element | undefined | null, name: string): Element | undefined {
  return parent?.children.find((child): child is Element => isTag(child) && nameOf(child) === name);
}

/** All elements of a name below one, in order; those inside of such an element are left out. */
export function elementsBelow(parent: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  const open: ChildNode[] = [...parent.children].reverse();
  for (let node = open.pop(); node; node = open.pop())
    if (isTag(node)) {
      if (nameOf(node) === name) found.push(node);
      else for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] as ChildNode);
    }
  return found;
}

/** All text below an element. */
export function textOf(element: Element | undefined): string {
  const texts: string[] = [];
  const open: ChildNode[] = element ? [element] : [];
  for (let node = open.pop(); node; node = open.pop())
    if (isText(node)) texts.push(node.data);
    else if (isTag(node))
      for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] as ChildNode);
  return texts.join("");
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
