import type { CssNode } from "css-tree";
import type { Element } from "domhandler";

/** The keys by which selectors find an element: "tag", "#id", ".class". */
export function keysOf({ name, attribs: { id, class: classes } }: Element): readonly string[] {
  const named = classes === undefined ? [] : [...new Set(classes.split(/\s+/))].map((one) => `.${one}`);
  return [name, ...(id === undefined ? [] : [`#${id}`]), ...named];
}

/** The key in a part of a selector. Null if the part has no key, or matches any tag. */
export function keyIn(part: CssNode): string | null {
  if (part.type === "IdSelector") return `#${part.name}`;
  if (part.type === "ClassSelector") return `.${part.name}`;
  return part.type === "TypeSelector" && !/[*|]/.test(part.name) ? part.name.toLowerCase() : null;
}
