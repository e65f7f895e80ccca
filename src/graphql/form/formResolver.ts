import { Arg, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root, registerEnumType } from "type-graphql";
import { cellsOf, FORMS, FormCode, type FormVersion, lastYearOf, layoutOf } from "../../form/catalogue";
import { englishLabel } from "../../form/englishLabel";
import { INDICATORS, type Indicator, indicatorAt } from "../../form/indicator";
import type { LayoutTable } from "../../form/layout";
import { MEASURES } from "../../form/measure";
import { SafeInt } from "../../form/scalars";
import { leafAt } from "../../form/tree";
import { Unit } from "../../form/unit";
import { Language } from "../../message/message";
import { codesOf, IndicatorCode } from "../codes";
import { FigureName } from "../figureName";
import { MeasureFacts, MeasureInfo } from "./measureFacts";

registerEnumType(FormCode, {
  name: "FormCode",
  description: "Version of the statutory form. 年度报告格式版本。",
  valuesConfig: Object.fromEntries(
    FORMS.map((form) => [
      form.code,
      {
        description: `${form.basis}, report years ${form.firstYear} to ${lastYearOf(form) ?? "now"}. 报告年度 ${form.firstYear}—${lastYearOf(form) ?? "至今"}。`,
      },
    ]),
  ),
});

@ObjectType({ simpleResolvers: true, description: "An indicator and what it means. 指标说明。" })
export class IndicatorInfo extends MeasureFacts {
  constructor(private readonly indicator: Indicator) {
    super(indicator);
  }

  @Field(() => IndicatorCode, { description: "Its name in questions. 指标代码。" })
  get code(): string {
    return this.indicator.code;
  }

  @Field(() => String, { description: "Its path below `figures`. 数据路径。" })
  get path(): string {
    return this.indicator.path;
  }

  @Field(() => Boolean, { description: "Stands at a day and is not summed over years. 是否时点数。" })
  get stock(): boolean {
    return this.indicator.stock;
  }

  @Field(() => String, { description: "cell, subtotal (computed) or narrative. 来源。" })
  get kind(): string {
    return this.indicator.kind;
  }
}

@ObjectType({ simpleResolvers: true, description: "A cell of the form: which figure is printed there. 表格单元格。" })
export class FormCell extends FigureName {
  @Field(() => String, { description: "Where it is below `figures`, such as rules.made. 数据路径。" })
  readonly path: string;
  @Field(() => Unit, { description: "In what answers give it. 单位。" }) readonly unit: Unit;
}

@ObjectType({ simpleResolvers: true, description: "A row of a table of the form. 表格行。" })
export class FormRow {
  @Field(() => [String], { description: "Printed labels, outermost first. 行标签。" }) readonly labels: string[];
  @Field(() => String, { nullable: true, description: "Text printed after the last label. 行标签后的说明。" })
  readonly remark: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What is printed in the column of units; null without such a column. 单位栏。",
  })
  readonly printedUnit: string | null;
  @Field(() => Boolean, {
    description:
      "The form does not have it: some documents print it in place of other rows. 是否为部分报告采用的替代行。",
  })
  readonly variant: boolean;
  @Field(() => [FormCell], { description: "Its cells, in the order of the columns. 各单元格。" })
  readonly cells: FormCell[];
  @Field(() => [IndicatorCode], { description: "The indicators in its cells. 指标。" }) readonly indicators: string[];
}

@ObjectType({ simpleResolvers: true, description: "Rows under one header. 同一表头下的各行。" })
export class FormBlock {
  @Field(() => String, { nullable: true, description: "The full-width row that leads it. 引导行。" })
  readonly heading: string | null;
  @Field(() => [[String]], { description: "Header of each number column, outermost first. 列标签。" })
  readonly columns: string[][];
  @Field(() => [FormRow], { description: "Its rows. 各行。" }) readonly rows: FormRow[];
}

