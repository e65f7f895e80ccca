import fc from "fast-check";
import { body } from "./bodies";

/** A report with a page around it, as text, and what is right of it. */
export interface Page {
  readonly text: string;
  readonly department: string;
  readonly year: number;
  /** Whether a title or a first sentence of the report names the department, so that it must be found. */
  readonly named: boolean;
}

const reportYear = fc.integer({ min: 2019, max: 2024 });
const subject = fc.constantFrom(
  "政府信息公开工作年度报告",
  "政府信息公开年度报告",
  "政务信息公开工作年度报告",
  "政府信息公开工作报告",
  "政府信息公开年报",
  "政务公开工作年度报告",
);

type Naming =
  | "name first"
  | "year first"
  | "year behind"
  | "numerals"
  | "announced"
  | "name behind"
  | "two names"
  | "no name";

function titleOf(name: string, year: number, words: string, naming: Naming): string {
  // 示例市人民政府信息公开…: the government's name may run into the title.
  const whole = name.endsWith("人民政府") && words.startsWith("政府信息") && year % 2 === 0 ? words.slice(2) : words;
  const numerals = [...String(year)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
  const second = /(?:(?<!分)局|办公室)$/.test(name) ? "（示例市文物局）" : "";
  const titles: Readonly<Record<Naming, string>> = {
    "name first": `${name}${year}年${year % 2 === 0 ? "度" : ""}${words}`,
    "year first": `${year}年${name}${whole}`,
    "year behind": `${name}${whole}（${year}年度）`,
    numerals: `${name}${numerals}年度${words}`,
    announced: `关于${name}${year}年${words}的公告`,
    "name behind": `${year}年${words}（${name}）`,
    "two names": `${name}${second}${year}年${words}`,
    "no name": `${year}年${words}`,
  };
  return titles[naming];
}

/** A text broken into lines at some of its characters, no line shorter than `least`. */
function wrapped(text: string, breaks: readonly number[], least: number): string {
  let [at, lines] = [0, ""];
  for (const each of breaks.map((each) => each % text.length).sort((a, b) => a - b)) {
    if (each - at < least || text.length - each < least) continue;
    lines += `${text.slice(at, each)}\n`;
    at = each;
  }
  return lines + text.slice(at);
}

const MENU = [
  "首页",
  "政务公开",
  "机构概况",
  "政务动态",
  "互动交流",
  "办事服务",
  "网上信访",
  "专题专栏",
  "数据开放",
  "走进示例",
  "领导之窗",
];

/** What a page may set above a report, given the report's own title. */
const above = (own: string, links: boolean) => {
  const lines: readonly fc.Arbitrary<string>[] = [
    fc
      .constantFrom("示例市人民政府", "示例市人民政府门户网站", "青禾县政府网", "示例市政务公开网")
      .map((site) => `${site}\n网站支持IPv6`),
    fc.constantFrom("青禾县政府网", "示例市政务服务", "示例市党政信息", "中国示例"),
    fc.subarray(MENU, { minLength: 2 }).map((menu) => menu.join("\n")),
    fc.subarray(MENU, { minLength: 2 }).map((menu) => menu.join(" | ")),
    fc
      .tuple(
        fc.constantFrom("您现在的位置：", "当前位置：", "您所在的位置 ", ""),
        fc.constantFrom(" > ", " » ", "/", " → ", ">>"),
        body,
      )
      .map(([where, arrow, other]) => `${where}${["首页", "政务公开", other, "政府信息公开年报"].join(arrow)}`),
    fc
      .tuple(fc.constantFrom(">", "»", "/"), body)
      .map(([arrow, other]) => ["当前位置：", "首页", arrow, other, arrow, "信息公开年报"].join("\n")),
    fc
      .array(fc.tuple(body, reportYear, subject), { minLength: links ? 1 : 0, maxLength: links ? 5 : 0 })
      .map((each) => each.map(([other, year, words]) => titleOf(other, year, words, "name first")).join("\n")),
    fc.constantFrom(`${own}_示例市人民政府`, `${own}-示例市政府信息公开平台`, own),
    fc
      .tuple(body, reportYear)
      .chain(([other, year]) =>
        fc.constantFrom(
          `${other}召开${year}年政府信息公开工作推进会`,
          `${other}关于做好${year}年政府信息公开工作年度报告编制工作的通知`,
          `${year}年\n${year - 1}年\n${year - 2}年`,
          `${other}2021-${year}年政府信息公开工作年度报告汇总`,
          `${other}政府信息公开年报（历年）`,
          links ? `${other}政府信息公开年报` : `${other}信息公开指南`,
        ),
      ),
    fc.constant("您的浏览器版本过低，为保证浏览效果，请升级您的浏览器。"),
    fc.constant("今天是2025年3月1日 星期六\n登录 注册 无障碍阅读"),
    fc.constant("政府信息公开指南\n政府信息公开制度\n《中华人民共和国政府信息公开条例》\n政府信息公开年报"),
  ];
  return fc.array(fc.oneof(...lines), { maxLength: 5 }).map((parts) => parts.join("\n"));
};

const META = [
  "发布日期：2025-01-20 浏览次数：1520",
  "字体：[大 中 小]",
  "打印 关闭",
  "索引号：11330000/2025-00012",
  "文号：无",
  "分享到：",
];
const BODY = (year: number) =>
  `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。\n一、总体情况\n工作平稳，通过示例市人民政府网站公开信息12条。\n二、主动公开政府信息情况\n第二十条第（一）项\n规章\t0\t0\t0\n六、其他需要报告的事项\n无。`;

const sentences = (name: string, year: number, words: string): readonly string[] => [
  `根据《中华人民共和国政府信息公开条例》规定，现公布${name}${year}年${words}。`,
  `根据《条例》第五十条，现公布${year}年${name}${words}。`,
  `${name}${year}年${words}（以下简称年报）是根据《中华人民共和国政府信息公开条例》编制。`,
  `${name}根据《中华人民共和国政府信息公开条例》要求，编制${year}年度${words}。`,
  `按照《中华人民共和国政府信息公开条例》有关规定，${name}编制了${year}年${words}。`,
  `现将${name}${year}年政府信息公开工作情况报告如下：`,
];

/** Who signs on which day: a bureau's own office signs for it. */
function signed(name: string, behind: string, day: string): string {
  return `${name}${behind === "办公室" && !/[局厅]$/.test(name) ? "" : behind}\n${day}`;
}

const SOMETIMES = { weight: 1, arbitrary: fc.constant(true) };
const seldom = fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, SOMETIMES);

