import type { PublishedPath } from "../form/figures";

/** Items put out that a sentence states; places count in its words. */
export interface PutOut {
  readonly concept: string;
  /** The figure it may fill; null where the words name a channel that the form of figures does not know. */
  readonly path: PublishedPath | null;
  /** How sure it is to speak of everything: 2 of the whole year, 1 of information as such, 0 of a kind of it. */
  readonly rank: number;
  readonly figure: string;
  readonly start: number;
  readonly end: number;
}

/**
 * How many items the body put out (公开信息N条), by channel: one named alone is that channel, several together or none are
 * the total. Rounded numbers (余, 约) state nothing.
 */
export function putOutIn(words: string): readonly PutOut[] {
  const items = [...words.matchAll(ITEMS), ...words.matchAll(ITEMS_BEHIND)].flatMap((match) => itemsOf(match, words));
  const channels = [...words.matchAll(BY_CHANNEL)].flatMap((match) => channelOf(match, words));
  const known = new Set(items.map(({ start }) => start));
  return [...items, ...channels.filter(({ start }) => !known.has(start))].sort((a, b) => a.start - b.start);
}

const CHANNELS: readonly (readonly [path: PublishedPath, words: RegExp])[] = [
  ["published.website", /网站|门户|网页/],
  ["published.wechat", /微信|公众号/],
  ["published.weibo", /微博/],
  ["published.other", /公报|报纸|电视|广播|公告栏|公示栏|显示屏|客户端|抖音|短信|档案馆|图书馆/],
];
const NEW_MEDIA = /新媒体|融媒体/;

const FIGURE = "(?<![\\d.,-])(?<!\\d )(?<figure>\\d{1,3}(?:,\\d{3})+|\\d+)(?! ?\\d)(?:条|篇|件|则)(?!以上|左右)";
const KIND = "(?<kind>(?:的|了|各类|各种|本级|公安|相关|有关|重要|政务|政府|工作|动态|类|本部门){0,5})";
const ITEMS = new RegExp(
  `(?<verb>公开|发布)${KIND}信息(?:数|量|总数|总量)?(?<behind>(?:共计?|累计|总计|合计|达到?|为|:){0,4})${FIGURE}`,
  "g",
);
const ITEMS_BEHIND = new RegExp(
  `(?<verb>公开|发布)(?:了)?(?<behind>(?:共计?|累计|总计|合计)?)${FIGURE}${KIND}信息`,
  "g",
);
/** 微信公众号推送150条, 微博50条: a channel with its number, in a sentence about information put out. */
const BY_CHANNEL = new RegExp(
  `(?<channel>网站|微信公众号|公众号|微信|微博|公报|报纸|电视|广播|客户端|抖音号?)(?:平台|账号|官方|上)*(?:主动)?(?:公开|发布|推送)*(?:了|各类|政府|政务|工作|相关|动态)*(?:信息)?(?:共计?|为|:)*${FIGURE}`,
  "g",
);

/** Words that turn a sentence about information into one about something else. */
const ELSE =
  /依申请|申请公开|电子化|不予公开|不子公开|不公开|解读|撤销|删除|规范性文件|受理|答复|回应|留言|征集|咨询|转载|计划|目标|力争/;

function itemsOf(match: RegExpMatchArray, words: string): readonly PutOut[] {
  const { verb = "", kind = "", behind = "", figure = "" } = match.groups ?? {};
  const at = match.index ?? 0;
  const start = at + match[0].indexOf(figure, verb.length);
  const clause = clauseBefore(words, at + verb.length);
  if (ELSE.test(clause)) return [];
  const named = CHANNELS.filter(([, channel]) => channel.test(clause));
  const newMedia = NEW_MEDIA.test(clause) && named.length === 0;
  const path = newMedia ? null : named.length === 1 ? (named[0]?.[0] as PublishedPath) : "published.total";
  const whole = /全年|年度|累计|共|总/.test(`${clause}${behind}`);
  const rank = whole ? 2 : /工作|动态|重要|相关|有关/.test(kind) ? 0 : 1;
  return [{ concept: path ?? "published.newMedia", path, rank, figure, start, end: start + figure.length }];
}

function channelOf(match: RegExpMatchArray, words: string): readonly PutOut[] {
  const { channel = "", figure = "" } = match.groups ?? {};
  const at = match.index ?? 0;
  const before = words.slice(0, at + match[0].length);
  const path = CHANNELS.find(([, name]) => name.test(channel))?.[0] as PublishedPath;
  const clause = clauseBefore(words, at + channel.length);
  const several = CHANNELS.filter(([, name]) => name.test(clause)).length > 1;
  if (several || ELSE.test(clause) || !/(?:公开|发布|推送).*信息|信息.*(?:公开|发布|推送)/.test(before)) return [];
  const start = at + match[0].lastIndexOf(figure);
  return [{ concept: path, path, rank: 1, figure, start, end: start + figure.length }];
}

/** What the sentence says of this figure: back to the figure before it, or to its beginning. */
function clauseBefore(words: string, end: number): string {
  return words
    .slice(0, end)
    .split(/\d+(?:条|件|篇|则|项|次|期|个|人)/)
    .at(-1) as string;
}
