import { Field, ObjectType } from "type-graphql";
import { countFrom } from "./count";
import { Count, Row } from "./row";

// Table 3 of the statutory form: the applicants, and the outcomes of their applications.

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

// Makes the type nominal: without it the compiler could not distinguish the computed `total` below from the printed
// total of `Outcomes`.
declare const divided: unique symbol;

@ObjectType()
export abstract class Divided {
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

/** The outcomes that are divided into rows of their own; their totals are computed. */
export type DividedOutcome = {
  [Outcome in keyof Outcomes]: Outcomes[Outcome] extends Divided ? Outcome : never;
}[keyof Outcomes];

/** The seven number columns of table 3. */
export type ApplicantKey = keyof ByApplicant;

function sumByApplicant(items: readonly ByApplicant[]): ByApplicant {
  const sums: Record<string, bigint | null> = {};
  for (const item of items)
    for (const [applicant, value] of Object.entries(item) as [string, number | bigint | null][])
      sums[applicant] = value === null ? (sums[applicant] ?? null) : (sums[applicant] ?? 0n) + BigInt(value);
  const counts = Object.entries(sums).map(([applicant, sum]) => [applicant, sum === null ? null : countFrom(sum)]);
  return Object.assign(new ByApplicant(), Object.fromEntries(counts));
}
