import type { SourceDocument } from "../document/document";
import { fold } from "./fold";
import type { Remark } from "./report";

/** Who reports on which year, as the document says it. */
export interface Head {
  readonly department: string | null;
  readonly year: number | null;
  readonly remarks: readonly Remark[];
}

/** What a person states at import; it wins over the text. */
export interface Hints {
  readonly department?: string;
  readonly year?: number;
}

/**
 * Department and year from the title, then from the text, then from the file name. What a person states wins, then the
 * title; a place that says otherwise is a CONTRADICTION. The name never contains the year or the words of the title.
 */
export function readHead(document: SourceDocument, hints: Hints): Head {
  const title = titleOf(document);
  const [, period] = PERIOD.exec(fold(document.text)) ?? [];
  const named = titleIn(stemOf(document.name));
  const sources: readonly Source[] = [
    { place: "the import", department: hints.department ?? null, year: hints.year ?? null },
    { place: "the title", department: title?.department ?? null, year: title?.year ?? null },
    { place: "the period of its figures", department: null, year: period === undefined ? null : Number(period) },
    {
      place: "the file name",
      department: named?.department ?? null,
      year: named?.year ?? onlyYearIn(stemOf(document.name)),
    },
  ];
  const signed = SIGNATURE.exec(fold(document.text.slice(-200)))?.[1] ?? null;
  const department = sources.find((source) => source.department !== null)?.department ?? signed;
  const year = sources.find((source) => source.year !== null)?.year ?? null;
  return { department, year, remarks: [...unknown(department, year), ...contradictions(sources)] };
}

