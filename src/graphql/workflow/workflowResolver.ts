import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Question } from "../../question/question";
import { cellPathsOf } from "../../question/reportCells";
import type { Work } from "../../question/workOn";
import { codesOf, IndicatorCode } from "../codes";
import { cellShown } from "../report/cellType";
import { ReportView } from "../report/reportType";
import { CellChangeView, HistoryEntryView, WorkflowView } from "./workflowType";

/** What a report says to those who work on it. */
@Resolver(() => ReportView)
export class WorkflowResolver {
  @FieldResolver(() => WorkflowView, {
    nullable: true,
    description:
      "How far this version has come on its way to the public; null unless you may see its drafts. 办理情况。",
  })
  workflow(@Root() { row }: ReportView, @Ctx("question") question: Question): Promise<Work | null> {
    return question.workOn(row);
  }

  @FieldResolver(() => [HistoryEntryView], {
    nullable: true,
    description:
      "What happened to the report, the newest first: versions, decisions, waivers; null unless you may see its drafts. 办理过程。",
  })
  history(
    @Root() { row }: ReportView,
    @Ctx("question") question: Question,
  ): Promise<readonly HistoryEntryView[] | null> {
    return question.history(row);
  }
}

@Resolver(() => HistoryEntryView)
export class HistoryResolver {
  @FieldResolver(() => [CellChangeView], {
    description: "Of a version that is not the first: the cells that are other than in the version before. 数据变化。",
  })
  async changes(
    @Root() { changes }: HistoryEntryView,
    @Arg("indicators", () => [IndicatorCode], { nullable: true, description: "These only. 指定指标。" })
    indicators: string[] | null,
  ): Promise<readonly CellChangeView[]> {
    const asked = cellPathsOf(indicators ?? null);
    const all = await changes();
    return all
      .filter(({ path }) => asked === null || asked.includes(path))
      .map(({ path, before, after }) => ({
        figure: codesOf(path),
        before: cellShown(before),
        after: cellShown(after),
      }));
  }
}
