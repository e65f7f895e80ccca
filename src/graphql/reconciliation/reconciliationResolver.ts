import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { ReconciliationStatus } from "../../check/reconciliation";
import type { Context } from "../context";
import { IndicatorCode } from "../form/indicatorCode";
import { ReportView, reportShown } from "../report/reportType";
import { ReconciliationRow, ReconciliationView, reconciliationShown, rowsShown } from "./reconciliationType";

@Resolver(() => ReconciliationView)
export class ReconciliationResolver {
  @Query(() => ReconciliationView, {
    description:
      "The report of a city, county or zone against the sum of its direct parts as they reported, cell for cell. 汇总报告核对。",
  })
  async reconciliation(
    @Arg("summary", () => String, { description: "Code or any name of the summary body. 汇总机关代码或名称。" })
    summary: string,
    @Arg("year", () => Int, { description: "Report year. 报告年度。" }) year: number,
    @Ctx() { question }: Context,
  ): Promise<ReconciliationView> {
    return reconciliationShown(await question.reconciliation(summary, year));
  }

  @FieldResolver(() => ReportView, {
    nullable: true,
    description: "The summary's report; null where none is published. 汇总报告。",
  })
  async report(
    @Root() { summary, year }: ReconciliationView,
    @Ctx() { question }: Context,
  ): Promise<ReportView | null> {
    const row = await question.reportOf(summary.id, year, null);
    return row && reportShown(row);
  }

  @FieldResolver(() => [ReconciliationRow], {
    description: "Cell for cell, in the order of the form. 逐项核对。",
  })
  rows(
    @Root() { cells }: ReconciliationView,
    @Arg("statuses", () => [ReconciliationStatus], { nullable: true, description: "With these only. 指定核对结果。" })
    statuses: ReconciliationStatus[] | null,
    @Arg("indicators", () => [IndicatorCode], { nullable: true, description: "These only. 指定指标。" })
    indicators: string[] | null,
  ): readonly ReconciliationRow[] {
    return rowsShown(cells, statuses ?? null, indicators ?? null);
  }
}
