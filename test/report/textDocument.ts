import type { SourceDocument } from "../../src/document/document";

/** A plain text document, as the reader of plain text gives it. */
export function textDocument(text: string, name = "report.txt"): SourceDocument {
  return { name, mediaType: "text/plain", text, blocks: [], hidden: [], pictures: [], recognised: [] };
}
