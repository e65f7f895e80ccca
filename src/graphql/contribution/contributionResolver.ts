import { Arg, Args, Ctx, Field, Int, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import { ChangeStatus } from "../../arithmetic/change";
import { type Contribution, pageOfContributions } from "../../arithmetic/contribution";
import { ContributionStatus, type Movement } from "../../arithmetic/movement";
import { Direction } from "../../arithmetic/order";
import { ShareStatus } from "../../arithmetic/share";
import { shareShown, valueShown } from "../../arithmetic/shown";
import { Dimension } from "../../form/dimension";
import { type Measure, measureOf } from "../../form/measure";
import { Decimal, SafeInt } from "../../form/scalars";
import type { DividedChange } from "../../question/contributions";
import type { Question } from "../../question/question";
import type { Body } from "../../store/bodies";
import { Department } from "../../store/entity/department";
import { AsOf, Drafts, ReportFilter, Where } from "../arguments";
import { AddedChange, addedShown } from "../changeType";
import { applicantOf, MeasureCode, OfApplicant } from "../codes";
import { CoverageView, coverageShown } from "../coverage";
import { type BodyOf, DIMENSIONS_WITHIN_YEARS, declareGroupFields, groupShown } from "../groupFields";
import { askedPage, connectionType, PageArguments, pageFrom } from "../list";
import { BreakView, breakShown, MeasureView } from "../measureType";
import { NoteView, notesShown } from "../noteType";

registerEnumType(ContributionStatus, {
  name: "ContributionStatus",
  description:
    "In which of two years a department or a group states a measure, and whether it is the same in both. 两个年度的填报情况。",
  valuesConfig: {
    STAYED: { description: "In both. 两年均填报。" },
    SUCCEEDED: {
      description:
        "Departments that merged, were divided or got a new code, together with their successors: all predecessors state it in the earlier year, all successors in the later one. Of one department: it goes on after such a change. 合并、拆分的机关与承接机关合并计算，两年均填报。",
    },
    ENTERED: {
      description:
        "In the later one alone: all of it is an addition, as the sum of the earlier year lacks it. 仅后一年填报（新增填报）。",
    },
    LEFT: {
      description:
        "In the earlier one alone; not zero in the later one, but not there: `after` says why. 仅前一年填报（不再填报），原因见 after。",
    },
    MOVED_IN: {
      description:
        "In both, it or its predecessors, but it belongs to the question or group only in the later year, or not all of these did in the earlier one. 两年均填报，后一年划入。",
    },
    MOVED_OUT: {
      description:
        "In both, it or its successors, but it belongs to the question or group only in the earlier year, or not all of these do in the later one. 两年均填报，后一年划出。",
    },
    HANDED_OVER: {
      description:
        "Of a department in `movements`: a predecessor, whose successors all state it in the later year. 前身机关，职能由后一年填报的机关承接。",
    },
    TOOK_OVER: {
      description:
        "Of a department in `movements`: a successor, whose predecessors all state it in the earlier year. 承接机关，其前身前一年均填报。",
    },
    SCOPE_CHANGED: {
      description:
        "In both, but it took over from departments, or passed on to some, that do not all state it, or not in the same group: it is not the same in both years. 两年均填报，但职能有承接或划出而相关机关未全部填报（或不在同组），口径不同。",
    },
    CONTRADICTORY: {
      description:
        "A rate of both years, of which one contradicts itself: what it adds is not divided into `within` and `shift`. 有一年自相矛盾。",
    },
    NOT_STATED: { description: "In neither: it adds nothing that is known. 两年均未填报。" },
  },
});

@ObjectType("ContributionMovement", {
  simpleResolvers: true,
  description:
    "A department that counts in a group in one of two years alone, or is not the same in both. 新增、不再填报、划转或有职能承接的机关。",
})
class MovementView {
  @Field(() => Department, { description: "The department. 机关。" }) readonly department: Department;
  @Field(() => ContributionStatus, { description: "How it came or went. 变动方式。" })
  readonly status: ContributionStatus;
}

@ObjectType("Contribution", {
  simpleResolvers: true,
  description: "What a department or a group adds to the change of a measure. 对变化的贡献。",
})
class ContributionView {
  @Field(() => ContributionStatus, { description: "In which of the years it states the measure. 填报情况。" })
  readonly status: ContributionStatus;
  @Field(() => MeasureView, { description: "Its value in the year `from`, or why it has none. 前一年数值。" })
  readonly before: MeasureView;
  @Field(() => MeasureView, { description: "Its value in the year `to`, or why it has none. 后一年数值。" })
  readonly after: MeasureView;
  @Field(() => Decimal, {
    nullable: true,
    description:
      "Its own change, after less before, in the unit of the measure. Null where one of them has no value. 自身增减量。",
  })
  readonly difference: string | null;
  @Field(() => AddedChange, {
    nullable: true,
    description:
      "What it adds to the difference over all: those of all contributions are that difference. Of a rate, this is not its own change. Null where there is no difference, or it states nothing. 对总变化的贡献量。",
  })
  readonly adds: AddedChange | null;
  @Field(() => Decimal, {
    nullable: true,
    description:
      "What it adds, of the difference over all, of one; null for the reason in `shareStatus`. 贡献率（占总变化的比重）。",
  })
  readonly share: string | null;
  @Field(() => ShareStatus, { description: "Whether it has a share, or why not. 贡献率状态。" })
  readonly shareStatus: ShareStatus;
  @Field(() => Decimal, {
    nullable: true,
    description:
      'What it adds by the value before over all: "0.02" lifts the whole by 2 %. Null where that is zero or below. 拉动幅度（占前一年总数的比重）。',
  })
  readonly relative: string | null;
  @Field(() => AddedChange, {
    nullable: true,
    description:
      "Of a rate stated in both years: what the change of its own rate adds, at its mean weight in the denominator. 自身比率变化的贡献。",
  })
  readonly within: AddedChange | null;
  @Field(() => AddedChange, {
    nullable: true,
    description:
      "Of a rate stated in both years: what the change of its weight in the denominator adds, by how much its mean rate is above the mean rate over all. 比重变化的贡献。",
  })
  readonly shift: AddedChange | null;
  @Field(() => [MovementView], {
    description:
      "The departments that it has in one of the two years alone, or that took over from or passed on to others, in order of code. 新增、不再填报、划转及有职能承接的机关。",
  })
  readonly movements: readonly MovementView[];
}

declareGroupFields(ContributionView.prototype, DIMENSIONS_WITHIN_YEARS);

@ObjectType("ContributionSum", {
  simpleResolvers: true,
  description: "What all contributions of one status add. 同一填报情况的合计贡献。",
})
class StatusSumView {
  @Field(() => ContributionStatus, { description: "Which status. 填报情况。" }) readonly status: ContributionStatus;
  @Field(() => SafeInt, { description: "How many departments or groups have it. 数量。" }) readonly count: number;
  @Field(() => AddedChange, { nullable: true, description: "What they add together. 合计贡献量。" })
  readonly adds: AddedChange | null;
}

@ObjectType({ simpleResolvers: true, description: "A change and a page of what adds to it. 变化及其构成。" })
class ContributionConnection extends connectionType("Contribution", ContributionView) {
  @Field(() => ChangeStatus, {
    description:
      "Whether the years can be compared. With UNEQUAL_BODIES there is a difference here: `byStatus` says how much of it is who reports. 可比性；填报机关不同时，差额中有多少源于此见 byStatus。",
  })
  readonly status: ChangeStatus;
  @Field(() => MeasureView, { description: "The value over all in the year `from`. 前一年总数。" })
  readonly before: MeasureView;
  @Field(() => MeasureView, { description: "The value over all in the year `to`. 后一年总数。" })
  readonly after: MeasureView;
  @Field(() => AddedChange, {
    nullable: true,
    description: "After less before; null where the years cannot be compared. 总增减量。",
  })
  readonly difference: AddedChange | null;
  @Field(() => AddedChange, {
    nullable: true,
    description: "Of a rate: `within` of all contributions together. 各自比率变化的合计贡献。",
  })
  readonly within: AddedChange | null;
  @Field(() => AddedChange, {
    nullable: true,
    description: "Of a rate: `shift` of all contributions together. 比重变化的合计贡献。",
  })
  readonly shift: AddedChange | null;
  @Field(() => [StatusSumView], {
    description: "What those who stayed, came, went and moved add. 按填报情况合计的贡献。",
  })
  readonly byStatus: readonly StatusSumView[];
  @Field(() => CoverageView, { description: "Who filed and who did not, in both years. 报送情况。" })
  readonly coverage: CoverageView;
  @Field(() => [NoteView], {
    description: "What to know of the measure in both years, and of their reports. 数据说明。",
  })
  readonly notes: () => Promise<readonly NoteView[]>;
  @Field(() => [BreakView], { description: "The change of forms at which there is no difference. 格式变化。" })
  readonly breaks: readonly BreakView[];
}

@Resolver()
export class ContributionResolver {
  @Query(() => ContributionConnection, {
    nullable: true,
    description:
      "How much each department, or group of them, adds to the change of a measure between two years: who stayed, who came and went, and of a rate whether the own rates or their weights changed. Takes the departments that sums take. 变化的构成。",
  })
  async contributions(
    @Arg("of", () => MeasureCode, { description: "Which measure. 指标。" }) of: string,
    @OfApplicant() applicant: string,
    @Arg("from", () => Int, { description: "The earlier report year. 前一个年度。" }) from: number,
    @Arg("to", () => Int, { description: "The later report year. 后一个年度。" }) to: number,
    @Where() where: ReportFilter | null,
    @Arg("groupBy", () => Dimension, {
      defaultValue: Dimension.DEPARTMENT,
      description: "Whose contributions: of departments, or of what they are grouped by. 贡献主体。",
    })
    groupBy: Dimension,
    @Arg("direction", () => Direction, {
      defaultValue: Direction.DESC,
      description: "Which is first, by what it adds: the largest rise, or with ASC the largest fall. 排序方向。",
    })
    direction: Direction,
    @Args(() => PageArguments) given: PageArguments,
    @AsOf() asOf: string | null,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<ContributionConnection> {
    const measure = measureOf(of);
    const asked = {
      of: measure,
      applicant: applicantOf(applicant, [measure]),
      from,
      to,
      where: where ?? {},
      groupBy,
      direction,
    };
    const standing = await question.standing(asOf ?? null, drafts);
    const pageAsked = askedPage(given, ["contributions", { ...asked, of, asOf: standing }], 3);
    const divided = await question.contributions(asked, standing);
    const directory = await question.directory(standing);
    const page = pageFrom(
      pageOfContributions(divided.entries, direction, pageAsked).map(({ row, place }) => ({
        row: contributionShown(row, measure, (id) => directory.get(id)),
        place,
      })),
      pageAsked,
      () => divided.entries.length,
    );
    const revised = await question.revised(divided.bodies, [from, to], where?.forms ?? null, standing);
    return Object.defineProperties(page as unknown as ContributionConnection, {
      ...overAll(divided, measure),
      notes: { value: async () => notesShown(divided.notes(await revised.all())) },
    });
  }
}

/** What the answer says of all contributions, worked out where it is asked. */
function overAll(divided: DividedChange, measure: Measure): PropertyDescriptorMap {
  const { change, expectedBefore, expectedAfter } = divided;
  const shown: { readonly [Field in keyof ContributionConnection]?: () => ContributionConnection[Field] } = {
    status: () => change.status,
    before: () => new MeasureView(change.before, () => expectedBefore),
    after: () => new MeasureView(change.after, () => expectedAfter),
    difference: () => addedShown(change.difference, measure),
    within: () => addedShown(divided.total("within"), measure),
    shift: () => addedShown(divided.total("shift"), measure),
    byStatus: () => divided.sums().map(({ adds, ...sum }) => ({ ...sum, adds: addedShown(adds, measure) })),
    coverage: () => coverageShown(divided.coverage()),
    breaks: () => divided.breaks.map(breakShown),
  };
  return Object.fromEntries(Object.entries(shown).map(([field, get]) => [field, { get }]));
}

function contributionShown(contribution: Contribution<Body>, measure: Measure, bodyOf: BodyOf): ContributionView {
  const { key, status, change, expectedBefore, expectedAfter, adds, share, relative, within, shift } = contribution;
  return {
    ...groupShown(DIMENSIONS_WITHIN_YEARS, key, bodyOf),
    status,
    before: new MeasureView(change.before, () => expectedBefore),
    after: new MeasureView(change.after, () => expectedAfter),
    difference: valueShown(change.difference, measure),
    adds: addedShown(adds, measure),
    share: shareShown(share.share),
    shareStatus: share.status,
    relative: shareShown(relative),
    within: addedShown(within, measure),
    shift: addedShown(shift, measure),
    movements: contribution.movements.map(({ body, status: how }: Movement<Body>) => ({
      department: body,
      status: how,
    })),
  };
}
