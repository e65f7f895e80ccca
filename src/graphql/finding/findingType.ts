import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { CHECKS } from "../../check/check";
import { FindingLevel, type Rule } from "../../check/finding";
import { Decimal } from "../../form/scalars";
import { figureShown } from "../../form/shown";
import { leafAt } from "../../form/tree";
import { Unit, type WholeUnit } from "../../form/unit";
import type { Message } from "../../message/message";
import { messageFrom } from "../../message/textOf";
import type { ReportRow } from "../../question/relations";
import type { StoredFinding } from "../../store/entity/finding";
import { ApplicantCode, codesOf, IndicatorCode } from "../codes";
import { connectionType } from "../connection";

registerEnumType(FindingLevel, {
  name: "FindingLevel",
  description: "Weight of a finding. 问题级别。",
  valuesConfig: {
    ERROR: { description: "A broken R1-R4 or R9: the report contradicts itself. 错误：违反勾稽关系。" },
    WARNING: { description: "To be explained. 警告：需要说明。" },
    NOTICE: { description: "To be known. 提示。" },
  },
});

@ObjectType({ simpleResolvers: true, description: "A figure by name. 指标及申请人类型。" })
export class FigureName {
  @Field(() => IndicatorCode, { description: "Which figure. 指标。" }) readonly indicator: string;
  @Field(() => ApplicantCode, { nullable: true, description: "Which column of table 3; null elsewhere. 申请人类型。" })
  readonly applicant: string | null;
}

@ObjectType("Finding", {
  simpleResolvers: true,
  description: "What a check says of a report. Figures stay as printed. 校验结果。",
})
export class FindingView {
  @Field(() => String, { description: "The check, e.g. R1. 规则编号。" }) readonly check: string;
  @Field(() => String, { nullable: true, description: "The clause or source of the check. 依据。" })
  readonly clause: string | null;
  @Field(() => Int, { description: "Version of the rules that said it. 规则版本。" }) readonly rules: number;
  @Field(() => FindingLevel, { description: "Its weight. 级别。" }) readonly level: FindingLevel;
  @Field(() => [FigureName], { description: "The cells it speaks of. 涉及数据项。" }) readonly cells: FigureName[];
  @Field(() => Decimal, {
    nullable: true,
    description: "Left side of an equation, summed over what is stated. 等式左边。",
  })
  readonly left: string | null;
  @Field(() => Decimal, { nullable: true, description: "Right side. 等式右边。" }) readonly right: string | null;
  @Field(() => Decimal, { nullable: true, description: "Left less right. 差额。" }) readonly difference: string | null;
  @Field(() => Unit, { nullable: true, description: "In what both sides are given; null where there is none. 单位。" })
  readonly unit: Unit | null;
  @Field(() => [FigureName], { description: "Cells of the equation that the report does not state. 未填报的数据项。" })
  readonly unstated: FigureName[];
  readonly said: Message;
  readonly revisionId: number;
  /** The report in which the finding was selected. Null if it comes from the list of findings. */
  readonly row: ReportRow | null;
}

@ObjectType({ simpleResolvers: true, description: "A page of findings. 校验结果分页列表。" })
export class FindingConnection extends connectionType("Finding", FindingView) {}

const RULES: ReadonlyMap<string, Rule> = new Map(CHECKS.map((rule) => [rule.id, rule]));

/** A finding of a stored revision as the API shows it. `row` is the report in which it was selected, if any. */
export function findingShown(finding: StoredFinding, row: ReportRow | null): FindingView {
  const { leftSum: left, rightSum: right } = finding;
  const rule = RULES.get(finding.rule);
  const unit = unitOf(finding, rule);
  const shown = (sum: string | bigint | null) => (sum === null ? null : figureShown(BigInt(sum), unit));
  return {
    check: finding.rule,
    clause: rule?.clause ?? null,
    rules: finding.rules,
    level: finding.level,
    said: messageFrom(finding.message),
    cells: finding.cells.map(codesOf),
    left: shown(left),
    right: shown(right),
    difference: left === null || right === null ? null : shown(BigInt(left) - BigInt(right)),
    unit: left === null && right === null ? null : unit,
    unstated: finding.unstated.map(codesOf),
    revisionId: finding.revisionId as number,
    row,
  };
}

function unitOf({ cells: [cell] }: StoredFinding, rule: Rule | undefined): WholeUnit {
  return rule?.unit ?? (cell === undefined ? "count" : leafAt(cell).unit);
}
