import type { FigurePath } from "../form/figures";
import { APPLICANTS } from "../form/layout";
import { branchesWith, leafAt } from "../form/tree";
import { figureValue, said } from "../message/message";
import { type ComparedReport, type ComparedYear, cellsInAll, comparedYear, labelledBy } from "./comparedReport";
import { type Finding, FindingLevel, type NeighbourCheck } from "./finding";
import { addend, type Operand, pathOf } from "./operand";
import { plausibility } from "./plausibility";

const WARNING = FindingLevel.WARNING;

/**
 * All checks of two years. None is an error: a difference from another report needs an explanation, but need not be
 * wrong.
 */
export const NEIGHBOUR_CHECKS: readonly NeighbourCheck[] = [
  {
    id: "R5",
    clause: {
      zh: "国办公开办函〔2021〕30号 表三：上年结转、结转下年度继续办理",
      en: "国办公开办函〔2021〕30号, table 3: brought forward from last year, carried forward to next year",
    },
    level: WARNING,
    chinese: "上年结转政府信息公开申请数量，等于上一年报告的结转下年度继续办理数量",
    english: "Applications brought forward equal those carried forward in last year's report",
    run: (current, previous) =>
      sides("R5", current, previous, APPLICANTS, (applicant) => ({
        left: `applications.carriedIn.${applicant}`,
        now: [],
        before: [`applications.carriedOut.${applicant}`],
      })),
  },
  {
    id: "R6",
    clause: {
      zh: "国办公开办函〔2021〕30号 表二 第二十条第（一）项",
      en: "国办公开办函〔2021〕30号, table 2, Article 20 (1)",
    },
    level: WARNING,
    chinese: "现行有效件数，等于上一年现行有效件数加本年制发件数、减本年废止件数（不等时请说明）",
    english: "Documents in force equal those of last year plus issued less repealed (to be explained where not)",
    run: (current, previous) =>
      sides("R6", current, previous, branchesWith("inForce"), (kind) => ({
        left: `${kind}.inForce`,
        now: [`${kind}.made`, `-${kind}.repealed`],
        before: [`${kind}.inForce`],
      })),
  },
  {
    id: "R7",
    clause: {
      zh: "国办公开办函〔2019〕60号 表二 第二十条第（一）项",
      en: "国办公开办函〔2019〕60号, table 2, Article 20 (1)",
    },
    level: WARNING,
    chinese: "对外公开总数量，等于上一年对外公开总数量加本年新公开数量",
    english: "Total disclosed equals last year's total plus newly disclosed",
    run: (current, previous) =>
      sides("R7", current, previous, branchesWith("totalDisclosed"), (kind) => ({
        left: `${kind}.totalDisclosed`,
        now: [`${kind}.disclosed`],
        before: [`${kind}.totalDisclosed`],
      })),
  },
  {
    id: "R8",
    clause: {
      zh: "国办公开办函〔2019〕60号 表二 第二十条第（五）（六）（八）项",
      en: "国办公开办函〔2019〕60号, table 2, Article 20 (5), (6) and (8)",
    },
    level: WARNING,
    chinese: "上一年项目数量，等于上一年报告的上一年项目数量加本年增/减",
    english: "Items of the year before equal what last year's report arrives at",
    run: (current, previous) =>
      sides("R8", current, previous, branchesWith("itemsBefore"), (act) => ({
        left: `${act}.itemsBefore`,
        now: [],
        before: [`${act}.itemsBefore`, `${act}.itemsChange`],
      })),
  },
  {
    id: "R10",
    clause: { zh: "国办公开办函〔2021〕30号 表四：尚未审结", en: "国办公开办函〔2021〕30号, table 4: pending" },
    level: FindingLevel.NOTICE,
    chinese: "上一年尚未审结的案件，应当计入本年总计",
    english: "Cases pending last year are among this year's total",
    run: pendingComeBack,
  },
  plausibility,
];

/**
 * The findings that compare two reports of one department: R5 to R8, R10 and JUMP. Pure. Empty unless `previous` is of
 * the year immediately before; a rule applies only to figures that the forms of both years contain.
 */
export function checkNeighbours(current: ComparedReport, previous: ComparedReport): readonly Finding[] {
  return checkYears(comparedYear(current.year, [current]), comparedYear(previous.year, [previous]));
}

/**
 * The same for bodies that pass on to each other (see `Handover`): their sums are compared. Without all of the reports,
 * nothing can be assessed. The names of the bodies are those of both sides.
 */
export function checkHandover(
  current: ComparedYear,
  previous: ComparedYear,
  names: { readonly before: readonly string[]; readonly after: readonly string[] },
): readonly Finding[] {
  return checkYears(current, previous).map((finding) => ({
    ...finding,
    message: said("THROUGH_SUCCESSION", { sentence: finding.message, year: current.year, ...names }),
  }));
}

function checkYears(current: ComparedYear, previous: ComparedYear): readonly Finding[] {
  if (previous.year !== current.year - 1) return [];
  return NEIGHBOUR_CHECKS.flatMap((check) => check.run(current, previous));
}

/**
 * A figure of this year, and the sum that it should equal: figures of this year and of the year before. `-` subtracts.
 */
interface YearComparison {
  readonly left: FigurePath;
  readonly now: readonly Operand[];
  readonly before: readonly Operand[];
}

