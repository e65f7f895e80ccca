import { withoutSecondName } from "../../form/body";
import { hasForeignWords, isBodyName, likenessOf } from "./bodyName";
import { asPrinted, type PrintedLine, printedLine } from "./printedLine";
import { YEARS, yearIn } from "./reportYear";

/** The parts of a report's title. A part that the title does not contain is null. */
export interface Title {
  /** Name as printed, without the year and the words of the title. */
  readonly department: string | null;
  readonly year: number | null;
}

/** The parts of a title such as 2020年丽水市科学技术局政府信息公开工作年度报告. Null if the line is not a title. */
export function titleIn(line: string): Title | null {
  const title = titleOfLine(printedLine(line));
  return title && { department: title.department, year: title.year };
}

/**
 * A title, and the text in the place of the name that is not a name (`rest`): brackets, a fragment. Empty if there is
 * none.
 */
export interface TitleLine extends Title {
  readonly rest: string;
}

/** Reads a whole line as a title. Null if it is not one. */
export function titleOfLine(line: PrintedLine): TitleLine | null {
  if (line.text.length > LONGEST_TITLE || !endsTitle(line.text)) return null;
  const { before, words, behind = "" } = TITLE.exec(line.text.replace(LABEL, ""))?.groups ?? {};
  if (before === undefined || words === undefined || OF_MANY.test(behind)) return null;
  const name = nameAmong(before, words, behind);
  const year = yearIn(`${before.replace(name, " ")} ${words} ${behind}`);
  if (name === "" || GENERAL_SUBJECT.test(name)) return { department: null, year, rest: "" };
  // A name in brackets is a second name. The first one is in the line above.
  if (before.includes(`${name})`)) return { department: null, year, rest: name };
  const likeness = likenessOf(name);
  if (!likeness && (hasForeignWords(name) || name.includes(":"))) return null;
  return { department: likeness ? asPrinted(name, line) : null, year, rest: likeness ? "" : name };
}

/** The text in the place of the name: before the words of the title, or in brackets after them. */
function nameAmong(before: string, words: string, behind: string): string {
  const stripped = withoutYears(before);
  // 示例市政府办公室关于印发示例市2023年…报告的通知: the report is that of the body named last.
  const [own = "", about = ""] = stripped.split(ANNOUNCES);
  const name = withoutSecondName(about === "" ? own : withoutYears(about));
  // 示例市人民政府信息公开…: the name of the government and the words of the title share characters.
  if (/人民$/.test(name) && words.startsWith("政府")) return `${name}政府`;
  const added = withoutYears(behind);
  return name === "" && isBodyName(added) ? added : name;
}

/** Whether a line ends like a title. */
export function endsTitle(text: string): boolean {
  return TITLE_END.test(text);
}

/** The words of a name without the years and joining words before and after it. */
export function withoutYears(text: string): string {
  return text.replace(LEADING, "").replace(TRAILING, "");
}

/** The subject of the reports, as titles name it. */
export const SUBJECT = "(?:(?:政府|政务)(?:信息|资讯)(?:[和与及]政务)?|信息|资讯|政务|政府)(?:主动)?公开";
const WORDS = `(?:${SUBJECT}|${YEARS}|[的和及与暨、"《》<>]|工作|情况|实施|执行|落实|贯彻|开展|总结|年度|\\([^()]{0,12}\\))*`;
/** The words of a title from its subject on. */
export const TITLE_WORDS = `${SUBJECT}${WORDS}(?:报告|年报)`;

/** The rest of a year after a line break: 24年, 二四年度, 年. */
export const YEAR_LEFT = "(?:\\d{0,3}|[〇零一二三四五六七八九]{1,3})年度?";
const LONGEST_TITLE = 80;
/**
 * Possible endings of a title: its year, an announcement of the report, brackets. 报告（以下简称年报） begins a
 * sentence.
 */
const SUFFIX = `(?:["》]?的?(?:公告|公示|通告|通知))?(?<behind>-?${YEARS}|(?:\\((?!以下|下称|简称)[^()]{1,24}\\)){1,2})?["》>]?(?:\\.(?:pdf|docx?|wps|xlsx?|ofd))?$`;
/** Names of pages that list reports. */
const OF_MANY = /历年|历史|往年|往期|列表|栏目/;
const TITLE_END = new RegExp(`(?:报告|年报)${SUFFIX}`);
const TITLE = new RegExp(`^(?<before>.*?)(?<words>${TITLE_WORDS})${SUFFIX}`);
const LABEL =
  /^(?:(?:文件|信息|文章)?(?:标题|名称|题目|题名)\]?:?|附件?\d{0,2}:?|\d{1,2}[.、]|[([](?:公示|公告|通知|全文|图文|附件|年度报告|年报|(?:政府)?信息公开)[)\]])+/;
const JOINING = `${YEARS}|关于(?:印发|发布|公布|公开)?|开展|年度|度|[的,:"《》<>()-]`;
const ANNOUNCES = /关于(?:印发|发布|公布|公开|报送)?/;
const LEADING = new RegExp(`^(?:${YEAR_LEFT}|${JOINING})+`);
const TRAILING = new RegExp(`(?:${JOINING})+$`);
/** Words for whole places, and "we": they name nobody. */
const GENERAL_SUBJECT = /^(?:全[省市县区州镇乡]|[我本][局委办厅院市县区镇乡省]|本(?:机关|单位|部门|年度))$/;
