import DataLoader from "dataloader";
import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Standing } from "../../access/standing";
import type { Change } from "../../arithmetic/change";
import { expectedFor } from "../../arithmetic/measured";
import { notesOnReport } from "../../arithmetic/note";
import { once } from "../../arithmetic/once";
import { Direction } from "../../arithmetic/order";
import { QuestionError } from "../../arithmetic/questionError";
import { type Placed, pageOfRanking } from "../../arithmetic/ranking";
import { ShareStatus } from "../../arithmetic/share";
import { shareShown } from "../../arithmetic/shown";
import type { DenominatorKind } from "../../form/denominator";
import { heldAgainst, measureOf } from "../../form/measure";
import { Decimal } from "../../form/scalars";
import { said } from "../../message/message";
import type { Question } from "../../question/question";
import type { Ranking, RankingQuestion } from "../../question/ranking";
import type { RevisedReports } from "../../question/revised";
import type { Body } from "../../store/bodies";
import { Department } from "../../store/entity/department";
import { AsOf, Drafts, MinimumBase, ReportFilter, Where } from "../arguments";
import { ChangeView, changeShown } from "../changeType";
import { applicantOf, MeasureCode, OfApplicant, PerPeople, peopleOf } from "../codes";
import { CoverageView, coverageShown } from "../coverage";
import { DistributionView, distributionShown } from "../distributionType";
import { askedPage, connectionType, PageArguments, pageFrom } from "../list";
import { MeasureView } from "../measureType";
import { NoteView, notesShown } from "../noteType";
import { FunnelView, funnelShown, OutlierView, outlierShown } from "../peerType";

@ObjectType("RankingEntry", {
  simpleResolvers: true,
  description: "A department in a ranking; those without a value stand at its end. 排名条目。",
})
class RankingEntry {
  @Field(() => Int, {
    nullable: true,
    description:
      "Equal values share a rank; null without a value, below the minimum base, or where it contradicts itself. 名次。",
  })
  readonly rank: number | null;
  @Field(() => Department, { description: "The department. 机关。" }) readonly department: Department;
  @Field(() => MeasureView, { description: "Its value, or why it has none. 指标值。" }) readonly value: MeasureView;
  @Field(() => Decimal, {
    nullable: true,
    description:
      "Its share of the sum over all departments of the ranking, of one; null for the reason in `shareStatus`. 占比。",
  })
  readonly share: string | null;
  @Field(() => ShareStatus, { description: "Whether it has a share, or why not. 占比状态。" })
  readonly shareStatus: ShareStatus;
  @Field(() => FunnelView, {
    nullable: true,
    description:
      "Of a proportion with a rank: whether it is further from the common rate than chance explains. Null of fewer than 5 ranked departments. 漏斗图位置。",
  })
  readonly funnel: FunnelView | null;
  @Field(() => OutlierView, {
    description: "Whether it stands out among the departments of the same line in this ranking. 离群提示。",
  })
  readonly outlier: OutlierView;
  readonly placed: Placed<Body>;
  @Field(() => [NoteView], {
    description: "What to know of the value: items left blank, and whether the report was revised. 数据说明。",
  })
  readonly notes: () => Promise<readonly NoteView[]>;
  /** Loads the ranks of the year before, by the id of the department. */
  readonly ranksBefore: () => Promise<ReadonlyMap<number, number>>;
  /** Loads the changes of all entries of one page together. */
  readonly changes: DataLoader<Placed<Body>, Change>;
}

@ObjectType({ simpleResolvers: true, description: "A page of a ranking. 排名分页列表。" })
class RankingConnection extends connectionType("Ranking", RankingEntry) {
  @Field(() => DistributionView, { description: "How all ranked values lie, not those of this page alone. 分布。" })
  readonly distribution: DistributionView;
  @Field(() => CoverageView, { description: "Who filed and who did not. 报送情况。" }) readonly coverage: CoverageView;
  @Field(() => [NoteView], {
    description: "What to know of the ranks: who is missing, what is not due, what was revised. 数据说明。",
  })
  readonly notes: () => Promise<readonly NoteView[]>;
}

