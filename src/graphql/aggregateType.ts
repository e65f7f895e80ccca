import { Field, Int, ObjectType } from "type-graphql";
import type { Aggregate as Group } from "../aggregate/group";
import { NoteCode } from "../aggregate/note";
import { DepartmentKind } from "../form/body";
import { Figures } from "../form/figures";
import { FormCode } from "../form/status";
import type { Body } from "../store/bodies";
import { Department } from "../store/entity/department";
import { IndicatorCode } from "./enums";

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

@ObjectType("Aggregate", {
  simpleResolvers: true,
  description: "Figures summed over reports, in the shape of one report, with how complete they are. 汇总数据。",
})
export class AggregateView {
  @Field(() => Int, { nullable: true, description: "Report year, where grouped by YEAR. 报告年度。" })
  readonly year: number | null;
  @Field(() => Department, { nullable: true, description: "Department, where grouped by DEPARTMENT. 机关。" })
  readonly department: Department | null;
  @Field(() => Department, { nullable: true, description: "Body above, where grouped by PARENT. 上级机关。" })
  readonly parent: Department | null;
  @Field(() => String, { nullable: true, description: "Line of work, where grouped by LINE. 条线。" })
  readonly line: string | null;
  @Field(() => DepartmentKind, { nullable: true, description: "Kind of body, where grouped by KIND. 机关类别。" })
  readonly kind: DepartmentKind | null;
  @Field(() => FormCode, { nullable: true, description: "Version of the form, where grouped by FORM. 格式版本。" })
  readonly form: FormCode | null;
  @Field(() => CoverageView, { description: "How complete the sums are. 报送情况。" }) readonly coverage: CoverageView;
  @Field(() => Figures, { description: "Sums of the figures that reports state; null where none does. 各项合计。" })
  readonly figures: Figures;
  @Field(() => [NoteView], { description: "What to know of these sums. 汇总说明。" }) readonly notes: NoteView[];
  /** By indicator and applicant, e.g. "APPLICATIONS_RECEIVED TOTAL": how many reports state it. */
  readonly statedBy: ReadonlyMap<string, number>;
}

/** A group as the API shows it. `statedKeys` names the counts in the order in which they were asked. */
export function aggregateShown(
  group: Group<Body>,
  bodyOf: (id: number) => Body | undefined,
  statedKeys: readonly string[],
): AggregateView {
  const { key, coverage, figures, notes, stated } = group;
  return {
    year: key.year ?? null,
    department: key.departmentId === undefined ? null : (bodyOf(key.departmentId) ?? null),
    parent: key.parentId == null ? null : (bodyOf(key.parentId) ?? null),
    line: key.line ?? null,
    kind: (key.kind as DepartmentKind | undefined) ?? null,
    form: key.form ?? null,
    coverage: {
      ...coverage,
      missing: coverage.missing.map(({ body, year }) => ({ code: body.code, name: body.name, year })),
    },
    figures,
    notes: notes.map((note) => ({
      ...note,
      indicator: note.indicator?.code ?? null,
      departments: note.departments.flatMap((body) => bodyOf(body.id) ?? []),
    })),
    statedBy: new Map(statedKeys.map((name, i) => [name, stated[i] ?? 0])),
  };
}
