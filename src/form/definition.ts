import type { DividedOutcome, Outcomes } from "./applications";
import type { Article } from "./article";
import type { CaseResults, Decisions, DisclosedDocuments } from "./figures";
import type { IndicatorPath } from "./indicator";
import type { Problem } from "./problem";
import type { Term } from "./term";

/** What an indicator or a rate means. */
export interface Definition extends Term {
  /** The articles of the Regulation on which it rests, the closest one first. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** Whether its figures of different forms may be compared; not given where the list of its forms says it. */
  readonly comparability?: Term;
}

const FEES_CHANGED: Term = {
  zh: "2019年格式统计收费项目数，2021年格式统计收费金额，二者不可比，也不能相互换算。",
  en: "The form of 2019 counts kinds of fees, that of 2021 the amount collected: they cannot be compared or converted.",
};

const DECISIONS_RENAMED: Term = {
  zh: "2019年格式称“处理决定数量”，2021年格式称“本年处理决定数量”，口径相同。",
  en: "The form of 2019 calls it 处理决定数量, that of 2021 本年处理决定数量: the same thing.",
};

/** The definition of each indicator, by its path: the compiler asks for those of new ones. */
export const DEFINITIONS: Readonly<Record<IndicatorPath, Definition>> = {
  ...documents("rules", {
    zh: "规章，即国务院部门和有立法权的地方人民政府依法制定的部门规章、地方政府规章",
    en: "rules that departments of the State Council or local governments with that power make by law (规章)",
  }),
  ...documents("normativeDocuments", {
    zh: "行政规范性文件，即依照法定权限、程序制定并公开发布，涉及公民、法人和其他组织权利义务，具有普遍约束力、可反复适用的公文（国办发〔2018〕37号）",
    en: "normative documents: official documents made and published by law that concern rights and duties, bind everyone and apply again and again (国办发〔2018〕37号)",
  }),
  ...decisions("licensing", "20.5", {
    zh: "行政许可（依申请准予从事特定活动）",
    en: "administrative licensing (permitting an activity on application)",
  }),
  ...decisions("externalServices", "20.5", {
    zh: "行政许可以外的对外管理服务事项（如确认、给付、备案）",
    en: "matters of administration towards the public other than licences, such as confirmations, payments and filings",
  }),
  ...decisions("penalties", "20.6", {
    zh: "行政处罚（对违反行政管理秩序的行为减损权益或者增加义务的惩戒）",
    en: "administrative penalties (sanctions for breaking the order of administration)",
  }),
  ...decisions("compulsion", "20.6", {
    zh: "行政强制（强制措施和强制执行）",
    en: "administrative compulsion (coercive measures and coercive execution)",
  }),
  ...below("fees", {
    itemsBefore: {
      zh: "上一年末本机关执行的行政事业性收费项目数。",
      en: "How many kinds of administrative fee the body charged at the end of the year before.",
      articles: ["20.8", "50.1"],
      problems: ["BLANK_FOR_ZERO", "DECISIONS_AS_ITEMS"],
      comparability: FEES_CHANGED,
    },
    itemsChange: {
      zh: "本年行政事业性收费项目增加（正数）或者减少（负数）的个数。",
      en: "By how many the kinds of administrative fee grew (above zero) or shrank (below zero) in the year.",
      articles: ["20.8", "50.1"],
      problems: ["BLANK_FOR_ZERO", "SIGN_OF_CHANGE"],
      comparability: FEES_CHANGED,
    },
    amount: {
      zh: "本年实际收取的行政事业性收费总额，格式以万元计，此处换算为元。",
      en: "The administrative fees collected in the year. The form states 万元; the value here is in yuan.",
      articles: ["20.8", "50.1"],
      problems: ["UNIT_MIXED", "BLANK_FOR_ZERO"],
      comparability: FEES_CHANGED,
    },
  }),
  ...below("procurement", {
    projects: {
      zh: "本年实施的政府集中采购项目个数。",
      en: "How many projects of centralised government procurement were carried out in the year.",
      articles: ["20.9", "50.1"],
      problems: ["BLANK_FOR_ZERO"],
    },
    amount: {
      zh: "本年政府集中采购的总金额，换算为元；格式未规定单位，以报告写明的单位为准。",
      en: "What centralised government procurement cost in the year, in yuan. The form fixes no unit: the one that the report prints counts.",
      articles: ["20.9", "50.1"],
      problems: ["UNIT_UNFIXED", "BLANK_FOR_ZERO"],
    },
  }),
  ...below("applications", {
    received: row(
      "本年1月1日至12月31日收到的公开申请件数，以收到之日为准，不含上年结转。",
      "Applications for information that arrived from 1 January to 31 December, by the day of receipt, without those carried in.",
      ["27", "31"],
      ["BALANCE_BROKEN"],
    ),
    carriedIn: row(
      "上年12月31日尚未办结、转入本年继续办理的申请件数；应与上年度报告的结转下年度一致。",
      "Applications that were not answered by the end of the year before and go on in this one; last year's report should carry out as many.",
      ["33"],
      ["BALANCE_BROKEN", "CARRY_BROKEN"],
    ),
    carriedOut: row(
      "本年12月31日尚未办结、转入下年度继续办理的申请件数。",
      "Applications that were not answered by the end of the year and go on in the next one.",
      ["33"],
      ["BALANCE_BROKEN", "CARRY_BROKEN"],
    ),
  }),
  ...below("applications.outcomes", {
    granted: row(
      "决定公开并向申请人提供所申请的全部信息的件数，含告知已主动公开信息的获取途径的。",
      "Applications whose information was given in full, or the way to it where it was already published.",
      ["36.2", "36.1"],
      ["TWO_OUTCOMES"],
    ),
    partlyGranted: row(
      "所申请信息含不应公开的内容，作区分处理后公开其余部分的件数；这类申请只计入本项。",
      "Applications whose information was given in part, after what must not be disclosed was separated; they count in no other row.",
      ["37"],
      ["TWO_OUTCOMES"],
    ),
    total: row(
      "本年办结的申请件数，即（一）至（六）各项之和，照报告所印列出，不作计算。",
      "Applications that ended in the year: the sum of (1) to (6), as the report prints it and not computed.",
      ["33"],
      ["BALANCE_BROKEN"],
    ),
  }),
  ...outcome("refused", {
    total: subtotal(
      "决定不予公开的申请件数，由八种理由相加得出；格式不印这一小计。",
      "Applications that were refused: the sum of the eight reasons, which the form does not print.",
      ["36.3"],
    ),
    stateSecret: row(
      "因所申请信息依法确定为国家秘密而不予公开的件数。",
      "Applications refused since the information is a state secret by law.",
      ["14", "36.3"],
      ["TWO_OUTCOMES"],
    ),
    prohibitedByLaw: row(
      "因其他法律、行政法规禁止公开而不予公开的件数，不含国家秘密。",
      "Applications refused since another law or administrative regulation forbids disclosure; state secrets are counted apart.",
      ["14", "36.3"],
      ["TWO_OUTCOMES"],
    ),
    securityAndStability: row(
      "因公开后可能危及国家安全、公共安全、经济安全、社会稳定而不予公开的件数。",
      "Applications refused since disclosure could endanger national, public or economic security or social stability.",
      ["14", "36.3"],
      ["TWO_OUTCOMES"],
    ),
    thirdPartyRights: row(
      "因涉及商业秘密、个人隐私等，公开会损害第三方合法权益而不予公开的件数。",
      "Applications refused since disclosure would harm others: trade secrets, privacy.",
      ["15", "36.3"],
      ["TWO_OUTCOMES"],
    ),
    internalAffairs: row(
      "因属于人事管理、后勤管理、内部工作流程三类内部事务信息而不予公开的件数。",
      "Applications refused since the information concerns staff, logistics or internal procedure, the three kinds of internal affairs.",
      ["16", "36.3"],
      ["TWO_OUTCOMES"],
    ),
    processInformation: row(
      "因属于讨论记录、过程稿、磋商信函、请示报告四类过程性信息而不予公开的件数。",
      "Applications refused since the information is a record of discussion, a draft, a letter of consultation or a request for instructions, the four kinds of process information.",
      ["16", "36.3"],
      ["TWO_OUTCOMES"],
    ),
    enforcementFile: row(
      "因属于行政执法案卷信息而不予公开的件数。",
      "Applications refused since the information is part of the file of an enforcement case.",
      ["16", "36.3"],
      ["TWO_OUTCOMES"],
    ),
    inquiryMatter: row(
      "因属于工商、不动产登记资料等法律、行政法规另有查询规定的信息，告知依照有关规定办理的件数。",
      "Applications for registers with rules of access of their own, such as those of companies and real estate; the applicant is told to follow these.",
      ["36.7"],
      ["TWO_OUTCOMES"],
    ),
  }),
  ...outcome("unavailable", {
    total: subtotal(
      "无法提供所申请信息的件数，由三种情形相加得出；格式不印这一小计。",
      "Applications for which there was nothing to give: the sum of three cases, which the form does not print.",
      ["36.4", "36.5"],
    ),
    notHeld: row(
      "本机关没有制作、获取或者保存所申请信息，或者不负责公开，因而无法提供的件数。",
      "Applications for information that the body neither made nor keeps, or is not the one to disclose.",
      ["10", "36.4", "36.5"],
      ["TWO_OUTCOMES"],
    ),
    notExisting: row(
      "没有现成信息，需要加工、分析或者另行制作，因而无法提供的件数。",
      "Applications for information that is not there as such and would have to be worked out or newly made.",
      ["38"],
      ["TWO_OUTCOMES"],
    ),
    unclear: row(
      "申请人补正后，申请内容仍不明确，因而无法提供的件数。",
      "Applications that the applicant corrected on request, and from which it is still not clear what is asked for.",
      ["30"],
      ["TWO_OUTCOMES"],
    ),
  }),
  ...outcome("notProcessed", {
    total: subtotal(
      "不作为公开申请实体处理的件数，由五种情形相加得出；格式不印这一小计。",
      "Applications that were not answered in substance: the sum of five cases, which the form does not print.",
      ["35", "36.6", "39"],
    ),
    petition: row(
      "以公开申请的形式进行信访、举报、投诉，告知不作为公开申请处理的件数。",
      "Applications that are a petition, report or complaint in fact; the applicant is told the proper way.",
      ["39"],
      ["TWO_OUTCOMES"],
    ),
    repeated: row(
      "已作出答复，申请人又申请公开相同信息，告知不予重复处理的件数。",
      "Applications for the same information again by an applicant who already has an answer.",
      ["36.6"],
      ["TWO_OUTCOMES"],
    ),
    publication: row(
      "要求提供政府公报、报刊、书籍等公开出版物，告知获取途径的件数。",
      "Applications for gazettes, newspapers, books and the like, which anyone can get; the applicant is told where.",
      ["39"],
      ["TWO_OUTCOMES"],
    ),
    excessive: row(
      "申请数量、频次明显超过合理范围，申请人说明的理由不合理，告知不予处理的件数。",
      "Applications far beyond a reasonable number or frequency, for which the applicant gave no good reason.",
      ["35"],
      ["TWO_OUTCOMES"],
    ),
    reissue: row(
      "申请人要求对其已经取得的信息予以确认，或者重新出具的件数。",
      "Applications in which someone wants to have information confirmed, or issued anew, that they already have.",
      ["36.6"],
      ["TWO_OUTCOMES"],
    ),
  }),
  ...outcome("otherwise", {
    total: subtotal(
      "以（一）至（五）以外的方式办结的件数：2019年格式为一项，2021年格式为三项之和。",
      "Applications that ended in a way other than (1) to (5): one row of the form of 2019, the sum of three rows of the form of 2021.",
      ["30", "42"],
    ),
    undivided: {
      ...row(
        "以（一）至（五）以外的方式办结的件数，印作一行、不分情形。",
        "Applications that ended in a way other than (1) to (5), printed as one row without reasons.",
        ["33"],
        ["UNDIVIDED_ROW", "TWO_OUTCOMES"],
      ),
      comparability: {
        zh: "2021年格式分为三行，只有仍印作一行的报告才有此项；跨年请用小计。",
        en: "The form of 2021 has three rows in its place, and only reports that still print one row have it: over the years, use the subtotal.",
      },
    },
    uncorrected: row(
      "申请内容不明确，申请人无正当理由逾期不补正，视为放弃申请的件数。",
      "Applications given up: what is asked for was not clear, and the applicant did not correct it in time without good reason.",
      ["30"],
      ["UNDIVIDED_ROW", "TWO_OUTCOMES"],
    ),
    unpaid: row(
      "行政机关通知收取信息处理费，申请人逾期不缴纳，不再处理的件数。",
      "Applications that ended since the applicant did not pay the fee for processing in time.",
      ["42"],
      ["UNDIVIDED_ROW", "TWO_OUTCOMES"],
    ),
    other: row(
      "以以上各项以外的方式办结的件数，如申请人撤回申请。",
      "Applications that ended in a way that no other row names, such as withdrawn ones.",
      ["33"],
      ["UNDIVIDED_ROW", "TWO_OUTCOMES"],
    ),
  }),
  ...cases("reconsideration", {
    zh: "因政府信息公开工作对本机关申请行政复议的案件",
    en: "applications for administrative reconsideration of how the body dealt with government information",
  }),
  ...cases("litigation.direct", {
    zh: "因政府信息公开工作未经行政复议直接起诉本机关的案件",
    en: "lawsuits on government information brought against the body without reconsideration before",
  }),
  ...cases("litigation.afterReconsideration", {
    zh: "因政府信息公开工作经行政复议后又起诉的案件",
    en: "lawsuits on government information brought after an administrative reconsideration",
  }),
  ...below("published", {
    total: channel(
      "正文所述全年主动公开的信息总条数，各渠道合计。",
      "Items of information published on the body's own initiative in the year, in all channels together, as the narrative says.",
    ),
    website: channel(
      "正文所述全年在政府门户网站公开的信息条数。",
      "Items that the narrative says went on the website in the year.",
    ),
    wechat: channel(
      "正文所述全年通过政务微信公众号公开的信息条数。",
      "Items that the narrative says went out through the body's WeChat account in the year.",
    ),
    weibo: channel(
      "正文所述全年通过政务微博公开的信息条数。",
      "Items that the narrative says went out through the body's Weibo account in the year.",
    ),
    other: channel(
      "正文所述全年通过以上渠道以外的方式（如公告栏、新闻发布会、其他新媒体）公开的信息条数。",
      "Items that the narrative says went out in other ways in the year, such as notice boards, press conferences or other media.",
    ),
  }),
};

