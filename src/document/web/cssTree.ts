type Library = typeof import("css-tree");

let library: Library | null = null;

/**
 * Returns the library for style sheets. It is loaded when it is first asked for, because that takes longer (its tables of
 * all properties) than reading a report that is no page.
 */
export function cssTree(): Library {
  library ??= require("css-tree") as Library;
  return library;
}
