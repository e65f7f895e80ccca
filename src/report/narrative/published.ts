import type { Concept } from "../../form/concept";
import type { PublishedPath } from "../../form/figures";
import { ANY_CHANNEL, type Channel, channelsIn } from "./channels";
import { counted, ITEM_WORDS } from "./quantity";
import type { Sentence } from "./sentence";

/** Published items that a sentence states. Positions are indexes in the words of the sentence. */
export interface PutOut {
  readonly concept: Concept;
  /** The figure that it may fill. Null if the words name a channel that the tree of figures does not have. */
  readonly path: PublishedPath | null;
  /**
   * How certain it is that everything is included: 2 for the whole year, 1 for information in general, 0 for one kind
   * of it.
   */
  readonly rank: number;
  /** The channels named for it. Several channels mean that it is their total. */
  readonly channels: readonly Channel[];
  /** The words for what was published and where: 网站 公开 政府. */
  readonly named: string;
  readonly figure: string;
  readonly start: number;
  readonly end: number;
}

const FIGURE = counted(ITEM_WORDS);
const PUT = "(?:公开|发布|推送|刊发|刊登|刊载|发送|上传)";
const SUM = "(?:共计?|累计|总计|合计|达到?|均?为|是|有|:)";
const KIND = "(?:的|了|各类|各种|各项|本级|公安|相关|有关|重要|政务|政府|工作|动态|全[市县区州镇乡]|本部门|共|各){0,5}";
const QUANTITY_WORDS = "(?:的?(?:数量|总数|总量|数|量|条数|共计))?";

/**
 * 公开信息5条; 公开了5条信息; 信息公开数5条; 主动公开5条. After a channel, a number is enough, with or without 公开.
 */
const STATED: readonly RegExp[] = [
  `(?<verb>${PUT})(?<kind>${KIND})信息${QUANTITY_WORDS}(?<behind>${SUM}{0,4})${FIGURE}`,
  `(?<verb>${PUT})(?:了)?(?<behind>${SUM}?)${FIGURE}(?<kind>${KIND})信息`,
  `(?<verb>信息(?:主动)?公开|主动公开)(?<kind>)${QUANTITY_WORDS}(?<behind>${SUM}{0,4})${counted("条")}`,
].map((pattern) => new RegExp(pattern, "g"));
const BY_CHANNEL = new RegExp(
  `(?<verb>(?:${ANY_CHANNEL})(?:平台|账号|官方|号|上|等|中|渠道|方式|形式|栏目|"[^"]{1,15}")*(?:主动|累计|共|全年)*${PUT}*)(?<kind>(?:了|各类|政府|政务|工作|相关|动态)*(?:信息)?)${QUANTITY_WORDS}(?<behind>${SUM}*)${FIGURE}`,
  "g",
);
const ABOUT_ITEMS = /(?:公开|发布|推送).*信息|信息.*(?:公开|发布|推送)/;

/** Words that make a sentence about information a sentence about something else. */
const OTHER_SUBJECT =
  /依申请|申请公开|不予公开|不子公开|不公开|规范性文件|受理|答复|未及时|未公开|发现|错误|整改|审核|报送|计划|目标|力争/;
/** Words in the clause of the figure that say that it counts only a kind of items, or a change. */
const PART_OR_CHANGE =
  /存量|现有|双公示|向(?!社会|公众|群众|市民|企业)[\u3400-\u9fff]{1,12}(?:推送|发送|上传|发布)$|电子化|解读|撤销|删除|回应|留言|征集|咨询|转载|转发|分别|平均|新增|增加|增长|减少|同比|环比|[较比].*[多少]|将/;
/** Unknown means of publication: what is published in this way is only a part. */
const UNKNOWN_MEANS = /(?<![新融])媒体|通过|依托|利用|借助|在.*(?:平台|系统|[网号报台])/;
/**
 * Words that may be before 信息公开5条 without 主动 and without a channel. After other words (其他政府信息公开5条) it
 * is only a kind.
 */
const BARE = /^(?:\(\S{1,3}\)|全年|今年|年度|20\d\d年度?|[我本][\u3400-\u9fff]{1,3}|共|政府|政务)+信息公开$/;
/** 召开新闻发布会2次，发布信息6条: items published at an event. */
const AT_EVENT = /发布会[^,;。]*,$/;
/** 发布动态信息80条、公告20条: one kind among others. */
const ONE_KIND = /动态|工作|重要|相关|有关/;
/** A column of a website contains one kind of items. The column for disclosure itself contains all of them. */
const COLUMN = /栏目|专栏|专题|板块|版块|模块|频道/;
const OWN_COLUMN = /(?:政府|政务)?信息公开"?(?:专栏|栏目|平台|板块|版块|模块|专区|目录)/g;

