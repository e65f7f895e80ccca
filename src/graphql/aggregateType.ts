import { Field, Int, ObjectType } from "type-graphql";
import type { Coverage } from "../arithmetic/coverage";
import { figuresOf, notesOf } from "../arithmetic/group";
import { NoteCode } from "../arithmetic/note";
import { breaksOf } from "../arithmetic/seriesBreak";
import { DepartmentKind } from "../form/body";
import { type FigurePath, Figures } from "../form/figures";
import { type Measure, measureOf } from "../form/measure";
import { Decimal } from "../form/scalars";
import { FormCode } from "../form/status";
import { tallyName } from "../form/tally";
import { type Aggregated, coverageOfGroup, lostOf } from "../question/aggregate";
import type { Body } from "../store/bodies";
import { Department } from "../store/entity/department";
import { countOf, type FigureArguments } from "./aggregateFields";
import { measuredIn } from "./aggregateOrder";
import { connectionType } from "./connection";
import { IndicatorCode } from "./enums";
import { BreakView, breakShown, MeasureView, RatesView } from "./measureType";

@ObjectType({ simpleResolvers: true, description: "A report that is expected and not there. 未报送的机关。" })
export class MissingReport {
  @Field(() => String, { description: "Code of the department. 机关代码。" }) readonly code: string;
  @Field(() => String, { description: "Name of the department. 机关名称。" }) readonly name: string;
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
}

@ObjectType("Coverage", {
  simpleResolvers: true,
  description: "How many reports there should be and are, in department-years. 报送情况（机关×年度）。",
})
export class CoverageView {
  @Field(() => Int, { description: "Reports expected: from each body's first report on. 应报数。" })
  readonly expected: number;
  @Field(() => Int, { description: "Reports published. 已报数。" }) readonly reported: number;
  @Field(() => [MissingReport], { description: "Who is missing, by name. 未报名单。" })
  readonly missing: MissingReport[];
}

@ObjectType("Note", { simpleResolvers: true, description: "Why a sum is not all that it seems. 汇总说明。" })
export class NoteView {
  @Field(() => NoteCode, { description: "What kind of note. 类别。" }) readonly code: NoteCode;
  @Field(() => String, { description: "One sentence. 说明。" }) readonly message: string;
  @Field(() => IndicatorCode, { nullable: true, description: "The figure it speaks of. 涉及指标。" })
  readonly indicator: string | null;
  @Field(() => [Department], { description: "The departments it speaks of. 涉及机关。" })
  readonly departments: Department[];
}

@ObjectType("Contributor", { simpleResolvers: true, description: "A report that a sum holds. 汇总来源。" })
export class ContributorView {
  @Field(() => Department, { description: "Whose report it is. 机关。" }) readonly department: Department;
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => Decimal, { description: "What it states: a count, or yuan. 数值，金额单位为元。" })
  readonly value: string;
  @Field(() => Decimal, {
    nullable: true,
    description: "Its share of the sum, of one; null where the sum is zero or not taken. 占比。",
  })
  readonly share: string | null;
  readonly amount: bigint;
}

@ObjectType({ simpleResolvers: true, description: "A page of contributors. 汇总来源分页列表。" })
export class ContributorConnection extends connectionType("Contributor", ContributorView) {}

/** What is shown of an aggregate besides what its own fields ask for. */
export interface Shown {
  readonly figures: readonly FigurePath[];
  /** Every measure that is asked of it. */
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
    private readonly shown: Shown,
  ) {}

  @Field(() => Int, { nullable: true, description: "Report year, where grouped by YEAR. 报告年度。" })
  get year(): number | null {
    return this.aggregated.group.key.year ?? null;
  }

  @Field(() => Department, { nullable: true, description: "Department, where grouped by DEPARTMENT. 机关。" })
  get department(): Department | null {
    return this.body(this.aggregated.group.key.departmentId);
  }

  @Field(() => Department, { nullable: true, description: "Body above, where grouped by PARENT. 上级机关。" })
  get parent(): Department | null {
    return this.body(this.aggregated.group.key.parentId);
  }

  @Field(() => String, { nullable: true, description: "Line of work, where grouped by LINE. 条线。" })
  get line(): string | null {
    return this.aggregated.group.key.line ?? null;
  }

  @Field(() => DepartmentKind, { nullable: true, description: "Kind of body, where grouped by KIND. 机关类别。" })
  get kind(): DepartmentKind | null {
    return (this.aggregated.group.key.kind as DepartmentKind | undefined) ?? null;
  }

  @Field(() => FormCode, { nullable: true, description: "Version of the form, where grouped by FORM. 格式版本。" })
  get form(): FormCode | null {
    return this.aggregated.group.key.form ?? null;
  }

  @Field(() => CoverageView, { description: "How complete the sums are. 报送情况。" })
  get coverage(): CoverageView {
    return coverageShown(coverageOfGroup(this.aggregated));
  }

  @Field(() => Figures, { description: "Sums of the figures that reports state; null where none does. 各项合计。" })
  get figures(): Figures {
    return figuresOf(this.aggregated.group, this.shown.figures);
  }

  @Field(() => [NoteView], { description: "What to know of the sums in `figures`. 汇总说明。" })
  get notes(): NoteView[] {
    return notesOf(this.aggregated.group, this.shown.figures, lostOf(this.aggregated)).map((note) => ({
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

  /** How many of the reports state a figure. */
  stated(given: FigureArguments): number {
    return Number(this.aggregated.group.tallies.get(tallyName(countOf(given))) ?? 0n);
  }

  /** The rates for one applicant. */
  rates({ applicant }: { readonly applicant: string }): RatesView {
    return new RatesView((rate) => this.measured(rate, rate.byApplicant ? applicant : "TOTAL"));
  }

  /** Any measure. Throws QuestionError where it is not divided by applicant. */
  measure({ of, applicant }: { readonly of: string; readonly applicant: string }): MeasureView {
    return this.measured(measureOf(of), applicant);
  }

  private measured(measure: Measure, applicant: string): MeasureView {
    const { aggregated } = this;
    return new MeasureView(measuredIn(aggregated, measure, applicant), () => coverageOfGroup(aggregated).expected);
  }

  private body(id: number | null | undefined): Department | null {
    return id == null ? null : (this.shown.bodyOf(id) ?? null);
  }
}

/** Coverage as the API shows it. */
export function coverageShown({ expected, reported, missing }: Coverage<Body>): CoverageView {
  return {
    expected,
    reported,
    missing: missing.map(({ body, year }) => ({ code: body.code, name: body.name, year })),
  };
}
