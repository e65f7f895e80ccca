import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { Standing } from "../../access/standing";
import { whole } from "../../arithmetic/fraction";
import { ShareStatus } from "../../arithmetic/share";
import { shareShown, valueShown } from "../../arithmetic/shown";
import type { FigurePath } from "../../form/figures";
import { indicatorOf, pathsOf } from "../../form/indicator";
import { Decimal } from "../../form/scalars";
import type { Contributor } from "../../question/contributors";
import type { Question } from "../../question/question";
import type { ReportRow } from "../../question/relations";
import { cellsAt } from "../../question/reportCells";
import { Department } from "../../store/entity/department";
import { applicantOf, IndicatorCode, OfApplicant } from "../codes";
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
import { Cell, cellShown } from "../report/cellType";
import { ReportView, reportShown } from "../report/reportType";
import { AggregateView } from "./aggregateType";

@ObjectType("Contributor", { simpleResolvers: true, description: "A report that a sum holds. 汇总来源。" })
class ContributorView {
  @Field(() => Department, { description: "Whose report it is. 机关。" }) readonly department: Department;
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => Decimal, { description: "What it states: a count, or yuan. 数值，金额单位为元。" })
  readonly value: string;
  @Field(() => Decimal, {
    nullable: true,
    description: "Its share of the sum, of one; null for the reason in `shareStatus`. 占比。",
  })
  readonly share: string | null;
  @Field(() => ShareStatus, { description: "Whether it has a share, or why not. 占比状态。" })
  readonly shareStatus: ShareStatus;
  /** The moment of the sum. */
  readonly asOf: Standing;
  /** The figures that are summed. */
  readonly paths: readonly FigurePath[];
}

@ObjectType({ simpleResolvers: true, description: "A page of contributors. 汇总来源分页列表。" })
class ContributorConnection extends connectionType("Contributor", ContributorView) {
  @Field(() => Decimal, {
    nullable: true,
    description:
      "What all of them add up to: a count, or yuan. Null where none states it, and of a stock over several years. 合计，金额单位为元。",
  })
  readonly total: string | null;
}

const ContributorOrder = orderType("Contributor", {
  VALUE: "What it states. 数值。",
  YEAR: "Report year. 报告年度。",
  DEPARTMENT: "Code of the department. 机关代码。",
});
type ContributorOrder = InstanceType<typeof ContributorOrder>;

@Resolver(() => AggregateView)
export class ContributorsResolver {
  @FieldResolver(() => ContributorConnection, {
    nullable: true,
    description:
      "The reports that state a figure of this sum, largest first unless asked otherwise. 汇总来源，默认由大到小。",
  })
  async contributors(
    @Root() { aggregated }: AggregateView,
    @Arg("indicator", () => IndicatorCode, { description: "Which figure. 指标。" }) indicator: string,
    @OfApplicant() applicant: string,
    @Arg("orderBy", () => [ContributorOrder], ORDER_BY) orderBy: ContributorOrder[] | null,
    @Args(() => PageArguments) given: PageArguments,
    @Ctx("question") question: Question,
  ): Promise<Connection<ContributorView> & { readonly total: string | null }> {
    const measure = indicatorOf(indicator);
    const paths = pathsOf(measure, applicantOf(applicant, [measure]));
    const sorts = sortsFrom(orderBy);
    const { asked, groupBy, group } = aggregated;
    const sum = [asked.where, asked.ground.asOf, groupBy, group.key];
    const page = askedPage(given, ["contributors", sum, indicator, applicant, sorts], 3);
    const list = await question.contributors.list(aggregated, paths, sorts);
    const shown = ({ body, year, value, share }: Contributor): ContributorView => ({
      department: body,
      year,
      value: valueShown(whole(value), measure) as string,
      share: shareShown(share.share),
      shareStatus: share.status,
      asOf: asked.ground.asOf,
      paths,
    });
    const rows = list.page(page).map(({ row, place }) => ({ row: shown(row), place }));
    const total = list.total === null ? null : valueShown(whole(list.total), measure);
    return { ...pageFrom(rows, page, () => list.count), total };
  }
}

@Resolver(() => ContributorView)
export class ContributorResolver {
  @FieldResolver(() => ReportView, { description: "The report, as of the moment of the sum. 年度报告。" })
  async report(@Root() contributor: ContributorView, @Ctx("question") question: Question): Promise<ReportView> {
    return reportShown(await rowOf(contributor, question));
  }

  @FieldResolver(() => [Cell], {
    description: "Its cells that the value is summed from: one, or the items of a computed subtotal. 数据项及出处。",
  })
  async cells(@Root() contributor: ContributorView, @Ctx("question") question: Question): Promise<readonly Cell[]> {
    const { id } = await rowOf(contributor, question);
    return cellsAt(await question.relations.cellsOf(id, contributor.paths), contributor.paths).map(cellShown);
  }
}

// A contributor is a report, so there is one.
async function rowOf({ department, year, asOf }: ContributorView, question: Question): Promise<ReportRow> {
  return (await question.reportOf(department.id, year, asOf)) as ReportRow;
}
