import { CellStatus } from "../form/status";
import { fold } from "./fold";

/**
 * The kind of figure in a column. For money: how many fen one printed unit is, or null if neither the form nor the
 * header fixes a unit.
 */
export type FigureKind =
  | { readonly of: "count"; readonly signed: boolean }
  | { readonly of: "money"; readonly fenPerUnit: bigint | null };

/**
 * The result of reading one printed figure: a whole number in the unit of its cell, or the status that says why there
 * is none.
 */
export interface Figure {
  readonly value: number | null;
  readonly status: CellStatus;
  readonly candidates: readonly number[];
}

export const FEN_PER_YUAN = 100n;
export const FEN_PER_TEN_THOUSAND = 1_000_000n;

/**
 * Reads one printed figure, e.g. `减33` as -33, `429.1万` as 429100000 fen. Money is computed in whole fen with
 * integers only. Blanks and dashes are BLANK, never zero. A text that is not a whole figure is UNREADABLE. A figure
 * with several possible readings (no unit, finer than a fen, "about") is UNCERTAIN, with the readings as candidates; so
 * is a cell in which the document says that the figure is in doubt (存疑), without candidates.
 * docs/domain.md, "Statuses of a cell".
 */
export function readFigure(raw: string, kind: FigureKind): Figure {
  // The content of most cells.
  if (kind.of === "count" && PLAIN_COUNT.test(raw))
    return { value: Number(raw), status: CellStatus.REPORTED, candidates: [] };
  const text = folded(raw).replace(/\s+/g, " ").trim();
  if (BLANK_TEXT.test(text)) return { value: null, status: CellStatus.BLANK, candidates: [] };
  if (IN_DOUBT.test(text)) return { value: null, status: CellStatus.UNCERTAIN, candidates: [] };
  if (text === "零") return reportedFigure(0n);
  if (kind.of === "count" && kind.signed && UNCHANGED.test(text)) return reportedFigure(0n);
  const printed = printedFigure(text);
  if (!printed) return UNREADABLE;
  return kind.of === "count" ? countFigure(printed) : moneyFigure(printed, kind.fenPerUnit);
}

/**
 * The unit of the last digit with which an amount is printed, in fen: 100000 for `429.1万`, 1 for `500000.00元`. Blanks
 * between digits do not count. It is 1 if text and amount do not have the same digits: without a text, in Chinese
 * numerals, or because a person set another amount.
 */
export function lastPlaceOf(raw: string | null, fen: number): bigint {
  const printed = raw === null ? null : printedFigure(folded(raw).replace(/\s+/g, ""));
  const digits = printed ? BigInt(printed.whole + printed.fraction) : 0n;
  if (digits === 0n) return 1n;
  const amount = BigInt(Math.abs(fen));
  const place = amount / digits;
  return place * digits === amount && POWER_OF_TEN.test(String(place)) ? place : 1n;
}

const POWER_OF_TEN = /^10*$/;

function folded(raw: string): string {
  return fold(raw).replace(/〇/g, "0");
}

const PLAIN_COUNT = /^(?:0|[1-9]\d{0,14})$/;
const UNREADABLE: Figure = { value: null, status: CellStatus.UNREADABLE, candidates: [] };
const BLANK_TEXT = /^(?:[-/\\*_ ]*|无|\((?:无)?\))$/;
/** What bodies and this service print in place of a figure that is in doubt, with a remark in brackets or note marks. */
const IN_DOUBT = /^(?:数据)?(?:存 ?疑|待 ?核 ?实?) ?(?:\([^()]*\)|[①-⑳❶-❿]+)?$/;
const UNCHANGED = /^(?:持平|不变|无变化|无增减)$/;
const SCALES: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };
const FIGURE = new RegExp(
  "^(?<about>约|近|超|超过|大约|逾)?" +
    "(?<sign>[-+↑↓]|净?增加?|新增|净?减少?|负)? ?" +
    "(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?<fraction>\\d+))? ?" +
    "(?<scale>万|亿)?(?<more>余|多)? ?" +
    "(?<unit>元|圆|人民币|件次|件|条|项|个|笔|次|宗|起|例|份|部|人次|人|批|单)?整?" +
    // A remark in brackets, or note marks.
    " ?(?:\\([^()]*\\)|[①-⑳❶-❿]+)?$",
);

interface PrintedFigure {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly scale: bigint;
  readonly unit: string;
  readonly doubtful: boolean;
}

function printedFigure(text: string): PrintedFigure | null {
  const groups = FIGURE.exec(text)?.groups;
  if (!groups) return null;
  const digits = (groups.whole as string).replace(/,/g, "");
  return {
    negative: /[-减↓负]/.test(groups.sign ?? ""),
    whole: digits,
    fraction: groups.fraction ?? "",
    scale: SCALES[groups.scale ?? ""] ?? 1n,
    unit: groups.unit ?? "",
    // Nobody writes 7 as 007. More likely, several cells ran together.
    doubtful: groups.about !== undefined || groups.more !== undefined || /^0\d/.test(digits),
  };
}

function countFigure(printed: PrintedFigure): Figure {
  if (MONEY_UNITS.test(printed.unit)) return UNREADABLE;
  const value = scaled(printed, printed.scale);
  if (value.length > 1) return UNREADABLE;
  // 1.2万件 is a rounded count.
  return printed.doubtful || printed.scale > 1n ? uncertainFigure(value) : reportedFigure(value[0] as bigint);
}

function moneyFigure(printed: PrintedFigure, fenPerUnit: bigint | null): Figure {
  if (printed.unit !== "" && !MONEY_UNITS.test(printed.unit)) return UNREADABLE;
  const ownUnit = printed.unit !== "" || printed.scale > 1n;
  if (!ownUnit && fenPerUnit === null && !/^0*$/.test(printed.whole + printed.fraction))
    return uncertainFigure([FEN_PER_YUAN, FEN_PER_TEN_THOUSAND].flatMap((unit) => scaled(printed, unit)));
  const fen = scaled(printed, ownUnit ? FEN_PER_YUAN * printed.scale : (fenPerUnit ?? FEN_PER_YUAN));
  return fen.length > 1 || printed.doubtful ? uncertainFigure(fen) : reportedFigure(fen[0] as bigint);
}

const MONEY_UNITS = /^(?:元|圆|人民币)$/;

/** The figure times a unit: one whole number, or the two whole numbers next to the exact product. */
function scaled(printed: PrintedFigure, unit: bigint): readonly bigint[] {
  const sign = printed.negative ? -1n : 1n;
  const power = 10n ** BigInt(printed.fraction.length);
  const product = BigInt(printed.whole + printed.fraction) * unit;
  const whole = product / power;
  return product % power === 0n ? [sign * whole] : [sign * whole, sign * (whole + 1n)];
}

function reportedFigure(value: bigint): Figure {
  if (!isSafe(value)) return UNREADABLE;
  return { value: Number(value), status: CellStatus.REPORTED, candidates: [] };
}

function uncertainFigure(values: readonly bigint[]): Figure {
  if (!values.every(isSafe)) return UNREADABLE;
  return { value: null, status: CellStatus.UNCERTAIN, candidates: [...new Set(values.map(Number))] };
}

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
}
