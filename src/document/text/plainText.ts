import type { Block } from "../document";
import type { Reader } from "../reader";
import { visible } from "../setText";
import { decodeText } from "./characters";
import { pipeTablesIn, type TextLine } from "./pipeTable";
import { separatedDocument, separatorOf } from "./separatedText";

/**
 * Plain text: each line that is not empty is a paragraph, or a row of a table drawn with vertical lines. The stored
 * text is the text of the file without invisible characters. A text that is clearly made of separated values is read as
 * such.
 */
export const plainText: Reader = {
  title: "plain text",
  extensions: ["txt", "text", "md"],
  recognises: () => false,
  read: async ({ bytes, name }) => {
    const text = visible(decodeText(bytes, name));
    const separator = separatorOf(text);
    if (separator !== null) return separatedDocument(text, separator, name);
    const blocks = blocksOf(placedLines(text));
    return { name, mediaType: "text/plain", text, blocks, hidden: [], pictures: [], recognised: [] };
  },
};

function blocksOf(lines: readonly TextLine[]): readonly Block[] {
  const tables = pipeTablesIn(lines);
  const outside = lines.filter(
    ({ text, start }) =>
      text.trim() !== "" && !tables.some((table) => start < table.end && table.start < start + text.length),
  );
  const paragraphs = outside.map(
    ({ text, start }): Block => ({ kind: "paragraph", text, start, end: start + text.length, page: null }),
  );
  return [...paragraphs, ...tables].sort((a, b) => a.start - b.start);
}

function placedLines(text: string): readonly TextLine[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({ text: match[0], start: match.index }));
}