/** A page around a report: furniture above and below, a title that may wrap or be without a name, sentences, signatures. */
export const somePage: fc.Arbitrary<Page> = fc
  .record({
    department: body,
    year: reportYear,
    words: subject,
    naming: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom<Naming>("name first", "year first", "year behind") },
      { weight: 2, arbitrary: fc.constantFrom<Naming>("numerals", "announced", "name behind", "two names") },
      { weight: 2, arbitrary: fc.constant<Naming>("no name") },
    ),
    titled: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    breaks: fc.array(fc.nat(60), { maxLength: 3 }),
    sentence: fc.option(fc.nat(5)),
    sentenceBreaks: fc.array(fc.nat(60), { maxLength: 2 }),
    meta: fc.subarray(META),
    field: fc.option(fc.constantFrom("发布机构：", "发文机关：", "发布 机构: ", "来源：", "信息来源：", "发布机构\t")),
    office: seldom,
    signature: fc.option(fc.constantFrom("", "", "办公室", "（盖章）")),
    day: fc.constantFrom("年1月20日", "年 1 月 20 日"),
    below: fc.array(fc.tuple(body, reportYear, subject), { maxLength: 4 }),
  })
  .chain((parts) => {
    const { department, year, words, naming } = parts;
    const own = titleOf(department, year, words, naming);
    return above(own, parts.titled && naming !== "no name").map((top): Page => {
      const introduced =
        parts.sentence === null ? null : (sentences(department, year, words)[parts.sentence] as string);
      const publisher = parts.office ? "示例市人民政府办公室" : department;
      return {
        department,
        year,
        named: (parts.titled && naming !== "no name") || introduced !== null,
        text: [
          top,
          parts.field === null ? [] : `${parts.field}${publisher}`,
          parts.titled ? wrapped(own, parts.breaks, 3) : [],
          parts.meta,
          introduced === null ? [] : wrapped(introduced, parts.sentenceBreaks, 8),
          BODY(year),
          parts.signature === null ? [] : signed(department, parts.signature, `${year + 1}${parts.day}`),
          "上一篇：示例市财政局2021年政府信息公开工作年度报告\n相关链接",
          parts.below.map(([other, of, about]) => titleOf(other, of, about, "name first")),
          "主办：示例市人民政府办公室 版权所有：示例市人民政府\n备案号：浙ICP备05000000号-1 网站标识码：3300000001",
        ]
          .flat()
          .filter((part) => part !== "")
          .join("\n"),
      };
    });
  });
