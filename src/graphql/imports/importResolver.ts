import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import type { Changes } from "../../change/changes";
import { DateTime } from "../../form/scalars";
import type { Message } from "../../message/message";
import { messageFrom } from "../../message/textOf";
import type { Question } from "../../question/question";
import { Document } from "../../store/entity/document";
import { type ImportJob, JobState } from "../../store/entity/importJob";
import { IdempotencyKey } from "../idempotencyKey";
import { askedPage, type Connection, connectionType, PageArguments, pageFrom } from "../list";
import { messageType } from "../message";
import { ReportView, reportShown } from "../report/reportType";
import { triedTo, UserErrorView } from "../userError";

registerEnumType(JobState, {
  name: "ImportState",
  description: "How far the import of a file has come. 导入状态。",
  valuesConfig: {
    QUEUED: { description: "It waits for its turn. 等待中。" },
    RUNNING: { description: "It is being read. 正在读取。" },
    DONE: { description: "A report came of it, as a draft. 已完成。" },
    REFUSED: { description: "No report came of it; `message` says why. 未能导入。" },
  },
});

@ObjectType("ImportJob", { simpleResolvers: true, description: "The import of a file that somebody sent. 导入任务。" })
class ImportJobView extends messageType<Message | null>({
  nullable: true,
  description: "Why no report came of it, or that the report was there already; else null. 说明。",
}) {
  @Field(() => Int, { description: "Its number; later ones are larger. 编号。" }) readonly number: number;
  @Field(() => JobState, { description: "How far it has come. 状态。" }) readonly state: JobState;
  @Field(() => String, { description: "The name of the file. 文件名。" }) readonly name: string;
  @Field(() => String, { description: "Who asked for it. 申请人。" }) readonly actor: string;
  @Field(() => DateTime, { description: "When. 申请时间。" }) readonly askedAt: string;
  @Field(() => DateTime, { nullable: true, description: "When it came to its end; null until then. 结束时间。" })
  readonly endedAt: string | null;
  readonly revisionId: number | null;
  readonly documentId: number | null;
}

@ObjectType({ simpleResolvers: true, description: "A page of imports. 导入任务分页列表。" })
class ImportJobConnection extends connectionType("ImportJob", ImportJobView) {}

@ObjectType({ simpleResolvers: true, description: "The import that was asked for. 导入申请结果。" })
class ImportReportPayload {
  @Field(() => ImportJobView, { nullable: true, description: "The import. 导入任务。" }) readonly job?: ImportJobView;
  @Field(() => [UserErrorView], { description: "Why nothing changed. 输入有误。" })
  readonly userErrors: readonly UserErrorView[];
}

@Resolver(() => ImportJobView)
export class ImportResolver {
  @Query(() => ImportJobView, {
    nullable: true,
    description: "An import of yours by its number; of anybody's for administrators. 查询一项导入任务。",
  })
  async importJob(
    @Arg("number", () => Int, { description: "Its number. 编号。" }) number: number,
    @Ctx("question") question: Question,
  ): Promise<ImportJobView | null> {
    const job = await question.workroom.importJob(number);
    return job && jobShown(job);
  }

  @Query(() => ImportJobConnection, {
    nullable: true,
    description: "Your imports, the newest first; everybody's for administrators. 导入任务列表。",
  })
  async importJobs(
    @Args() page: PageArguments,
    @Ctx("question") question: Question,
  ): Promise<Connection<ImportJobView>> {
    const asked = askedPage(page, ["importJobs"], 1);
    const jobs = await question.workroom.importJobs(asked);
    const shown = jobs.map(({ row, place }) => ({ row: jobShown(row), place }));
    return pageFrom(shown, asked, () => question.workroom.countImportJobs());
  }

  @FieldResolver(() => ReportView, {
    nullable: true,
    description: "The report that came of it, as it is now; null if none did, or if you may not see it. 所得报告。",
  })
  async report(@Root() { revisionId }: ImportJobView, @Ctx("question") question: Question): Promise<ReportView | null> {
    const row = revisionId === null ? null : await question.reportWithVersion(revisionId);
    return row && reportShown(row);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description:
      "The document that was kept because no report was read from it: its `id` is what `importReport` and `enterReport` take. Null if one was read, by now too. 未作为年度报告保存的文件。",
  })
  document(@Root() job: ImportJobView, @Ctx("question") question: Question): Promise<Document | null> {
    return question.keptBy(job);
  }

  @Mutation(() => ImportReportPayload, {
    nullable: true,
    description:
      "Imports a file that you sent by `POST /documents`, or one of `keptDocuments` again: it is read as a job, and becomes a draft. For officers, reviewers and administrators. 导入报告。",
  })
  importReport(
    @Arg("document", () => ID, {
      description:
        "`id` of the file, as `POST /documents` answered; or `Document.id` of one of `keptDocuments`. 文件标识。",
    })
    document: string,
    @Arg("department", () => String, {
      nullable: true,
      description: "Code or any of its names, where the document does not say it, or says it wrongly. 机关代码或名称。",
    })
    department: string | null,
    @Arg("year", () => Int, { nullable: true, description: "Report year, likewise. 报告年度。" }) year: number | null,
    @Arg("published", () => String, {
      nullable: true,
      description: 'The day on which it was published elsewhere, such as "2024-01-20". 发布日期。',
    })
    published: string | null,
    @Arg("reason", () => String, { nullable: true, description: "Why, if there is something to say. 理由。" })
    reason: string | null,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ImportReportPayload> {
    return triedTo(async () => {
      const stated = { department: department ?? null, year: year ?? null, published: published ?? null };
      const words = { document, ...stated, reason: reason ?? null, idempotencyKey: idempotencyKey ?? null };
      const job = await changes.importReport(words);
      await question.renew();
      return { job: jobShown(job) };
    });
  }
}

function jobShown({ id, message, ...job }: ImportJob): ImportJobView {
  return Object.assign(new ImportJobView(), job, { number: id, said: message === null ? null : messageFrom(message) });
}
