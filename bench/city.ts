import type { DepartmentKind } from "../src/form/body";
import { cellsOf } from "../src/form/catalogue";
import type { CellPath, FigurePath } from "../src/form/figures";
import { FORM_2019 } from "../src/form/form2019";
import { FORM_2021 } from "../src/form/form2021";
import type { Layout } from "../src/form/layout";
import { LEAVES } from "../src/form/tree";
import { applicationsOf, NONE_OPEN, type OpenApplications } from "../src/sample/applications";
import { type CaseCounts, casesOf, NO_CASES } from "../src/sample/cases";
import { type Random, randomOf } from "../src/sample/random";

/** A body of the made-up city. */
export interface CityBody {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: DepartmentKind;
  readonly line: string | null;
  readonly parentId: number | null;
  readonly summary: boolean;
}

/** A report of the made-up city: a value for each leaf of the tree, null where it is not stated; money in fen. */
export interface CityReport {
  readonly body: CityBody;
  readonly year: number;
  readonly form: Layout;
  readonly values: readonly (number | null)[];
}

export const FIRST_YEAR = 2016;
export const LAST_YEAR = 2025;
export const YEARS: readonly number[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);

const LINES =
  "科技 教育 公安 民政 司法 财政 人社 住建 交通 水利 农业 商务 文旅 卫健 应急 审计 市场 统计 医保 信访".split(" ");
const SEED = "bench";

/** A city, its counties (both summaries) and their bureaus: `size` bodies together, at least three. */
export function bodiesOf(size: number): readonly CityBody[] {
  const counties = Math.max(1, Math.round(0.8 * Math.sqrt(size)));
  return Array.from({ length: size }, (_, i) => {
    const id = i + 1;
    const code = `B${String(id).padStart(6, "0")}`;
    if (i === 0) return { id, code, name: "示例市", kind: "GOVERNMENT", line: null, parentId: null, summary: true };
    if (i <= counties)
      return { id, code, name: `示例市第${i}县`, kind: "GOVERNMENT", line: null, parentId: 1, summary: true };
    const parentId = 2 + ((i - 1) % counties);
    const line = LINES[Math.floor((i - 1 - counties) / counties) % LINES.length] as string;
    return {
      id,
      code,
      name: `示例市第${parentId - 1}县${line}局${id}`,
      kind: "BUREAU",
      line,
      parentId,
      summary: false,
    };
  }) as readonly CityBody[];
}

/** The form of a report year; years before the first form are taken as if it had been in force. */
export function formOf(year: number): Layout {
  return year < FORM_2021.firstYear ? FORM_2019 : FORM_2021;
}

/**
 * The reports of these bodies, year by year as they are filed, the same on every run. Some bodies begin later or leave
 * out a year; some cells are blank, many zero; a summary's report sums those of its parts.
 */
export function* reportsOf(bodies: readonly CityBody[], years = YEARS): Generator<CityReport> {
  const standings = new Map<number, Standing>();
  for (const year of years) {
    const sums = new Map<number, (number | null)[]>();
    const below = [...bodies].reverse(); // parts before the bodies they belong to
    for (const body of below) {
      const values = body.summary ? sums.get(body.id) : filedBy(body, year, standings);
      if (values === undefined) continue;
      if (body.parentId !== null) sums.set(body.parentId, added(sums.get(body.parentId), values));
      yield { body, year, form: formOf(year), values };
    }
  }
}

/** What a bureau leaves from one year to the next. */
interface Standing {
  readonly open: OpenApplications;
  readonly pending: CaseCounts;
}

const NOTHING_LEFT: Standing = { open: NONE_OPEN, pending: NO_CASES };

const INDEX = new Map(LEAVES.map((leaf, i) => [leaf.path, i]));

function filedBy(body: CityBody, year: number, standings: Map<number, Standing>): (number | null)[] | undefined {
  const size = randomOf(`${SEED} ${body.id}`);
  const level = size.between(2, 40) * (size.once(20) ? 6 : 1);
  const begins = size.once(12) ? FIRST_YEAR + size.between(1, 5) : FIRST_YEAR;
  const random = randomOf(`${SEED} ${body.id} ${year}`);
  if (year < begins || (year > begins && random.once(50))) return undefined;
  const form = formOf(year);
  const before = standings.get(body.id) ?? NOTHING_LEFT;
  const applications = applicationsOf(form, random.between(0, level * 2), before.open, true, random);
  const cases = casesDrawn(before.pending, random);
  standings.set(body.id, { open: applications.open, pending: cases.pending });
  const values: (number | null)[] = new Array(LEAVES.length).fill(null);
  const set = (path: FigurePath, value: number) => {
    values[INDEX.get(path) as number] = random.once(40) ? null : value;
  };
  for (const [path, value] of initiativeOf(form, level, random)) set(path, value);
  for (const [path, value] of [...applications.cells, ...cases.cells]) set(path, value);
  return values;
}

/**
 * Cells of another report of a bureau and year, without a blank: with so many new applications, and bought for so much
 * (fen) where the form has procurement.
 */
export function figuresFiledAgain(
  body: CityBody,
  year: number,
  received: number,
  bought: number,
): ReadonlyMap<FigurePath, number> {
  const random = randomOf(`${SEED} ${body.id} ${year} ${bought}`);
  const form = formOf(year);
  const applications = applicationsOf(form, received, NONE_OPEN, true, random);
  const figures = new Map<FigurePath, number>([
    ...initiativeOf(form, random.between(2, 40), random),
    ...applications.cells,
    ...casesDrawn(NO_CASES, random).cells,
  ]);
  if (figures.has("procurement.amount")) figures.set("procurement.amount", bought);
  return figures;
}

function casesDrawn(pending: CaseCounts, random: Random): ReturnType<typeof casesOf> {
  const opened = { reconsideration: random.between(0, 2), "litigation.direct": random.once(4) ? 1 : 0 };
  return casesOf({ ...opened, "litigation.afterReconsideration": 0 }, pending, true, random);
}

/** Table 2 and what the narrative states. */
function initiativeOf(form: Layout, level: number, random: Random): readonly (readonly [FigurePath, number])[] {
  const amount = (cell: CellPath) => (cell.endsWith("itemsChange") ? random.between(-3, 3) : random.between(0, level));
  const cells = tableTwoOf(form).map((cell) => [cell, random.once(3) ? 0 : amount(cell)] as const);
  const money = cells.map(([cell, count]) => {
    if (cell === "procurement.amount") return [cell, projects(cells) * random.between(1_000_000, 90_000_000)] as const;
    return cell === "fees.amount" ? ([cell, count * random.between(0, 5_000_000)] as const) : ([cell, count] as const);
  });
  const website = random.between(10, 600);
  const wechat = random.between(0, 300);
  return [
    ...money,
    ["published.website", website],
    ["published.wechat", wechat],
    ["published.total", website + wechat],
  ];
}

function projects(cells: readonly (readonly [CellPath, number])[]): number {
  return cells.find(([cell]) => cell === "procurement.projects")?.[1] ?? 0;
}

const TABLE_TWO = new Map<Layout, readonly CellPath[]>();

function tableTwoOf(form: Layout): readonly CellPath[] {
  const known = TABLE_TWO.get(form) ?? cellsOf(form).filter((cell) => !/^(applications|reconsid|litig)/.test(cell));
  TABLE_TWO.set(form, known);
  return known;
}

function added(sums: (number | null)[] | undefined, values: readonly (number | null)[]): (number | null)[] {
  if (sums === undefined) return [...values];
  for (const [i, value] of values.entries()) if (value !== null) sums[i] = (sums[i] ?? 0) + value;
  return sums;
}
