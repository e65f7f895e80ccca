import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { Dimension } from "../../form/dimension";
import { upperSnake } from "../../form/indicator";
import { measureOf } from "../../form/measure";
import type { Series } from "../../question/trend";
import type { Body } from "../../store/bodies";
import { AsOf, OfApplicant, Where } from "../arguments";
import type { Context } from "../context";
import { coverageShown } from "../coverage";
import { ReportFilter } from "../filters";
import { groupShown } from "../groupFields";
import { applicantOf } from "../measure/applicant";
import { MeasureCode } from "../measure/measureEnums";
import { breakShown, changeShown, MeasureView } from "../measure/measureType";
import { type PointView, SERIES_DIMENSIONS, SeriesView } from "./trendType";

@Resolver()
export class TrendResolver {
  @Query(() => [SeriesView], {
    description:
      "Measures over the years, each year with its coverage and its change; a series for each group, where grouped. Takes the departments that sums take. 趋势与同比。",
  })
  async trend(
    @Arg("of", () => [MeasureCode], { description: "Which measures. 指标。" }) of: string[],
    @OfApplicant() applicant: string,
    @Arg("from", () => Int, { description: "First report year. 起始年度。" }) from: number,
    @Arg("to", () => Int, { description: "Last report year. 截止年度。" }) to: number,
    @Where() where: ReportFilter | null,
    @Arg("groupBy", () => Dimension, { nullable: true, description: "A series for each value of it. 分组维度。" })
    groupBy: Dimension | null,
    @AsOf() asOf: string | null,
    @Ctx() { question }: Context,
  ): Promise<readonly SeriesView[]> {
    const measures = [...new Set(of)].map(measureOf);
    const series = await question.trend(
      {
        of: measures,
        applicant: applicantOf(applicant, measures),
        from,
        to,
        where: where ?? {},
        groupBy: groupBy ?? null,
      },
      asOf ?? null,
    );
    const directory = await question.directory(asOf ?? null);
    return series.map((each) => seriesShown(each, (id) => directory.get(id)));
  }
}

function seriesShown(series: Series, bodyOf: (id: number) => Body | undefined): SeriesView {
  const { measure, applicant, key, points, breaks } = series;
  return {
    measure: measure.code,
    applicant: measure.byApplicant ? upperSnake(applicant) : null,
    ...groupShown(SERIES_DIMENSIONS, key, bodyOf),
    points: points.map(pointShown),
    breaks: breaks.map(breakShown),
  };
}

function pointShown(point: Series["points"][number]): PointView {
  const expected = () => point.coverage(point.year).expected;
  return {
    year: point.year,
    value: new MeasureView(point.measured, expected),
    get change() {
      return changeShown(point.change, () => point.coverage(point.year - 1).expected, expected);
    },
    get coverage() {
      return coverageShown(point.coverage(point.year));
    },
  };
}
