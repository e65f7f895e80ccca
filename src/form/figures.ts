import { Field, ObjectType } from "type-graphql";
import { Count, Money, Row } from "./row";
import type { Fen } from "./scalars";

// The statutory form, written once. This tree is the database columns, the GraphQL types, the list of indicators and
// the parser's target. Its leaves are the 224 paths of both forms, and `published` from the narrative.
// Every leaf is a number as printed, or null where the report does not state it: never 0 for absent.

@ObjectType({
  simpleResolvers: true,
  description: "One row of table 3, by who applied. 表三的一行，按申请人划分。Counts of applications (件).",
})
export class ByApplicant {
  @Count("natural persons", "自然人") readonly naturalPerson: number | null;
  @Count("commercial enterprises", "商业企业") readonly enterprise: number | null;
  @Count("research institutions", "科研机构") readonly research: number | null;
  @Count("public interest organisations", "社会公益组织") readonly publicInterest: number | null;
  @Count("legal service organisations", "法律服务机构") readonly legalService: number | null;
  @Count("other legal persons or organisations", "其他") readonly other: number | null;
  @Count("total, as printed in the column 总计", "总计") readonly total: number | null;
}

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
  @Count("change of items this year, may be negative; 2019 form only", "本年增/减") readonly itemsChange: number | null;
  @Count("decisions this year", "处理决定数量／本年处理决定数量") readonly decisions: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "Administrative fees, Article 20 (8). 第二十条第（八）项，行政事业性收费。",
})
export class Fees {
  @Count("fee items in the year before; 2019 form only; a stock", "上一年项目数量", { stock: true })
  readonly itemsBefore: number | null;
  @Count("change of fee items this year, may be negative; 2019 form only", "本年增/减") readonly itemsChange:
    | number
    | null;
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

// Nominal, so that the computed `total` below is told apart from the printed total of `Outcomes`.
declare const divided: unique symbol;

@ObjectType()
abstract class Divided {
  declare protected readonly [divided]: true;

