import type { Concept } from "../../form/concept";
import type { Mentioned } from "./mentioned";
import type { Sentence } from "./sentence";

/** Subjects that may be denied, with their words. If several match at one place, the first counts. */
const SUBJECTS: readonly (readonly [concept: Concept, words: string])[] = [
  ["reconsideration.total", "(?:行政)?复议(?:的?(?:申请|案件))?"],
  ["litigation.total", "(?:行政)?诉讼(?:的?案件)?"],
  ["applications.carriedIn", "上一?年度?结转(?:的)?(?:政府信息公开)?(?:申请)?"],
  ["applications.carriedOut", "结转(?:至|到)?(?:下|次)一?年度?(?:继续)?(?:办理)?(?:的)?(?:申请)?"],
  [
    "applications.received",
    "依申请公开(?:政府)?(?:信息)?(?:的)?(?:申请|请求)?件?|(?:政府)?信息公开的?申请|(?:要求)?(?:公开|提供)(?:政府)?信息的?申请|申请公开政府信息",
  ],
  ["normativeDocuments.made", "(?:制发|制定|出台|印发)(?:过|任何|地方性法规|规章|、|和|及|或)*(?:行政)?规范性文件"],
];
const NAMED_SUBJECTS = new RegExp(SUBJECTS.map(([, words]) => `(${words})`).join("|"), "g");

const DENIAL =
  "(?:未曾?(?:发生|收到|出现|产生|接到|有|被(?=申请|提起))|没有(?:发生|收到|出现|产生|接到)?|无|不存在|未(?=因|制发|制定|出台|印发))";
/** Words without effect. Without them and the subjects, nothing may be left of the clause. */
const FILLERS =
  /任何|形式|群众|主动|事务|提交|递交|行政复议案|行政诉讼案|[1一][起件例]|因|由|涉及|有关|关于|针对|本(?:机关|单位|部门|局|镇|乡|街道|委|办)|我(?:机关|单位|部门|局|镇|乡|街道|委|办|区|县|市)|政府信息公开|政务公开|信息公开|政府信息申请|政府信息|工作|方面|引起|引发|导致|产生|发生|提出|提起|被申请|收到|公民|法人|其他组织|社会公众|群众|申请人|举报|投诉|信访|申诉|纠纷|情况|情形|现象|事项|事件|问题|案件|案|以及|或者|相关|[、和及或与的过而被类等对的,]/g;
/** Words that may be before a denial: times and adverbs around the body's own name. */
const AROUND =
  "(?:\\(?[\\d一二三四五六七八九十]+[)、.]|\\d{4}年度?|截[至止]\\d{4}年(?:12月(?:31日|底)?|底)|全年(?:度)?|本年度?|今年|年内|年度|全(?:[镇乡市区县州]|街道)|报告期内|期间|也|均|都|亦|尚|暂|共|内|[,:]|街道|办事处|[镇乡]政府|依申请公开(?:工作)?(?:方面|情况)?|(?:行政)?复议(?:方面|情况))*";
const BODY =
  "(?:[我本][\\u3400-\\u9fff]{1,3}|[\\u3400-\\u9fff]{2,16}(?:局|委|委员会|厅|政府|街道办事处|街道|管委会|办公室|中心|镇|乡))?";
const OPENING = new RegExp(`^${AROUND}${BODY}${AROUND}$`);
const LONGEST_OPENING = 40;
const OTHER_BODIES = /^[若如凡除使对]|部分|个别|多数|其[他它余]|有的|一些|各|下属|直属|所属|乡镇/;

const AHEAD = new RegExp(`^(?<lead>.*?)(?<denial>${DENIAL})(?<rest>.+)$`);
const BEHIND = /^(?<rest>.+?)(?<denial>(?:均|都|也)?(?:未发生|没有发生|未收到|没有收到|未出现|为零|均无))$/;

/**
 * The subjects of which a sentence says that there were none: 未发生行政复议、行政诉讼 is zero of both. Returns something
 * only if every word of the clause is known, because 未发生行政复议败诉 and 未收到书面申请 deny something else. Positions are
 * those of the denying word.
 */
export function deniedIn({ words }: Sentence): readonly Mentioned[] {
  return [...words.matchAll(/[^,;。.:!?()]+/g)].flatMap(({ 0: clause, index }) =>
    denialsIn(clause).flatMap(({ rest, denial, at }) =>
      subjectsOf(rest).map((concept): Mentioned => {
        const start = index + at;
        return { concept, unit: "count", value: 0, start, end: start + denial.length };
      }),
    ),
  );
}

/** A denying word, its position in the clause, and the words that it denies. */
interface Denial {
  readonly denial: string;
  readonly at: number;
  readonly rest: string;
}

function denialsIn(clause: string): readonly Denial[] {
  const { lead = "", denial: before, rest: after = "" } = AHEAD.exec(clause)?.groups ?? {};
  const { rest = "", denial: behind } = BEHIND.exec(clause)?.groups ?? {};
  return [
    ...(before !== undefined && isOpening(lead) ? [{ denial: before, at: lead.length, rest: after }] : []),
    ...(behind === undefined ? [] : [{ denial: behind, at: rest.length, rest: rest.replace(OWN_YEAR, "") }]),
  ];
}

function isOpening(lead: string): boolean {
  return lead.length <= LONGEST_OPENING && OPENING.test(lead) && !OTHER_BODIES.test(lead);
}

const OWN_YEAR = /^(?:\d{4}年度?|全年(?:度)?|本年度?|今年|年内|[我本](?:机关|单位|部门|[局镇乡委办厅区县市]|街道))*/;

/** The subjects in some words. Empty if the words contain anything else. */
function subjectsOf(rest: string): readonly Concept[] {
  if (rest.replace(NAMED_SUBJECTS, "").replace(FILLERS, "") !== "") return [];
  const concepts = [...rest.matchAll(NAMED_SUBJECTS)].map((match) => conceptOf(match.slice(1)));
  const cases = concepts.filter((concept) => concept.endsWith(".total"));
  // 因政府信息公开申请引起的行政复议 denies only the second subject.
  return [...new Set(cases.length > 0 && CAUSE.test(rest) ? cases : concepts)];
}

const CAUSE = /引起|引发|导致|因|针对|涉及/;

function conceptOf(groups: readonly (string | undefined)[]): Concept {
  return (SUBJECTS[groups.findIndex((group) => group !== undefined)] as (typeof SUBJECTS)[number])[0];
}
