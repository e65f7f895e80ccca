/** A year in four digits or Chinese numerals; the zero may also be a similar letter. Source of a regular expression. */
const NUMBER = "(?:(?<!\\d)20[0-4]\\d(?!\\d)|二[〇零0OoОΟ][〇零0OoОΟ一二三四五六七八九]{2})";

/** A year as titles and sentences print it. Source of a regular expression. */
export const YEAR = `${NUMBER}(?:年度|年(?!报)|年(?=报告)|(?=年报))?`;

/** One or several years as titles join them: 2020-2021年, 2022-2023学年度. Source of a regular expression. */
export const YEARS = `${YEAR}(?:[-~至到、和及]${YEAR})*(?:学年度?)?`;

/**
 * The year in a folded text. A year with 年 after it counts before others: 甲市2010中学2022年 is about 2022. Days and
 * months (2024年1月) are not report years. Null if there is none, or if there are several: 2020-2021年.
 */
export function yearIn(text: string): number | null {
  if (SPAN.test(text)) return null;
  const found = [...text.matchAll(ANY_YEAR)].map((match) => match[0]);
  const counted = found.filter((each) => each.includes("年"));
  const years = new Set((counted.length > 0 ? counted : found).map(yearOf));
  return years.size === 1 ? (years.values().next().value as number) : null;
}

/** All years in a folded text that have 年 after them and do not begin a date. */
export function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(ANY_YEAR)]
    .filter((match) => match[0].endsWith("年") && !/^度?\s*\d+月/.test(text.slice(match.index + match[0].length)))
    .map((match) => yearOf(match[0]));
}

/** The year whose full period is counted: 2023年1月1日至12月31日. */
export function periodNamedIn(text: string): number | null {
  const [, printed] = PERIOD.exec(text) ?? [];
  return printed === undefined ? null : yearOf(printed);
}

/** The year up to whose last day figures are counted: 截至2023年12月31日. */
export function endIn(text: string): number | null {
  const [, printed] = END.exec(text) ?? [];
  return printed === undefined ? null : yearOf(printed);
}

/**
 * The only year in a file name. Null if there are several; a year that is part of a date or page number, or comes after
 * a Latin word (FORM_2021), does not count.
 */
export function yearOfName(name: string): number | null {
  if (/\d[-_]20[0-4]\d$/.test(name)) return null;
  const years = [...name.matchAll(/(?<!\d)(?<![A-Za-z][-_ ]?)(20[0-4]\d)(?!\d)(?![-_.年/]\d{1,2}(?:[-_.月/]|$))/g)].map(
    ([, year]) => year,
  );
  return new Set(years).size === 1 ? Number(years[0]) : null;
}

const ANY_YEAR = new RegExp(`${NUMBER}(?!年\\d{1,2}月|[-.]\\d{1,2}[-.]\\d)年?`, "g");
const SPAN = new RegExp(`(${NUMBER})年?度?[-~至到、和及](?!\\1)${NUMBER}`);
const PRINTED = `(${NUMBER})年`;
const [FIRST_DAY, LAST_DAY] = ["(?:1|0?1|一)月(?:0?1|一)日", "(?:12|十二)月(?:31|三十一)日"];
const PERIOD = new RegExp(`${PRINTED}${FIRST_DAY}(?:起|开始)?(?:至|到|-|—|~)+(?:同年|当年|\\1年)?${LAST_DAY}`);
const END = new RegExp(`截[至止](?:到|至)?${PRINTED}(?:底|末|${LAST_DAY})`);
const DIGITS = "〇一二三四五六七八九";

function yearOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed.slice(0, 4));
  const [tens, ones] = [...printed.slice(2, 4)].map((digit) => Math.max(0, DIGITS.indexOf(digit)));
  return 2000 + 10 * (tens as number) + (ones as number);
}
