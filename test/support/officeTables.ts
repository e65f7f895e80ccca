import { read, utils } from "@e965/xlsx";
import { unpacked } from "./unpacked";

/** What a person sees of a document: its paragraphs, and its tables by rows of texts. A cell covered by another is "". */
export interface SeenDocument {
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** The text of a Word file, by its XML alone. */
export async function seenInWord(bytes: Uint8Array): Promise<SeenDocument> {
  const xml = String((await unpacked(bytes)).get("word/document.xml"));
  const tables = matches(xml, /<w:tbl>.*?<\/w:tbl>/gs);
  return {
    paragraphs: paragraphsOf(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, "")).filter((text) => text !== ""),
    tables: tables.map((table) =>
      matches(table, /<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs).map((row) =>
        matches(row, /<w:tc>.*?<\/w:tc>/gs).flatMap((cell) => {
          const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
          return [paragraphsOf(cell).join("\n"), ...Array.from({ length: span - 1 }, () => "")];
        }),
      ),
    ),
  };
}

/** The cells of each sheet of a workbook, as a person sees them, by its name. */
export function seenInSheets(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const book = read(bytes);
  return new Map(
    book.SheetNames.map((name) => [
      name,
      utils.sheet_to_json<string[]>(book.Sheets[name] as never, { header: 1, defval: "", raw: false }),
    ]),
  );
}

function paragraphsOf(xml: string): readonly string[] {
  return matches(xml, /<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs).map((paragraph) =>
    matches(paragraph, /<w:t(?: [^>]*)?>[^<]*<\/w:t>/g)
      .map((text) => plain(text.replace(/<[^>]*>/g, "")))
      .join(""),
  );
}

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof SIGNS) => SIGNS[name]);
}

const SIGNS = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" } as const;

function matches(text: string, pattern: RegExp): readonly string[] {
  return text.match(pattern) ?? [];
}
