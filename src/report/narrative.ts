import type { PublishedPath } from "../form/figures";
import { mentionedIn } from "./concept";
import { readFigure } from "./figure";
import type { Remark, Statement } from "./report";
import type { Piece } from "./segment";
import { sentencesOutside } from "./sentence";
import type { Stream } from "./stream";

/** What the narrative states in figures. */
export interface Narrative {
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
}

/**
 * Reads what the narrative states, with sentence and span. How many items the body put out (公开信息N条) fills `published`:
 * a channel named alone fills that channel; several together, or none, fill the total. A sentence about another year fills
 * nothing and is a contradiction; a rounded number (余, 约) or two different numbers for one figure fill nothing. Matters
 * in the list of powers (行政许可事项N项) say nothing about decisions and are statements of their own.
 */
export function readNarrative(places: readonly Piece[], stream: Stream, year: number | null): Narrative {
  const sentences = sentencesOutside(places, stream);
  const found = sentences.flatMap((sentence) => publishedIn(sentence, stream, year));
  const filling = settle(found);
  const published = found.map((mention): Statement => {
    const { sentence, start, end, value } = mention;
    const path = filling.has(mention) ? mention.path : null;
    return { concept: mention.path, path, value, unit: "count", ...quoted({ start, end }, sentence, stream) };
  });
  return {
    statements: [...published, ...sentences.flatMap((sentence) => othersIn(sentence, stream, year))],
    remarks: found.filter((mention) => mention.otherYear !== null).map((mention) => wrongYear(mention, stream, year)),
  };
}

/** What a sentence states beside items put out; a sentence about another year is left alone. */
function othersIn(sentence: Piece, stream: Stream, year: number | null): readonly Statement[] {
  const text = stream.folded.slice(sentence.start, sentence.end);
  return mentionedIn(text).flatMap((mention): readonly Statement[] => {
    const stated = yearBefore(text.slice(0, mention.start));
    const { concept, unit } = mention.concept;
    const kind =
      unit === "count" ? ({ of: "count", signed: false } as const) : ({ of: "money", fenPerUnit: null } as const);
    const { value } = readFigure(mention.figure, kind);
    if (value === null || (year !== null && stated !== null && stated !== year)) return [];
    const place = { start: sentence.start + mention.start, end: sentence.start + mention.end };
    return [{ concept, path: null, value, unit, ...quoted(place, sentence, stream) }];
  });
}

function quoted(place: Piece, sentence: Piece, stream: Stream): Pick<Statement, "raw" | "sentence" | "start" | "end"> {
  return {
    raw: stream.source.slice(place.start, place.end),
    sentence: stream.source.slice(sentence.start, sentence.end),
    start: place.start,
    end: place.end,
  };
}

interface Mention extends Piece {
  readonly path: PublishedPath;
  readonly value: number;
  readonly exact: boolean;
  /** Says that it speaks of the whole year. */
  readonly whole: boolean;
  readonly otherYear: number | null;
  readonly sentence: Piece;
}

const CHANNELS: readonly (readonly [path: PublishedPath, words: RegExp])[] = [
  ["published.website", /网站|门户|网页/],
  ["published.wechat", /微信|公众号/],
  ["published.weibo", /微博/],
  ["published.other", /公报|报纸|电视|广播|公告栏|公示栏|显示屏|客户端|抖音|短信|档案馆|图书馆/],
];

const PUBLISHED =
  /(?<verb>公开|发布)(?:的|了|各类|各种|本级|公安|相关|有关|重要|政务|政府|工作|动态|类|本部门){0,5}信息(?:数|量|总数|总量)?(?<behind>共计?|累计|总计|合计|达到?|为|约|超过?|近|\s){0,4}(?<digits>\d[\d,]*)\s*(?<more>余|多)?\s*(?:条|篇|件|则)/g;

/** Words that turn a sentence about information into one about something else. */
const ELSE = /依申请|申请公开|不予公开|不子公开|不公开|解读|撤销|删除|规范性文件|受理|答复/;

function publishedIn(sentence: Piece, stream: Stream, year: number | null): readonly Mention[] {
  const text = stream.folded.slice(sentence.start, sentence.end);
  return [...text.matchAll(PUBLISHED)].flatMap((match): readonly Mention[] => {
    const { verb = "", digits = "", behind = "", more } = match.groups ?? {};
    const clause = clauseBefore(text, match.index + verb.length);
    if (ELSE.test(clause)) return [];
    const value = Number(digits.replace(/,/g, ""));
    if (!Number.isSafeInteger(value)) return [];
    const start = sentence.start + match.index + match[0].lastIndexOf(digits);
    const named = CHANNELS.filter(([, words]) => words.test(clause));
    const stated = yearBefore(text.slice(0, match.index + match[0].length));
    return [
      {
        path: named.length === 1 ? (named[0]?.[0] as PublishedPath) : "published.total",
        value,
        exact: more === undefined && !/约|近|超/.test(behind),
        whole: /全年|累计|共|总/.test(`${clause}${behind}`),
        otherYear: year !== null && stated !== null && stated !== year ? stated : null,
        start,
        end: start + digits.length,
        sentence,
      },
    ];
  });
}

/** What the sentence says of this figure: back to the figure before it, or to its beginning. */
function clauseBefore(text: string, end: number): string {
  return text
    .slice(0, end)
    .split(/\d+\s*(?:条|件|篇|则|项|次|期|个|人)/)
    .at(-1) as string;
}

function yearBefore(text: string): number | null {
  const years = [...text.matchAll(/(?<!\d)(20\d\d)年/g)];
  return years.length === 0 ? null : Number(years.at(-1)?.[1]);
}

/** The mentions that fill a figure: one value for each path, those of the whole year first. */
function settle(found: readonly Mention[]): ReadonlySet<Mention> {
  const filling = new Set<Mention>();
  for (const path of new Set(found.map((mention) => mention.path))) {
    const usable = found.filter((mention) => mention.path === path && mention.exact && mention.otherYear === null);
    const whole = usable.filter((mention) => mention.whole);
    const said = whole.length > 0 ? whole : usable;
    const [first] = said;
    if (first && said.every((mention) => mention.value === first.value)) filling.add(first);
  }
  return filling;
}

function wrongYear(mention: Mention, stream: Stream, year: number | null): Remark {
  const sentence = stream.source.slice(mention.sentence.start, mention.sentence.end);
  return {
    code: "CONTRADICTION",
    message: `The report is of ${year}, but a sentence speaks of ${mention.otherYear}: ${sentence}`,
    cells: [],
  };
}
