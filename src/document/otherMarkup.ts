import { type Message, said } from "../message/message";

/** Finds the name of the root element of an XML document, after its declaration, comments and document type. */
const XML =
  /^\s*(?:<\?xml[^>]*>\s*)(?:<\?[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<([A-Za-z_][\w.:-]*)/;
/** Finds the name of the root element of XML without a declaration, if that element declares a namespace. */
const NAMESPACED = /^\s*<([A-Za-z_][\w.:-]*)[^>]*\sxmlns(?::\w+)?=/;

/**
 * Names the format of a text that is written for programs and not for people: JSON, PostScript, or XML that no reader
 * can read. Null for any other text.
 */
export function markupKind(bytes: Uint8Array, name: string): Message | null {
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  const root = (XML.exec(beginning) ?? NAMESPACED.exec(beginning))?.[1];
  if (root?.toLowerCase() === "svg") return said("FORMAT_PICTURE", { name });
  if (root !== undefined)
    return said("FORMAT_NOT_READ", {
      name,
      format: { zh: `其他种类的XML（<${root}>）`, en: `XML of another kind (<${root}>)` },
    });
  if (/^\s*[[{]/.test(beginning) && isJson(bytes))
    return said("FORMAT_NOT_READ", { name, format: { zh: "供程序使用的JSON", en: "JSON, written for programs" } });
  if (beginning.startsWith("%!PS")) return said("FORMAT_POSTSCRIPT", { name });
  return /^\s*\[InternetShortcut\]/.test(beginning) ? said("FORMAT_LINK", { name }) : null;
}

const BEGINNING = 4096;

function isJson(bytes: Uint8Array): boolean {
  try {
    return typeof JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) === "object";
  } catch {
    return false;
  }
}
