import { LEAVES } from "../../src/form/tree";
import { TRACED_YEAR } from "../fill";
import { postOf } from "../load";
import { selectionOf } from "../question/selection";

/** Addresses by which the service tells its clients apart. */
const CROWD = "10.0.0.1";
const OTHERS = "10.0.0.2";

const EVERY_FIGURE = selectionOf(LEAVES.map(({ path }) => path));

let asked = 0;

/**
 * A thousand groups with every cell, which is about the largest question within the limits; or a few cells with their source
 * from each of hundreds of reports. Each time another.
 */
export function heavy(): Buffer {
  return post(`${asked % 2 === 0 ? everyCell() : fewCells()} # ${asked++},`, CROWD);
}

function everyCell(): string {
  const year = 2016 + (asked % 9);
  return `{ aggregate(where: { years: [${year}] }, groupBy: [DEPARTMENT], first: 1000) { department { code name } figures { ${EVERY_FIGURE} } } }`;
}

function fewCells(): string {
  return `{ reports(where: { years: [${TRACED_YEAR}] }, first: 500) { edges { node { cells(indicators: [RULES_MADE, PROCUREMENT_AMOUNT]) { value status raw locator { start end } } } } } }`;
}

/** One sum that was not asked before. */
export function cheap(): Buffer {
  return post(`{ aggregate(where: { years: [2020] }) { figures { rules { made } } } } # ${asked++},`, OTHERS);
}

/** A question whose answer is kept, once it was asked. */
export const KEPT = post("{ aggregate(where: { years: [2020] }) { figures { procurement { amount } } } }", OTHERS);

function post(query: string, client: string): Buffer {
  return postOf("/graphql", { query: `${query} # ${process.pid}` }, client);
}