  @Field(() => ByApplicant, {
    description:
      "Computed subtotal, in no form as printed: the sum of the items that state a figure, null where none does. 小计（由各项相加得出）。",
  })
  get total(): ByApplicant {
    return sumByApplicant(Object.values(this));
  }
}

@ObjectType({ simpleResolvers: true, description: "Refused, table 3 three (3). （三）不予公开。" })
export class Refused extends Divided {
  @Row("state secrets", "1.属于国家秘密", () => ByApplicant) readonly stateSecret: ByApplicant;
  @Row("disclosure prohibited by other laws or regulations", "2.其他法律行政法规禁止公开", () => ByApplicant)
  readonly prohibitedByLaw: ByApplicant;
  @Row("endangers the “three securities and one stability”", "3.危及“三安全一稳定”", () => ByApplicant)
  readonly securityAndStability: ByApplicant;
  @Row("protects the lawful rights of a third party", "4.保护第三方合法权益", () => ByApplicant)
  readonly thirdPartyRights: ByApplicant;
  @Row("three kinds of internal affairs", "5.属于三类内部事务信息", () => ByApplicant)
  readonly internalAffairs: ByApplicant;
  @Row("four kinds of process information", "6.属于四类过程性信息", () => ByApplicant)
  readonly processInformation: ByApplicant;
  @Row("enforcement case files", "7.属于行政执法案卷", () => ByApplicant) readonly enforcementFile: ByApplicant;
  @Row("matters of administrative inquiry", "8.属于行政查询事项", () => ByApplicant)
  readonly inquiryMatter: ByApplicant;
}

@ObjectType({ simpleResolvers: true, description: "Unavailable, table 3 three (4). （四）无法提供。" })
export class Unavailable extends Divided {
  @Row("not held by this body", "1.本机关不掌握相关政府信息", () => ByApplicant) readonly notHeld: ByApplicant;
  @Row("does not exist and would have to be made", "2.没有现成信息需要另行制作", () => ByApplicant)
  readonly notExisting: ByApplicant;
  @Row("still unclear after a request to correct", "3.补正后申请内容仍不明确", () => ByApplicant)
  readonly unclear: ByApplicant;
}

@ObjectType({ simpleResolvers: true, description: "Not processed, table 3 three (5). （五）不予处理。" })
export class NotProcessed extends Divided {
  @Row("petitions, reports and complaints", "1.信访举报投诉类申请", () => ByApplicant) readonly petition: ByApplicant;
  @Row("repeated applications", "2.重复申请", () => ByApplicant) readonly repeated: ByApplicant;
  @Row("asks for a published work", "3.要求提供公开出版物", () => ByApplicant) readonly publication: ByApplicant;
  @Row("excessive applications without good reason", "4.无正当理由大量反复申请", () => ByApplicant)
  readonly excessive: ByApplicant;
  @Row(
    "asks to confirm or reissue what was already received",
    "5.要求行政机关确认或重新出具已获取信息",
    () => ByApplicant,
  )
  readonly reissue: ByApplicant;
}

@ObjectType({ simpleResolvers: true, description: "Otherwise dealt with, table 3 three (6). （六）其他处理。" })
export class Otherwise extends Divided {
  @Row("the undivided row of the 2019 form", "（六）其他处理", () => ByApplicant) readonly undivided: ByApplicant;
  @Row("not corrected in time by the applicant; 2021 form only", "1.申请人无正当理由逾期不补正", () => ByApplicant)
  readonly uncorrected: ByApplicant;
  @Row(
    "fee not paid in time by the applicant; 2021 form only",
    "2.申请人逾期未按收费通知要求缴纳费用",
    () => ByApplicant,
  )
  readonly unpaid: ByApplicant;
  @Row("other; 2021 form only", "3.其他", () => ByApplicant) readonly other: ByApplicant;
}

@ObjectType({
  simpleResolvers: true,
  description: "How applications ended this year, table 3 three. 三、本年度办理结果。",
})
export class Outcomes {
  @Row("granted", "（一）予以公开", () => ByApplicant) readonly granted: ByApplicant;
  @Row("partly granted", "（二）部分公开", () => ByApplicant) readonly partlyGranted: ByApplicant;
  @Row("refused", "（三）不予公开", () => Refused) readonly refused: Refused;
  @Row("unavailable", "（四）无法提供", () => Unavailable) readonly unavailable: Unavailable;
  @Row("not processed", "（五）不予处理", () => NotProcessed) readonly notProcessed: NotProcessed;
  @Row("otherwise dealt with", "（六）其他处理", () => Otherwise) readonly otherwise: Otherwise;
  @Row("total, as printed in the row （七）总计", "（七）总计", () => ByApplicant) readonly total: ByApplicant;
}

@ObjectType({
  simpleResolvers: true,
  description: "Applications for disclosure, table 3. 表三，收到和处理政府信息公开申请情况。",
})
export class Applications {
  @Row("received this year", "一、本年新收政府信息公开申请数量", () => ByApplicant) readonly received: ByApplicant;
  @Row("brought forward from last year; a stock", "二、上年结转政府信息公开申请数量", () => ByApplicant, {
    stock: true,
  })
  readonly carriedIn: ByApplicant;
  @Row("how they ended this year", "三、本年度办理结果", () => Outcomes, { column: "" }) readonly outcomes: Outcomes;
  @Row("carried forward to next year; a stock", "四、结转下年度继续办理", () => ByApplicant, { stock: true })
  readonly carriedOut: ByApplicant;
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

/** Path of one figure in the tree, e.g. `applications.received.total`; checked by the compiler. */
export type FigurePath = LeavesOf<Figures>;

/** Path of a figure that the narrative states; no cell of a printed table. */
export type PublishedPath = Extract<FigurePath, `published.${string}`>;

/** Path of a cell of the printed form (the paths of the two layouts). */
export type CellPath = Exclude<FigurePath, PublishedPath>;

/** The seven number columns of table 3. */
export type ApplicantKey = keyof ByApplicant;

/** Path of one row of table 3, e.g. `applications.outcomes.granted`. */
export type ApplicantRowPath = CellPath extends infer P ? (P extends `${infer R}.naturalPerson` ? R : never) : never;

function sumByApplicant(items: readonly ByApplicant[]): ByApplicant {
  const sum: Record<string, number | null> = {};
  for (const item of items)
    for (const [applicant, value] of Object.entries(item) as [string, number | null][])
      sum[applicant] = value === null ? (sum[applicant] ?? null) : (sum[applicant] ?? 0) + value;
  return Object.assign(new ByApplicant(), sum);
}
