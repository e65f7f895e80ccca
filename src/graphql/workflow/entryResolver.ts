import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import type { Changes } from "../../change/changes";
import { FormCode } from "../../form/catalogue";
import type { Question } from "../../question/question";
import { IdempotencyKey } from "../idempotencyKey";
import { CellInput, cellsGiven } from "./cellInput";
import { CHANGED_REPORT, changed, Reason, type ReportPayload } from "./changedReport";

@Resolver()
export class EntryResolver {
  @Mutation(CHANGED_REPORT, {
    nullable: true,
    description:
      "Makes a draft of a report of what you read in its document, where no program can: a scan, a photo, a damaged file. Each cell that you give says that you set it (`Cell.correction`); all others are as the document reads, MISSING where it cannot be read. The document is kept. For officers, reviewers and administrators. 录入报告。",
  })
  enterReport(
    @Arg("document", () => ID, {
      description:
        "`id` of the file, as `POST /documents` answered; or `Document.id` of one of `keptDocuments`, or of the version that you saw. 文件标识。",
    })
    document: string,
    @Arg("department", () => String, { description: "Code or any of its names. 机关代码或名称。" }) department: string,
    @Arg("year", () => Int, { description: "Report year. 报告年度。" }) year: number,
    @Arg("version", () => String, {
      nullable: true,
      description:
        "`workflow.version` of the report as you saw it, if there is one: what you type in is its next version. 所见版本。",
    })
    version: string | null,
    @Arg("form", () => FormCode, {
      nullable: true,
      description: "The form of the document; the one in force in that year if left out. 格式版本。",
    })
    form: FormCode | null,
    @Arg("published", () => String, {
      nullable: true,
      description: 'The day on which it was published elsewhere, such as "2024-01-20". 发布日期。',
    })
    published: string | null,
    @Arg("cells", () => [CellInput], {
      description: "The cells as you read them; null for one that is blank. 录入的各项。",
    })
    cells: CellInput[],
    @Reason(true) reason: string,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ReportPayload> {
    return changed(question, async () =>
      changes.enterReport({
        document,
        department,
        year,
        version: version ?? null,
        form: form ?? null,
        published: published ?? null,
        cells: cellsGiven(cells),
        reason,
        idempotencyKey: idempotencyKey ?? null,
      }),
    );
  }
}
