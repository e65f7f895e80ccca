const TIME =
  /(?<compared>(?:比|较|与|同)(?:20\d\d年|去年|上年|上一年|上年度))|(?<year>20\d\d)年(?!(?:[^,;。]{0,6}(?:印发|下发|修订|施行|版)))|(?<now>今年|本年|当年|年内)|(?<before>去年|往年|上一?年度?(?!度?(?:的)?结转))/g;

/**
 * The year in the last time expression before a figure: a number, "before" for 去年, "now" for 今年. Null if there is
 * none. Comparisons and 去年 count only in their own clause, unless 去年 begins the sentence. A year at the beginning
 * of the sentence before counts too.
 */
export function timeNamed(words: string, before: string): number | "now" | "before" | null {
  let time: number | "now" | "before" | null = null;
  for (const match of words.matchAll(TIME)) {
    const { year, now } = match.groups ?? {};
    if (year !== undefined) time = Number(year);
    else if (now !== undefined) time = "now";
    else if (leads(match) || !/[,;]/.test(words.slice(match.index + match[0].length))) time = "before";
  }
  return time ?? leadingYear(before);
}

/** 去年采购9项，金额429万元: the year before, if it begins the sentence and is not only compared with this year. */
function leads({ index, groups }: RegExpExecArray): boolean {
  return index === 0 && groups?.before !== undefined;
}

/**
 * 2021年，我局…: the year at the beginning of the sentence before. Used if this sentence contains no time expression.
 */
function leadingYear(before: string): number | null {
  const last = before
    .replace(/[。!?;]$/, "")
    .split(/[。!?]/)
    .at(-1) as string;
  const year = /^(?:\([^()]{0,3}\)|\d{1,2}\.)?(20\d\d)年度?(?:,|我|本|全|共)/.exec(last)?.[1];
  return year === undefined ? null : Number(year);
}

const SINCE =
  /(?:今年|本年|年初|20\d\d年)以来|自?20\d\d年1月1日(?:起|以来)?(?:至|到|-)(?:20\d\d年|同年)?12月31日(?:止)?/g;
const OVER_YEARS = /以来|历年|历次|近[两二三四五六七八九十\d]+年|[两二三四五]年(?:来|间)|十[三四]五|建站|开通至今|至今/;
const UNTIL = /截[至止]/;
const WHOLE_YEAR = /全年|今年|本年|当年|年内|年度/;
/** 截至2022年12月31日, 截至年底: the end of the year. */
const YEAR_END =
  /截[至止](?:到)?(?:(?<year>20\d\d)年|今年|本年|当年|同年)?(?:的)?(?:12月(?:31日|底|末|份)?|年?[底末]|年度末)(?:为止)?/g;

/**
 * Whether a figure is, or may be, a sum over several years: 自…以来, 历年, and 累计 or 截至 without words for this
 * year. `own` means that the body itself is the subject of 累计, as in 我局累计; that is a sum over one year.
 */
export function isSumOverYears(words: string, before: string, year: number | null, own: boolean): boolean {
  const plain = words
    .replace(SINCE, "全年")
    .replace(YEAR_END, (end, ended?: string) => (ended === undefined || Number(ended) === year ? "全年" : end));
  if (OVER_YEARS.test(plain)) return true;
  const named = year !== null && `${before}${plain}`.includes(`${year}年`) && !UNTIL.test(plain);
  if (own || WHOLE_YEAR.test(plain) || named) return UNTIL.test(plain) && !WHOLE_YEAR.test(plain);
  return UNTIL.test(plain) || plain.includes("累计");
}

/** 1-11月, 1月至6月. */
const MONTHS = /(?<!\d)(?<first>\d{1,2})月?份?[-~至到](?<last>\d{1,2})月(?!\d{1,2}日)/g;
const PART_OF_YEAR = /[一二三四1-4]季度|[上下]半年|\d{1,2}月(?:份|底|末|\d{1,2}日)?|每[年月季周]|[日月周]均/g;

/** Whether the last time expression means a part of the year: 上半年公开…, 5月公开…. A list of dates does not count. */
export function isPartial(words: string, year: number | null): boolean {
  const plain = words
    .replace(SINCE, "全年")
    .replace(YEAR_END, (end, ended?: string) => (ended === undefined || Number(ended) === year ? "全年" : end));
  const months = [...plain.matchAll(MONTHS)].at(-1)?.groups;
  if (months && (months.first !== "1" || months.last !== "12")) return true;
  const part = [...plain.matchAll(PART_OF_YEAR)].at(-1);
  return part !== undefined && !/[。;]|全年|年内|累计|共/.test(plain.slice(part.index + part[0].length));
}

const PLANNED =
  /(?:(?<![响回相对适])应(?=(?:主动)?公开|制发|发布)|计划|拟|预计|力争|争取|目标|要求(?=各|全|所有|每)|应当|必须|不(?:得|应)?(?:少于|低于))[^,;。]*$/;

/** Whether the clause of the figure is about a plan or an obligation. */
export function isPlanned(words: string): boolean {
  return PLANNED.test(words);
}
