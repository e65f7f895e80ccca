import type { PublishedPath } from "../../form/figures";

/** Where items are published. New media in general are a channel that the tree of figures does not have. */
export type Channel = PublishedPath | "published.newMedia";

const CHANNELS: readonly (readonly [channel: Channel, words: string])[] = [
  ["published.website", "网站|门户|网页|官网|政[府务]网(?!站|络)|信息网|小首页|主页|信息公开(?:平台|专栏|栏目|专区)"],
  ["published.wechat", "微信|公众号|公众平台|视频号"],
  ["published.weibo", "微博"],
  [
    "published.other",
    "公报|报纸|电视|广播|电台|公告栏|公示栏|宣传栏|公开栏|显示屏|电子屏|客户端|抖音|短视频|今日头条|头条号|短信|档案馆|图书馆|报刊|海报|明白纸|其[他它](?:方式|渠道|形式|途径|平台|媒体|媒介)",
  ],
  ["published.newMedia", "新媒体|融媒体"],
];

/** Words for channels, as the source of a pattern. */
export const ANY_CHANNEL = CHANNELS.map(([, words]) => words).join("|");

const NAMED_CHANNELS = CHANNELS.map(([channel, words]) => [channel, new RegExp(words)] as const);

/** 政务新媒体微信公众号: the account belongs to the new media and is the only channel. */
const ACCOUNT = /[新融]媒体(?:平台)?(?=(?:政务|官方|"[^"]*")*(?:微信|公众号|微博|抖音))/g;

/** The channels that some words name, each once. */
export function channelsIn(words: string): readonly Channel[] {
  const plain = words.replace(ACCOUNT, "");
  return NAMED_CHANNELS.filter(([, pattern]) => pattern.test(plain)).map(([channel]) => channel);
}