@ObjectType({ simpleResolvers: true, description: "A table of the form. 表格。" })
export class FormTable {
  @Field(() => Int, { description: "Its section, 2, 3 or 4. 表号。" }) readonly number: number;
  @Field(() => String, { description: "Its title. 标题。" }) readonly title: string;
  @Field(() => String, { nullable: true, description: "Text printed above the labels of the rows. 左上角文字。" })
  readonly corner: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Head of the column of units between labels and figures; null without such a column. 单位栏表头。",
  })
  readonly unitColumn: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Text printed above the heads of all number columns. 各列上方的总标题。",
  })
  readonly columnsTitle: string | null;
  @Field(() => [FormBlock], { description: "Its blocks. 各块。" }) readonly blocks: FormBlock[];
}

@ObjectType({ simpleResolvers: true, description: "A version of the statutory form. 年度报告格式。" })
export class Form {
  @Field(() => FormCode, { description: "Its name in questions. 格式代码。" }) readonly code: FormCode;
  @Field(() => String, { description: "The document that prescribes it. 依据文件。" }) readonly basis: string;
  @Field(() => Int, { description: "First report year. 起始年度。" }) readonly firstYear: number;
  @Field(() => Int, { nullable: true, description: "Last report year; null while in force. 截止年度。" })
  readonly lastYear: number | null;
  @Field(() => SafeInt, { description: "How many cells it has. 数据项数。" }) readonly cellCount: number;
  @Field(() => [String], { description: "Its sections in order. 各部分标题。" }) readonly sections: readonly string[];
}

@Resolver(() => Form)
export class FormResolver {
  @Query(() => [IndicatorInfo], { description: "All indicators in the order of the form. 全部指标。" })
  indicators(): readonly IndicatorInfo[] {
    return INDICATORS.map((indicator) => new IndicatorInfo(indicator));
  }

  @Query(() => [MeasureInfo], { description: "All measures: the indicators, then the rates. 全部指标和比率。" })
  measures(): readonly MeasureInfo[] {
    return MEASURES.map((measure) => new MeasureInfo(measure));
  }

  @Query(() => [Form], { description: "The versions of the form, oldest first. 全部格式版本。" })
  forms(): readonly Form[] {
    return FORMS.map(formOf);
  }

  @FieldResolver(() => [FormTable], { description: "Its tables. 表格。" })
  tables(
    @Root() { code }: Form,
    @Arg("language", () => Language, {
      defaultValue: Language.ZH,
      description: "In which language titles and labels are; ZH is as printed. 标题和标签的语言。",
    })
    language: Language,
  ): readonly FormTable[] {
    const labelled = language === Language.ZH ? (printed: string) => printed : englishLabel;
    return layoutOf(code).tables.map((table) => formTable(table, labelled));
  }
}

function formOf(layout: FormVersion): Form {
  return {
    ...layout,
    lastYear: lastYearOf(layout),
    cellCount: cellsOf(layout).length,
  };
}

function formTable(table: LayoutTable, labelled: (printed: string) => string): FormTable {
  const perhaps = (printed: string | null | undefined) => (printed ? labelled(printed) : null);
  return {
    number: table.number,
    title: labelled(table.title),
    corner: perhaps(table.corner),
    unitColumn: perhaps(table.unitColumn),
    columnsTitle: perhaps(table.columnsTitle),
    blocks: table.blocks.map((block) => ({
      heading: perhaps(block.heading),
      columns: block.columns.map((labels) => labels.map(labelled)),
      rows: block.rows.map((row) => ({
        labels: row.labels.map(labelled),
        remark: perhaps(row.remark),
        printedUnit: perhaps(row.unit),
        variant: row.insteadOf !== undefined,
        cells: row.cells.map((path) => ({ ...codesOf(path), path, unit: leafAt(path).unit })),
        indicators: [...new Set(row.cells.map((cell) => indicatorAt(cell).indicator.code))],
      })),
    })),
  };
}
