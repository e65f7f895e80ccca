import { ChangeStatus } from "../../arithmetic/change";
import type { Measured } from "../../arithmetic/measured";
import { type SaidPart, textTogether } from "../../arithmetic/sentence";
import { percentShown } from "../../arithmetic/shown";
import { isRate } from "../../form/measure";
import { type Message, said } from "../../message/message";
import type { YearSentences } from "../../question/sentences";
import { chinese, dayTerm, type OfficeDocument, type OfficePart } from "../office/officeDocument";
import { CHANGE_WORDS, labelOfMeasure, measureText, STATUS_WORDS, sumText, unitWord } from "./handoutWords";
import { type ListColumn, listTable } from "./listTable";

/** The sentences of a year for the report of the body above, with what they rest on. */
export interface Overview {
  /** The body above; null for all bodies. */
  readonly under: string | null;
  readonly told: YearSentences;
  readonly notes: readonly Message[];
  readonly address: string;
  readonly query: string;
  readonly asOf: string;
}

/**
 * 总体情况: the sentences of a yearly report as one paragraph, every number of them with its measure in a table, and what is
 * left out, with why.
 */
export function overviewDocument({ under, told, notes, address, query, asOf }: Overview): OfficeDocument {
  const { year, sentences, leftOut, coverage } = told;
  const name = `${under ?? "各单位"}${year}年政府信息公开工作总体情况`;
  const together = textTogether(sentences);
  const rows = sentences.flatMap(({ parts }) => parts).map((part, at): FigureRow => ({ part, number: at + 1, told }));
  const left = leftOut.map((measured, at): LeftOutRow => ({ measured, number: at + 1, told }));
  const { reported } = coverage;
  return {
    title: name,
    name,
    isWide: true,
    parts: [
      { kind: "heading", text: "一、总体情况" },
      ...saidParts(together === null ? [] : [together]),
      { kind: "heading", text: "二、数据依据" },
      ...saidParts([said("HANDOUT_FIGURES", { count: rows.length, reported })]),
      ...(rows.length === 0 ? [] : [listTable(FIGURE_COLUMNS, [{ heading: null, rows }])]),
      { kind: "heading", text: "三、未写入的数据" },
      ...saidParts([said(left.length === 0 ? "HANDOUT_NOTHING_LEFT_OUT" : "HANDOUT_LEFT_OUT", { count: left.length })]),
      ...(left.length === 0 ? [] : [listTable(LEFT_OUT_COLUMNS, [{ heading: null, rows: left }])]),
      { kind: "heading", text: "四、说明" },
      ...saidParts([...notes, said("HANDOUT_OVERVIEW_SOURCE", { year: String(year), asOf: dayTerm(asOf) })]),
    ],
    notes: new Map(),
    end: "",
    about: [],
    address,
    query,
    asOf,
  };
}

function saidParts(sentences: readonly Message[]): readonly OfficePart[] {
  return sentences.map((sentence) => ({ kind: "paragraph", text: chinese(sentence) }));
}

interface FigureRow {
  readonly number: number;
  readonly part: SaidPart;
  readonly told: YearSentences;
}

/** The sentence says no share, or no change, of this figure. */
const UNSAID = "正文未述";

