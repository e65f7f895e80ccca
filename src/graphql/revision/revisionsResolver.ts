import type { GraphQLResolveInfo } from "graphql";
import type { ResolveTree } from "graphql-parse-resolve-info";
import { Arg, Args, Ctx, Field, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { changeOf } from "../../arithmetic/change";
import type { ExpectedThen } from "../../arithmetic/sumVersion";
import { measureOf } from "../../form/measure";
import { DateTime, SafeInt } from "../../form/scalars";
import type { Question } from "../../question/question";
import type { Revisions, SumVersionThen } from "../../question/revisions";
import { ReportFilter, Where } from "../arguments";
import { AddedChange, addedShown } from "../changeType";
import { applicantOf, MeasureCode, OfApplicant } from "../codes";
import { askedPage, type Connection, connectionType, PageArguments, pageFrom } from "../list";
import { MeasureView } from "../measureType";
import { NoteView, notesShown } from "../noteType";
import { fieldsOn, subfields } from "../operation/figurePaths";
import { VersionCauseConnection, VersionCauseView } from "./versionCauseType";

@ObjectType("VersionValue", {
  simpleResolvers: true,
  description: "A measure in a version of a sum. 合计某一版本的指标值。",
})
class VersionValue {
  @Field(() => MeasureView, { nullable: true, description: "In the version before; null in the first. 修订前数值。" })
  readonly before: MeasureView | null;
  @Field(() => MeasureView, { description: "From this day on. 自该日起的数值。" }) readonly value: MeasureView;
  @Field(() => AddedChange, {
    nullable: true,
    description: "After less before; null where one of both has no value to compare. 增减量。",
  })
  readonly difference: AddedChange | null;
}

@ObjectType("SumVersion", {
  simpleResolvers: true,
  description:
    "What measures of some reports were from a day on, until the next version, as public at the end of that day in China. 合计的一个版本（以当日终了时公开的报告为准）。",
})
export class SumVersionView {
  constructor(
    readonly version: SumVersionThen,
    readonly asked: AskedRevisions,
  ) {}

  @Field(() => String, { description: 'The day in China, "2026-02-01". 日期。' })
  get date(): string {
    return this.version.end.day;
  }

  @Field(() => DateTime, {
    description: "Its last moment: as `asOf` of another question it gives the same values. 当日终了时刻，可作 asOf。",
  })
  get asOf(): string {
    return this.version.at;
  }

  @Field(() => [VersionValue], { description: "The measures, in the order asked. 各指标值。" })
  get values(): readonly VersionValue[] {
    const { measured, coverage, before } = this.version;
    return measured.map((value, i) => {
      const earlier = before?.measured[i] ?? null;
      return {
        before: earlier && new MeasureView(earlier, () => known(before?.coverage).expected),
        value: new MeasureView(value, () => known(coverage).expected),
        difference: earlier && addedShown(changeOf(earlier, value).difference, value.measure),
      };
    });
  }

  @Field(() => SafeInt, { description: "How many of the reports were public. 已报数。" })
  get reported(): number {
    return this.version.end.group.reports;
  }

  @Field(() => SafeInt, { description: "How many were expected by then. 应报数。" })
  get expected(): number {
    return known(this.version.coverage).expected;
  }

  @Field(() => SafeInt, { description: "How many were not there and not due. 未到报送期限的报告数。" })
  get notDue(): number {
    return known(this.version.coverage).notDue;
  }
}

/** The question of which a version is. */
interface AskedRevisions {
  readonly list: readonly unknown[];
  readonly found: Revisions;
}

@ObjectType({ simpleResolvers: true, description: "A page of the versions of a sum. 合计各版本分页列表。" })
class SumVersionConnection extends connectionType("SumVersion", SumVersionView) {
  @Field(() => [NoteView], { description: "What to know of the newest version. 最新版本的数据说明。" })
  readonly notes: () => Promise<readonly NoteView[]>;
}

@Resolver(() => SumVersionView)
export class RevisionsResolver {
  @Query(() => SumVersionConnection, {
    nullable: true,
    description:
      "How a sum was revised: what measures were at the end of each day on which they changed, oldest first, and which reports made them so. Takes the departments that sums take. 合计的历次修订及原因。",
  })
  async revisions(
    @Arg("of", () => [MeasureCode], { description: "Which measures. 指标。" }) of: string[],
    @OfApplicant() applicant: string,
    @Arg("years", () => [Int], { description: "Of which report years. 报告年度。" }) years: number[],
    @Where() where: ReportFilter | null,
    @Args(() => PageArguments) given: PageArguments,
    @Ctx("question") question: Question,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SumVersionConnection> {
    const measures = [...new Set(of)].map(measureOf);
    const asked = {
      applicant: applicantOf(applicant, measures),
      years: [...new Set(years)].sort((a, b) => a - b),
      where: where ?? {},
    };
    const list = [{ ...asked, of: measures.map(({ code }) => code) }];
    const pageAsked = askedPage(given, ["revisions", ...list], 1);
    const found = await question.revisions({ ...asked, of: measures, expected: asksForExpected(info) });
    const page = pageFrom(
      found.page(pageAsked).map(({ row, place }) => ({ row: new SumVersionView(row, { list, found }), place })),
      pageAsked,
      () => found.versions.length,
    );
    return Object.assign(page as unknown as SumVersionConnection, {
      notes: async () => notesShown(await found.notes()),
    });
  }

  @FieldResolver(() => VersionCauseConnection, {
    description:
      "The reports that were published or withdrawn on that day, and those of which another version changed a measure: first those that add most to the first measure. 变动原因，按对首个指标的影响由大到小。",
  })
  async causes(
    @Root() { version, asked: { list, found } }: SumVersionView,
    @Args(() => PageArguments) given: PageArguments,
  ): Promise<VersionCauseConnection> {
    const { day } = version.end;
    const pageAsked = askedPage(given, ["causes", day, ...list], 3);
    const { causes, count } = await found.causes.of(version, pageAsked);
    const total = count.PUBLISHED + count.REVISED + count.WITHDRAWN;
    const page: Connection<unknown> = pageFrom(
      causes.map(({ row, place }) => ({ row: new VersionCauseView(row), place })),
      pageAsked,
      () => total,
    );
    return Object.assign(page as unknown as VersionCauseConnection, {
      published: count.PUBLISHED,
      revised: count.REVISED,
      withdrawn: count.WITHDRAWN,
    });
  }
}

// What was expected rests on the reports of all years, and is worked out only if it is asked.
function asksForExpected(info: GraphQLResolveInfo): boolean {
  const asks = (field: ResolveTree): boolean =>
    EXPECTED.has(field.name) || (!NOT_OF_SUMS.has(field.name) && subfields(field).some(asks));
  return fieldsOn(info, "SumVersionConnection").some(asks);
}

const EXPECTED: ReadonlySet<string> = new Set(["expected", "notDue"]);
const NOT_OF_SUMS: ReadonlySet<string> = new Set(["causes", "notes"]);

function known(coverage: ExpectedThen | null | undefined): ExpectedThen {
  if (!coverage) throw new Error("What was expected is worked out only if it is asked.");
  return coverage;
}
