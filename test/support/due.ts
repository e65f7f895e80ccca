import type { DueYears } from "../../src/form/expectation";

/** Every report that a test knows is due. */
export const ALL_DUE: DueYears = { bodies: 2100, governments: 2100 };