const FIGURE_COLUMNS: readonly ListColumn<FigureRow>[] = [
  { head: "序号", weight: 0.6, kind: "figure", text: ({ number }) => String(number) },
  { head: "正文表述", weight: 3, kind: "label", text: ({ part }) => chinese(part.said) },
  { head: "指标", weight: 2.2, kind: "label", text: ({ part }) => labelOfMeasure(part.measured.measure) },
  { head: "数值", weight: 1.2, kind: "amount", text: ({ part }) => valueText(part.measured) },
  { head: "单位", weight: 0.7, kind: "figure", text: ({ part }) => unitWord(part.measured.measure) },
  { head: "数据情况", weight: 1, kind: "figure", text: ({ part }) => STATUS_WORDS[part.measured.status] },
  { head: "分子", weight: 0.8, kind: "amount", together: "share", text: ({ part }) => sideText(part, "numerator") },
  {
    head: "分母（基数）",
    weight: 0.9,
    kind: "amount",
    together: "share",
    text: ({ part }) => sideText(part, "denominator"),
  },
  { head: "占比（%）", weight: 0.9, kind: "amount", together: "share", text: ({ part }) => shareText(part) },
  { head: "填报份数", weight: 0.9, kind: "figure", text: ({ part, told }) => statedText(part.measured, told) },
  { head: "上年数", weight: 1, kind: "amount", together: "change", text: (row) => changeTexts(row).before },
  { head: "增减", weight: 1, kind: "amount", together: "change", text: (row) => changeTexts(row).difference },
  { head: "增减（%）", weight: 1.3, kind: "amount", together: "change", text: (row) => changeTexts(row).relative },
  { head: "同比情况", weight: 2.2, kind: "label", together: "change", text: (row) => changeTexts(row).status },
];

function valueText({ measure, value, status }: Measured): string {
  return measureText(value, measure) ?? STATUS_WORDS[status];
}

/** The two sums of which a rate is worked out; of a figure with a share, the figure and the sum that it is a part of. */
function sideText({ measured, whole }: SaidPart, side: "numerator" | "denominator"): string {
  if (isRate(measured.measure)) return sumText(measured[side], measured.measure, side) ?? STATUS_WORDS[measured.status];
  if (whole === null) return UNSAID;
  const sum = (side === "numerator" ? measured : whole.measured).value?.numerator;
  return sum === undefined ? STATUS_WORDS[measured.status] : String(sum);
}

function shareText({ measured, whole }: SaidPart): string {
  if (isRate(measured.measure)) return valueText(measured);
  return whole === null ? UNSAID : percentShown(whole.share);
}

function statedText({ stated }: Measured, { coverage }: YearSentences): string {
  return `${stated}/${coverage.reported}`;
}

interface ChangeTexts {
  readonly before: string;
  readonly difference: string;
  readonly relative: string;
  readonly status: string;
}

function changeTexts({ part, told }: FigureRow): ChangeTexts {
  const { measure } = part.measured;
  const { change } = told.pointOf(measure);
  if (change === null) return { before: UNSAID, difference: UNSAID, relative: UNSAID, status: UNSAID };
  const { status, before, matched } = change;
  const isMatched = status === ChangeStatus.UNEQUAL_BODIES && matched.relative !== null;
  const { difference, relative } = isMatched ? matched : change;
  const incomparable = status === ChangeStatus.ZERO_BEFORE ? "无基数" : "不可比";
  const own = chinese(
    said("HANDOUT_MATCHED", {
      bodies: matched.bodies,
      before: valueText(matched.before),
      after: valueText(matched.after),
    }),
  );
  return {
    before: valueText(before),
    difference: signed(difference && measureText(difference, measure)) ?? incomparable,
    relative: signed(relative && percentShown(relative)) ?? incomparable,
    status: isMatched ? `${CHANGE_WORDS[status]}；${own}` : CHANGE_WORDS[status],
  };
}

function signed(text: string | null): string | null {
  return text === null || text.startsWith("-") || /^[0.]+$/.test(text) ? text : `+${text}`;
}

interface LeftOutRow {
  readonly number: number;
  readonly measured: Measured;
  readonly told: YearSentences;
}

const LEFT_OUT_COLUMNS: readonly ListColumn<LeftOutRow>[] = [
  { head: "序号", weight: 0.6, kind: "figure", text: ({ number }) => String(number) },
  { head: "指标", weight: 4, kind: "label", text: ({ measured }) => labelOfMeasure(measured.measure) },
  { head: "未写入的原因", weight: 2, kind: "figure", text: ({ measured }) => STATUS_WORDS[measured.status] },
  { head: "已填报部分的数值", weight: 2, kind: "amount", text: ({ measured }) => valueText(measured) },
  { head: "单位", weight: 1, kind: "figure", text: ({ measured }) => unitWord(measured.measure) },
  { head: "填报份数", weight: 1.2, kind: "figure", text: ({ measured, told }) => statedText(measured, told) },
];
