/** The root of a document of XML: its name, behind the declaration, comments and a document type. */
const XML =
  /^\s*(?:<\?xml[^>]*>\s*)(?:<\?[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<([A-Za-z_][\w.:-]*)/;
/** XML without its declaration names what its words mean. */
const NAMESPACED = /^\s*<([A-Za-z_][\w.:-]*)[^>]*\sxmlns(?::\w+)?=/;

/**
 * Says what a text is that is written for programs and not for people: JSON, PostScript, XML of a kind that no reader takes. The rest of
 * a sentence, null where it is neither.
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
