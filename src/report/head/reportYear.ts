/** A year as titles and sentences print it, in digits or Chinese numerals, as the source of a regular expression. */
export const YEAR =
  "(?:(?<!\\d)20[0-4]\\d(?!\\d)|二[〇零0Oo][〇零0Oo一二三四五六七八九]{2})(?:年度|年(?!报)|年(?=报告)|(?=年报))?";

/** The year in a folded text, one with 年 behind it before others: 甲市2010中学2022年 speaks of 2022. Null without one. */
export function yearIn(text: string): number | null {
  const found = [...text.matchAll(ANY_YEAR)].map((match) => match[0]);
  const year = found.find((each) => each.includes("年")) ?? found[0];
  return year === undefined ? null : yearOf(year);
}

/** The year whose whole span is said to be counted: 2023年1月1日至12月31日. */
export function periodIn(text: string): number | null {
  const [, printed] = PERIOD.exec(text) ?? [];
  return printed === undefined ? null : yearOf(printed);
}

/** The year up to whose last day figures are counted: 截至2023年12月31日. */
export function endIn(text: string): number | null {
  const [, printed] = END.exec(text) ?? [];
  return printed === undefined ? null : yearOf(printed);
}

/**
 * The only year in a file's name; null where there are several, where it is part of a date or of a page's number, and
 * behind a Latin word, which may number anything (FORM_2021).
 */
export function yearOfName(name: string): number | null {
  if (/\d[-_]20[0-4]\d$/.test(name)) return null;
  const years = [...name.matchAll(/(?<!\d)(?<![A-Za-z][-_ ]?)(20[0-4]\d)(?!\d)(?![-_.年/]\d{1,2}(?:[-_.月/]|$))/g)].map(
    ([, year]) => year,
  );
  return new Set(years).size === 1 ? Number(years[0]) : null;
}

const ANY_YEAR = /(?<!\d)20[0-4]\d(?!\d)年?|二[〇零0Oo][〇零0Oo一二三四五六七八九]{2}年?/g;
const PRINTED = "((?<!\\d)20[0-4]\\d|二[〇零0Oo][〇零0Oo一二三四五六七八九]{2})年";
const [FIRST_DAY, LAST_DAY] = ["(?:1|0?1|一)月(?:0?1|一)日", "(?:12|十二)月(?:31|三十一)日"];
const PERIOD = new RegExp(`${PRINTED}${FIRST_DAY}(?:起|开始)?(?:至|到|-|—|~)+(?:同年|当年|\\1年)?${LAST_DAY}`);
const END = new RegExp(`截[至止](?:到|至)?${PRINTED}(?:底|末|${LAST_DAY})`);
const DIGITS = "〇一二三四五六七八九";

function yearOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed.slice(0, 4));
  const [tens, ones] = [...printed.slice(2, 4)].map((digit) => Math.max(0, DIGITS.indexOf(digit)));
  return 2000 + 10 * (tens as number) + (ones as number);
}
