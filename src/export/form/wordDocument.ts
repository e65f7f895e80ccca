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
import { columnWeights } from "./columnWeights";
import type { FormDocument, FormNote, FormPart } from "./formDocument";
import type { FormGrid, FormGridCell, FormGridRow } from "./formGrid";

/**
 * A document of the form as a Word file (Office Open XML), set as Chinese offices do (GB/T 9704): A4, 仿宋 三号, the page
 * number as — 1 —. Doubts are footnotes, corrections are comments. What does not belong to the report is on a page of its
 * own at the end.
 */
export async function formWord(document: FormDocument): Promise<Buffer> {
  const { title, parts, notes, end, about } = document;
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
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...parts.flatMap((part) => partOf(part, notes)),
          new Paragraph({ style: ABOUT, pageBreakBefore: true, children: [new TextRun(end)] }),
          ...about.flatMap((part) => (part.kind === "table" ? partOf(part, notes) : [aboutOf(part.text)])),
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

/** Sizes of type in half points: 二号, 三号, 四号, 小四, 小五. */
const SIZES = { title: 44, text: 32, pageNumber: 28, fewColumns: 24, manyColumns: 18 };
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

function partOf(part: FormPart, notes: FormDocument["notes"]): readonly FileChild[] {
  switch (part.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(part.text)] })];
    case "paragraph":
      return [new Paragraph({ indent: { firstLine: 2 * 10 * SIZES.text }, children: [new TextRun(part.text)] })];
    case "table":
      return [tableOf(part.table, notes)];
  }
}

function aboutOf(text: string): Paragraph {
  return new Paragraph({ style: ABOUT, children: [new TextRun(text)] });
}

function tableOf(table: FormGrid, notes: FormDocument["notes"]): Table {
  const weights = columnWeights(table);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const columnWidths = weights.map((weight) => Math.floor((weight / whole) * TEXT_WIDTH));
  const size = table.columns < MANY_COLUMNS ? SIZES.fewColumns : SIZES.manyColumns;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    columnWidths,
    margins: { left: 40, right: 40, top: 20, bottom: 20 },
    rows: table.rows.map((row, index) => rowOf(row, { columnWidths, size, notes, isHead: index < table.headRows })),
  });
}

interface RowSetting {
  readonly columnWidths: readonly number[];
  readonly size: number;
  readonly notes: FormDocument["notes"];
  readonly isHead: boolean;
}

function rowOf(row: FormGridRow, setting: RowSetting): TableRow {
  return new TableRow({
    tableHeader: setting.isHead,
    cantSplit: true,
    children: row.map((cell) => cellOf(cell, setting)),
  });
}

function cellOf(cell: FormGridCell, { columnWidths, size, notes }: RowSetting): TableCell {
  const { kind, text, column, rowSpan, columnSpan, path } = cell;
  const width = columnWidths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const run = new TextRun({ text, size, font: fontOf("宋体"), bold: kind === "heading" || kind === "head" });
  return new TableCell({
    rowSpan,
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: kind === "label" ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: 240, lineRule: "auto" },
        children: noted(run, path === null ? undefined : notes.get(path)),
      }),
    ],
  });
}

function noted(run: TextRun, note: FormNote | undefined): readonly ParagraphChild[] {
  if (note === undefined) return [run];
  const { number } = note;
  if (note.kind === "doubt") return [run, new FootnoteReferenceRun(number)];
  const reference = new TextRun({ children: [new CommentReference(number)] });
  return [new CommentRangeStart(number), run, new CommentRangeEnd(number), reference];
}

function commentOf({ number, text }: FormNote) {
  const children = [new Paragraph({ children: [new TextRun({ text, size: SIZES.manyColumns })] })];
  return { id: number, author: CREATOR, children };
}

function footnoteOf({ number, text }: FormNote) {
  return [number, { children: [new Paragraph({ style: "FootnoteText", children: [new TextRun(text)] })] }] as const;
}
