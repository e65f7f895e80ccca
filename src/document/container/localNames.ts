import type { XmlElement } from "./namespacedXml";

// Spreadsheets are read by the names of their elements without prefix: in each of their formats these alone tell.

/** The name of an element without its prefix, e.g. "row" of `x:row`. */
export function localName(element: XmlElement): string {
  return withoutPrefix(element.name);
}

/** The value of an attribute by its name without prefix; undefined where there is none. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const plain = element.attributes[name];
  if (plain !== undefined) return plain;
  for (const key in element.attributes) if (withoutPrefix(key) === name) return element.attributes[key];
  return undefined;
}

/** An attribute as a number; null where it is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | null {
  const value = Number.parseFloat(attributeOf(element, name) ?? "");
  return Number.isFinite(value) ? value : null;
}

/** Whether an attribute says yes ("1", "true"); `otherwise` where it is not there. */
export function flagOf(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = attributeOf(element, name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** The elements right inside of one, of a name or of any. */
export function childrenOf(parent: XmlElement | undefined | null, name?: string): readonly XmlElement[] {
  if (!parent) return [];
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || localName(child) === name),
  );
}

/** The first element of a name right inside of one; undefined where there is none. */
export function childOf(parent: XmlElement | undefined | null, name: string): XmlElement | undefined {
  return parent?.children.find((child): child is XmlElement => typeof child !== "string" && localName(child) === name);
}

/** All elements of a name below one, in order; those inside of such an element are left out. */
export function outermostOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => (localName(child) === name ? [child] : outermostOf(child, name)));
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
