import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { indicatorAt } from "../../form/indicator";
import { DateTime, Decimal, SafeInt } from "../../form/scalars";
import { figureShown } from "../../form/shown";
import { CellStatus } from "../../form/status";
import { leafAt } from "../../form/tree";
import { Unit } from "../../form/unit";
import type { ReportCell, StatedFigure } from "../../question/relations";
import { ApplicantCode, codesOf, IndicatorCode } from "../codes";

registerEnumType(CellStatus, {
  name: "CellStatus",
  description: "What is known of a cell. A cell is a number or null; this says why. 数据状态。",
  valuesConfig: {
    REPORTED: { description: "Printed and read. 已填报。" },
    BLANK: { description: "The cell is printed and blank; not zero. 空白（不等于零）。" },
    DECODED: { description: "Digits ran together; the form's equations left one reading. 数字粘连，经勾稽关系还原。" },
    UNCERTAIN: { description: "Several readings remain: no value, candidates instead. 存疑，列出候选值。" },
    UNREADABLE: { description: "Something is printed that is no figure. 无法识别。" },
    MISSING: { description: "The form has the cell, the document does not. 文件缺失该项。" },
    NOT_IN_FORM: { description: "The form of that year has no such cell. 当年格式无此项。" },
    CORRECTED: { description: "Set by a person; the printed figure is kept. 人工更正。" },
  },
});

@ObjectType({ simpleResolvers: true, description: "Where a figure was read. 数据出处。" })
export class Locator {
  @Field(() => Int, { nullable: true, description: "Statutory table 2, 3 or 4; null in the narrative. 表号。" })
  readonly table: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Row of the printed table, from 1; of the table of the form where the document has text alone. 行。",
  })
  readonly row: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Column of the printed table, from 1; of the table of the form where the document has text alone. 列。",
  })
  readonly column: number | null;
  @Field(() => Int, { nullable: true, description: "Page of a PDF, from 1. 页码。" }) readonly page: number | null;
  @Field(() => SafeInt, {
    description:
      "First character in `document.text` (UTF-16 units, from 0): the text from start to end is `raw`. 起始字符位置。",
  })
  readonly start: number;
  @Field(() => SafeInt, { description: "Character after the last. 结束字符位置。" }) readonly end: number;
  @Field(() => String, { nullable: true, description: "Cell address in a spreadsheet. 单元格地址。" })
  readonly address: string | null;
}

@ObjectType("Correction", {
  simpleResolvers: true,
  description: "Who set a value in place of what was read. 更正情况。",
})
export class CorrectionView {
  @Field(() => String, { description: "Who. 更正人。" }) readonly by: string;
  @Field(() => DateTime, { description: "When. 时间。" }) readonly at: string;
  @Field(() => String, { description: "Why. 理由。" }) readonly reason: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "One cell of a report: its value, and why there is none. 单项数据及其出处。",
})
export class Cell {
  @Field(() => IndicatorCode, { description: "Which figure. 指标。" }) readonly indicator: string;
  @Field(() => ApplicantCode, { nullable: true, description: "Which column of table 3; null elsewhere. 申请人类型。" })
  readonly applicant: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "The figure: a count, or yuan. Null is not zero. 数值，金额单位为元。",
  })
  readonly value: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "The figure as it was read; differs from `value` only where a person corrected it. 原文数值。",
  })
  readonly printed: string | null;
  @Field(() => CellStatus, { description: "What is known of it. 数据状态。" }) readonly status: CellStatus;
  @Field(() => String, { nullable: true, description: "What is printed, exactly. 原文。" }) readonly raw: string | null;
  @Field(() => Locator, { nullable: true, description: "Where it was read. 出处。" }) readonly locator: Locator | null;
  @Field(() => [Decimal], {
    description: "The readings that remain, where it is UNCERTAIN, or was until a person settled it. 候选值。",
  })
  readonly candidates: string[];
  @Field(() => CorrectionView, { nullable: true, description: "Where it is CORRECTED: who set it. 更正情况。" })
  readonly correction: CorrectionView | null;
}

@ObjectType("Statement", {
  simpleResolvers: true,
  description: "A figure that the narrative states, with its sentence. 正文表述的数据。",
})
export class StatementView {
  @Field(() => String, { description: "What it speaks of, e.g. published.total. 概念。" }) readonly concept: string;
  @Field(() => IndicatorCode, { nullable: true, description: "The indicator that it fills, if any. 对应指标。" })
  readonly indicator: string | null;
  @Field(() => Decimal, { description: "The figure in its unit. 数值。" }) readonly value: string;
  @Field(() => Unit, { description: "In what it is given. 单位。" }) readonly unit: Unit;
  @Field(() => String, { description: "What is printed, exactly. 原文。" }) readonly raw: string;
  @Field(() => String, { description: "The sentence. 所在句子。" }) readonly sentence: string;
  @Field(() => SafeInt, { description: "First character of `raw` in `document.text`. 起始字符位置。" })
  readonly start: number;
  @Field(() => SafeInt, { description: "Character after the last. 结束字符位置。" }) readonly end: number;
}

/** A statement as the API shows it. */
export function statementShown({ path, value, unit, ...said }: StatedFigure): StatementView {
  const { concept, raw, sentence, start, end } = said;
  return {
    concept,
    indicator: path && indicatorAt(path).indicator.code,
    value: figureShown(value, unit),
    unit,
    raw,
    sentence,
    start,
    end,
  };
}

/** A cell as the API shows it. */
export function cellShown(cell: ReportCell): Cell {
  const { unit } = leafAt(cell.path);
  const shown = (figure: number | null) => (figure === null ? null : figureShown(figure, unit));
  return {
    ...codesOf(cell.path),
    value: shown(cell.value),
    printed: shown(cell.correction ? cell.correction.read.value : cell.value),
    status: cell.status,
    raw: cell.raw,
    locator: cell.locator,
    candidates: cell.candidates.map((candidate) => figureShown(candidate, unit)),
    correction: cell.correction ?? null,
  };
}
