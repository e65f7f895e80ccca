import { bodyOfName } from "../form/body";

/** Whose report it is and of which year; null where unknown. */
export interface Reporter {
  readonly department: string | null;
  readonly year: number | null;
}

/**
 * What a figure belongs to, by the words of its sentence up to it: the body and year of the report, another year (its
 * number where a year leads the sentence), or something else: several years together, or another body.
 */
export type Scope = "ours" | "elsewhere" | { readonly otherYear: number };

/** Whose and which year's a figure is; `words` are those of the sentence up to it and with it. */
export function scopeOf(words: string, { department, year }: Reporter): Scope {
  const time = timeOf(words);
  if (year !== null && typeof time === "number" && time !== year)
    return new RegExp(`^[^\\d,]{0,12}${time}年`).test(words) && time < year && !COMPARED.test(words)
      ? { otherYear: time }
      : "elsewhere";
  if (time === "before" || isOverYears(words, year) || isOthers(words, department)) return "elsewhere";
  return "ours";
}

const TIME =
  /(?<compared>(?:比|较|与|同)(?:20\d\d年|去年|上年|上一年|上年度))|(?<year>20\d\d)年(?!(?:[^,;。]{0,6}(?:印发|下发|修订|施行|版)))|(?<now>今年|本年|当年|年内)|(?<before>去年|往年|上一?年度?(?!度?结转))/g;
const COMPARED = /同比|相比|较|比(?:去|上)年|增长|下降/;

/** The last word of time before a figure; comparisons and 去年 reach no further than their clause. */
function timeOf(words: string): number | "now" | "before" | null {
  let time: number | "now" | "before" | null = null;
  for (const match of words.matchAll(TIME)) {
    const { year, now } = match.groups ?? {};
    if (year !== undefined) time = Number(year);
    else if (now !== undefined) time = "now";
    else if (!/[,;]/.test(words.slice(match.index + match[0].length))) time = "before";
  }
  return time;
}

const SINCE =
  /(?:今年|本年|年初|20\d\d年)以来|自?20\d\d年1月1日(?:起|以来)?(?:至|到|-)(?:20\d\d年|同年)?12月31日(?:止)?/g;
const OVER_YEARS = /以来|历年|历次|近[两二三四五六七八九十\d]+年|[两二三四五]年(?:来|间)|十[三四]五|建站|开通至今/;
const UNTIL = /截[至止]/;
const WHOLE_YEAR = /全年|今年|本年|当年|年内|年度/;

/** 自…以来, 历年, and 累计 or 截至 where no year is said: a sum over years, or one that may be. */
function isOverYears(words: string, year: number | null): boolean {
  const plain = words.replace(SINCE, "全年");
  if (OVER_YEARS.test(plain)) return true;
  const thisYear = WHOLE_YEAR.test(plain) || (year !== null && plain.includes(`${year}年`) && !UNTIL.test(plain));
  return (UNTIL.test(plain) || plain.includes("累计")) && !thisYear;
}

const ALL_OF = /全(?:国|省|市|县|区|州|盟|旗|镇|乡)(?!民|性|面|社会)/;
const PARTS = /(?:下属|直属|所属|各)(?:县|区|乡镇|镇|街道|单位|局|科室|处室|部门|事业单位)/;
/** A body named right before what it does: 市政务服务中心公开, 省教育厅全年共收到. */
const SUBJECT =
  /(?<name>[\u3400-\u9fff]{2,24}(?:局|委|委员会|厅|办公室|中心|街道|政府|管委会))(?:全年|今年|共|累计|主动|一共|合计|已)*(?:公开|发布|收到|受理|新收|办理|办结|制定|出台|印发)/g;

/** Whether a bureau speaks of its whole city or of its parts, or anyone of another body by name. */
function isOthers(words: string, department: string | null): boolean {
  if (department === null) return false;
  if (!bodyOfName(department).summary && (ALL_OF.test(words) || PARTS.test(words))) return true;
  const name = [...words.matchAll(SUBJECT)].at(-1)?.groups?.name;
  return name !== undefined && !/[我本该]|通过|利用|依托|由|按|向|对|在|为/.test(name) && !isNameOf(name, department);
}

/** Whether words end in a name or short name of the body: 市科技局 of 丽水市科学技术局. */
function isNameOf(words: string, department: string): boolean {
  return [...words].some((_, from) => words.length - from >= 3 && isWithin(words.slice(from), department));
}

function isWithin(short: string, long: string): boolean {
  let from = 0;
  return [...short].every((character) => {
    const at = long.indexOf(character, from);
    from = at + 1;
    return at >= 0;
  });
}
