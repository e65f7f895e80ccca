import type { Term } from "./term";

/** What is usually wrong with a figure in published reports. Found in real reports; docs/domain.md has the rules. */
export const PROBLEMS = {
  BLANK_FOR_ZERO: {
    zh: "空白、横线与零混用：空白按未填报处理，不计为零。",
    en: "Blanks and dashes are used for zero: a blank counts as not stated, never as zero.",
  },
  RUN_TOGETHER: {
    zh: "网页和PDF中一行数字常常粘连，只有勾稽关系能唯一还原时才取值（DECODED），否则存疑。",
    en: "The digits of a row often run together in web pages and PDF: they count where the form's equations leave one reading (DECODED), else they are uncertain.",
  },
  APPLICANTS_DIFFER: {
    zh: "总计不等于各类申请人之和（R3）：照原样列出，不作更正。",
    en: "The total is not the sum of the kinds of applicants (R3): it is kept as printed.",
  },
  BALANCE_BROKEN: {
    zh: "新收加上年结转不等于办理结果加结转下年度（R1），或者总计不等于各项之和（R2）。",
    en: "Received and carried in do not equal ended and carried out (R1), or the total is not the sum of its items (R2).",
  },
  CARRY_BROKEN: {
    zh: "上年结转与上年度报告的结转下年度不一致（R5），多因机构调整或者上年度事后更正。",
    en: "What is carried in is not what the report before carried out (R5), mostly after a reform of bodies or a later correction.",
  },
  STOCK_UNEXPLAINED: {
    zh: "现行有效件数不等于上年数加制发减废止（R6），多因清理、补报或者口径调整，需说明。",
    en: "The number in force is not last year's plus issued less repealed (R6): after a clean-up, late entries or another way of counting. To be explained.",
  },
  DISCLOSED_UNEXPLAINED: {
    zh: "对外公开总数量不等于上年数加本年新公开（R7）。",
    en: "The total disclosed is not last year's plus newly disclosed (R7).",
  },
  ANY_DOCUMENT: {
    zh: "有的机关把一般公文也计作规范性文件，件数偏大。",
    en: "Some bodies count any official document as a normative one, which makes the number too large.",
  },
  DECISIONS_AS_ITEMS: {
    zh: "有的机关把处理决定数量填入项目数量各列。",
    en: "Some bodies write numbers of decisions into the columns of items.",
  },
  POWERS_AS_DECISIONS: {
    zh: "有的机关填的是权责清单的事项数，而不是全年作出的决定数。",
    en: "Some bodies state how many matters are in their list of powers, not how many decisions they made.",
  },
  SIGN_OF_CHANGE: {
    zh: "增减的写法不一（减33、-18、+1036、持平），缺少符号时无法分辨增减。",
    en: "The sign is written in many ways (减33, -18, +1036, 持平); without it a decrease looks like an increase.",
  },
  UNIT_MIXED: {
    zh: "格式规定单位为万元，有的报告以元填报，或者注明其他单位。",
    en: "The form asks for 万元; some reports state yuan, or another unit.",
  },
  UNIT_UNFIXED: {
    zh: "格式未规定金额单位：报告没有写明单位的，存疑，不取值。",
    en: "The form fixes no unit of money: an amount without a unit is uncertain and has no value.",
  },
  TWO_OUTCOMES: {
    zh: "一件申请涉及多种处理的，有的机关重复计入几项；按格式，区分处理的只计部分公开。",
    en: "An application with several answers is counted in several rows by some bodies; by the form, one that is answered in parts counts as partly granted alone.",
  },
  UNDIVIDED_ROW: {
    zh: "2021年起仍有报告只印其他处理一行，不分三项。",
    en: "Some reports from 2021 on still print 其他处理 as one row, not as three.",
  },
  PARTS_BLANK: {
    zh: "小计由各项相加得出：有的项空白时，小计只是已填各项之和（PARTLY_STATED）。",
    en: "The subtotal is computed: where some items are blank it is the sum of the others (PARTLY_STATED).",
  },
  PENDING_AGAIN: {
    zh: "总计含尚未审结的案件，这些案件在下一年度再次计入。",
    en: "The total includes pending cases, which the next report counts again.",
  },
  CASES_BY_DEFENDANT: {
    zh: "有的机关把作为共同被告、复议机关的案件也计入，或者只计本年受理的案件。",
    en: "Some bodies also count cases in which they are a co-defendant or the reconsidering body, or only those of this year.",
  },
  FROM_NARRATIVE: {
    zh: "只取自正文，不是表格数据：没有写明的报告不在其中，各机关计数口径不一，渠道之间可能重复。",
    en: "It comes from the narrative, not from a table: reports that do not say it are left out, bodies count in different ways, and channels may overlap.",
  },
  SMALL_BASE: {
    zh: "分母很小时一件之差就使比率大变：排名和对比请设最小基数（惯例为30）。",
    en: "Over a small denominator one case changes the rate a lot: rank and compare with a minimum base (customary: 30).",
  },
  PARTS_EXCEED_WHOLE: {
    zh: "分子大于分母的报告自相矛盾（CONTRADICTORY），不参与排名、分布和同比。",
    en: "Where the numerator exceeds the denominator the report contradicts itself (CONTRADICTORY): no rank, quartile or change.",
  },
  MIXED_YEARS: {
    zh: "分子可能源自以前年度的申请，与当年新收并非同一批。",
    en: "The numerator may come from applications of earlier years, not from those received this year.",
  },
} as const satisfies Readonly<Record<string, Term>>;

/** A usual problem, by its name. */
export type Problem = keyof typeof PROBLEMS;
