import { count, type Wording } from "./phrase";
import { counted, LINK } from "./quantity";

const DOCUMENTS = "(?:行政)?规范性?文件";
const FIGURE = counted("件|个|份|部|项");
const MADE = "(?:制发|出台|制定|印发|颁布|制作|发布)";
const OTHER_ACTS = "失效|清理|修订|修改|解读|备案|审查|报送|征求|名义|有效|其[他它]|以外";
/** Repealed documents and documents that are no longer in force are counted separately. */
const APART = "(?![^。;]*(?:失效|废止))";
const NOT_MADE = `废止|${OTHER_ACTS}|转发|上级`;

/** A review counts the documents of all years. */
const REVIEWED = { unlessBefore: /清理|梳理/ };
const REVIEWED_OR_LAPSED = { unlessBefore: /清理|梳理|失效/ };

/** Normative documents, and texts that explain them. */
export const DOCUMENT_PHRASES: readonly Wording[] = [
  // 制发行政规范性文件4件, 制定2件规范性文件, 出台《…》等规范性文件4件, 行政规范性文件制发件数4件.
  count("normativeDocuments.made", `${MADE}(?:了|并公开|并发布|的|各类|新)*${DOCUMENTS}${LINK}${FIGURE}`, NOT_MADE),
  count("normativeDocuments.made", `${MADE}(?:了)?${FIGURE}${DOCUMENTS}`, NOT_MADE),
  count("normativeDocuments.made", `(?<=(?:出台|制定|印发|制发).*)等${DOCUMENTS}${LINK}${FIGURE}`, NOT_MADE),
  count("normativeDocuments.made", `${DOCUMENTS}(?:本年|新)?(?:制发|制定)(?:件)?${LINK}${FIGURE}`, NOT_MADE),
  count(
    "normativeDocuments.repealed",
    `(?:废止|宣布失效)(?:了|的)?${DOCUMENTS}${LINK}${FIGURE}${APART}`,
    "修订|修改|拟",
  ),
  count(
    "normativeDocuments.repealed",
    `(?<=${DOCUMENTS}[^。;]{0,30})(?<!(?:修改|修订|清理)[和、]?)废止(?:件)?${LINK}${FIGURE}${APART}`,
    "修订|修改",
    REVIEWED_OR_LAPSED,
  ),
  count("normativeDocuments.inForce", `(?:现行|继续)有效(?:的)?${DOCUMENTS}${LINK}${FIGURE}`, "废止"),
  count("normativeDocuments.inForce", `(?<=${DOCUMENTS}[^。;]{0,40})现行有效(?:件)?${LINK}${FIGURE}`, "规章", REVIEWED),
  count(
    "interpretations",
    `(?:政策|文件)[^,。;\\d及和、]{0,8}解读(?:材料|信息|稿件|文件|产品|文章)?${LINK}${counted("篇|件|条|份|个|次|期|则")}`,
    "涉及|转载",
  ),
  count(
    "interpretations",
    `(?:发布|制作|推出|刊发|公开)(?:了)?(?:各类)?解读(?:材料|稿件|产品|文章)${LINK}${counted("篇|件|条|份|个|期|则")}`,
    "涉及|转载",
  ),
  count(
    "interpretations",
    `(?:发布|制作|推出|刊发|公开)(?:了)?${counted("篇|件|条|份|个|期|则")}[^,。;\\d]{0,6}解读`,
    "涉及|转载",
  ),
];