/**
 * The number of items that the body published (公开信息N条), by channel. If one channel is named, the number is that
 * channel's; if several or none are named, it is the total. Rounded numbers (余, 约), items of one column, and 分别
 * with several numbers state nothing.
 */
export function putOutIn({ words, before }: Sentence): readonly PutOut[] {
  if (!/\d/.test(words)) return [];
  const items = STATED.flatMap((pattern) => [...words.matchAll(pattern)].flatMap((match) => itemsOf(match, words)));
  const channels = [...words.matchAll(BY_CHANNEL)].flatMap((match) =>
    ABOUT_ITEMS.test(before + words.slice(0, match.index + match[0].length)) ? itemsOf(match, words) : [],
  );
  const all = [...items, ...channels];
  return all
    .filter((one, index) => all.findIndex(({ start }) => start === one.start) === index)
    .sort((a, b) => a.start - b.start);
}

function itemsOf(match: RegExpMatchArray, words: string): readonly PutOut[] {
  const { verb = "", kind = "", behind = "", figure = "" } = match.groups ?? {};
  const at = match.index ?? 0;
  const start = at + match[0].indexOf(figure, verb.length);
  const clause = clauseBefore(words, at + verb.length);
  if (
    OTHER_SUBJECT.test(clause) ||
    PART_OR_CHANGE.test(clause.split(/[,;]/).at(-1) as string) ||
    COLUMN.test(clause.replace(OWN_COLUMN, ""))
  )
    return [];
  const before = words.slice(0, at);
  if (AT_EVENT.test(before) || (ONE_KIND.test(kind) && /^[条篇件则]、/.test(words.slice(start + figure.length))))
    return [];
  const means = meansOf(clause);
  const subject = audienceBefore(before);
  const named = channelsIn(means);
  const channels = named.length > 0 ? named : channelsIn(subject);
  if (channels.length === 0 && subject !== "") return [];
  const placed = {
    channels,
    named: [...means.matchAll(CHANNEL_WORDS), verb, kind].join(" "),
    figure,
    start,
    end: start + figure.length,
  };
  const [only] = channels;
  // 微信公众号等政务新媒体 are new media, not one account.
  const media = channels.includes("published.newMedia") && !channels.includes("published.website");
  if (channels.length === 0 && UNKNOWN_MEANS.test(clause.split(/[,;:]/).at(-1) as string)) return [];
  if (verb === "信息公开" && channels.length === 0 && !BARE.test(clause.split(/[,;:]/).at(-1) as string)) return [];
  if (media) return [{ ...placed, concept: "published.newMedia", path: null, rank: 1 }];
  const whole = /全年|年度|累计|共|总/.test(`${clause}${behind}`);
  const rank = /动态/.test(kind) ? 0 : whole ? 2 : /工作|重要|相关|有关/.test(kind) ? 0 : 1;
  const path = channels.length === 1 ? (only as PublishedPath) : "published.total";
  return [{ ...placed, concept: path, path, rank }];
}

/**
 * 微信公众号粉丝1200人,推送信息360条: the clauses before that count the audience of a channel. The next clause is about
 * the same channel.
 */
function audienceBefore(before: string): string {
  const clauses = (before.split(/[;。]/).at(-1) as string).split(",").slice(0, -1);
  return clauses.slice(clauses.findLastIndex((clause) => !AUDIENCE.test(clause)) + 1).join(",");
}

const AUDIENCE =
  /(?:网站|新媒体|公众号|微博|账号|客户端)(?:账号)?(?:共|有)*\d+个|(?:粉丝|关注|订阅|用户|阅读|访问|浏览|点击|播放)(?:人?[数量次])?.{0,6}\d/;
const CHANNEL_WORDS = new RegExp(ANY_CHANNEL, "g");

/** The part of the sentence that is about this figure: back to the figure before it, or to the beginning. */
function clauseBefore(words: string, end: number): string {
  return words
    .slice(0, end)
    .split(/\d+(?:条|件|篇|则|项|次|期|个|人)/)
    .at(-1) as string;
}

/**
 * The words that name the means: those of the last clause, and clauses before it that begin with 通过, 在, 依托 and
 * similar words.
 */
function meansOf(clause: string): string {
  const parts = clause.split(/[,;。]/);
  const means = parts.slice(0, -1).filter((part) => /通过|依托|利用|借助|充分发挥|^在|运用/.test(part));
  return [...means, parts.at(-1)].join(",");
}