/** The definition of each rate, by its field. */
export const RATE_DEFINITIONS = {
  granted: proportion(
    "本年办结的申请中，予以公开的占比。",
    "Of the applications that ended in the year, the share granted in full.",
    ["36.2", "50.2"],
  ),
  substantive: proportion(
    "本年办结的申请中，予以公开和部分公开合计的占比，即申请人至少得到部分信息的比例。",
    "Of the applications that ended in the year, the share in which the applicant got at least some of the information.",
    ["36.2", "37", "50.2"],
  ),
  refused: proportion(
    "本年办结的申请中，依八种法定理由不予公开的合计占比。",
    "Of the applications that ended in the year, the share refused for one of the eight reasons.",
    ["36.3", "50.2"],
  ),
  unavailable: proportion(
    "本年办结的申请中，本机关无法提供信息的三种情形合计占比。",
    "Of the applications that ended in the year, the share for which there was nothing to give.",
    ["36.4", "36.5", "50.2"],
  ),
  notProcessed: proportion(
    "本年办结的申请中，不予处理的五种情形合计占比。",
    "Of the applications that ended in the year, the share that was not answered in substance.",
    ["35", "36.6", "39", "50.2"],
  ),
  carriedOut: proportion(
    "本年应办申请（新收与上年结转之和）中，年末尚未办结、转入下年度的占比。",
    "Of the applications to be dealt with in the year (received and carried in), the share still open at its end.",
    ["33", "50.2"],
  ),
  reconsiderationCorrected: proportion(
    "本年行政复议案件（含尚未审结）中，复议机关纠正原行为的占比。",
    "Of the year's reconsiderations, pending ones included, the share in which the body's act was corrected.",
    ["50.3", "51"],
  ),
  reconsiderationCorrectedOfConcluded: proportion(
    "本年审结的行政复议案件中，复议机关纠正原行为的占比，不含尚未审结的。",
    "Of the reconsiderations concluded in the year, the share in which the body's act was corrected; pending ones are left out.",
    ["50.3", "51"],
  ),
  litigationCorrected: proportion(
    "本年行政诉讼案件（直接起诉与复议后起诉合计，含尚未审结）中，法院判决纠正原行为的占比。",
    "Of the year's lawsuits, direct and after reconsideration, pending ones included, the share in which the body's act was corrected.",
    ["50.3", "51"],
  ),
  litigationCorrectedOfConcluded: proportion(
    "本年审结的行政诉讼案件（直接起诉与复议后起诉合计）中，法院判决纠正原行为的占比。",
    "Of the lawsuits concluded in the year, direct and after reconsideration, the share in which the body's act was corrected.",
    ["50.3", "51"],
  ),
  dispute: {
    zh: "每件新收申请对应的行政复议和行政诉讼案件数；分子不是分母的一部分，可以大于1。",
    en: "Reconsiderations and lawsuits for each application received in the year. The numerator is no part of the denominator, so it can exceed one.",
    articles: ["50.2", "50.3", "51"],
    problems: ["SMALL_BASE", "MIXED_YEARS", "CASES_BY_DEFENDANT"],
  },
  procurementAverage: {
    zh: "平均每个政府集中采购项目的金额（元）。",
    en: "What one project of centralised government procurement cost on average, in yuan.",
    articles: ["20.9", "50.1"],
    problems: ["SMALL_BASE", "UNIT_UNFIXED"],
  },
} as const satisfies Readonly<Record<string, Definition>>;

