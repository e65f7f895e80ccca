import { htmlText } from "./htmlText";
import type { OfficeDocument, OfficeNote, OfficePart } from "./officeDocument";
import type { OfficeCell, OfficeRow } from "./officeTable";
import { PAGE_STYLE } from "./webPageStyle";

/**
 * A document as a web page without scripts. A cell with a note links to it; a corrected one also says it in
 * its title. Printed, it is black on white on A4, and repeats its heads.
 */
export function officePage(document: OfficeDocument): string {
  const { title, parts, end, about, notes, address, query, asOf } = document;
  const foot = `${decodeURIComponent(address)}.html${query}　${asOf}`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title)}</title>
<style>${PAGE_STYLE}@page { @bottom-left { content: ${cssText(foot)}; font-size: 8pt; } }</style>
</head>
<body>
<main>
<h1>${htmlText(title)}</h1>
${parts.map((part) => partOf(part, document)).join("\n")}
</main>
${about.length === 0 ? "" : `<p class="end">${htmlText(end)}</p>`}
<section class="about">
${about.map((part) => partOf(part, document)).join("\n")}
${notes.size === 0 ? "" : `<ul class="notes">${[...notes.values()].map(noteOf).join("")}</ul>`}
<p class="address">${OTHERS.map((ending) => `<a href="${hrefOf(document, ending)}">${ending.toUpperCase()}</a>`).join(" ")}</p>
</section>
</body>
</html>
`;
}

function partOf(part: OfficePart, document: OfficeDocument): string {
  switch (part.kind) {
    case "heading":
      return `<h2>${htmlText(part.text)}</h2>`;
    case "paragraph":
      return `<p${part.side ? ` class="${part.side}"` : ""}>${htmlText(part.text)}</p>`;
    case "table":
      return tableOf(part.table, document);
  }
}

function tableOf(
  { rows, headRows, weights }: Extract<OfficePart, { kind: "table" }>["table"],
  document: OfficeDocument,
) {
  const lines = rows.map((row) => rowOf(row, document));
  const head = headRows > 0 ? `<thead>\n${lines.slice(0, headRows).join("\n")}\n</thead>\n` : "";
  const body = `<tbody>\n${lines.slice(headRows).join("\n")}\n</tbody>`;
  return `<div class="table" role="region" tabindex="0"><table class="of${weights.length}">\n${head}${body}\n</table></div>`;
}

function rowOf(row: OfficeRow, { notes }: OfficeDocument): string {
  return `<tr>${row.map((cell) => cellOf(cell, cell.path === null ? undefined : notes.get(cell.path))).join("")}</tr>`;
}

function cellOf({ kind, text, rowSpan, columnSpan }: OfficeCell, note: OfficeNote | undefined): string {
  const element = kind === "figure" || kind === "amount" ? "td" : "th";
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}`;
  const title = note?.kind === "correction" ? ` title="${htmlText(note.text)}"` : "";
  const scope = kind === "head" ? ' scope="col"' : kind === "label" ? ' scope="row"' : "";
  // In a blank cell, a mark would be the only text, and look like its content.
  const mark =
    note && text !== "" ? `<sup><a id="cell-${idOf(note)}" href="#note-${idOf(note)}">${markOf(note)}</a></sup>` : "";
  return `<${element} class="${kind}"${scope}${spans}${title}>${htmlText(text)}${mark}</${element}>`;
}

function noteOf(note: OfficeNote): string {
  return `<li id="note-${idOf(note)}"><a href="#cell-${idOf(note)}">${markOf(note)}</a> ${htmlText(note.text)}</li>`;
}

function idOf({ kind, number }: OfficeNote): string {
  return `${kind}-${number}`;
}

/** Numbers for doubts, letters for corrections: what stands beside a figure must not look like more of its digits. */
function markOf({ kind, number }: OfficeNote): string {
  return `[${kind === "doubt" ? number : lettersOf(number)}]`;
}

/** 1 is a, 26 is z, 27 is aa. */
function lettersOf(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? lettersOf(before) : "") + String.fromCharCode(97 + ((number - 1) % 26));
}

/** The other files of the same document. */
const OTHERS = ["docx", "xlsx"] as const;

/** The address of another file of a document from its page: the last part of the path alone. */
function hrefOf({ address, query }: OfficeDocument, ending: string): string {
  return htmlText(`${address.slice(address.lastIndexOf("/") + 1)}.${ending}${query}`);
}

/** A text in a style sheet of a page. */
function cssText(text: string): string {
  return `"${text.replace(/[\\"<>&\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
