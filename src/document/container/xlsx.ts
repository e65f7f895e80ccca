type Library = typeof import("@e965/xlsx");

let library: Library | null = null;

/**
 * Returns the library for compound files and binary workbooks. It is loaded when it is first asked for, because that
 * takes longer (its tables of code pages) than reading most documents.
 */
export function xlsx(): Library {
  library ??= require("@e965/xlsx") as Library;
  return library;
}
