import type { Piece } from "./segment";

/** Something that narratives state in figures, and how they say it. */
export interface Concept {
  /** A figure of the tree, or a matter of its own (`powers.licensing`: entries in the list of powers, no decisions). */
  readonly concept: string;
  readonly unit: "count" | "fen";
  /** Finds the statement in a folded sentence; the group `figure` is the number with its unit. */
  readonly pattern: RegExp;
  /** What must not stand between the beginning of the clause and the figure. */
  readonly unless: RegExp;
}

const N =
  "(?:共计?|累计|总计|合计|达|为|有|数|数量|总数|总量|约|:|\\s){0,4}(?<figure>\\d[\\d,]*)\\s*(?<more>余|多)?\\s*";
const PART = "其中|同比|较上年|比上年|增加|减少|占|平均|第";

/** Every statement that is looked for. A new one is a line here. DOMAIN.md, R11 to R14 and the trap of 行政许可事项. */
const CONCEPTS: readonly Concept[] = [
  count(
    "applications.received",
    `(?:收到|受理|新收|接收|接到)[^,。;]{0,20}申请(?:公开)?(?:件)?${N}(?:件|宗|条|份|起)`,
    "不予受理|未受理",
  ),
  count(
    "applications.outcomes.total",
    `(?:办理|办结|答复|处理)[^,。;]{0,20}申请(?:公开)?(?:件)?${N}(?:件|宗|条|份|起)`,
    "未办|未答复|结转",
  ),
  count("reconsideration.total", `(?:信息公开)?(?:类)?行政复议(?:案件|申请)?${N}(?:件|宗|起)`, "诉讼"),
  count("litigation.total", `(?:行政)?诉讼(?:案件)?${N}(?:件|宗|起)`, "复议后"),
  count(
    "normativeDocuments.made",
    `(?:制发|出台|制定|印发|制作)(?:了)?(?:行政)?规范性文件${N}(?:件|个|份|部)`,
    "废止|清理|修订|修改|解读",
  ),
  count("procurement.projects", `采购项目${N}(?:项|个|笔|件|次)`, "计划|拟"),
  count("powers.total", `(?:权力|权责|政务服务)事项${N}(?:项|个|条)`, "行政(?:许可|处罚|强制)"),
  count("powers.licensing", `行政许可事项${N}(?:项|个|条)`, "取消|下放"),
  count("powers.penalties", `行政处罚事项${N}(?:项|个|条)`, "取消|下放"),
  count("powers.compulsion", `行政强制事项${N}(?:项|个|条)`, "取消|下放"),
  count("interpretations", `(?:政策|文件)[^,。;\\d]{0,6}解读(?:材料|信息|稿件)?${N}(?:篇|件|条|份|个|次)`, "涉及"),
  {
    concept: "procurement.amount",
    unit: "fen",
    pattern:
      /采购(?:总)?(?:金额|资金|额)(?:共计?|累计|总计|合计|达|为|\s){0,3}(?<figure>\d[\d,]*(?:\.\d+)?\s*(?:万|亿)?元)/g,
    unless: /计划|预算|拟|其中|同比|较上年|比上年/,
  },
];

/** A figure that a sentence states. */
export interface Mentioned extends Piece {
  readonly concept: Concept;
  readonly figure: string;
}

/** The statements of one folded sentence; places count from its beginning. Rounded figures (余, 约) are left out. */
export function mentionedIn(sentence: string): readonly Mentioned[] {
  return CONCEPTS.flatMap((concept) =>
    [...sentence.matchAll(concept.pattern)].flatMap((match): readonly Mentioned[] => {
      const figure = match.groups?.figure ?? "";
      const end = match.index + match[0].lastIndexOf(figure) + figure.length;
      const clause = sentence.slice(sentence.slice(0, match.index).search(/[^,;。]*$/), end);
      if (match.groups?.more || /约|近/.test(match[0]) || concept.unless.test(clause)) return [];
      return [{ concept, figure, start: end - figure.length, end }];
    }),
  );
}

function count(concept: string, pattern: string, unless: string): Concept {
  return {
    concept,
    unit: "count",
    pattern: new RegExp(pattern, "g"),
    unless: new RegExp(concept.startsWith("powers.") ? unless : `${unless}|${PART}`),
  };
}