type Indicators<K extends string> = Readonly<Record<K, Definition>>;

function below<Branch extends string, K extends string>(
  branch: Branch,
  of: Indicators<K>,
): Indicators<`${Branch}.${K}`> {
  const entries = Object.entries<Definition>(of).map(([name, definition]) => [`${branch}.${name}`, definition]);
  return Object.fromEntries(entries) as Indicators<`${Branch}.${K}`>;
}

function outcome<Name extends DividedOutcome>(name: Name, of: Indicators<Extract<keyof Outcomes[Name], string>>) {
  return below(`applications.outcomes.${name}`, of);
}

function documents<Branch extends "rules" | "normativeDocuments">(branch: Branch, kind: Term) {
  const problems: readonly Problem[] = branch === "rules" ? [] : ["ANY_DOCUMENT"];
  const articles: readonly Article[] = ["20.1", "50.1"];
  return below<Branch, keyof DisclosedDocuments>(branch, {
    made: {
      zh: `本年制定的件数。对象：${kind.zh}。`,
      en: `How many were made in the year, of ${kind.en}.`,
      articles,
      problems: ["BLANK_FOR_ZERO", ...problems],
      comparability: {
        zh: "2019年格式称“本年新制作数量”，2021年格式称“本年制发件数”，口径相同。",
        en: "The form of 2019 calls it 本年新制作数量, that of 2021 本年制发件数: the same thing.",
      },
    },
    disclosed: {
      zh: `本年新向社会公开的件数，不论何年制定。对象：${kind.zh}。`,
      en: `How many were newly disclosed to the public in the year, whenever they were made, of ${kind.en}.`,
      articles,
      problems: ["BLANK_FOR_ZERO", ...problems],
    },
    repealed: {
      zh: `本年废止、不再有效的件数。对象：${kind.zh}。`,
      en: `How many were repealed in the year, of ${kind.en}.`,
      articles,
      problems: ["BLANK_FOR_ZERO", ...problems],
    },
    totalDisclosed: {
      zh: `至年末历年已向社会公开的累计件数，含已经废止的。对象：${kind.zh}。`,
      en: `How many had been disclosed to the public in all by the end of the year, repealed ones included, of ${kind.en}.`,
      articles,
      problems: ["DISCLOSED_UNEXPLAINED", ...problems],
    },
    inForce: {
      zh: `至年末仍然有效的件数。对象：${kind.zh}。`,
      en: `How many were in force at the end of the year, of ${kind.en}.`,
      articles,
      problems: ["STOCK_UNEXPLAINED", ...problems],
    },
  });
}

