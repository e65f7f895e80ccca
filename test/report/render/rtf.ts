import type { Part } from "./formats";
import type { PrintedTable } from "./printedTable";

/** How Rich Text writes a Chinese character: by its number, or by its bytes in the code page. */
type Spelling = (character: string) => string;

export const BY_NUMBER: Spelling = (character) => {
  const code = character.charCodeAt(0);
  return `\\u${code > 32_767 ? code - 65_536 : code}\\'3f`;
};

export const BY_BYTES: Spelling = (character) => {
  const bytes = GBK.get(character) ?? [0x3f];
  return bytes.map((byte) => `\\'${byte.toString(16)}`).join("");
};

/** How a document is set. */
export interface RtfSetting {
  readonly spell: Spelling;
  /** The markup of a cell of a table. */
  readonly cell: (text: string, spell: Spelling) => string;
  /** Whether wide cells are several, the first of which covers the others. */
  readonly coversAcross: boolean;
  /** Markup before everything. */
  readonly before: string;
}

export const RTF_PLAIN: RtfSetting = { spell: BY_NUMBER, cell: rtfText, coversAcross: false, before: "" };

/** A Rich Text document as word processors write it: rows with the edges of their cells, covered cells of merges empty. */
export function rtfOf(parts: readonly Part[], setting: RtfSetting = RTF_PLAIN): Uint8Array {
  const body = parts.map((part) =>
    typeof part === "string" ? `\\pard\\plain\\f1 ${rtfText(part, setting.spell)}\\par` : table(part, setting),
  );
  return rtfDocument([setting.before, ...body].join("\n"));
}

/** A document of that markup. Font 1 is Chinese; colour 1 is black, 2 white, 3 dark blue. */
export function rtfDocument(body: string): Uint8Array {
  const fonts =
    "{\\fonttbl{\\f0\\fnil\\fcharset0 Times;}{\\f1\\fnil\\fcharset134 SimSun;}{\\f2\\fnil\\fcharset2 Wingdings;}}";
  const colours = "{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}";
  return new Uint8Array(
    Buffer.from(`{\\rtf1\\ansi\\ansicpg936\\deff0\\uc1${fonts}${colours}{\\*\\generator 1;}${body}\n}`, "latin1"),
  );
}

export function rtfText(text: string, spell: Spelling): string {
  return text.replace(/[\\{}]/g, (mark) => `\\${mark}`).replace(/[^\0-\x7f]/g, spell);
}

function table({ rows, columns, cells }: PrintedTable, { spell, cell: cellOf, coversAcross }: RtfSetting): string {
  const width = Math.floor(9000 / columns);
  const lines = Array.from({ length: rows }, (_, row) => {
    const own = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
    own.sort((a, b) => a.column - b.column);
    const written = own.flatMap((cell) => {
      const down = cell.rowSpan === 1 ? "" : cell.row === row ? "\\clvmgf" : "\\clvmrg";
      const text = cell.row === row ? cellOf(cell.text, spell) : "";
      const end = cell.column + cell.columnSpan;
      if (!coversAcross || cell.columnSpan === 1) return [{ text, edge: `${down}\\cellx${end * width}` }];
      return Array.from({ length: cell.columnSpan }, (_, index) => ({
        text: index === 0 ? text : "",
        edge: `${down}${index === 0 ? "\\clmgf" : "\\clmrg"}\\cellx${(cell.column + index + 1) * width}`,
      }));
    });
    const edges = written.map(({ edge }) => edge).join("");
    const texts = written.map(({ text }) => `${text}\\cell`).join("\n");
    return `\\trowd\\trleft0${edges}\\pard\\plain\\f1\\intbl ${texts}\\row`;
  });
  return lines.join("\n");
}

const GB18030 = new TextDecoder("gb18030");

/** The pairs of bytes of GBK, by character. */
const GBK: ReadonlyMap<string, readonly [number, number]> = new Map(
  Array.from({ length: 0x7e }, (_, high) =>
    Array.from({ length: 0xbf }, (_, low): readonly [string, readonly [number, number]] => {
      const bytes = [high + 0x81, low + 0x40] as const;
      return [GB18030.decode(Uint8Array.from(bytes)), bytes];
    }),
  )
    .flat()
    .filter(([character]) => character.length === 1 && character !== "\ufffd"),
);
