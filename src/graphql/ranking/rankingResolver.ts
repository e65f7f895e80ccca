import DataLoader from "dataloader";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Change } from "../../arithmetic/change";
import { ratio } from "../../arithmetic/fraction";
import { Direction } from "../../arithmetic/order";
import { QuestionError } from "../../arithmetic/questionError";
import { entriesAfter, type Placed, type RankingPlace, rankingPlace } from "../../arithmetic/ranking";
import { isExpected } from "../../form/expectation";
import { measureOf } from "../../form/measure";
import type { Body } from "../../store/bodies";
import { After, AsOf, First, OfApplicant, Where } from "../arguments";
import { cursorFrom, pageFrom, pageSize, parseCursor } from "../connection";
import type { Context } from "../context";
import { coverageShown } from "../coverage";
import { ReportFilter } from "../filters";
import { applicantOf } from "../measure/applicant";
import { MeasureCode } from "../measure/measureEnums";
import { ChangeView, changeShown, distributionShown, MeasureView, shareShown } from "../measure/measureType";
import { RankingConnection, RankingEntry } from "./rankingType";

@Resolver(() => RankingEntry)
export class RankingResolver {
  @Query(() => RankingConnection, {
    description:
      "Departments in order of a measure of one year, with ranks, shares, quartiles and those without a value. Takes the departments that sums take; `lines` ranks peers. 排名。",
  })
  async ranking(
    @Arg("by", () => MeasureCode, { description: "Which measure. 指标。" }) by: string,
    @OfApplicant() applicant: string,
    @Arg("year", () => Int, { description: "Report year. 报告年度。" }) year: number,
    @Where() where: ReportFilter | null,
    @Arg("minimumBase", () => Int, {
      nullable: true,
      description: "The least denominator with which a rate is ranked; customary: 30. 最小基数。",
    })
    minimumBase: number | null,
    @Arg("direction", () => Direction, { defaultValue: Direction.DESC, description: "Which is first. 排序方向。" })
    direction: Direction,
    @First() first: number | null,
    @After() after: string | null,
    @AsOf() asOf: string | null,
    @Ctx() { question }: Context,
  ): Promise<RankingConnection> {
    const measure = measureOf(by);
    const size = pageSize(first);
    if (where?.years)
      throw new QuestionError("BAD_USER_INPUT", "The year of a ranking is `year`: leave years out of where.");
    const place = after == null ? null : placeFromCursor(after);
    const order = { direction, minimumBase: minimumBase ?? null };
    const asked = { by: measure, applicant: applicantOf(applicant, [measure]), year, where: where ?? {}, order };
    const ranking = await question.ranking(asked, asOf ?? null);
    const entries = place ? entriesAfter(ranking.entries, place, order) : ranking.entries;
    const changes = new DataLoader((placed: readonly Placed<Body>[]) =>
      question.changesOf(asked, placed, asOf ?? null).then((loaded) => [...loaded]),
    );
    const page = pageFrom(
      entries.slice(0, size + 1).map((placed) => entryShown(placed, year, changes)),
      size,
      after,
      ({ placed }) => cursorFrom(cursorKey(placed)),
      () => ranking.entries.length,
    );
    return Object.defineProperties(page as unknown as RankingConnection, {
      distribution: { get: () => distributionShown(ranking.distribution(), measure) },
      coverage: { get: () => coverageShown(ranking.coverage()) },
    });
  }

  @FieldResolver(() => ChangeView, { description: "Against the year before. 同比。" })
  async change(@Root() { placed, changes, year }: RankingEntry): Promise<ChangeView> {
    const expected = (at: number) => () => Number(isExpected(placed.body, at));
    return changeShown(await changes.load(placed), expected(year - 1), expected(year));
  }
}

function entryShown(placed: Placed<Body>, year: number, changes: DataLoader<Placed<Body>, Change>): RankingEntry {
  const { body, measured, rank, share } = placed;
  const value = new MeasureView(measured, () => Number(isExpected(body, year)));
  return { rank, department: body, value, share: shareShown(share), year, placed, changes };
}

// The exact value, not the shown one: two different values may be shown as the same text.
function cursorKey(placed: Placed<Body>): readonly (string | number)[] {
  const { value, code } = rankingPlace(placed);
  return value ? [value.numerator.toString(), value.denominator.toString(), code] : ["", "", code];
}

function placeFromCursor(after: string): RankingPlace {
  const [numerator, denominator, code] = parseCursor(after, ["string", "string", "string"]) as [string, string, string];
  if (numerator === "" && denominator === "") return { value: null, code };
  if (!/^-?\d+$/.test(numerator) || !/^\d*[1-9]\d*$/.test(denominator))
    throw new QuestionError("CURSOR_INVALID", "after must be a cursor that this list gave (pageInfo.endCursor).");
  return { value: ratio(BigInt(numerator), BigInt(denominator)), code };
}
