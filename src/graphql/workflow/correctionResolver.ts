import { Arg, Args, Ctx, Int, Mutation, Resolver } from "type-graphql";
import type { Changes } from "../../change/changes";
import { Decimal } from "../../form/scalars";
import type { Question } from "../../question/question";
import { ApplicantCode, IndicatorCode } from "../codes";
import { CellInput, cellsGiven, pathGiven } from "./cellInput";
import { CHANGED_REPORT, changed, Reason, type ReportPayload, VersionArguments, wordsOf } from "./changedReport";

@Resolver()
export class CorrectionResolver {
  @Mutation(CHANGED_REPORT, {
    nullable: true,
    description:
      "Corrects cells of the newest version of a report, which makes its next version: each keeps what was read (`Cell.printed`) and says who set it (`Cell.correction`). Officers correct what is theirs: drafts, returned and published reports; reviewers what was handed in. 更正数据。",
  })
  correctCells(
    @Args(() => VersionArguments) given: VersionArguments,
    @Arg("cells", () => [CellInput], { description: "The cells that change. 需更正的各项。" }) cells: CellInput[],
    @Reason(true) reason: string,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ReportPayload> {
    return changed(question, async () =>
      changes.correctCells({
        ...wordsOf(given, reason),
        cells: cellsGiven(cells),
      }),
    );
  }

  @Mutation(CHANGED_REPORT, {
    nullable: true,
    description:
      "Settles a cell that has several readings, by one of its `candidates`; otherwise as `correctCells`. 从候选值中选定。",
  })
  chooseReading(
    @Args(() => VersionArguments) given: VersionArguments,
    @Arg("indicator", () => IndicatorCode, { description: "Which figure. 指标。" }) indicator: string,
    @Arg("applicant", () => ApplicantCode, {
      nullable: true,
      description: "Which column of table 3: needed there, and nowhere else. 申请人类型。",
    })
    applicant: string | null,
    @Arg("value", () => Decimal, { description: "The candidate: a count, or yuan. 候选值。" }) value: string,
    @Reason(true) reason: string,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ReportPayload> {
    return changed(question, async () =>
      changes.chooseReading({ ...wordsOf(given, reason), path: pathGiven({ indicator, applicant }, []), value }),
    );
  }

  @Mutation(CHANGED_REPORT, {
    nullable: true,
    description:
      "Files the newest version of a report under another department or year, as a draft; its document is read again as that report. Not what was published: that is withdrawn, and imported anew. For whoever may correct it. 改列至其他机关或年度。",
  })
  moveReport(
    @Args(() => VersionArguments) given: VersionArguments,
    @Arg("toDepartment", () => String, { description: "Code or any of its names. 改列至的机关。" })
    toDepartment: string,
    @Arg("toYear", () => Int, { description: "Report year. 改列至的年度。" }) toYear: number,
    @Reason(true) reason: string,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ReportPayload> {
    return changed(question, () => changes.moveReport({ ...wordsOf(given, reason), toDepartment, toYear }));
  }
}
