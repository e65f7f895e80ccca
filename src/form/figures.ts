import { ObjectType } from "type-graphql";
import { Applications, type Divided } from "./applications";
import { Count, Money, Row } from "./row";
import type { Fen } from "./scalars";

// The statutory form, written once (table 3 is in applications.ts). The database columns, the GraphQL types, the list
// of indicators and the paths of the parser are all derived from this tree. Its leaves are the 224 paths of both forms,
// and `published` from the narrative. Every leaf is a number as printed, or null if the report does not state it; an
// absent figure is never 0.

@ObjectType({
  simpleResolvers: true,
  description: "Documents made and disclosed, Article 20 (1). 第二十条第（一）项。Counts (件).",
})
export class DisclosedDocuments {
  @Count("newly made this year (2021 form: issued this year)", "本年新制作数量／本年制发件数") readonly made:
    | number
    | null;
  @Count("newly disclosed this year; 2019 form only", "本年新公开数量") readonly disclosed: number | null;
  @Count("repealed this year; 2021 form only", "本年废止件数") readonly repealed: number | null;
  @Count("total disclosed to the public; 2019 form only; a stock", "对外公开总数量", { stock: true })
  readonly totalDisclosed: number | null;
  @Count("in force at the end of the year; 2021 form only; a stock", "现行有效件数", { stock: true })
  readonly inForce: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "Items and decisions of one administrative act. 项目数量与处理决定数量。Counts.",
})
export class Decisions {
  @Count("items in the year before; 2019 form only; a stock", "上一年项目数量", { stock: true })
  readonly itemsBefore: number | null;
  @Count("change of items this year, may be negative; 2019 form only", "本年增/减", { signed: true })
  readonly itemsChange: number | null;
  @Count("decisions this year", "处理决定数量／本年处理决定数量") readonly decisions: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "Administrative fees, Article 20 (8). 第二十条第（八）项，行政事业性收费。",
})
export class Fees {
  @Count("fee items in the year before; 2019 form only; a stock", "上一年项目数量", { stock: true })
  readonly itemsBefore: number | null;
  @Count("change of fee items this year, may be negative; 2019 form only", "本年增/减", { signed: true })
  readonly itemsChange: number | null;
  @Money("amount charged this year; 2021 form only", "本年收费金额") readonly amount: Fen | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "Government centralised procurement, Article 20 (9); 2019 form only. 第二十条第（九）项，政府集中采购。",
})
export class Procurement {
  @Count("projects", "采购项目数量") readonly projects: number | null;
  @Money("total amount", "采购总金额") readonly amount: Fen | null;
}

@ObjectType({ simpleResolvers: true, description: "How cases ended, table 4. 表四，审理结果。Counts of cases (件)." })
export class CaseResults {
  @Count("decision upheld", "结果维持") readonly upheld: number | null;
  @Count("decision corrected", "结果纠正") readonly corrected: number | null;
  @Count("other result", "其他结果") readonly other: number | null;
  @Count("pending at the end of the year; a stock", "尚未审结", { stock: true }) readonly pending: number | null;
  @Count("total, as printed; contains pending cases", "总计") readonly total: number | null;
}

@ObjectType({ simpleResolvers: true, description: "Administrative litigation, table 4. 表四，行政诉讼。" })
export class Litigation {
  @Row("brought directly, without reconsideration", "未经复议直接起诉", () => CaseResults) readonly direct: CaseResults;
  @Row("brought after reconsideration", "复议后起诉", () => CaseResults) readonly afterReconsideration: CaseResults;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "Items put out on the body's own initiative, as the narrative states them. 主动公开信息条数（见于正文）。Counts (条).",
})
export class Published {
  @Count("all channels together", "公开信息总条数") readonly total: number | null;
  @Count("on the website", "门户网站") readonly website: number | null;
  @Count("on WeChat", "微信公众号") readonly wechat: number | null;
  @Count("on Weibo", "微博") readonly weibo: number | null;
  @Count("through other channels", "其他渠道") readonly other: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The figures of the statutory form, for one report or summed over many: the same shape. Null means not stated, never zero. 年度报告各项数据；空值表示未填报，不是零。",
})
export class Figures {
  @Row("rules, Article 20 (1)", "规章，第二十条第（一）项", () => DisclosedDocuments)
  readonly rules: DisclosedDocuments;
  @Row("normative documents, Article 20 (1)", "（行政）规范性文件，第二十条第（一）项", () => DisclosedDocuments, {
    column: "normative",
  })
  readonly normativeDocuments: DisclosedDocuments;
  @Row("administrative licensing, Article 20 (5)", "行政许可，第二十条第（五）项", () => Decisions)
  readonly licensing: Decisions;
  @Row(
    "other external management services, Article 20 (5); 2019 form only",
    "其他对外管理服务事项，第二十条第（五）项",
    () => Decisions,
    {
      column: "external",
    },
  )
  readonly externalServices: Decisions;
  @Row("administrative penalties, Article 20 (6)", "行政处罚，第二十条第（六）项", () => Decisions)
  readonly penalties: Decisions;
  @Row("administrative compulsion, Article 20 (6)", "行政强制，第二十条第（六）项", () => Decisions)
  readonly compulsion: Decisions;
  @Row("administrative fees, Article 20 (8)", "行政事业性收费，第二十条第（八）项", () => Fees) readonly fees: Fees;
  @Row("government procurement, Article 20 (9); 2019 form only", "政府集中采购，第二十条第（九）项", () => Procurement)
  readonly procurement: Procurement;
  @Row("applications for disclosure, table 3", "依申请公开，表三", () => Applications, { column: "app" })
  readonly applications: Applications;
  @Row("administrative reconsideration, table 4", "行政复议，表四", () => CaseResults)
  readonly reconsideration: CaseResults;
  @Row("administrative litigation, table 4", "行政诉讼，表四", () => Litigation) readonly litigation: Litigation;
  @Row("items put out, from the narrative", "主动公开信息条数，见于正文", () => Published)
  readonly published: Published;
}

type LeavesOf<T> = {
  [K in Exclude<keyof T & string, T extends Divided ? "total" : never>]: T[K] extends number | bigint | null
    ? K
    : `${K}.${LeavesOf<T[K]>}`;
}[Exclude<keyof T & string, T extends Divided ? "total" : never>];

/** Path of one figure in the tree, for example `applications.received.total`; checked by the compiler. */
export type FigurePath = LeavesOf<Figures>;

/** Path of a figure that the narrative states and that is not in a table of the form. */
export type PublishedPath = Extract<FigurePath, `published.${string}`>;

/** Path of a cell of the printed form (the paths of the two layouts). */
export type CellPath = Exclude<FigurePath, PublishedPath>;

/** Path of one row of table 3, for example `applications.outcomes.granted`. */
export type ApplicantRowPath = CellPath extends infer P ? (P extends `${infer R}.naturalPerson` ? R : never) : never;
