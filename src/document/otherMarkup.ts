/** Finds the name of the root element of an XML document, after its declaration, comments and document type. */
const XML =
  /^\s*(?:<\?xml[^>]*>\s*)(?:<\?[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<([A-Za-z_][\w.:-]*)/;
/** Finds the name of the root element of XML without a declaration, if that element declares a namespace. */
const NAMESPACED = /^\s*<([A-Za-z_][\w.:-]*)[^>]*\sxmlns(?::\w+)?=/;

/**
 * Names the format of a text that is written for programs and not for people: JSON, PostScript, or XML that no reader
 * can read. Returns the rest of a sentence that begins with the file name, or null for any other text.
 */
export function markupKind(bytes: Uint8Array): string | null {
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  const root = (XML.exec(beginning) ?? NAMESPACED.exec(beginning))?.[1];
  if (root?.toLowerCase() === "svg")
    return `is a picture: give the report as text, a web page, a Word document or a PDF with text.`;
  if (root !== undefined)
    return `is XML of a kind that is not read (<${root}>): give the report as a Word document, a web page or a PDF.`;
  if (/^\s*[[{]/.test(beginning) && isJson(bytes))
    return "is JSON, written for programs: give the report as a Word document, a web page or a PDF.";
  if (beginning.startsWith("%!PS")) return "is a PostScript document, which is not read: give it as a PDF.";
  return /^\s*\[InternetShortcut\]/.test(beginning)
    ? "is a link to a page and not the page: open it and give what it shows."
    : null;
}

const BEGINNING = 4096;

function isJson(bytes: Uint8Array): boolean {
  try {
    return typeof JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) === "object";
  } catch {
    return false;
  }
}
