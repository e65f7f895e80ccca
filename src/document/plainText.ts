import { decodeText } from "./characters";
import type { Paragraph } from "./document";
import type { Reader } from "./reader";
import { visible } from "./setText";

/** Plain text: each line that holds something is a paragraph. The stored text is the file's without what nobody sees. */
export const plainText: Reader = {
  title: "plain text",
  extensions: ["txt", "text", "md"],
  recognises: () => false,
  read: async ({ bytes, name }) => {
    const text = visible(decodeText(bytes, name));
    return { name, mediaType: "text/plain", text, blocks: linesOf(text), hidden: [], pictures: [], recognised: [] };
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
