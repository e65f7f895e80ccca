import { Args, Field, ObjectType, registerEnumType } from "type-graphql";
import { expectationOver } from "../../arithmetic/coverage";
import { groupFigures, notesOf } from "../../arithmetic/group";
import { measuredOver } from "../../arithmetic/measured";
import { NoteCode } from "../../arithmetic/note";
import { breaksOf } from "../../arithmetic/seriesBreak";
import { DIMENSIONS, Dimension } from "../../form/dimension";
import { type FigurePath, Figures } from "../../form/figures";
import { type Measure, measureOf, RATES, type Rate } from "../../form/measure";
import { SafeInt } from "../../form/scalars";
import { tallyName } from "../../form/tally";
import { type Aggregated, coverageOfGroup, lostOf, sampleCountedIn } from "../../question/aggregate";
import type { Body } from "../../store/bodies";
import { Department } from "../../store/entity/department";
import { applicantOf, IndicatorCode } from "../codes";
import { CoverageView, coverageShown } from "../coverage";
import { declareGroupFields, groupValue } from "../groupFields";
import { BreakView, breakShown, MeasureView } from "../measureType";
import { messageType } from "../message";
import { FigureArguments, MeasureArguments, RatesArguments, statedTally } from "./aggregateFields";

registerEnumType(NoteCode, {
  name: "NoteCode",
  description: "Why a sum is not all that it seems. 汇总说明类别。",
  valuesConfig: {
    STOCK_OVER_YEARS: { description: "A stock is not summed over years: null. 时点数不跨年相加。" },
    PENDING_IN_TOTAL: { description: "The total holds pending cases that come back next year. 总计含尚未审结。" },
    NOT_IN_EVERY_FORM: { description: "Some of the reports are on a form without the figure. 部分报告的格式无此项。" },
    SAMPLE_COUNTED: {
      description: "Bodies of the made-up sample are counted together with others. 虚构示例与其他机关一并计入。",
    },
    SUMMARY_WITHOUT_PARTS: {
      description:
        "A summary was left out, and none of its parts filed for a year. 未计入汇总报告，且所属机关当年均未报送。",
    },
  },
});

@ObjectType("Note", { simpleResolvers: true, description: "Why a sum is not all that it seems. 汇总说明。" })
export class NoteView extends messageType({ description: "Why, and what to do. 说明。" }) {
  @Field(() => NoteCode, { description: "What kind of note. 类别。" }) readonly code: NoteCode;
  @Field(() => IndicatorCode, { nullable: true, description: "The figure it speaks of. 涉及指标。" })
  readonly indicator: string | null;
  @Field(() => [Department], { description: "The departments it speaks of. 涉及机关。" })
  readonly departments: Department[];
}

@ObjectType("Rates", {
  simpleResolvers: true,
  description: "The rates, each a ratio of sums over the reports that state both sides. 各项比率。",
})
export class RatesView {
  constructor(readonly measured: (rate: Rate) => MeasureView) {}
}

// The fields of `Rates` are derived from the list of rates.
for (const rate of RATES) {
  Object.defineProperty(RatesView.prototype, rate.field, {
    get(this: RatesView) {
      return this.measured(rate);
    },
  });
  Field(() => MeasureView, { description: `${rate.english}. ${rate.chinese}。` })(RatesView.prototype, rate.field);
}

/** What the fields of an aggregate need besides its sums. */
export interface AggregateShown {
  readonly figures: readonly FigurePath[];
  /** Every measure that the question selects. */
  readonly measures: readonly Measure[];
  bodyOf(id: number): Body | undefined;
}

@ObjectType("Aggregate", {
  simpleResolvers: true,
  description: "Figures summed over reports, in the shape of one report, with how complete they are. 汇总数据。",
})
export class AggregateView {
  constructor(
    readonly aggregated: Aggregated,
    readonly shown: AggregateShown,
  ) {}

  @Field(() => CoverageView, { description: "How complete the sums are. 报送情况。" })
  get coverage(): CoverageView {
    return coverageShown(coverageOfGroup(this.aggregated));
  }

  @Field(() => Figures, { description: "Sums of the figures that reports state; null where none does. 各项合计。" })
  get figures(): Figures {
    return groupFigures(this.aggregated.group, this.shown.figures);
  }

  @Field(() => [NoteView], { description: "What to know of the sums in `figures`. 汇总说明。" })
  get notes(): NoteView[] {
    const bodies = { lost: lostOf(this.aggregated), sample: sampleCountedIn(this.aggregated) };
    return notesOf(this.aggregated.group, this.shown.figures, bodies).map((note) => ({
      ...note,
      indicator: note.indicator?.code ?? null,
      departments: note.departments.flatMap((body) => this.body(body.id) ?? []),
    }));
  }

  @Field(() => [BreakView], {
    description: "Where the figures and measures asked cross two forms of which only one has them. 序列中断。",
  })
  get breaks(): BreakView[] {
    return breaksOf([...new Set(this.shown.measures)], this.aggregated.group.forms).map(breakShown);
  }

  @Field(() => SafeInt, {
    description:
      "How many of the reports state this figure; of a subtotal, at least one of its items. 填报该项的报告数。",
  })
  stated(@Args(() => FigureArguments) given: FigureArguments): number {
    return Number(this.aggregated.group.tallies.get(tallyName(statedTally(given))) ?? 0n);
  }

  @Field(() => RatesView, { description: "The rates over these reports. 各项比率。" })
  rates(@Args(() => RatesArguments) { applicant }: RatesArguments): RatesView {
    return new RatesView((rate) => this.measured(rate, rate.byApplicant ? applicant : "TOTAL"));
  }

  /** Throws QuestionError if the measure is not divided by applicant. */
  @Field(() => MeasureView, { description: "Any measure over these reports. 任一指标。" })
  measure(@Args(() => MeasureArguments) { of, applicant }: MeasureArguments): MeasureView {
    return this.measured(measureOf(of), applicant);
  }

  private measured(measure: Measure, applicant: string): MeasureView {
    const { group } = this.aggregated;
    const coverage = () => coverageOfGroup(this.aggregated);
    const measured = measuredOver(group.tallies, measure, applicantOf(applicant, [measure]), group, () =>
      expectationOver(coverage()),
    );
    return new MeasureView(measured, () => coverage().expected);
  }

  private body(id: number | null | undefined): Department | null {
    return id == null ? null : (this.shown.bodyOf(id) ?? null);
  }
}

declareGroupFields(AggregateView.prototype, Object.values(Dimension));
for (const dimension of Object.values(DIMENSIONS))
  Object.defineProperty(AggregateView.prototype, dimension.field, {
    get(this: AggregateView) {
      return groupValue(dimension, this.aggregated.group.key, this.shown.bodyOf);
    },
  });
