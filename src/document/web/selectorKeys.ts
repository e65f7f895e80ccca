import type { CssNode } from "css-tree";
import type { Element } from "domhandler";

/** What selectors name of an element, as they write it: "tag", "#id", ".class". */
export function keysOf({ name, attribs: { id, class: classes } }: Element): readonly string[] {
  const named = classes === undefined ? [] : [...new Set(classes.split(/\s+/))].map((one) => `.${one}`);
  return [name, ...(id === undefined ? [] : [`#${id}`]), ...named];
}

/** What a part of a selector asks of an element by such a key; null where it asks for something else, or for any tag. */
export function keyIn(part: CssNode): string | null {
  if (part.type === "IdSelector") return `#${part.name}`;
  if (part.type === "ClassSelector") return `.${part.name}`;
  return part.type === "TypeSelector" && !/[*|]/.test(part.name) ? part.name.toLowerCase() : null;
}
