import { cellsOf } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import type { Layout } from "../form/layout";
import type { Random } from "./random";
import { quotient, type WorkLevel } from "./workload";

const ACTS = ["licensing", "externalServices", "penalties", "compulsion", "fees"] as const;
const DOCUMENTS = ["rules", "normativeDocuments"] as const;

/** The counts of table 2 at the end of a year: the kinds of act on a body's list, and the documents in its stock. */
export type Stocks = Readonly<Record<(typeof ACTS)[number] | (typeof DOCUMENTS)[number], number>>;

/** The counts of a body of that level before its first report. */
export function stocksBefore(level: WorkLevel): Stocks {
  return {
    rules: level.rules * 12,
    normativeDocuments: level.normativeDocuments * 7,
    licensing: level.licensing.kinds,
    externalServices: level.externalServices.kinds,
    penalties: level.penalties.kinds,
    compulsion: level.compulsion.kinds,
    fees: level.fees.kinds,
  };
}

/**
 * Table 2 of one year, and the figures of the narrative about publications. R6, R7 and R8 hold from year to year,
 * except that `leftOut` documents leave the stock without being repealed, which breaks R6. Money is in fen.
 */
export function initiativeOf(
  form: Layout,
  level: WorkLevel,
  before: Stocks,
  leftOut: number,
  random: Random,
): { readonly figures: ReadonlyMap<FigurePath, number | bigint>; readonly stocks: Stocks } {
  const figures = new Map<FigurePath, number | bigint>();
  const stocks: Record<keyof Stocks, number> = { ...before };
  const prints = new Set<FigurePath>(cellsOf(form));

  function state(path: FigurePath, figure: number | bigint): void {
    if (prints.has(path)) figures.set(path, figure);
  }

  for (const row of DOCUMENTS) {
    const made = about(level[row], random);
    // The 2019 form counts all documents that were ever disclosed, the 2021 form those in force.
    const repealed = prints.has(`${row}.repealed`) ? random.between(0, quotient(before[row], 8)) : 0;
    stocks[row] = before[row] + made - repealed - (row === "normativeDocuments" ? leftOut : 0);
    state(`${row}.made`, made);
    state(`${row}.disclosed`, made);
    state(`${row}.repealed`, repealed);
    state(`${row}.totalDisclosed`, stocks[row]);
    state(`${row}.inForce`, stocks[row]);
  }

  for (const row of ACTS) {
    const margin = quotient(before[row], 8);
    const change = random.between(0, 2 * margin) - margin;
    stocks[row] = before[row] + change;
    const decisions = about(level[row].decisions, random);
    state(`${row}.itemsBefore`, before[row]);
    state(`${row}.itemsChange`, change);
    if (row === "fees") state("fees.amount", feesOf(decisions, random));
    else state(`${row}.decisions`, decisions);
  }

  const projects = about(level.projects, random);
  state("procurement.projects", projects);
  state("procurement.amount", amountOf(projects, random));
  figures.set("published.website", about(level.website, random));
  figures.set("published.wechat", about(level.wechat, random));
  return { figures, stocks };
}

/** A figure near a level: 75 % to 125 % of it. */
function about(level: number, random: Random): number {
  return quotient(level * random.between(75, 125) + 50, 100);
}

/** Fees in fen, from units of 0.01万元. One report in three states them with yuan and fen. */
function feesOf(units: number, random: Random): bigint {
  const remainder = units > 0 && random.once(3) ? random.between(1, 9_999) : 0;
  return BigInt(units) * 10_000n + BigInt(remainder);
}

/** The price in fen of a number of projects, each between 5万元 and 120万元 in steps of 0.1万元. */
function amountOf(projects: number, random: Random): bigint {
  let amount = 0n;
  for (let index = 0; index < projects; index++) amount += BigInt(random.between(50, 1_200)) * 100_000n;
  return amount;
}
