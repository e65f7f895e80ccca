import { decodeText } from "./characters";
import type { Paragraph } from "./document";
import type { Reader } from "./reader";

/** Plain text: each line that holds something is a paragraph. The stored text is the file's, byte order mark left off. */
export const plainText: Reader = {
  title: "plain text",
  extensions: ["txt", "text", "md"],
  recognises: () => false,
  read: async (bytes, name) => {
    const text = decodeText(bytes, name);
    return { name, mediaType: "text/plain", text, blocks: linesOf(text) };
  },
};

function linesOf(text: string): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (match[0].trim() === "") continue;
    lines.push({
      kind: "paragraph",
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      page: null,
    });
  }
  return lines;
}
