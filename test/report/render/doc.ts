import { CFB } from "@e965/xlsx";
import type { Part } from "./formats";
import type { PrintedTable } from "./printedTable";

/** Text with what is changed for it: numbers of modifiers, each with the bytes of its operand. */
export interface DocRun {
  readonly text: string;
  readonly changes?: Changes;
}

export type Changes = readonly (readonly [code: number, operand: readonly number[]])[];

/** A paragraph with its mark: "\r" for a paragraph, "\u0007" for a cell or a row. */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly mark: "\r" | "\u0007";
  readonly changes?: Changes;
}

export interface DocCell {
  readonly paragraphs: readonly (readonly DocRun[])[];
  readonly right: number;
  readonly across?: "first" | "covered";
  readonly down?: "first" | "covered";
}

/** How a document is set. */
export interface DocSetting {
  /** The runs of a cell of a table. */
  readonly cell: (text: string) => readonly DocRun[];
  /** Whether wide cells are several, the first of which covers the others. */
  readonly coversAcross: boolean;
  /** Runs before everything. */
  readonly before: readonly DocRun[];
}

export const DOC_PLAIN: DocSetting = { cell: (text) => [{ text }], coversAcross: false, before: [] };

/** A document of the older Word as it saves one: runs on pages of their own, wide rows defined in the stream of data. */
export function docOf(parts: readonly Part[], setting: DocSetting = DOC_PLAIN): Uint8Array {
  const paragraphs = parts.flatMap((part) =>
    typeof part === "string" ? [{ runs: [{ text: part }], mark: "\r" as const }] : tableParagraphs(part, setting),
  );
  return docDocument([{ runs: setting.before, mark: "\r" }, ...paragraphs]);
}

const [IN_TABLE, ROW_END, DEFINITION]: readonly number[] = [0x2416, 0x2417, 0xd608];

/** A row of a table: its cells, and the mark that ends it and holds their edges. */
export function docRow(cells: readonly DocCell[], more: Changes = []): readonly DocParagraph[] {
  const edges = [0, ...cells.map(({ right }) => right)].flatMap(word);
  const flags = cells.flatMap(({ across, down }) => [
    ...word((across === "first" ? 1 : across === "covered" ? 2 : 0) | (down ? (down === "first" ? 0x60 : 0x20) : 0)),
    ...new Array<number>(18).fill(0),
  ]);
  const definition = [cells.length, ...edges, ...flags];
  const inTable: Changes = [[IN_TABLE as number, [1]]];
  return [
    ...cells.flatMap(({ paragraphs }) =>
      paragraphs.map((runs, index): DocParagraph => {
        return { runs, mark: index === paragraphs.length - 1 ? "\u0007" : "\r", changes: inTable };
      }),
    ),
    {
      runs: [],
      mark: "\u0007",
      changes: [
        ...inTable,
        [ROW_END as number, [1]],
        [DEFINITION as number, [...word(definition.length + 1), ...definition]],
        ...more,
      ],
    },
  ];
}

function tableParagraphs(
  { rows, columns, cells }: PrintedTable,
  { cell: runsOf, coversAcross }: DocSetting,
): readonly DocParagraph[] {
  const width = Math.floor(9000 / columns);
  return Array.from({ length: rows }, (_, row) => {
    const own = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
    own.sort((a, b) => a.column - b.column);
    return docRow(
      own.flatMap((cell): readonly DocCell[] => {
        const paragraphs = [cell.row === row ? runsOf(cell.text) : []];
        const right = (cell.column + cell.columnSpan) * width;
        const down = cell.rowSpan === 1 ? {} : { down: cell.row === row ? ("first" as const) : ("covered" as const) };
        if (!coversAcross || cell.columnSpan === 1) return [{ paragraphs, right, ...down }];
        return Array.from({ length: cell.columnSpan }, (_, index) => ({
          paragraphs: index === 0 ? paragraphs : [[]],
          right: (cell.column + index + 1) * width,
          across: index === 0 ? "first" : "covered",
          ...down,
        }));
      }),
    );
  }).flat();
}

const [TEXT, PAGE] = [1024, 512];

interface Formatted {
  readonly end: number;
  readonly list: readonly number[];
}

/** A part of the stream of tables by its number, with what stands behind it and is not counted. */
export interface DocPart {
  readonly part: number;
  readonly bytes: readonly number[];
  readonly behind: readonly number[];
}

