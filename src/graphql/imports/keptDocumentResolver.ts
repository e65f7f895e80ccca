import { Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { DateTime } from "../../form/scalars";
import type { Question } from "../../question/question";
import { Document } from "../../store/entity/document";
import type { ImportJob } from "../../store/entity/importJob";
import { askedPage, type Connection, connectionType, PageArguments, pageFrom } from "../list";

@ObjectType("KeptDocument", {
  simpleResolvers: true,
  description:
    "A document that was kept although no report was read from it, and how it came. 未作为年度报告保存的文件。",
})
class KeptDocumentView {
  @Field(() => Document, {
    description:
      "The document; `noReport` says why it is no report. Its `id` is what `importReport` and `enterReport` take. 文件。",
  })
  readonly document: Document;
  @Field(() => String, {
    nullable: true,
    description: "Who handed it in last; null if it was imported on the machine alone. 报送人。",
  })
  readonly by: string | null;
  @Field(() => DateTime, { description: "When. 报送时间。" }) readonly at: string;
  @Field(() => String, { nullable: true, description: "The department, if it was stated, as it was. 指明的机关。" })
  readonly department: string | null;
  @Field(() => Int, { nullable: true, description: "Report year, likewise. 指明的年度。" }) readonly year:
    | number
    | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "A page of documents that are no report. 未作为年度报告保存的文件分页列表。",
})
class KeptDocumentConnection extends connectionType("KeptDocument", KeptDocumentView) {}

@Resolver()
export class KeptDocumentResolver {
  @Query(() => KeptDocumentConnection, {
    nullable: true,
    description:
      "Documents from which no report was read, the newest first: what was handed in for the part of the tree for which you act, and by you; for those who act for all of it, every one. Each can be imported again (`importReport`) or typed in (`enterReport`) by its `id`. For officers, reviewers and administrators. 未作为年度报告保存的文件列表，可重新导入或录入。",
  })
  async keptDocuments(
    @Args() given: PageArguments,
    @Ctx("question") question: Question,
  ): Promise<Connection<KeptDocumentView>> {
    const page = askedPage(given, ["keptDocuments"], 1);
    const rows = await question.workroom.keptDocuments(page);
    const shown = rows.map(({ row, place }) => ({ row: keptShown(row), place }));
    return pageFrom(shown, page, () => question.workroom.countKeptDocuments());
  }
}

function keptShown({
  document,
  job,
}: {
  readonly document: Document;
  readonly job: ImportJob | null;
}): KeptDocumentView {
  const { statedDepartment, statedYear } = job ?? document;
  return {
    document,
    by: job?.actor ?? null,
    at: job?.askedAt ?? document.arrivedAt,
    department: statedDepartment,
    year: statedYear,
  };
}
