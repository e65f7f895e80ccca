import { bodyOfName, DepartmentKind, stemOf } from "../../form/body";
import { isSubsequence } from "../head/bodyName";
import { isPartial, isPlanned, isSumOverYears, timeNamed } from "./time";

/** The body and year of the report. Null if unknown. */
export interface Reporter {
  readonly department: string | null;
  readonly year: number | null;
}

/**
 * What a figure belongs to: the body and year of the report ("ours"), another year (its number, if the sentence begins
 * with a year), or something else: several years together, a part of the year, or another body.
 */
export type Scope = "ours" | "elsewhere" | { readonly otherYear: number };

/**
 * Decides what a figure belongs to. `words` are those of the sentence up to the end of the figure, `before` those of
 * its paragraph before the sentence.
 */
export function scopeOf(words: string, before: string, { department: named, year }: Reporter): Scope {
  const department = named !== null && CHINESE.test(named) ? named : null;
  const time = timeNamed(words, before);
  if (year !== null && typeof time === "number" && time !== year)
    return isLed(words, time, year) ? { otherYear: time } : "elsewhere";
  if (time === "before" || isPlanned(words)) return "elsewhere";
  if (isSumOverYears(words, before, year, isOwnSubject(words, department)) || isPartial(words, year))
    return "elsewhere";
  return isOthers(words, department) ? "elsewhere" : "ours";
}

/**
 * Whether the words after a figure show that it is about more than this body and year, by naming its part:
 * 其中我局公开306条, 其中2022年发布306条. A row of figures beside each other is also about several years or bodies.
 */
export function isOfMore(behind: string): boolean {
  return OURS_AMONG.test(behind) || SIDE_BY_SIDE.test(behind);
}

const OURS_AMONG =
  /^[^,。;\d]{0,3},?其中,?(?:我(?:单位|机关|部门|街道|中心|[局委办厅院会镇乡区县市])|本(?:单位|机关|部门|[局委办厅院])|20\d\d年|今年|本年|当年)/;
const SIDE_BY_SIDE = /^[件条篇项次个起宗]?\|?\d/;

/** The department that a person states at import may be a code, which no sentence contains. */
const CHINESE = /[\u3400-\u9fff]/;
const ELSEWHEN = /同比|相比|较|比(?:去|上)年|增长|下降|自|以来|截[至止]/;

/** Whether the words begin with an earlier year, and neither compare years nor mean a longer period. */
function isLed(words: string, time: number, year: number): boolean {
  return (
    time < year &&
    new RegExp(
      `^(?:\\(\\S{1,3}\\)|\\d{1,2}\\.)?${time}年度?(?:,|[我本全共区县市]|主动|公开|发布|累计|通过|新?收|受理)`,
    ).test(words) &&
    !ELSEWHEN.test(words)
  );
}

const ALL_OF =
  /全(?<level>国|省|市|县|区|州|盟|旗|镇|乡|街道)(?!民|性|面|社会|场|域|政务公开|(?:政府)?信息公开工作|工作|统一|经济|发展|大局|中心|重点|考核|评估|通报|排名|前列)/g;
const PARTS_OF_BODY =
  /(?<!全[市县区州盟旗镇乡])(?:(?:下属|直属|所属|[局委厅市县区]属|各|辖区)(?:级)?(?:县|区|乡镇|镇街|镇|街道|村|社区|单位|局|科室|处室|股室|部门|事业单位|学校|医院)|全系统|(?<=[局委厅院会])系统|\d+个(?:县区|乡镇|镇街|村|社区|部门|单位))/;
/** The parts of a jurisdiction. Its own report includes them only if it says so: 全市各县区. */
const AREAS = /(?<!全[市县区州盟旗])(?:下属|所属|各)(?:县|区|乡镇|镇|街道)/;
/** 市本级, 县级: figures of one level of a city, without the other levels. */
const ONE_LEVEL = /(?:本|[省市县区镇乡])(?:级|直)[^,;。]*$/;
/** A body that is the subject of the clause: 市政务服务中心公开, 省教育厅全年共收到. */
const ACTING_BODY =
  /(?<name>[\u3400-\u9fff]{2,24}(?:局|委|委员会|厅|办公室|中心|街道|政府|管委会|镇|乡)|[省市县区州盟旗]政府)(?:全年|今年|共|累计|主动|一共|合计|已|本年度?|新)*(?:公开|发布|收到|受理|新收|办理|办结|制定|制发|出台|印发|未|没有|无)/g;

/** Whether a bureau writes about its whole city or its parts, or any body about another one by name. */
function isOthers(words: string, department: string | null): boolean {
  if (FOR_OTHERS.test(words)) return true;
  if (department === null) return false;
  const { kind, summary } = bodyOfName(department);
  const level = kind === DepartmentKind.BUREAU ? null : levelOf(department);
  if ([...words.matchAll(ALL_OF)].some((match) => match.groups?.level !== level)) return true;
  if ((summary ? AREAS : PARTS_OF_BODY).test(words)) return true;
  if (summary && ONE_LEVEL.test(words)) return true;
  const name = [...words.matchAll(ACTING_BODY)].at(-1)?.groups?.name;
  return name !== undefined && !NO_NAME.test(name) && !isNameOf(name, department);
}

/** What others do with this body's help, and what it does in the name of others. */
const FOR_OTHERS = /(?:督促|指导(?!下)|协助|配合|代(?=[省市县区政]))[^,;。]*$/;

const NO_NAME = /[我本该各全]|通过|利用|依托|由|按|向|对|在|为|乡镇/;

/** 镇 for a town, 区 for a district or a zone. */
function levelOf(department: string): string {
  const stem = stemOf(department).replace(/办事处$/, "");
  return stem.endsWith("街道") ? "街道" : stem.slice(-1);
}

/** 我局累计, 全镇累计, 区水务局累计: the body itself is the subject. */
function isOwnSubject(words: string, department: string | null): boolean {
  const [, subject] = /([\u3400-\u9fff]{2,24})(?:共|已)*累计(?:主动)?[^累]*$/.exec(words) ?? [];
  if (subject === undefined) return false;
  if (/[我本](?:单位|机关|部门|街道|中心|[局委办厅院会镇乡区县市])$/.test(subject)) return true;
  const level = department === null ? null : levelOf(department);
  return department !== null && (subject.endsWith(`全${level}`) || isNameOf(subject, department));
}

/** Whether some words end with a name or short name of the body: 市科技局 for 丽水市科学技术局. */
function isNameOf(words: string, department: string): boolean {
  return [...words].some((_, from) => words.length - from >= 3 && isSubsequence(words.slice(from), department));
}