/** A document of these paragraphs. `head` changes the head of the main stream; `parts` are its tables besides those of the text. */
export function docDocument(
  paragraphs: readonly DocParagraph[],
  head: (main: Buffer) => void = () => {},
  parts: readonly DocPart[] = [],
): Uint8Array {
  let length = 0;
  const characters: Formatted[] = [];
  const ends: Formatted[] = [];
  const data: number[] = [];
  for (const { runs, mark, changes = [] } of paragraphs) {
    for (const run of [...runs, { text: mark }]) {
      if (run.text === "") continue;
      length += run.text.length;
      characters.push({ end: TEXT + 2 * length, list: listed(("changes" in run && run.changes) || []) });
    }
    ends.push({ end: TEXT + 2 * length, list: paragraphList(changes, data) });
  }
  const text = paragraphs.map(({ runs, mark }) => `${runs.map((run) => run.text).join("")}${mark}`).join("");
  const main = Buffer.alloc(Math.ceil((TEXT + 2 * length) / PAGE) * PAGE);
  main.write(text, TEXT, "utf16le");
  const [characterPages, paragraphPages] = [pagesOf(characters, 1), pagesOf(ends, 13)];
  const tables: number[] = [];
  const place = (part: number, bytes: readonly number[]): void => {
    main.writeUInt32LE(tables.length, 154 + 8 * part);
    main.writeUInt32LE(bytes.length, 158 + 8 * part);
    tables.push(...bytes);
  };
  const first = main.length / PAGE;
  for (const [at, value] of [
    [0, 0xa5ec],
    [2, 0xc1],
    [10, 0x1200],
    [32, 14],
    [62, 22],
    [152, 93],
  ] as const)
    main.writeUInt16LE(value, at);
  main.writeUInt32LE(length, 76);
  place(12, pageTable(characterPages, first));
  place(13, pageTable(paragraphPages, first + characterPages.length));
  place(33, [2, ...long(16), ...long(0), ...long(length), 0, 0, ...long(TEXT), 0, 0]);
  for (const { part, bytes, behind } of parts) {
    place(part, bytes);
    tables.push(...behind);
  }
  head(main);
  const file = CFB.utils.cfb_new();
  const pages = [...characterPages, ...paragraphPages].map(({ bytes }) => bytes);
  for (const [name, bytes] of [
    ["WordDocument", Buffer.concat([main, ...pages])],
    ["1Table", Buffer.from(tables)],
    ["Data", Buffer.from(data)],
  ] as const)
    CFB.utils.cfb_add(file, `/${name}`, bytes);
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

function word(value: number): readonly number[] {
  return [value & 255, (value >> 8) & 255];
}

function long(value: number): readonly number[] {
  return [...word(value), ...word(value >> 16)];
}

function listed(changes: Changes): readonly number[] {
  return changes.flatMap(([code, operand]) => [...word(code), ...operand]);
}

/** A list of more bytes than half a page goes to the stream of data. */
function paragraphList(changes: Changes, data: number[]): readonly number[] {
  const list = listed(changes);
  if (list.length <= PAGE / 2) return [...word(0), ...list];
  const at = data.length;
  data.push(...word(list.length), ...list);
  return [...word(0), ...word(0x6646), ...long(at)];
}

interface FormattedPage {
  readonly start: number;
  readonly end: number;
  readonly bytes: Buffer;
}

/** Runs set on pages: offsets, then the place of each list and `width` - 1 bytes more, the lists from the end on. */
function pagesOf(runs: readonly Formatted[], width: 1 | 13): readonly FormattedPage[] {
  const pages: FormattedPage[] = [];
  let start = TEXT;
  for (let at = 0; at < runs.length; ) {
    let [count, free] = [0, PAGE - 2];
    const lists: number[] = [];
    const fits = (run: Formatted) => free - run.list.length - 3 > 4 * (count + 2) + width * (count + 1);
    const bytes = Buffer.alloc(PAGE);
    for (let run = runs[at]; run && fits(run); run = runs[at + count]) {
      const list = width === 1 ? [run.list.length, ...run.list] : paragraphEntry(run.list);
      free = (free - list.length) & ~1;
      bytes.set(list, free);
      lists.push(free / 2);
      count += 1;
    }
    const page = runs.slice(at, at + count);
    for (const [index, offset] of [start, ...page.map(({ end }) => end)].entries())
      bytes.writeUInt32LE(offset, 4 * index);
    for (const [index, place] of lists.entries()) bytes[4 * (count + 1) + width * index] = place;
    bytes[PAGE - 1] = count;
    const end = page.at(-1)?.end ?? start;
    pages.push({ start, end, bytes });
    [start, at] = [end, at + count];
  }
  return pages;
}

/** The length of a list counts pairs of bytes: an odd number of bytes is one behind a pair, an even one has a 0 before. */
function paragraphEntry(list: readonly number[]): readonly number[] {
  return list.length % 2 === 1 ? [(list.length + 1) / 2, ...list] : [0, list.length / 2, ...list];
}

function pageTable(pages: readonly FormattedPage[], first: number): readonly number[] {
  const offsets = [...pages.map(({ start }) => start), pages.at(-1)?.end ?? TEXT];
  return [...offsets.flatMap(long), ...pages.flatMap((_, index) => long(first + index))];
}