/** A title such as 2020年丽水市科学技术局政府信息公开工作年度报告, taken apart; null where a line is no title. */
export function titleIn(line: string): { readonly department: string | null; readonly year: number | null } | null {
  const text = fold(line)
    .replace(/[\s"《》<>]/g, "")
    .replace(/^标题:/, "");
  if (text.length > LONGEST_TITLE || !TITLE_END.test(text)) return null;
  const cut = text.search(/政府信息公开|政务公开工作|信息公开(?=工作|年|\d|二)/);
  if (cut < 0) return null;
  const year = yearIn(text);
  const name = text
    .slice(0, cut)
    .replace(DATED.test(text.slice(0, cut)) ? DATED : YEAR, "")
    .replace(/^(?:关于|附件\d?:?|\d+[.、])+/, "")
    .replace(/(?:关于|的|年度|度|,|\(|\))+$/, "")
    .replace(/^(?:年度|度|的|,|\(|\))+/, "");
  // 示例市人民政府信息公开…: the government's own name runs into the title.
  const whole = /人民$/.test(name) ? `${name}政府` : name;
  return { department: whole.length < 2 ? null : original(line, whole), year };
}

interface Source {
  readonly place: string;
  readonly department: string | null;
  readonly year: number | null;
}

const LONGEST_TITLE = 60;
/** The title is looked for in so many first lines. */
const FIRST_LINES = 60;
const FIRST_CHARACTERS = 20_000;
const PARTED = /[_|｜]|\s*[-–—]+\s*(?=[\u4e00-\u9fff])/;
/** A name and a day at the very end. */
const SIGNATURE =
  /(?:^|[\s。;])([\u3400-\u9fff]{3,27}(?:局|委员会|办公室|办公厅|厅|政府|管委会))\s*20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/;
const TITLE_END = /(?:报告|年报)(?:\([^()]{1,12}\))?$/;
/** A year that says so; where there is one, other digits belong to the name. */
const DATED = /(?<!\d)20\d\d年/;
const YEAR = /(?<!\d)(?:20\d\d|二[〇零][〇零一二三四五六七八九]{2})年?/;
const PERIOD = /(20\d\d)年1月1日(?:起)?(?:至|到|-|—)+(?:同年|\1年)?12月31日/;
/** Endings of the names of bodies that report. */
const BODY =
  /^[\u3400-\u9fff]{2,28}(?:局|委|委员会|办|办公室|厅|院|会|政府|中心|管委会|大队|支队|总队|站|处|所|公司|乡|镇|街道|区|市|县)$/;

function titleOf(document: SourceDocument): { department: string | null; year: number | null } | null {
  const lines = document.text
    .slice(0, FIRST_CHARACTERS)
    .split("\n", FIRST_LINES * 4)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, FIRST_LINES);
  const titles = lines.flatMap((line, index) => {
    // A page's own title often carries the name of the site behind a line.
    const title =
      titleIn(line) ??
      line
        .split(PARTED)
        .map(titleIn)
        .find((part) => part !== null);
    return title ? [{ ...title, index }] : [];
  });
  const whole = titles.find((title) => title.department !== null && title.year !== null);
  if (whole) return whole;
  const [first] = titles;
  return first ? overLines(first, lines) : null;
}

/** A title set over two or three lines: the body's name above, the rest below, in either order of name and year. */
function overLines(title: { department: string | null; year: number | null; index: number }, lines: readonly string[]) {
  const above = lines.slice(Math.max(0, title.index - 3), title.index).reverse();
  const around = [...above, ...lines.slice(title.index + 1, title.index + 3)];
  const name = around
    .map((line) => line.replace(/\s/g, ""))
    .find((line) => BODY.test(line.replace(YEAR, "").replace(/^年?度?/, "")));
  const dated = around.find((line) => /^[("]?\s*(?:20\d\d|二[〇零○]..)\s*年?度?\s*[)"]?$/.test(fold(line)));
  return {
    department: title.department ?? (name === undefined ? null : name.replace(YEAR, "").replace(/^年?度?/, "")),
    year:
      title.year ??
      (name === undefined ? null : yearIn(fold(name))) ??
      (dated === undefined ? null : yearIn(fold(dated))),
  };
}

function yearIn(text: string): number | null {
  // With 年 first: 甲市2010中学2022年… speaks of 2022.
  const printed = (/(?<!\d)(20[0-4]\d)年/.exec(text) ?? /(?<!\d)(20[0-4]\d)(?!\d)/.exec(text))?.[1];
  if (printed !== undefined) return Number(printed);
  const spelled = /二[〇零]([〇零一二三四五六七八九])([〇零一二三四五六七八九])/.exec(text);
  if (!spelled) return null;
  const [tens, ones] = spelled.slice(1).map((digit) => Math.max(0, "〇一二三四五六七八九".indexOf(digit)));
  return 2000 + 10 * (tens as number) + (ones as number);
}

function onlyYearIn(name: string): number | null {
  const years = [...name.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)].map((match) => Number(match[1]));
  return new Set(years).size === 1 ? (years[0] as number) : null;
}

/** The characters of a folded name as the line prints them, compatibility forms resolved. */
function original(line: string, name: string): string {
  const compact = line.replace(/[\s“”"《》]/g, "").normalize("NFKC");
  const at = fold(compact).indexOf(name);
  return at < 0 ? name : compact.slice(at, at + name.length);
}

function stemOf(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{2,5}$/, "");
}

function unknown(department: string | null, year: number | null): readonly Remark[] {
  return [
    ...(department === null
      ? [remark("DEPARTMENT_UNKNOWN", "No title names the department that reports: state it at import (--department).")]
      : []),
    ...(year === null
      ? [
          remark(
            "YEAR_UNKNOWN",
            "Neither the title nor the text says which year is reported: state it at import (--year).",
          ),
        ]
      : []),
  ];
}

function contradictions(sources: readonly Source[]): readonly Remark[] {
  const dated = sources.filter((source) => source.year !== null);
  const named = sources.filter((source) => source.department !== null);
  return [
    ...dated
      .slice(1)
      .flatMap((source) =>
        source.year === dated[0]?.year
          ? []
          : [
              remark(
                "CONTRADICTION",
                `The year is ${dated[0]?.year} by ${dated[0]?.place}, but ${source.year} by ${source.place}; the first holds.`,
              ),
            ],
      ),
    ...named
      .slice(1)
      .flatMap((source) =>
        source.department === named[0]?.department
          ? []
          : [
              remark(
                "CONTRADICTION",
                `The department is ${named[0]?.department} by ${named[0]?.place}, but ${source.department} by ${source.place}; the first holds.`,
              ),
            ],
      ),
  ];
}

function remark(code: Remark["code"], message: string): Remark {
  return { code, message, cells: [] };
}
