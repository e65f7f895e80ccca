import type { Due } from "../../src/form/expectation";

/** Every report that a test knows is due. */
export const ALL_DUE: Due = { bodies: 2100, governments: 2100, days: { bodies: "01-31", governments: "03-31" } };
