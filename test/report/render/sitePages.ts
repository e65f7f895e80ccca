import type { Composition } from "./formats";
import { htmlReport } from "./htmlReport";

/** A page of a site around a report: what stands before and behind it, in its head, and around its title. */
export interface SitePage {
  readonly name: string;
  readonly write: (composition: Composition) => Uint8Array;
}

interface Site {
  readonly head?: string;
  readonly before: string;
  readonly title?: (title: string) => string;
  readonly behind: string;
  /** How the page holds the three. */
  readonly frame?: (before: string, report: string, behind: string) => string;
}

const MENU =
  "<ul class='nav'><li><a href='/'>首页</a></li><li><a href='/zwgk/'>政务公开</a></li><li><a>政务服务</a></li><li><a>互动交流</a></li></ul>";
const CRUMBS =
  "<div class='crumbs'>当前位置：<a>首页</a> &gt; <a>政府信息公开</a> &gt; <a>政府信息公开年报</a> &gt; <a>市财政局</a></div>";
const RELATED =
  "<div class='related'><h3>相关链接</h3><ul><li><a>示例市财政局2018年政府信息公开工作年度报告</a> 2019-01-20</li><li><a>示例市民政局2017年政府信息公开年度报告</a></li><li><a>2016年政府信息公开工作年度报告</a></li></ul></div>";
const FOOT =
  "<div class='foot'><p>主办：示例市人民政府办公室 承办：示例市大数据中心</p><p>网站标识码：3300000012 备案号：浙ICP备05000001号-1</p><p>您是第 12345678 位访客 联系电话：0570-8012345</p></div>";
const SHARE =
  "<div class='share'>分享到：<a title='微信'><img src='/img/wx.png' width=24 height=24></a><a>微博</a> 【打印本页】【关闭窗口】 字号：[大 中 小] 浏览次数：<span>218</span></div>";
const NEIGHBOURS =
  "<p>上一篇：<a>示例市民政局2018年政府信息公开工作年度报告</a></p><p>下一篇：<a>示例市审计局2017年政府信息公开工作年度报告</a></p>";
const INDEX = (title: string, body: string) =>
  `<table class='xxgk'><tr><td>索引号</td><td>002580000/2020-00017</td><td>发布机构</td><td>${body}</td></tr><tr><td>名称</td><td colspan=3>${title}</td></tr><tr><td>文号</td><td>示教〔2018〕3号</td><td>发布日期</td><td>2018-01-23</td></tr><tr><td>有效性</td><td>有效</td><td>公开方式</td><td>主动公开</td></tr></table>`;

function site(name: string, make: (title: string, body: string) => Site): SitePage {
  return {
    name,
    write: (composition) => {
      const [body = ""] = /^.*?(?=\d{4}年)/.exec(composition.title) ?? [];
      const { head = "", before, title = (text) => `<h1>${text}</h1>`, behind, frame } = make(composition.title, body);
      const around =
        frame ??
        ((first: string, report: string, last: string) => `${first}<div class="article">${report}</div>${last}`);
      const page = htmlReport(composition, {
        head,
        paragraph: (text, index) => (index === 0 ? title(text) : `<p style="text-indent:2em">　　${text}</p>`),
        body: (inner) => around(before, inner, behind),
      });
      return new TextEncoder().encode(page.replace("<title>政务公开</title>", ""));
    },
  };
}

/** Ten layouts of a site's page around a report, with the titles of other bodies and years, numbers and menus. */
export const SITE_PAGES: readonly SitePage[] = [
  site("menu, breadcrumbs, article, footer", (title) => ({
    head: `<title>${title}_政府信息公开年报_示例市人民政府</title>`,
    before: MENU + CRUMBS,
    behind: FOOT,
  })),
  site("related titles beside the article", () => ({
    head: "<title>示例市人民政府门户网站</title>",
    before: MENU + CRUMBS + RELATED,
    behind: RELATED + FOOT,
  })),
  site("an index table before the article", (title, body) => ({
    head: `<meta name="ArticleTitle" content="${title}"><meta name="SiteName" content="示例市人民政府"><title>${title}</title>`,
    before: CRUMBS + INDEX(title, body),
    behind: SHARE + FOOT,
  })),
  site("the page laid out by tables", (_, body) => ({
    before: `${MENU}<table><tr><td>您现在的位置：首页 &gt;&gt; 年度报告</td></tr></table>`,
    behind: `<table><tr><td>信息来源：${body}</td><td>责任编辑：张三</td><td>点击数：1024</td></tr></table>${FOOT}`,
    frame: (before, report, behind) =>
      `<table width=1000 align=center><tr><td colspan=2>${before}</td></tr><tr><td width=200>${RELATED}</td><td>${report}</td></tr><tr><td colspan=2>${behind}</td></tr></table>`,
  })),
  site("hidden menus for small screens and print", () => ({
    head: "<style>.m{display:none}@media (max-width:768px){.m{display:block}.nav{display:none}}@media print{.article{display:none}}</style>",
    before: `<div class="m">${MENU}<h2>示例市民政局2018年政府信息公开工作年度报告</h2></div>${MENU}`,
    behind: `<div style="display:none">${RELATED}</div>${FOOT}`,
  })),
  site("neighbouring articles", () => ({ before: CRUMBS + SHARE, behind: NEIGHBOURS + FOOT })),
  site("the title broken over lines, its date below", () => ({
    before: MENU,
    title: (title) =>
      `<div class="tit">${title.replace("政府信息", "<br>政府信息")}</div><div>发布时间：2018-01-23 10:12 来源：市教育局 阅读次数：356</div>`,
    behind: FOOT,
  })),
  site("a list of years beside the article", () => ({
    before: `${MENU}<ul>${[2023, 2018, 2017, 2016].map((year) => `<li><a>${year}年</a></li>`).join("")}</ul><dl><dt>部门年报</dt><dd>市财政局</dd><dd>市民政局</dd></dl>`,
    behind: FOOT + NEIGHBOURS,
  })),
  site("a calendar and counters in tables", () => ({
    before: `<table><tr><th>日</th><th>一</th><th>二</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>${CRUMBS}`,
    behind: `<table><tr><td>今日访问</td><td>120</td></tr><tr><td>总访问</td><td>99812</td></tr></table>${FOOT}`,
  })),
  site("the article in a frame, comments below", (title) => ({
    head: `<title>${title}</title>`,
    before: MENU,
    behind: `<div id=comments><p>网友评论 3 条</p><p>2018年1月 用户：收到，谢谢。</p></div>${FOOT}`,
    frame: (before, report, behind) =>
      `${before}<iframe srcdoc="${report.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"></iframe>${behind}`,
  })),
];
