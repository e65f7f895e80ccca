import { LEAVES } from "../../src/form/tree";
import { postOf } from "../load";
import { selectionOf } from "../question/selection";

/** Addresses by which the service tells its clients apart. */
const CROWD = "10.0.0.1";
const OTHERS = "10.0.0.2";

const EVERY_FIGURE = selectionOf(LEAVES.map(({ path }) => path));

let asked = 0;

/** A thousand groups with every cell: about the largest question within the limits, and each time another. */
export function heavy(): Buffer {
  const year = 2016 + (asked % 9);
  return post(
    `{ aggregate(where: { years: [${year}] }, groupBy: [DEPARTMENT], first: 1000) { department { code name } figures { ${EVERY_FIGURE} } } } # ${asked++},`,
    CROWD,
  );
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
