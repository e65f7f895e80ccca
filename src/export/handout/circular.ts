import type { Placed } from "../../arithmetic/ranking";
import { isRate, type Measure } from "../../form/measure";
import { MeasureStatus } from "../../form/status";
import { Timeliness } from "../../form/timeliness";
import { type Message, said } from "../../message/message";
import type { BodyFiling } from "../../question/yearFiled";
import type { Body } from "../../store/bodies";
import { chinese, dayTerm, type OfficeDocument, type OfficePart } from "../office/officeDocument";
import { formulaOf, labelOfMeasure, measureText, STATUS_WORDS, sumText, unitWord } from "./handoutWords";
import { type ListColumn, listTable } from "./listTable";

/** A body that had to file for a year, with the equations of the form that its report breaks. */
export interface CircularBody extends Pick<BodyFiling, "status" | "first" | "judged"> {
  /** Its name in that year. */
  readonly name: string;
  /** How many errors each check found, in the order of the checks. */
  readonly errors: ReadonlyMap<string, number>;
}

/** The bodies in the order of a measure. */
export interface CircularRanking {
  readonly measure: Measure;
  readonly entries: readonly Placed<Body>[];
  readonly notes: readonly Message[];
}

/** What a city tells all of its bodies about the reports of a year. */
export interface Circular {
  /** The body above them; null for all bodies. */
  readonly under: string | null;
  readonly year: number;
  /** Without those that need not file. */
  readonly bodies: readonly CircularBody[];
  readonly notExpected: readonly string[];
  readonly rankings: readonly CircularRanking[];
  readonly minimumBase: number;
  readonly nameOf: (body: Body) => string;
  readonly address: string;
  readonly query: string;
  readonly asOf: string;
}

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** 通报: who filed and who did not, who filed late, whose report contradicts itself, and who is first by some measures. */
export function circularDocument(circular: Circular): OfficeDocument {
  const { under, year, rankings, asOf } = circular;
  const title = `关于${under ?? "各单位"}${year}年政府信息公开工作年度报告报送和数据质量情况的通报`;
  const sections = [
    ["报送情况", filingParts(circular)],
    ["勾稽关系", errorParts(circular)],
    ...rankings.map((ranking) => [`${labelOfMeasure(ranking.measure)}排名`, rankingParts(ranking, circular)] as const),
    ["说明", saidParts([said("HANDOUT_CIRCULAR_SOURCE", { year: String(year), asOf: dayTerm(asOf) })])],
  ] as const;
  return {
    title,
    name: title,
    isWide: false,
    parts: sections.flatMap(([heading, parts], index): readonly OfficePart[] => [
      { kind: "heading", text: `${numeral(index + 1)}、${heading}` },
      ...parts,
    ]),
    notes: new Map(),
    end: "",
    about: [],
    address: circular.address,
    query: circular.query,
    asOf,
  };
}

