import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type IFontAttributesProperties,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { OfficeDocument, OfficeNote, OfficePart } from "./officeDocument";
import type { OfficeCell, OfficeRow, OfficeTable } from "./officeTable";

/**
 * A document as a Word file (Office Open XML), set as Chinese offices do (GB/T 9704): A4, 仿宋 三号, the page number as
 * — 1 —. Doubts are footnotes, corrections are comments. What does not belong to the document is on a page of its own at the
 * end.
 */
export async function officeWord(document: OfficeDocument): Promise<Buffer> {
  const { title, isWide, parts, notes, end, about } = document;
  const setting = { notes, textWidth: isWide ? TEXT_HEIGHT : TEXT_WIDTH };
  const all = [...notes.values()];
  const written = new Document({
    title,
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles: STYLES,
    comments: { children: all.filter(({ kind }) => kind === "correction").map(commentOf) },
    footnotes: Object.fromEntries(all.filter(({ kind }) => kind === "doubt").map(footnoteOf)),
    sections: [
      {
        properties: { page: isWide ? WIDE_PAGE : { size: A4, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [new TextRun({ text: title, size: titleSize(title) })],
          }),
          ...parts.flatMap((part) => partOf(part, setting)),
          ...(about.length === 0
            ? []
            : [new Paragraph({ style: ABOUT, pageBreakBefore: true, children: [new TextRun(end)] })]),
          ...about.flatMap((part) => (part.kind === "table" ? partOf(part, setting) : [aboutOf(part.text)])),
        ],
      },
    ],
  });
  return Packer.toBuffer(written);
}

const CREATOR = "Disclosure Graph";

/** The sizes of GB/T 9704-2012: 37 mm above, 28 mm at the left, an area of 156 by 225 mm. In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 2_098, bottom: 1_984, left: 1_587, right: 1_474, footer: 1_400 };
const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;

/** The same page turned, so that its upper margin is at the right. The library turns the size itself. */
const WIDE_PAGE = {
  size: { ...A4, orientation: PageOrientation.LANDSCAPE },
  margin: { top: MARGIN.left, bottom: MARGIN.right, left: MARGIN.bottom, right: MARGIN.bottom, footer: 700 },
};
const TEXT_HEIGHT = A4.height - 2 * MARGIN.bottom;

/** Sizes of type in half points: 二号, 小二, 三号, 四号, 小四, 小五. */
const SIZES = { title: 44, smallTitle: 36, text: 32, pageNumber: 28, fewColumns: 24, manyColumns: 18 };

/** How many characters of a title a line has in both of its sizes. */
const [IN_LINE, IN_SMALL_LINE] = [20, 25];
const MANY_COLUMNS = 6;

const ABOUT = "About";
const STYLES = {
  default: {
    document: {
      run: { font: fontOf("仿宋_GB2312"), size: SIZES.text, language: { eastAsia: "zh-CN" } },
      paragraph: { spacing: { line: 560, lineRule: "exact" as const } },
    },
    title: {
      run: { font: fontOf("方正小标宋简体"), size: SIZES.title, color: "000000" },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 480, line: 640 } },
    },
    heading1: {
      run: { font: fontOf("黑体"), size: SIZES.text, color: "000000" },
      paragraph: { indent: { firstLine: 2 * 10 * SIZES.text }, spacing: { before: 120, after: 60 }, keepNext: true },
    },
    footnoteText: {
      run: { size: SIZES.manyColumns },
      paragraph: { spacing: { line: 280, lineRule: "auto" as const } },
    },
  },
  paragraphStyles: [
    {
      id: ABOUT,
      name: "About",
      basedOn: "Normal",
      run: { size: SIZES.fewColumns },
      paragraph: { spacing: { line: 400, lineRule: "exact" as const } },
    },
  ],
};

/** A title that is a little too long for one line is set smaller (小二), so that no word of it stands alone below. */
function titleSize(title: string): number {
  return title.length > IN_LINE && title.length <= IN_SMALL_LINE ? SIZES.smallTitle : SIZES.title;
}