function sides<Over extends string>(
  check: string,
  current: ComparedYear,
  previous: ComparedYear,
  over: readonly Over[],
  sidesOf: (one: Over) => YearComparison,
): readonly Finding[] {
  const all = inBothForms(over.map(sidesOf), current, previous);
  if (current.missing.length + previous.missing.length > 0) return withoutReports(check, all, current, previous);
  const open = all.flatMap((one) => unstatedIn(one, current, previous));
  return [
    ...all.flatMap((one) => compared(check, one, current, previous)),
    ...(open.length > 0 ? [notAssessable(check, open, current, previous)] : []),
  ];
}

/**
 * The comparisons whose figures are in the forms of both years; for example, only the form of 2021 has documents in
 * force.
 */
function inBothForms(
  all: readonly YearComparison[],
  current: ComparedYear,
  previous: ComparedYear,
): readonly YearComparison[] {
  const [ofNow, ofBefore] = [cellsInAll(current.forms), cellsInAll(previous.forms)];
  return all.filter(
    ({ left, now, before }) =>
      [left, ...now.map(pathOf)].every((path) => ofNow.has(path)) && before.every((term) => ofBefore.has(pathOf(term))),
  );
}

function compared(
  check: string,
  one: YearComparison,
  current: ComparedYear,
  previous: ComparedYear,
): readonly Finding[] {
  const left = current.value(one.left);
  const terms = [
    ...one.before.map((term) => addend(term, previous.value(pathOf(term)))),
    ...one.now.map((term) => addend(term, current.value(pathOf(term)))),
  ];
  if (left === null || terms.includes(null)) return [];
  const right = terms.reduce<number>((sum, term) => sum + (term as number), 0);
  if (left === right) return [];
  const cells = [one.left, ...one.now.map(pathOf)];
  const figure = (value: number) => figureValue(value, leafAt(one.left).unit);
  const message = said("YEARS_DIFFER", {
    cell: { place: "cell", path: one.left, form: labelledBy(current) },
    year: current.year,
    left: figure(left),
    before: previous.year,
    right: figure(right),
    difference: figure(left - right),
  });
  return [{ check, level: WARNING, cells, message, left, right, unstated: [] }];
}

interface UnstatedFigure {
  readonly path: FigurePath;
  readonly report: ComparedReport;
}

/**
 * The figures of a comparison that are not stated; none if no figure at all is stated, because then there is nothing to
 * compare.
 */
function unstatedIn(one: YearComparison, current: ComparedYear, previous: ComparedYear): readonly UnstatedFigure[] {
  const figuresIn = (year: ComparedYear, paths: readonly FigurePath[]) =>
    paths.flatMap((path) => year.reports.map((report) => ({ path, report })));
  const all = [
    ...figuresIn(current, [one.left, ...one.now.map(pathOf)]),
    ...figuresIn(previous, one.before.map(pathOf)),
  ];
  const open = all.filter(({ path, report }) => report.value(path) === null);
  return open.length === all.length ? [] : open;
}

function notAssessable(
  check: string,
  open: readonly UnstatedFigure[],
  current: ComparedYear,
  previous: ComparedYear,
): Finding {
  const cells = [...new Set(open.map(({ path }) => path))];
  const isSingle = current.reports.length === 1 && previous.reports.length === 1;
  const figures = open.map(({ path, report: { department, year, form } }) => {
    const cell = { place: "cell", path, form } as const;
    return isSingle ? said("FIGURE_OF_YEAR", { year, cell }) : said("FIGURE_OF_BODY", { body: department, year, cell });
  });
  const message = said("YEARS_NOT_ASSESSABLE", { before: previous.year, figures });
  return { check, level: FindingLevel.NOTICE, cells, message, left: null, right: null, unstated: cells };
}

/** That comparisons cannot be assessed, because reports are missing; nothing if there is nothing to compare. */
function withoutReports(
  check: string,
  all: readonly YearComparison[],
  current: ComparedYear,
  previous: ComparedYear,
): readonly Finding[] {
  if (all.length === 0) return [];
  const reports = [previous, current].flatMap(({ year, missing }) =>
    missing.map((body) => said("REPORT_OF_YEAR", { body, year })),
  );
  const message = said("YEARS_WITHOUT_REPORTS", { before: previous.year, reports });
  const unstated = previous.missing.length > 0 ? all.flatMap(({ before }) => before.map(pathOf)) : [];
  const cells = all.map(({ left }) => left);
  return [{ check, level: FindingLevel.NOTICE, cells, message, left: null, right: null, unstated }];
}

function pendingComeBack(current: ComparedYear, previous: ComparedYear): readonly Finding[] {
  return branchesWith("pending").flatMap((group): readonly Finding[] => {
    const [left, right] = [current.value(`${group}.total`), previous.value(`${group}.pending`)];
    if (left === null || right === null || left >= right) return [];
    const message = said("PENDING_LOST", {
      group: { place: "row", path: group, form: labelledBy(current) },
      before: previous.year,
      pending: right,
      year: current.year,
      total: left,
    });
    return [
      { check: "R10", level: FindingLevel.NOTICE, cells: [`${group}.total`], message, left, right, unstated: [] },
    ];
  });
}