@Resolver(() => RankingEntry)
export class RankingResolver {
  @Query(() => RankingConnection, {
    nullable: true,
    description:
      "Departments in order of a measure of one year, with ranks, shares, quartiles and those without a value. Takes the departments that sums take; `lines` ranks peers. 排名。",
  })
  async ranking(
    @Arg("by", () => MeasureCode, { description: "Which measure. 指标。" }) by: string,
    @OfApplicant() applicant: string,
    @PerPeople() per: DenominatorKind | null,
    @Arg("year", () => Int, { description: "Report year. 报告年度。" }) year: number,
    @Where() where: ReportFilter | null,
    @MinimumBase() minimumBase: number | null,
    @Arg("direction", () => Direction, { defaultValue: Direction.DESC, description: "Which is first. 排序方向。" })
    direction: Direction,
    @Args(() => PageArguments) given: PageArguments,
    @AsOf() asOf: string | null,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<RankingConnection> {
    const measure = measureOf(by);
    if (where?.years) throw new QuestionError("BAD_USER_INPUT", said("RANKING_YEARS"));
    const order = { direction, minimumBase: minimumBase ?? null };
    const asked = {
      by: measure,
      applicant: applicantOf(applicant, [measure]),
      per: peopleOf(per, [measure]),
      year,
      where: where ?? {},
      order,
    };
    const standing = await question.standing(asOf ?? null, drafts);
    const list = ["ranking", { ...asked, by, asOf: standing }];
    const pageAsked = askedPage(given, list, 3);
    const ranking = await question.ranking(asked, standing);
    const changes = new DataLoader((placed: readonly Placed<Body>[]) =>
      question.changesOf(asked, placed, standing).then((loaded) => [...loaded]),
    );
    const ranksBefore = once(() => ranksOf(question, { ...asked, year: year - 1 }, standing));
    const revised = await question.revised(ranking.bodies, [year], where?.forms ?? null, standing);
    const page = pageFrom(
      pageOfRanking(ranking.entries, order, pageAsked).map(({ row, place }) => ({
        row: entryShown(row, ranking, { changes, revised, ranksBefore }),
        place,
      })),
      pageAsked,
      () => ranking.entries.length,
    );
    return Object.defineProperties(page as unknown as RankingConnection, {
      distribution: { get: () => distributionShown(ranking.distribution(), heldAgainst(measure, asked.per)) },
      coverage: { get: () => coverageShown(ranking.coverage()) },
      notes: { value: async () => notesShown(ranking.notes(await revised.all())) },
    });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Its rank in the same ranking of the year before; null where it had none, or that year refuses the question. 上年名次。",
  })
  async rankBefore(@Root() { placed, ranksBefore }: RankingEntry): Promise<number | null> {
    return (await ranksBefore()).get(placed.body.id) ?? null;
  }

  @FieldResolver(() => ChangeView, { description: "Against the year before. 同比。" })
  async change(@Root() { placed, changes }: RankingEntry): Promise<ChangeView> {
    const change = await changes.load(placed);
    return changeShown(
      change,
      () => expectedFor(change.before),
      () => expectedFor(change.after),
    );
  }
}

/** What the entries of a page have together. */
interface Beside extends Pick<RankingEntry, "changes" | "ranksBefore"> {
  readonly revised: RevisedReports;
}

function entryShown(placed: Placed<Body>, ranking: Ranking, { changes, revised, ranksBefore }: Beside): RankingEntry {
  const { body, measured, rank } = placed;
  const share = once(() => ranking.shareOf(placed));
  const value = new MeasureView(measured, () => expectedFor(measured));
  return {
    rank,
    department: body,
    value,
    get share() {
      return shareShown(share().share);
    },
    get shareStatus() {
      return share().status;
    },
    get funnel() {
      const funnel = ranking.funnelOf(placed);
      return funnel && funnelShown(funnel);
    },
    get outlier() {
      return outlierShown(ranking.outlierOf(placed), measured.measure);
    },
    placed,
    ranksBefore,
    changes,
    notes: async () => notesShown(notesOnReport(measured, await revised.of(body, ranking.question.year))),
  };
}

/** The ranks of a ranking, by the id of the department; none where its question is refused, as for double counting. */
async function ranksOf(
  question: Question,
  asked: RankingQuestion,
  standing: Standing,
): Promise<ReadonlyMap<number, number>> {
  try {
    const { entries } = await question.ranking(asked, standing);
    return new Map(entries.flatMap(({ body, rank }) => (rank === null ? [] : [[body.id, rank]])));
  } catch (error) {
    if (error instanceof QuestionError) return new Map();
    throw error;
  }
}
