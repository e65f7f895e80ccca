import { Arg, Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Language } from "../../message/message";
import { messageFrom, textOf } from "../../message/textOf";
import { contentAddressOf } from "../../question/documentFile";
import { boxesOf } from "../../question/openedDocuments";
import type { Question } from "../../question/question";
import { Document } from "../../store/entity/document";
import { Drafts } from "../arguments";
import {
  askedPage,
  type Connection,
  connectionType,
  ORDER_BY,
  orderType,
  PageArguments,
  pageFrom,
  sortsFrom,
} from "../list";
import { InLanguage } from "../message";
import { StatementView, statementShown } from "../report/cellType";
import { OfSpans, OpenedDocumentView, openedShown, TextBoxView, type TextSpanInput } from "./openedType";

const DocumentOrder = orderType("Document", { ARRIVED_AT: "When it came. 入库时间。", NAME: "File name. 文件名。" });
type DocumentOrder = InstanceType<typeof DocumentOrder>;

@ObjectType({ simpleResolvers: true, description: "A page of documents. 原始文件分页列表。" })
class DocumentConnection extends connectionType("Document", Document) {}

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => DocumentConnection, {
    nullable: true,
    description:
      "Published documents that are no report of a department and year, newest first: tables that are pictures, older forms. 未作为年度报告的公开文件。",
  })
  async documents(
    @Arg("orderBy", () => [DocumentOrder], ORDER_BY) orderBy: DocumentOrder[] | null,
    @Args(() => PageArguments) given: PageArguments,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<Connection<Document>> {
    const standing = await question.standing(null, drafts);
    const sorts = sortsFrom(orderBy);
    const page = askedPage(given, ["documents", sorts, standing], sorts.length + 1);
    return pageFrom(await question.documents(standing, sorts, page), page, () => question.countDocuments(standing));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why it is no report of a department and year; null where one was read from it. 未作为年度报告的原因。",
  })
  noReport(@Root() document: Document, @InLanguage() language: Language | null): string | null {
    return document.noReport === null ? null : textOf(messageFrom(document.noReport), language ?? Language.EN);
  }

  @FieldResolver(() => String, {
    description:
      "Address of the document as it came, byte for byte, relative to the address of the service; `?download` saves it. 原始文件下载地址。",
  })
  contentAddress(@Root() document: Document): string {
    return contentAddressOf(document);
  }

  @FieldResolver(() => String, { description: "The text that locators point into. 存储的文本。" })
  text(@Root() document: Document, @Ctx("question") question: Question): Promise<string> {
    return question.relations.textOf(document);
  }

  @FieldResolver(() => OpenedDocumentView, {
    nullable: true,
    description:
      "Opened again, to show where its text is. That is work: a request may ask it of few documents. 重新打开的文件。",
  })
  async opened(@Root() document: Document, @Ctx("question") question: Question): Promise<OpenedDocumentView> {
    return openedShown(await question.opened(document), document.revisionId);
  }

  @FieldResolver(() => [StatementView], {
    description: "Figures that its narrative states, whether it is a report or not. 正文表述的数据。",
  })
  async statements(@Root() document: Document, @Ctx("question") question: Question): Promise<readonly StatementView[]> {
    return (await question.relations.statementsOfDocument(document.id)).map(statementShown);
  }
}

@Resolver(() => OpenedDocumentView)
export class OpenedDocumentResolver {
  @FieldResolver(() => [TextBoxView], {
    nullable: true,
    description:
      "Boxes around parts of the text, one for each line; none for what is not printed. Null for formats without pages. 文字在页面上的位置。",
  })
  async boxes(
    @Root() { document, revisionId }: OpenedDocumentView,
    @OfSpans() spans: TextSpanInput[] | null,
    @Ctx("question") question: Question,
  ): Promise<readonly TextBoxView[] | null> {
    return boxesOf(document, spans ?? (await question.spansOf(revisionId)));
  }
}
