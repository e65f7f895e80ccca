const DIGITS = "零一二三四五六七八九";
const POWERS: readonly (readonly [power: number, name: string])[] = [
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
 * The number that a Chinese numeral spells: 四, 十二, 一百二十, 两千零五, 一万三千; digit by digit 二〇二二. Null for anything
 * else, what speaks of about so many (三四十, 一百几) and what leaves two readings (一百二) included: a numeral counts only
 * where the number, spelled again, is the same.
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
        : { rest: rest.slice(at + name.length), sum: sum + below(rest.slice(0, at)) * power };
    },
    { rest: plain, sum: 0 },
  ).sum;
  return value > 0 && shortened(spelled(value)) === shortened(plain) ? value : null;
}

function digitByDigit(plain: string): number {
  return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(""));
}

/** Up to 9999, read leniently. */
function below(text: string): number {
  let digit = 0;
  let sum = 0;
  for (const character of text) {
    const power = POWERS.find(([, name]) => name === character)?.[0];
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
  for (const [power, name] of POWERS) {
    const digit = Math.floor(value / power) % 10;
    if (digit > 0) words += `${gap ? "零" : ""}${DIGITS[digit]}${name}`;
    gap = digit === 0 && words !== "";
  }
  return words;
}

/** 十二 and 一十二 are the same. */
function shortened(numeral: string): string {
  return numeral.replace(/^一十/, "十");
}

/** Words with their places in the stored text. */
export interface PlacedWords {
  readonly words: string;
  readonly at: readonly number[];
}

const NUMERAL = "[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*";
/** What counts: 四件, 一百二十条, 三万元; 一件事 and 一个 are ways to speak. */
const COUNTED =
  "(?:件(?![事套套])|条(?![龙街])|篇|则|项(?!项)|份(?!额)|宗|起(?!来|草|到)|例(?!如|会)|笔|部(?!门|分|署|委)|期(?!间|限)|(?:万|亿)?元|个(?!人|性|体|别|一))";
const SPELLED = new RegExp(
  // 第一, 统一, 逐一, 数十, 几百 and the like are no numbers.
  `(?<![\\d第统唯逐同单之其专任每某另几近约上超逾百千万亿十零〇一二两三四五六七八九])(?<!数(?=[十百千]))` +
    `(?:(?<year>[一二][〇零九][〇零一二三四五六七八九]{2})(?=年)|(?<month>十[一二]?|[一二三四五六七八九])(?=月)|` +
    `(?<=月)(?<day>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=日)|百分之(?<share>${NUMERAL})(?![分点成零〇一二两三四五六七八九十百千万])|` +
    `(?<zero>零)(?=[,。;、]|$)|(?<count>${NUMERAL})(?=${COUNTED}))`,
  "g",
);

/**
 * Words with their Chinese numerals written as digits where they count, date or share something (共四件 as 共4件, 二〇二二年 as
 * 2022年, 百分之五 as 5%). Each digit knows the place of the numeral, so that cutting there gives what is printed.
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

/** 一个, 一项 with a noun behind it is an article rather than a number. */
const ONE = /^一(?:个|项)(?=[\u3400-\u9fff])/;
