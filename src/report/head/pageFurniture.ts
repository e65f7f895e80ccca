import { isLabel } from "./labelledBody";
import type { PrintedLine } from "./printedLine";

/** Returns which lines belong to the page and not to the report: breadcrumbs, links to other pages, labelled fields. */
export function furnitureAmong(lines: readonly PrintedLine[]): (index: number) => boolean {
  const crumbs = lines.map(({ text }) => CHAIN.test(text) || BREADCRUMB.test(text) || PAGE_LINK.test(text));
  const steps = lines.map(({ text }) => STEP.test(text));
  const labels = lines.map(({ text }) => isLabel(text));
  // A breadcrumb trail may have each step on its own line; a field may have its value on the next line.
  return (index) =>
    [crumbs[index], steps[index], steps[index - 1], steps[index + 1], labels[index], labels[index - 1]].some(Boolean);
}

const STEP = /^[>»›→/\\|]{1,3}$|^[>»›→]|[>»›→]$/;
const CHAIN = /[^<]>|[»›→]|(?:首页|主页)[/\\|-]|^[^/]{2,12}\/[^/]{2,16}\/[^/]{2,40}/;
const BREADCRUMB = /^(?:您|你)?(?:现在|当前|所在)?(?:的)?(?:所在)?(?:当前)?位置|^(?:返回)?(?:网站)?首页/;
const PAGE_LINK = /^(?:上|下)一[篇条页]|^相关(?:链接|文章|阅读|信息)|^(?:延伸|推荐)阅读/;
