import type { Reader } from "../reader";
import { setText } from "../setText";
import { walkRtf } from "./rtfWalk";

/** Rich Text (RTF), which office programs also save with the extension .doc. */
export const rtfFile: Reader = {
  title: "a Rich Text document",
  extensions: ["rtf"],
  recognises: ({ bytes }) => /^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 64))),
  read: async ({ bytes, name }) => {
    const { drafts, hidden, pictures } = walkRtf(bytes, name);
    return { name, mediaType: "application/rtf", ...setText(drafts), hidden, pictures };
  },
};
