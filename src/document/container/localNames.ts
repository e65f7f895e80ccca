import type { XmlElement } from "./namespacedXml";

// Spreadsheets are read by the names of their elements without prefix: in each spreadsheet format these names are
// unique.

/** The name of an element without its prefix, e.g. "row" for `x:row`. */
export function localName(element: XmlElement): string {
  return withoutPrefix(element.name);
}

/** The value of an attribute, found by its name without prefix. Undefined if there is no such attribute. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const plain = element.attributes[name];
  if (plain !== undefined) return plain;
  for (const key in element.attributes) if (withoutPrefix(key) === name) return element.attributes[key];
  return undefined;
}

/** The value of an attribute as a number. Null if it is not a number. */
export function numberOf(element: XmlElement | undefined, name: string): number | null {
  const value = Number.parseFloat(attributeOf(element, name) ?? "");
  return Number.isFinite(value) ? value : null;
}

/** Whether an attribute is set to yes ("1", "true", "on"). Returns `otherwise` if there is no such attribute. */
export function flagOf(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = attributeOf(element, name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** The direct children of an element: those with a given name, or all of them. */
export function childrenOf(parent: XmlElement | undefined | null, name?: string): readonly XmlElement[] {
  if (!parent) return [];
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || localName(child) === name),
  );
}

/** The first direct child with a given name. Undefined if there is none. */
export function childOf(parent: XmlElement | undefined | null, name: string): XmlElement | undefined {
  return parent?.children.find((child): child is XmlElement => typeof child !== "string" && localName(child) === name);
}

/**
 * All elements of a given name below an element, in order. Such elements inside another one of that name are left out.
 */
export function outermostOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => (localName(child) === name ? [child] : outermostOf(child, name)));
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