/** A number below a hundred in Chinese. */
function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : NUMERALS[tens - 1]}十`;
  return `${ten}${ones === 0 ? "" : NUMERALS[ones - 1]}`;
}

function saidParts(sentences: readonly Message[]): readonly OfficePart[] {
  return sentences.map((sentence) => ({ kind: "paragraph", text: chinese(sentence) }));
}

function namesSaid(
  code: "HANDOUT_NOT_FILED" | "HANDOUT_NOT_DUE" | "HANDOUT_NOT_EXPECTED",
  names: readonly string[],
): readonly Message[] {
  return names.length === 0 ? [] : [said(code, { names, count: names.length })];
}

function filingParts({ bodies, notExpected, year }: Circular): readonly OfficePart[] {
  const named = (status: CircularBody["status"]) => bodies.filter((body) => body.status === status);
  const filed = named(MeasureStatus.REPORTED);
  const [missing, notDue] = [named(MeasureStatus.NOT_REPORTED), named(MeasureStatus.NOT_DUE)];
  const late = filed.filter(isLate);
  const names = (some: readonly CircularBody[]) => some.map(({ name }) => name);
  return [
    ...saidParts([
      said("HANDOUT_FILED", {
        year: String(year),
        expected: filed.length + missing.length,
        filed: filed.length,
        missing: missing.length,
        late: late.length,
      }),
      ...namesSaid("HANDOUT_NOT_FILED", names(missing)),
      ...namesSaid("HANDOUT_NOT_DUE", names(notDue)),
      ...namesSaid("HANDOUT_NOT_EXPECTED", notExpected),
      ...(late.length === 0
        ? []
        : [said("HANDOUT_LATE", { bodies: late.map(({ name, judged }) => lateSaid(name, judged?.daysLate ?? 0)) })]),
    ]),
    ...(bodies.length === 0 ? [] : [listTable(FILING_COLUMNS, [{ heading: null, rows: numbered(bodies) }])]),
  ];
}

function lateSaid(name: string, days: number): Message {
  return said("HANDOUT_DAYS_LATE", { name, days });
}

function isLate({ judged }: CircularBody): boolean {
  return judged?.status === Timeliness.LATE;
}

type Numbered = CircularBody & { readonly number: number };

function numbered(bodies: readonly CircularBody[]): readonly Numbered[] {
  return bodies.map((body, at) => ({ ...body, number: at + 1 }));
}

const FILING_COLUMNS: readonly ListColumn<Numbered>[] = [
  { head: "序号", weight: 0.7, kind: "figure", text: ({ number }) => String(number) },
  { head: "单位", weight: 3.2, kind: "label", text: ({ name }) => name },
  {
    head: "报送情况",
    weight: 1.1,
    kind: "figure",
    text: ({ status }) => (status === MeasureStatus.REPORTED ? "已报" : STATUS_WORDS[status]),
  },
  { head: "应发布期限", weight: 1.4, kind: "figure", text: ({ judged }) => judged?.dueOn ?? "不适用" },
  { head: "首次发布日期", weight: 1.5, kind: "figure", text: publishedText },
  { head: "是否按期", weight: 1.2, kind: "figure", text: timelinessText },
  { head: "逾期（天）", weight: 1, kind: "figure", text: lateText },
];

function publishedText({ status, first }: CircularBody): string {
  if (status !== MeasureStatus.REPORTED) return STATUS_WORDS[status];
  if (first === null) return "不详";
  return first.atLatest ? `不晚于${first.on}` : first.on;
}

const TIMELINESS_WORDS: Readonly<Record<Timeliness, string>> = { ON_TIME: "按期", LATE: "逾期", UNKNOWN: "不详" };

function timelinessText({ status, judged }: CircularBody): string {
  if (status !== MeasureStatus.REPORTED || judged === null) return STATUS_WORDS[status];
  return TIMELINESS_WORDS[judged.status];
}

function lateText(body: CircularBody): string {
  if (body.judged?.daysLate != null) return String(body.judged.daysLate);
  return body.judged?.status === Timeliness.ON_TIME && body.status === MeasureStatus.REPORTED
    ? "0"
    : timelinessText(body);
}

function errorParts({ bodies }: Circular): readonly OfficePart[] {
  const filed = bodies.filter(({ status }) => status === MeasureStatus.REPORTED);
  const broken = filed.filter(({ errors }) => errors.size > 0);
  const count = broken.reduce((sum, body) => sum + errorsIn(body), 0);
  if (broken.length === 0) return saidParts([said("HANDOUT_NO_ERRORS", { filed: filed.length })]);
  return [
    ...saidParts([said("HANDOUT_ERRORS", { filed: filed.length, bodies: broken.length, count })]),
    listTable(ERROR_COLUMNS, [{ heading: null, rows: numbered(broken) }]),
  ];
}

function errorsIn({ errors }: CircularBody): number {
  return [...errors.values()].reduce((sum, one) => sum + one, 0);
}

const ERROR_COLUMNS: readonly ListColumn<Numbered>[] = [
  { head: "序号", weight: 0.7, kind: "figure", text: ({ number }) => String(number) },
  { head: "单位", weight: 3, kind: "label", text: ({ name }) => name },
  { head: "错误（处）", weight: 1.1, kind: "figure", text: (body) => String(errorsIn(body)) },
  {
    head: "不符合的勾稽关系",
    weight: 3,
    kind: "label",
    text: ({ errors }) => [...errors].map(([rule, count]) => `${rule}（${count}处）`).join("、"),
  },
];

function rankingParts({ measure, entries, notes }: CircularRanking, circular: Circular): readonly OfficePart[] {
  const { nameOf, minimumBase } = circular;
  const isOf = (status: MeasureStatus) => (entry: Placed<Body>) => entry.measured.status === status;
  const formula = formulaOf(measure);
  const low = entries.filter(isOf(MeasureStatus.LOW_BASE));
  const rest = entries.filter((entry) => entry.rank === null && !low.includes(entry));
  const groups = [
    { heading: null, rows: entries.filter(({ rank }) => rank !== null) },
    { heading: `基数不足${minimumBase}，不排名`, rows: low },
    { heading: "没有可比数值，不排名", rows: rest },
  ];
  const columns = isRate(measure) ? rateColumns(measure, nameOf) : countColumns(measure, nameOf);
  return [
    ...saidParts([
      ...(formula === null ? [] : [said("HANDOUT_FORMULA", { formula, minimumBase: String(minimumBase) })]),
      ...notes,
    ]),
    ...(entries.length === 0 ? [] : [listTable(columns, groups)]),
  ];
}

type NameOf = Circular["nameOf"];

function countColumns(measure: Measure, nameOf: NameOf): readonly ListColumn<Placed<Body>>[] {
  return [
    { head: "名次", weight: 0.8, kind: "figure", text: rankText },
    { head: "单位", weight: 3.2, kind: "label", text: ({ body }) => nameOf(body) },
    { head: `数值（${unitWord(measure)}）`, weight: 1.6, kind: "amount", text: valueText },
    { head: "数据情况", weight: 1.8, kind: "figure", text: ({ measured }) => STATUS_WORDS[measured.status] },
  ];
}

function rateColumns(measure: Measure, nameOf: NameOf): readonly ListColumn<Placed<Body>>[] {
  const side = (which: "numerator" | "denominator") => (entry: Placed<Body>) =>
    sumText(entry.measured[which], measure, which) ?? STATUS_WORDS[entry.measured.status];
  return [
    { head: "名次", weight: 0.8, kind: "figure", text: rankText },
    { head: "单位", weight: 3, kind: "label", text: ({ body }) => nameOf(body) },
    { head: `数值（${unitWord(measure)}）`, weight: 1.2, kind: "amount", text: valueText },
    { head: "分子", weight: 1, kind: "amount", text: side("numerator") },
    { head: "分母（基数）", weight: 1.2, kind: "amount", text: side("denominator") },
    { head: "数据情况", weight: 1.5, kind: "figure", text: ({ measured }) => STATUS_WORDS[measured.status] },
  ];
}

function rankText({ rank }: Placed<Body>): string {
  return rank === null ? "不排名" : String(rank);
}

function valueText({ measured }: Placed<Body>): string {
  return measureText(measured.value, measured.measure) ?? STATUS_WORDS[measured.status];
}
