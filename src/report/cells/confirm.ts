import type { Equation } from "../../form/equation";
import type { CellPath } from "../../form/figures";
import { CellStatus } from "../../form/status";
import { type FigureKind, readFigure } from "../figure";
import { fold } from "../fold";
import type { Stream } from "../stream";
import type { DecodedRow, ReadFigure } from "./decode";

/** A figure with one reading, which counts only if the equations confirm it. */
interface Doubt {
  readonly why: "merged" | "spread" | "grouped" | "recognised";
  readonly value: number | null;
  readonly candidates: readonly number[];
}

/** Doubts about digits that are separated by blanks. */
const BLANK_DOUBTS: readonly Doubt["why"][] = ["spread", "grouped"];

/**
 * Settles figures that are printed in a doubtful way: in a cell that is merged with its neighbours, with digits spread
 * over the cell or in groups, or in recognised text. They are DECODED if their row's equation is met (for recognised
 * text, also their column's), and otherwise UNCERTAIN. If spread digits, or groups, are confirmed in some rows and
 * refuted in none, they are also read in rows without an equation.
 */
export function confirmDoubtful(
  rows: readonly DecodedRow[],
  equationsOf: () => readonly Equation[],
  stream: Stream,
): readonly DecodedRow[] {
  const doubts = new Map<CellPath, Doubt>();
  const values = new Map<CellPath, number | null>();
  const recognised = rows.some((row) => row.figures.some((figure) => stream.isRecognised(figure.start, figure.end)));
  for (const row of rows)
    row.printed.row.cells.forEach((path, cell) => {
      const figure = row.figures[cell] as ReadFigure;
      const doubt = figureDoubt(figure, row.printed.kinds[cell] as FigureKind, recognised, stream);
      if (doubt) doubts.set(path, doubt);
      values.set(path, doubt ? doubt.value : figure.value);
    });
  if (doubts.size === 0) return rows;
  const equations = equationsOf();
  const rule = ruleBook(equations, values);
  const confirmedKinds = BLANK_DOUBTS.filter((why) => isConfirmedElsewhere(why, doubts, equations, rule));
  const settle = (path: CellPath, figure: ReadFigure, doubt: Doubt): ReadFigure => {
    const byRow = rule.say(path, "row");
    if (doubt.why === "merged" && byRow === null && figure.merged === "first" && figure.value === 0) return figure;
    const confirmed =
      byRow === null
        ? confirmedKinds.includes(doubt.why)
        : byRow && (doubt.why !== "recognised" || rule.say(path, "column") === true);
    const { value } = doubt;
    if (confirmed && value !== null) return { ...figure, value, status: CellStatus.DECODED, candidates: [] };
    const implied = doubt.why === "merged" ? rule.implied(path) : [];
    const candidates = [...new Set([...doubt.candidates, ...implied])];
    return { ...figure, value: null, status: CellStatus.UNCERTAIN, candidates };
  };
  return rows.map((row) => ({
    ...row,
    figures: row.figures.map((figure, cell) => {
      const path = row.printed.row.cells[cell] as CellPath;
      const doubt = doubts.get(path);
      return doubt ? settle(path, figure, doubt) : figure;
    }),
  }));
}

function figureDoubt(figure: ReadFigure, kind: FigureKind, recognised: boolean, stream: Stream): Doubt | null {
  if (figure.unread || figure.absent) return null;
  const raw = stream.source.slice(figure.start, figure.end);
  const printed = figure.value === null ? [] : [figure.value];
  const joined = joinedDigits(raw, kind);
  if (stream.isRecognised(figure.start, figure.end) || (recognised && raw.trim() === ""))
    return figure.status === CellStatus.UNREADABLE && joined === null
      ? null
      : {
          why: "recognised",
          value: figure.value ?? joined,
          candidates: joined === null ? [...printed, ...figure.candidates] : [joined],
        };
  if (figure.merged && figure.status !== CellStatus.BLANK) {
    const parts = figuresInCell(raw, kind);
    return { why: "merged", value: figure.value, candidates: printed.length > 0 ? printed : parts };
  }
  return joined === null
    ? null
    : {
        why: GROUPED.test(fold(raw).trim()) ? "grouped" : "spread",
        value: joined,
        candidates: [joined, ...figuresInCell(raw, kind)],
      };
}

/**
 * The number of digits that are spread evenly over a cell (`2 2`, `- 3 . 5`), or grouped by three with blanks (`7
 * 295`). Null for other text.
 */
function joinedDigits(raw: string, kind: FigureKind): number | null {
  if (!WITH_BLANK.test(raw)) return null;
  const text = fold(raw).trim();
  if (GROUPED.test(text)) return readFigure(text.replace(/ /g, ""), kind).value;
  const single = text.split(/ +/);
  if (single.length < 2 || /[\n\t]/.test(text) || !single.every((part) => part.length === 1)) return null;
  if (single.filter((part) => /\d/.test(part)).length < 1) return null;
  return readFigure(single.join(""), kind).value;
}

/** A cell whose text contains a blank. `\s` includes wide blanks. */
const WITH_BLANK = /\S\s+\S/;
const GROUPED = /^[1-9]\d{0,2}(?: \d{3})+$/;

/** The figures in one cell that are separated by blanks or line breaks. */
function figuresInCell(raw: string, kind: FigureKind): readonly number[] {
  const values = raw.split(/\s+/).map((part) => readFigure(part, kind).value);
  return [...new Set(values.filter((value) => value !== null))];
}

/** The results of the equations if the doubtful figures are used as they read. */
interface RuleBook {
  /**
   * Whether the equations for a cell along its row, or its column, are met. Null if there is none with all of its
   * figures known.
   */
  readonly say: (path: CellPath, along: Equation["along"]) => boolean | null;
  readonly holds: (equation: Equation) => boolean | null;
  /** The number that a row's equation requires in a cell, if all other figures are known. */
  readonly implied: (path: CellPath) => readonly number[];
}

function ruleBook(equations: readonly Equation[], values: ReadonlyMap<CellPath, number | null>): RuleBook {
  const sum = (paths: readonly CellPath[]): number | null =>
    paths.reduce<number | null>((total, path) => {
      const value = values.get(path) ?? null;
      return total === null || value === null ? null : total + value;
    }, 0);
  const holds = ({ left, right }: Equation): boolean | null => {
    const [a, b] = [sum(left), sum(right)];
    return a === null || b === null ? null : a === b;
  };
  const over = (path: CellPath, along: Equation["along"]) =>
    equations.filter((one) => one.along === along && (one.left.includes(path) || one.right.includes(path)));
  return {
    holds,
    say: (path, along) => {
      const said = over(path, along)
        .map(holds)
        .filter((one) => one !== null);
      return said.length === 0 ? null : said.every((one) => one);
    },
    implied: (path) =>
      over(path, "row").flatMap(({ left, right }) => {
        const inLeft = left.includes(path);
        const others = sum((inLeft ? left : right).filter((other) => other !== path));
        const whole = sum(inLeft ? right : left);
        return others === null || whole === null || whole < others ? [] : [whole - others];
      }),
  };
}

/** Whether rows with digits joined for this reason meet their equations, and none fails to. */
function isConfirmedElsewhere(
  why: Doubt["why"],
  doubts: ReadonlyMap<CellPath, Doubt>,
  equations: readonly Equation[],
  { holds }: RuleBook,
): boolean {
  const said = equations
    .filter(
      ({ along, left, right }) => along === "row" && [...left, ...right].some((path) => doubts.get(path)?.why === why),
    )
    .map(holds)
    .filter((one) => one !== null);
  return said.length > 0 && said.every((one) => one);
}
