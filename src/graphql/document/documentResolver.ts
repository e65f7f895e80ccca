import { Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Language } from "../../message/message";
import { messageFrom, textOf } from "../../message/textOf";
import { Document } from "../../store/entity/document";
import { InLanguage } from "../arguments";
import {
  After,
  type Connection,
  connectionType,
  cursorFrom,
  First,
  pageFrom,
  pageSize,
  parseCursor,
} from "../connection";
import type { Context } from "../context";
import { StatementView, statementShown } from "../report/cellType";

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
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { question }: Context,
  ): Promise<Connection<Document>> {
    const size = pageSize(first);
    const [before] = after == null ? [null] : (parseCursor(after, ["number"]) as number[]);
    const rows = await question.documents(before ?? null, size + 1);
    return pageFrom(
      rows,
      size,
      after,
      ({ id }) => cursorFrom([id]),
      () => question.countDocuments(),
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why it is no report of a department and year; null where one was read from it. 未作为年度报告的原因。",
  })
  noReport(@Root() document: Document, @InLanguage() language: Language | null): string | null {
    return document.noReport === null ? null : textOf(messageFrom(document.noReport), language ?? Language.EN);
  }

  @FieldResolver(() => String, { description: "The text that locators point into. 存储的文本。" })
  text(@Root() document: Document, @Ctx() { question }: Context): Promise<string> {
    return question.relations.textOf(document);
  }

  @FieldResolver(() => [StatementView], {
    description: "Figures that its narrative states, whether it is a report or not. 正文表述的数据。",
  })
  async statements(@Root() document: Document, @Ctx() { question }: Context): Promise<readonly StatementView[]> {
    return (await question.relations.statementsOfDocument(document.id)).map(statementShown);
  }
}
