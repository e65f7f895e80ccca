import type { StatementUnit } from "./report";

/** Something that narratives state in figures, and how they say it. */
export interface Concept {
  /** A figure of the tree, or a matter of its own (`powers.licensing`: entries in the list of powers, no decisions). */
  readonly concept: string;
  readonly unit: StatementUnit;
  /** Finds the statement in the words of a sentence; the group `figure` is what is printed. */
  readonly pattern: RegExp;
  /** What must not stand in the clause of the figure. */
  readonly unless: RegExp;
  /** What must not stand in the sentence before the figure. */
  readonly unlessBefore: RegExp;
}

const FIGURE = "(?<![\\d.,-])(?<!\\d )(?<figure>\\d{1,3}(?:,\\d{3})+|\\d+)(?! ?\\d)";
/** What may stand between a name and its figure; 约 and 余 make the figure a rounded one, which states nothing. */
const LINK = "(?:共计?|总计|累计|合计|总共|达到?|为|有|数|数量|总数|总量|:|是|了){0,4}";
const CASES = "(?:件次|件|宗|条|份|起|例)";
const PART = "同比|环比|增加|减少|增长|下降|平均|第|分别|各|拟|计划";
const NEVER = /(?!)/;
const AMONG = /其中/;
const SHARE = "占[^,。;\\d%]{0,14}?(?<![\\d.])(?<figure>\\d+(?:\\.\\d+)?)%";
const POWERS: readonly (readonly [concept: string, chinese: string])[] = [
  ["powers.licensing", "行政许可"],
  ["powers.penalties", "行政处罚"],
  ["powers.compulsion", "行政强制"],
  ["powers.levies", "行政征收"],
  ["powers.payments", "行政给付"],
  ["powers.inspections", "行政检查"],
  ["powers.confirmations", "行政确认"],
  ["powers.rewards", "行政奖励"],
  ["powers.rulings", "行政裁决"],
];
const OUTCOMES: readonly (readonly [concept: string, chinese: string])[] = [
  ["applications.outcomes.granted", "(?<!不)予以公开(?:(?:及|和|与|、)部分公开)?"],
  ["applications.outcomes.partlyGranted", "(?<![及和与、])部分公开"],
  ["applications.outcomes.refused", "不予公开"],
  ["applications.outcomes.unavailable", "无法提供"],
  ["applications.outcomes.notProcessed", "不予处理"],
  ["applications.outcomes.otherwise", "其他处理"],
];
const NOT_APPLICATIONS = "复议|诉讼|许可|信访|举报|提案|建议|不予受理|未受理|未办|未答复|结转";
const BY_WHOM = "自然人|(?<!公民、)法人|商业企业|科研|公益|律师|邮寄|信函|当面|现场|传真|电子邮件|邮箱";
const NOT_DOCUMENTS = "废止|失效|清理|修订|修改|解读|备案|审查|报送|征求|名义|有效";
const DOCUMENTS = "(?:行政)?规范性?文件";
/** Casework as such, not cases about disclosure. */
const CASEWORK = /^(?!.*(?:信息公开|依申请)).*(?:办理|审理|审结|受理|立案|化解|调解|应诉|出庭)/;

