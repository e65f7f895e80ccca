import { Arg, Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { SafeInt } from "../../form/scalars";
import { Language, type Message, said } from "../../message/message";
import { textOf } from "../../message/textOf";
import type { OpenedDocument } from "../../question/openedDocuments";
import { InLanguage } from "../message";

@ObjectType({ simpleResolvers: true })
abstract class InText {
  @Field(() => SafeInt, { description: "First character in `document.text`. 起始字符位置。" }) readonly start: number;
  @Field(() => SafeInt, { description: "Character after the last. 结束字符位置。" }) readonly end: number;
}

@ObjectType({ simpleResolvers: true })
abstract class OnPage extends InText {
  @Field(() => Int, { nullable: true, description: "Page, from 1; null for formats without pages. 页码。" })
  readonly page: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "A paragraph or line of a document outside of tables. 表格之外的段落。",
})
export class DocumentParagraph extends OnPage {}

@ObjectType({
  simpleResolvers: true,
  description: "A cell of a table of a document. A merged cell exists once, at its first row and column. 表格单元格。",
})
export class DocumentCell extends OnPage {
  @Field(() => Int, { description: "Row, from 1. 行。" }) readonly row: number;
  @Field(() => Int, { description: "Column, from 1. 列。" }) readonly column: number;
  @Field(() => Int, { description: "How many rows it covers. 占用行数。" }) readonly rowSpan: number;
  @Field(() => Int, { description: "How many columns it covers. 占用列数。" }) readonly columnSpan: number;
  @Field(() => String, { nullable: true, description: "Address in a spreadsheet. 单元格地址。" })
  readonly address: string | null;
  readonly shows: Message | null;

  @Field(() => String, {
    nullable: true,
    description: "What it shows besides its text, such as a picture; null where nothing. 单元格中文字以外的内容。",
  })
  unread(@InLanguage() language: Language | null): string | null {
    return this.shows && textOf(this.shows, language ?? Language.EN);
  }
}

@ObjectType({ simpleResolvers: true, description: "A table of a document, with its cells row by row. 文件中的表格。" })
export class DocumentTable extends OnPage {
  @Field(() => [DocumentCell], { description: "Its cells. 单元格。" }) readonly cells: readonly DocumentCell[];
}

@ObjectType({ simpleResolvers: true, description: "A page as it is displayed, after its rotation. 页面。" })
export class DocumentPage {
  @Field(() => Int, { description: "Its number, from 1. 页码。" }) readonly number: number;
  @Field(() => Float, { description: "Width in points. 宽度（磅）。" }) readonly width: number;
  @Field(() => Float, { description: "Height in points. 高度（磅）。" }) readonly height: number;
}

@ObjectType("TextBox", {
  simpleResolvers: true,
  description:
    "Where a line of a part of the text is printed, in points of its page as it is displayed. 文字在页面上的位置。",
})
export class TextBoxView extends InText {
  @Field(() => Int, { description: "Page, from 1. 页码。" }) readonly page: number;
  @Field(() => Float, { description: "Distance from the left edge of the page. 距页面左边的距离。" })
  readonly x: number;
  @Field(() => Float, { description: "Distance from the upper edge of the page. 距页面上边的距离。" })
  readonly y: number;
  @Field(() => Float, { description: "Width. 宽度。" }) readonly width: number;
  @Field(() => Float, { description: "Height. 高度。" }) readonly height: number;
}

@InputType({ description: "A part of `document.text`. 文本的一段。" })
export class TextSpanInput {
  @Field(() => SafeInt, { description: "First character. 起始字符位置。" }) readonly start: number;
  @Field(() => SafeInt, { description: "Character after the last. 结束字符位置。" }) readonly end: number;
}

@ObjectType("OpenedDocument", {
  simpleResolvers: true,
  description:
    "A document opened again, to be shown with the places of its text: paragraphs and tables in reading order, which `start` sets in one order. 重新打开的原始文件，用于对照显示。",
})
export class OpenedDocumentView {
  @Field(() => [DocumentParagraph], { nullable: true, description: "Its text outside of tables. 段落。" })
  readonly paragraphs: readonly DocumentParagraph[] | null;
  @Field(() => [DocumentTable], { nullable: true, description: "Its tables. 表格。" })
  readonly tables: readonly DocumentTable[] | null;
  @Field(() => [DocumentPage], { nullable: true, description: "Its pages; null for formats without pages. 页面。" })
  readonly pages: readonly DocumentPage[] | null;
  readonly document: OpenedDocument;
  /** The version for which the document is shown, if any. */
  readonly revisionId: number | undefined;

  @Field(() => String, {
    nullable: true,
    description:
      "Why its places are not known, and all else here is null: this version of the reader reads another text than the stored one, or cannot read it; null where they are known. 无法给出位置的原因。",
  })
  unavailable(@InLanguage() language: Language | null): string | null {
    const { unavailable } = this.document;
    return unavailable && textOf(unavailable, language ?? Language.EN);
  }
}

/** The argument of the parts whose boxes are asked for. */
export const OfSpans = () =>
  Arg("spans", () => [TextSpanInput], {
    nullable: true,
    description: "Of these parts of the text; of all cells of the report with a place if not given. 指定的文本段。",
  });

/** An opened document as the API shows it; rows and columns from 1, as in locators. */
export function openedShown(document: OpenedDocument, revisionId: number | undefined): OpenedDocumentView {
  const { paragraphs, tables, places } = document;
  return Object.assign(new OpenedDocumentView(), {
    document,
    revisionId,
    paragraphs,
    tables: tables?.map((table) => ({ ...table, cells: table.cells.map(cellOf) })),
    pages: places?.pages.map((page, index) => ({ ...page, number: index + 1 })),
  });
}

function cellOf({ unread, row, column, ...rest }: GridCellShown): DocumentCell {
  const shows = unread === null ? null : said("CELL_SHOWS_BESIDES", { what: { phrase: unread } });
  return Object.assign(new DocumentCell(), rest, { row: row + 1, column: column + 1, shows });
}

type GridCellShown = NonNullable<OpenedDocument["tables"]>[number]["cells"][number];
