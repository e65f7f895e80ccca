const DIGITS = "零一二三四五六七八九";
const POWERS_OF_TEN: readonly (readonly [power: number, name: string])[] = [
  [1000, "千"],
  [100, "百"],
  [10, "十"],
  [1, ""],
];
const MYRIADS: readonly (readonly [power: number, name: string])[] = [
  [100_000_000, "亿"],
  [10_000, "万"],
  [1, ""],
];

/**
 * The number of a Chinese numeral: 四, 十二, 一百二十, 两千零五, 一万三千, or digit by digit 二〇二二. Null for
 * anything else, including numerals that are not exact (三四十, 一百几) or ambiguous (一百二): a numeral counts only if
 * the number, written again as a numeral, is the same.
 */
export function readNumeral(text: string): number | null {
  const plain = text.replace(/[〇○]/g, "零").replace(/两/g, "二");
  if (/^[零一二三四五六七八九]+$/.test(plain) && (plain.length !== 2 || plain.endsWith("零")))
    return plain.length > 1 && plain.startsWith("零") ? null : digitByDigit(plain);
  const value = MYRIADS.reduce(
    ({ rest, sum }, [power, name]) => {
      const at = name === "" ? rest.length : rest.indexOf(name);
      return at < 0
        ? { rest, sum }
        : { rest: rest.slice(at + name.length), sum: sum + belowMyriad(rest.slice(0, at)) * power };
    },
    { rest: plain, sum: 0 },
  ).sum;
  return value > 0 && withoutLeadingOne(spelled(value)) === withoutLeadingOne(plain) ? value : null;
}

function digitByDigit(plain: string): number {
  return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(""));
}

/** Reads a numeral up to 9999. Mistakes are not detected here. */
function belowMyriad(text: string): number {
  let digit = 0;
  let sum = 0;
  for (const character of text) {
    const power = POWERS_OF_TEN.find(([, name]) => name === character)?.[0];
    if (power === undefined) digit = Math.max(0, DIGITS.indexOf(character));
    else [sum, digit] = [sum + (digit || 1) * power, 0];
  }
  return sum + digit;
}

function spelled(value: number): string {
  let words = "";
  let rest = value;
  for (const [power, name] of MYRIADS) {
    const part = Math.floor(rest / power);
    rest %= power;
    if (part > 0) words += `${words !== "" && part < 1000 ? "零" : ""}${spelledBelow(part)}${name}`;
  }
  return words;
}

function spelledBelow(value: number): string {
  let words = "";
  let gap = false;
  for (const [power, name] of POWERS_OF_TEN) {
    const digit = Math.floor(value / power) % 10;
    if (digit > 0) words += `${gap ? "零" : ""}${DIGITS[digit]}${name}`;
    gap = digit === 0 && words !== "";
  }
  return words;
}

/** 十二 and 一十二 are equal. */
function withoutLeadingOne(numeral: string): string {
  return numeral.replace(/^一十/, "十");
}

/** Words, with the position of each character in the stored text. */
export interface PlacedWords {
  readonly words: string;
  readonly at: readonly number[];
}

const NUMERAL = "[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*";
/** Counters after a numeral: 四件, 一百二十条, 三万元. In 一件事 and 一个 the numeral is not a count. */
const COUNTERS =
  "(?:件(?![事套套])|条(?![龙街])|篇|则|项(?!项)|份(?!额)|宗|起(?!来|草|到)|例(?!如|会)|笔|部(?!门|分|署|委)|期(?!间|限)|(?:万|亿)?元|个(?!人|性|体|别|一))";
const SPELLED = new RegExp(
  // 第一, 统一, 逐一, 数十, 几百 and similar words are not numbers.
  `(?<![\\d第统唯逐同单之其专任每某另几近约上超逾百千万亿十零〇一二两三四五六七八九])(?<!数(?=[十百千]))` +
    `(?:(?<year>[一二][〇零九][〇零一二三四五六七八九]{2})(?=年)|(?<month>十[一二]?|[一二三四五六七八九])(?=月)|` +
    `(?<=月)(?<day>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=日)|百分之(?<share>${NUMERAL})(?![分点成零〇一二两三四五六七八九十百千万])|` +
    `(?<zero>零)(?=[,。;、]|$)|(?<count>${NUMERAL})(?=${COUNTERS}))`,
  "g",
);

/**
 * Writes Chinese numerals as digits if they are a count, a date or a share (共四件 becomes 共4件, 二〇二二年 2022年,
 * 百分之五 5%). Each digit has the position of the numeral, so that the text at these positions is exactly what is
 * printed.
 */
export function withDigits({ words, at }: PlacedWords): PlacedWords {
  const parts: { readonly words: string; readonly at: readonly number[] }[] = [];
  let from = 0;
  for (const match of words.matchAll(SPELLED)) {
    const { share, zero, ...counts } = match.groups ?? {};
    const numeral = share ?? zero ?? Object.values(counts).find((text) => text !== undefined) ?? "";
    const value = ONE.test(words.slice(match.index)) ? null : readNumeral(numeral);
    if (value === null || (zero !== undefined && !/[为是:]$/.test(words.slice(0, match.index)))) continue;
    const start = match.index + match[0].length - numeral.length;
    const places = at.slice(start, start + numeral.length);
    const digits = [...String(value)].map((_, index) => places[Math.min(index, places.length - 1)] as number);
    digits[digits.length - 1] = places.at(-1) as number;
    const percent = share === undefined ? [] : [places.at(-1) as number];
    parts.push({ words: words.slice(from, match.index), at: at.slice(from, match.index) });
    parts.push({ words: `${value}${percent.length > 0 ? "%" : ""}`, at: [...digits, ...percent] });
    from = match.index + match[0].length;
  }
  parts.push({ words: words.slice(from), at: at.slice(from) });
  return { words: parts.map((part) => part.words).join(""), at: parts.flatMap((part) => part.at) };
}

/** 一个 or 一项 before a noun is an article, not a number. */
const ONE = /^一(?:个|项)(?=[\u3400-\u9fff])/;
