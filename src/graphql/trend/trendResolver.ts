import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { ChangeOver } from "../../arithmetic/change";
import { Dimension } from "../../form/dimension";
import { upperSnake } from "../../form/indicator";
import { measureOf } from "../../form/measure";
import type { Question } from "../../question/question";
import type { Series } from "../../question/trend";
import type { Body } from "../../store/bodies";
import { AsOf, Drafts, ReportFilter, Where } from "../arguments";
import { ChangeView, changeOverShown } from "../changeType";
import { ApplicantCode, applicantOf, MeasureCode, OfApplicant } from "../codes";
import { CoverageView, coverageShown } from "../coverage";
import { DIMENSIONS_WITHIN_YEARS, declareGroupFields, groupShown } from "../groupFields";
import { MeasureLink } from "../linkType";
import { BreakView, breakShown, MeasureView } from "../measureType";
import { NoteView, notesShown } from "../noteType";
import { fieldsOn, subfields } from "../operation/figurePaths";

@ObjectType("Point", { simpleResolvers: true, description: "One year of a series. 序列中的一年。" })
class PointView {
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => MeasureView, { description: "The value, or why there is none. 指标值。" }) readonly value: MeasureView;
  @Field(() => ChangeView, { description: "Against the year before. 同比。" }) readonly change: ChangeView;
  @Field(() => CoverageView, { description: "Who filed and who did not. 报送情况。" }) readonly coverage: CoverageView;
  @Field(() => [NoteView], { description: "What to know of the value. 数据说明。" })
  readonly notes: () => Promise<readonly NoteView[]>;
}

@ObjectType("Series", { simpleResolvers: true, description: "A measure over the years. 时间序列。" })
class SeriesView {
  @Field(() => MeasureCode, { description: "Which measure. 指标。" }) readonly measure: string;
  @Field(() => ApplicantCode, { nullable: true, description: "Which column of table 3; null elsewhere. 申请人类型。" })
  readonly applicant: string | null;
  @Field(() => MeasureCode, {
    nullable: true,
    description:
      "The measure asked for, where this series is of the indicator that another form has in its place (`followLinks`); null of a measure asked for. 所衔接的指标。",
  })
  readonly follows: string | null;
  @Field(() => [MeasureLink], {
    description: "Which indicators the other forms of these years have in its place. 与其他格式指标的衔接。",
  })
  readonly links: MeasureLink[];
  @Field(() => [PointView], { description: "Every year asked, in order. 各年数据。" }) readonly points: PointView[];
  @Field(() => [BreakView], { description: "Where it crosses forms of which only one has it. 序列中断。" })
  readonly breaks: BreakView[];
}

declareGroupFields(SeriesView.prototype, DIMENSIONS_WITHIN_YEARS);

@Resolver()
export class TrendResolver {
  @Query(() => [SeriesView], {
    nullable: true,
    description:
      "Measures over the years, each year with its coverage and its change; a series for each group, where grouped. Takes the departments that sums take. 趋势与同比。",
  })
  async trend(
    @Arg("of", () => [MeasureCode], { description: "Which measures. 指标。" }) of: string[],
    @OfApplicant() applicant: string,
    @Arg("from", () => Int, {
      nullable: true,
      description:
        "First report year; unless said, the first for which a report of these departments is expected. 起始年度。",
    })
    from: number | null,
    @Arg("to", () => Int, {
      nullable: true,
      description: "Last report year; unless said, the last for which anyone filed. 截止年度。",
    })
    to: number | null,
    @Where() where: ReportFilter | null,
    @Arg("groupBy", () => Dimension, { nullable: true, description: "A series for each value of it. 分组维度。" })
    groupBy: Dimension | null,
    @Arg("followLinks", () => Boolean, {
      defaultValue: false,
      description:
        "Whether to add a series of each indicator that another form has in the place of a measure: marked as such, and never joined to it. 是否一并列出其他格式中的衔接指标（单独成列，不拼接）。",
    })
    followLinks: boolean,
    @AsOf() asOf: string | null,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly SeriesView[]> {
    const standing = await question.standing(asOf ?? null, drafts);
    const measures = [...new Set(of)].map(measureOf);
    const series = await question.trend(
      {
        of: measures,
        applicant: applicantOf(applicant, measures),
        from: from ?? null,
        to: to ?? null,
        where: where ?? {},
        groupBy: groupBy ?? null,
        changes: asksForChanges(info),
        followLinks,
      },
      standing,
    );
    const directory = await question.directory(standing);
    return series.map((each) => seriesShown(each, (id) => directory.get(id)));
  }
}

function asksForChanges(info: GraphQLResolveInfo): boolean {
  const points = fieldsOn(info, "Series").filter((field) => field.name === "points");
  return points.flatMap(subfields).some((field) => field.name === "change");
}

function seriesShown(series: Series, bodyOf: (id: number) => Body | undefined): SeriesView {
  const { measure, applicant, follows, links, key, points, breaks } = series;
  return {
    measure: measure.code,
    applicant: measure.byApplicant ? upperSnake(applicant) : null,
    follows: follows?.code ?? null,
    links: links.map((link) => new MeasureLink(link)),
    ...groupShown(DIMENSIONS_WITHIN_YEARS, key, bodyOf),
    points: points.map(betweenShown),
    breaks: breaks.map(breakShown),
  };
}

function betweenShown(point: Series["points"][number]): PointView {
  const expected = () => point.coverage(point.year).expected;
  return {
    year: point.year,
    value: new MeasureView(point.measured, expected),
    get change() {
      const expectedBefore = () => point.coverage(point.year - 1).expected;
      return changeOverShown(point.change as ChangeOver, point.movers, expectedBefore, expected);
    },
    notes: async () => notesShown(await point.notes()),
    get coverage() {
      return coverageShown(point.coverage(point.year));
    },
  };
}