function decisions<Branch extends string>(branch: Branch, article: Article, act: Term) {
  const articles: readonly Article[] = [article, "50.1"];
  return below<Branch, keyof Decisions>(branch, {
    itemsBefore: {
      zh: `上一年末本机关实施的事项个数。对象：${act.zh}。`,
      en: `How many kinds of matter the body had at the end of the year before, of ${act.en}.`,
      articles,
      problems: ["DECISIONS_AS_ITEMS", "BLANK_FOR_ZERO"],
    },
    itemsChange: {
      zh: `本年事项个数的增加（正数）或者减少（负数）。对象：${act.zh}。`,
      en: `By how many the kinds of matter grew (above zero) or shrank (below zero) in the year, of ${act.en}.`,
      articles,
      problems: ["SIGN_OF_CHANGE", "DECISIONS_AS_ITEMS"],
    },
    decisions: {
      zh: `本年作出的决定件数。对象：${act.zh}。`,
      en: `How many decisions were made in the year, of ${act.en}.`,
      articles,
      problems: ["POWERS_AS_DECISIONS", "BLANK_FOR_ZERO"],
      ...(branch === "externalServices" ? {} : { comparability: DECISIONS_RENAMED }),
    },
  });
}

function cases<Branch extends string>(branch: Branch, of: Term) {
  const result = (zh: string, en: string, ...more: readonly Problem[]): Definition => ({
    zh: `${zh}。范围：${of.zh}。`,
    en: `${en}, of ${of.en}.`,
    articles: ["50.3", "51"],
    problems: ["RUN_TOGETHER", "CASES_BY_DEFENDANT", ...more],
  });
  return below<Branch, keyof CaseResults>(branch, {
    upheld: result(
      "本年审结、维持原行为（含驳回请求）的件数",
      "How many were concluded in the year with the body's act upheld, or the claim dismissed",
    ),
    corrected: result(
      "本年审结、纠正原行为（撤销、变更、确认违法、责令履行）的件数",
      "How many were concluded in the year with the body's act corrected: annulled, changed, found unlawful, or ordered",
    ),
    other: result(
      "本年以维持、纠正以外的方式（如撤回、终止）审结的件数",
      "How many were concluded in the year in another way, such as withdrawn or ended",
    ),
    pending: result("至年末还没有结果的件数", "How many had no result at the end of the year"),
    total: result(
      "本年的全部件数，即已审结的与未审结的之和，照报告所印列出",
      "All of the year, concluded and pending, as the report prints it",
      "PENDING_AGAIN",
    ),
  });
}

function row(zh: string, en: string, articles: readonly Article[], problems: readonly Problem[]): Definition {
  return { zh, en, articles: [...articles, "50.2"], problems: [...problems, "RUN_TOGETHER", "APPLICANTS_DIFFER"] };
}

function subtotal(zh: string, en: string, articles: readonly Article[]): Definition {
  return { zh, en, articles: [...articles, "50.2"], problems: ["PARTS_BLANK", "TWO_OUTCOMES"] };
}

function channel(zh: string, en: string): Definition {
  return { zh, en, articles: ["23", "50.1"], problems: ["FROM_NARRATIVE"] };
}

function proportion(zh: string, en: string, articles: readonly Article[]): Definition {
  return { zh, en, articles, problems: ["SMALL_BASE", "PARTS_EXCEED_WHOLE"] };
}
