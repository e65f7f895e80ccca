/** Characters that Markdown, or GitHub, makes something else of within a line. */
const SPECIAL = /[\\`*[\]<&|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** What is no text, and what no page can show. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/**
 * A text that reads the same in Markdown, in one line, also within a cell of a table: a line end becomes `<br>`, and
 * blanks at both ends, which a cell would lose, are written as characters.
 */
export function markdownText(text: string): string {
  return text
    .replace(CONTROL, "\uFFFD")
    .replace(SPECIAL, "\\$&")
    .replace(/^\s|\s$/gu, (blank) => (/[\r\n]/.test(blank) ? blank : `&#${blank.codePointAt(0)};`))
    .replace(/\r\n?|\n/g, "<br>");
}
