import { Args, Field, ObjectType } from "type-graphql";
import { expectationOver } from "../../arithmetic/coverage";
import { groupFigures } from "../../arithmetic/group";
import { type Measured, measuredOver } from "../../arithmetic/measured";
import { breaksOf } from "../../arithmetic/seriesBreak";
import { DIMENSIONS, Dimension } from "../../form/dimension";
import { type FigurePath, Figures } from "../../form/figures";
import { type Measure, measureOf, RATES, type Rate } from "../../form/measure";
import { SafeInt } from "../../form/scalars";
import { tallyName } from "../../form/tally";
import { type Aggregated, coverageOfGroup, notesOnGroup } from "../../question/aggregate";
import type { Body } from "../../store/bodies";
import { applicantOf } from "../codes";
import { CoverageView, coverageShown } from "../coverage";
import { declareGroupFields, groupValue } from "../groupFields";
import { BreakView, breakShown, MeasureView } from "../measureType";
import { NoteView, notesShown } from "../noteType";
import { FigureArguments, MeasureArguments, type MeasureAsked, RatesArguments, statedTally } from "./aggregateFields";

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
  /** Those of them that it selects by `measure` and `rates`, with their applicants. */
  readonly measured: readonly MeasureAsked[];
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

  @Field(() => [NoteView], {
    description: "What to know of the sums: of the figures and measures asked, and of their reports. 汇总说明。",
  })
  async notes(): Promise<readonly NoteView[]> {
    const { figures, measured } = this.shown;
    const values = measured.map((each) => measuredInGroup(this.aggregated, each));
    return notesShown(await notesOnGroup(this.aggregated, figures, values));
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
    const measured = measuredInGroup(this.aggregated, { measure, applicant });
    return new MeasureView(measured, () => coverageOfGroup(this.aggregated).expected);
  }
}

function measuredInGroup(aggregated: Aggregated, { measure, applicant }: MeasureAsked): Measured {
  const { group } = aggregated;
  return measuredOver(group.tallies, measure, applicantOf(applicant, [measure]), group, () =>
    expectationOver(coverageOfGroup(aggregated)),
  );
}

declareGroupFields(AggregateView.prototype, Object.values(Dimension));
for (const dimension of Object.values(DIMENSIONS))
  Object.defineProperty(AggregateView.prototype, dimension.field, {
    get(this: AggregateView) {
      return groupValue(dimension, this.aggregated.group.key, this.shown.bodyOf);
    },
  });