/** Every statement that is looked for, beside items put out. A new one is a line here. DOMAIN.md, R11 to R14 and the trap of 行政许可事项. */
const CONCEPTS: readonly Concept[] = [
  count(
    "applications.received",
    `(?:收到|受理|新收|接收|接到)[^,。;\\d]{0,30}?申请(?:公开)?(?:事项)?(?:件)?${LINK}${FIGURE}${CASES}`,
    `${NOT_APPLICATIONS}|${BY_WHOM}`,
    AMONG,
  ),
  count(
    "applications.received",
    `(?:收到|受理|新收|接收|接到)${LINK}${FIGURE}${CASES}[^,。;\\d]{0,14}(?:信息公开|公开政府信息的?)申请`,
    `${NOT_APPLICATIONS}|${BY_WHOM}`,
    AMONG,
  ),
  count("applications.carriedIn", `上一?年度?结转[^,。;\\d]{0,14}?${LINK}${FIGURE}${CASES}`, "复议|诉讼", NEVER),
  count(
    "applications.carriedOut",
    `结转(?:至|到)?(?:下|次)一?年度?(?:继续)?(?:办理)?(?:的)?(?:申请)?${LINK}${FIGURE}${CASES}`,
    "复议|诉讼",
    NEVER,
  ),
  count(
    "applications.outcomes.total",
    `(?:办理|办结|答复|处理|回复)[^,。;\\d]{0,24}?申请(?:公开)?(?:事项)?(?:件)?${LINK}${FIGURE}${CASES}`,
    `${NOT_APPLICATIONS}|${BY_WHOM}`,
    AMONG,
  ),
  count(
    "applications.outcomes.total",
    `(?<=申请.*[,、](?:已|均|全部|按时|按期|依法|及时|共|当年|均已|已全部)*)(?:办结|答复|办理)(?:完毕)?${LINK}${FIGURE}${CASES}`,
    `不予|未|${NOT_APPLICATIONS}`,
    AMONG,
  ),
  ...OUTCOMES.map(([concept, words]) =>
    count(
      concept,
      `${words}(?:的)?(?:申请)?${LINK}${FIGURE}(?:件|宗|份|起|例)`,
      "复议|诉讼",
      /^(?!.*(?:申请|答复|办结|办理))/,
    ),
  ),
  ...OUTCOMES.map(([concept, words]) =>
    percent(`${concept}.share`, `${words}(?:(?!公开|提供|处理)[^%。;]){0,20}?${SHARE}`),
  ),
  percent("published.share", `主动公开(?:的)?(?:政府)?信息(?:(?!依申请|不予)[^%。;]){0,12}?${SHARE}`),
  count(
    "reconsideration.total",
    `(?:行政)?复议(?:案件|申请|事项)?${LINK}${FIGURE}(?:件|宗|起|例)`,
    "维持|纠正|撤销|审结",
    CASEWORK,
  ),
  count(
    "litigation.total",
    `(?:行政)?诉讼(?:案件|事项)?${LINK}${FIGURE}(?:件|宗|起|例)`,
    "复议后|复议(?:案件|申请)?(?:、|和|及|或|与|以及)|维持|纠正|胜诉|败诉|审结",
    CASEWORK,
  ),
  count(
    "normativeDocuments.made",
    `(?:制发|出台|制定|印发|颁布|制作)(?:了|并公开|并发布|的|各类)*${DOCUMENTS}${LINK}${FIGURE}(?:件|个|份|部|项)`,
    NOT_DOCUMENTS,
    NEVER,
  ),
  count(
    "normativeDocuments.made",
    `(?:制发|出台|制定|印发|颁布)(?:了)?${FIGURE}(?:件|个|份|部|项)${DOCUMENTS}`,
    NOT_DOCUMENTS,
    NEVER,
  ),
  count(
    "normativeDocuments.made",
    `(?<=(?:出台|制定|印发|制发).*)等${DOCUMENTS}${LINK}${FIGURE}(?:件|个|份|部|项)`,
    NOT_DOCUMENTS,
    NEVER,
  ),
  count(
    "normativeDocuments.repealed",
    `(?:废止|宣布失效)(?:了)?${DOCUMENTS}${LINK}${FIGURE}(?:件|个|份|部|项)`,
    "修订|修改",
    NEVER,
  ),
  count(
    "normativeDocuments.inForce",
    `(?:现行|继续)有效(?:的)?${DOCUMENTS}${LINK}${FIGURE}(?:件|个|份|部|项)`,
    "废止",
    NEVER,
  ),
  count("procurement.projects", `采购(?:项目)?${LINK}${FIGURE}(?:项|个|笔|次|宗)`, "意向|预算", AMONG),
  {
    concept: "procurement.amount",
    unit: "fen",
    pattern: new RegExp(
      `采购[^。;]{0,24}?(?:金额|总额|资金|成交额|合同额|采购额)${LINK}(?<![\\d.,-])(?<figure>\\d[\\d,]*(?:\\.\\d+)?(?:万元|亿元|元|万|亿))`,
      "g",
    ),
    unless: /意向|计划|预算|拟|节约|节省|同比|较上年|比上年/,
    unlessBefore: AMONG,
  },
  count(
    "powers.total",
    `(?:权力|权责|政务服务)(?:清单)?事项(?:清单)?${LINK}${FIGURE}(?:项|个|条)`,
    "行政(?:许可|处罚|强制)|取消|下放|调整|新增",
    NEVER,
  ),
  ...POWERS.map(([concept, words]) =>
    count(
      concept,
      `${words}(?:类)?(?:事项)?${LINK}${FIGURE}(?:项|个|条)`,
      "取消|下放|作出|办理|决定|承接|新增|办件|调整",
      /^(?!.*(?:事项|权责清单|权力清单))/,
    ),
  ),
  count(
    "interpretations",
    `(?:政策|文件)[^,。;\\d及和、]{0,8}解读(?:材料|信息|稿件|文件|产品|文章)?${LINK}${FIGURE}(?:篇|件|条|份|个|次|期|则)`,
    "涉及",
    NEVER,
  ),
  count(
    "interpretations",
    `(?:发布|制作|推出|刊发|公开)(?:了)?${FIGURE}(?:篇|件|条|份|个|期|则)[^,。;\\d]{0,6}解读`,
    "涉及",
    NEVER,
  ),
  percent(
    "rectification.rate",
    "整改(?:完成|落实|到位|办结)?率(?:均|已|都)?(?:达到?|为|实现|保持)*(?<![\\d.])(?<figure>\\d+(?:\\.\\d+)?)%",
  ),
];

function count(concept: string, pattern: string, unless: string, unlessBefore: RegExp): Concept {
  return {
    concept,
    unit: "count",
    pattern: new RegExp(`${pattern}(?!以上|左右)`, "g"),
    unless: new RegExp(`${unless}|${PART}`),
    unlessBefore,
  };
}

function percent(concept: string, pattern: string): Concept {
  return { concept, unit: "percent", pattern: new RegExp(pattern, "g"), unless: /力争|目标|计划/, unlessBefore: NEVER };
}

/** A figure that a sentence states; places count in its words. */
export interface Mentioned {
  readonly concept: string;
  readonly unit: StatementUnit;
  readonly figure: string;
  readonly start: number;
  readonly end: number;
}

/** What the words of one sentence state. Rounded figures (余, 约) are left out; of two readings of a figure the first counts. */
export function mentionedIn(words: string): readonly Mentioned[] {
  const found = CONCEPTS.flatMap((row) =>
    [...words.matchAll(row.pattern)].flatMap((match): readonly Mentioned[] => {
      const figure = match.groups?.figure ?? "";
      const end = match.index + match[0].lastIndexOf(figure) + figure.length;
      const clause = words.slice(words.slice(0, match.index).search(/[^,;。]*$/), end);
      if (row.unless.test(clause) || row.unlessBefore.test(words.slice(0, end))) return [];
      return [{ concept: row.concept, unit: row.unit, figure, start: end - figure.length, end }];
    }),
  );
  return found.filter((one, index) => found.findIndex((other) => other.start === one.start) === index);
}