function fontOf(eastAsia: string): IFontAttributesProperties {
  return { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia };
}

function pageNumber() {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: fontOf("宋体"), size: SIZES.pageNumber }),
    ],
  });
}

/** What the parts of a document need to be set. */
interface PartSetting {
  readonly notes: OfficeDocument["notes"];
  /** In twentieths of a point. */
  readonly textWidth: number;
}

function partOf(part: OfficePart, setting: PartSetting): readonly FileChild[] {
  switch (part.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(part.text)] })];
    case "paragraph":
      return [new Paragraph({ ...SIDES[part.side ?? "none"], children: [new TextRun(part.text)] })];
    case "table":
      return [tableOf(part.table, setting)];
  }
}

/** Where a paragraph stands: indented by two characters, or at a side; who signs four characters from the edge. */
const SIDES = {
  none: { indent: { firstLine: 2 * 10 * SIZES.text } },
  left: {},
  right: { alignment: AlignmentType.RIGHT, indent: { right: 4 * 10 * SIZES.text } },
} as const;

function aboutOf(text: string): Paragraph {
  return new Paragraph({ style: ABOUT, children: [new TextRun(text)] });
}

function tableOf({ weights, rows, headRows }: OfficeTable, { notes, textWidth }: PartSetting): Table {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const columnWidths = weights.map((weight) => Math.floor((weight / whole) * textWidth));
  const size = weights.length < MANY_COLUMNS ? SIZES.fewColumns : SIZES.manyColumns;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    columnWidths,
    margins: { left: 40, right: 40, top: 20, bottom: 20 },
    rows: rows.map((row, index) => rowOf(row, { columnWidths, size, notes, isHead: index < headRows })),
  });
}

interface RowSetting {
  readonly columnWidths: readonly number[];
  readonly size: number;
  readonly notes: OfficeDocument["notes"];
  readonly isHead: boolean;
}

function rowOf(row: OfficeRow, setting: RowSetting): TableRow {
  return new TableRow({
    tableHeader: setting.isHead,
    cantSplit: true,
    // The heads of a block stay with its first row.
    keepNext: !setting.isHead && row.every(({ kind }) => kind === "heading" || kind === "head"),
    children: row.map((cell) => cellOf(cell, setting)),
  });
}

function cellOf(cell: OfficeCell, { columnWidths, size, notes }: RowSetting): TableCell {
  const { kind, text, column, rowSpan, columnSpan, isTop, path } = cell;
  const width = columnWidths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const bold = kind === "heading" || kind === "head";
  const note = path === null ? undefined : notes.get(path);
  const lines = text.split("\n").map((line) => new TextRun({ text: line, size, font: fontOf("宋体"), bold }));
  return new TableCell({
    rowSpan,
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isTop ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: lines.map(
      (run, index) =>
        new Paragraph({
          alignment: ALIGNMENTS[kind] ?? AlignmentType.CENTER,
          spacing: { line: 240, lineRule: "auto" },
          children: noted(run, index === lines.length - 1 ? note : undefined),
        }),
    ),
  });
}

const ALIGNMENTS: Partial<Readonly<Record<OfficeCell["kind"], (typeof AlignmentType)[keyof typeof AlignmentType]>>> = {
  label: AlignmentType.LEFT,
  amount: AlignmentType.RIGHT,
};

function noted(run: TextRun, note: OfficeNote | undefined): readonly ParagraphChild[] {
  if (note === undefined) return [run];
  const { number } = note;
  if (note.kind === "doubt") return [run, new FootnoteReferenceRun(number)];
  const reference = new TextRun({ children: [new CommentReference(number)] });
  return [new CommentRangeStart(number), run, new CommentRangeEnd(number), reference];
}

function commentOf({ number, text }: OfficeNote) {
  const children = [new Paragraph({ children: [new TextRun({ text, size: SIZES.manyColumns })] })];
  return { id: number, author: CREATOR, children };
}

function footnoteOf({ number, text }: OfficeNote) {
  return [number, { children: [new Paragraph({ style: "FootnoteText", children: [new TextRun(text)] })] }] as const;
}
