import { BodyDirectory } from "../../src/arithmetic/directory";
import { rollupPlan } from "../../src/arithmetic/rollupPlan";
import { Dimension } from "../../src/form/dimension";
import { body } from "./given";

const { DEPARTMENT, LINE, PARENT, REGION, YEAR } = Dimension;
const directory = new BodyDirectory(
  [
    body(1, "甲市", { summary: true }),
    body(2, "乙县", { parentId: 1, summary: true }),
    body(3, "乙县教育局", { parentId: 2 }),
  ],
  [],
);
const YEARS = [2020, 2021];
const NOTHING = { lines: null, kinds: null };

test.each([
  [
    "everything",
    {},
    [YEAR],
    { family: "under", among: [{ departmentIds: [0], years: YEARS }], summary: false, ...NOTHING },
  ],
  [
    "all below a body",
    { under: "甲市" },
    [LINE],
    { family: "under", among: [{ departmentIds: [1], years: YEARS }], summary: false, ...NOTHING },
  ],
  [
    "the parts of a body",
    { parent: "甲市" },
    [],
    { family: "parts", among: [{ departmentIds: [1], years: YEARS }], summary: null, ...NOTHING },
  ],
  [
    "by the body above",
    { under: "甲市" },
    [PARENT],
    { family: "parts", among: [{ departmentIds: [1, 2, 3], years: YEARS }], summary: false, ...NOTHING },
  ],
  [
    "summaries",
    { summary: true },
    [],
    { family: "parts", among: [{ departmentIds: null, years: YEARS }], summary: true, ...NOTHING },
  ],
  [
    "lines",
    { lines: ["教育"] },
    [],
    { family: "under", among: [{ departmentIds: [0], years: YEARS }], summary: false, lines: ["教育"], kinds: null },
  ],
  [
    "kinds",
    { kinds: ["ZONE"] },
    [],
    { family: "under", among: [{ departmentIds: [0], years: YEARS }], summary: false, lines: null, kinds: ["ZONE"] },
  ],
  [
    "parts that are summaries",
    { parent: "甲市", summary: true },
    [],
    { family: "parts", among: [{ departmentIds: [1], years: YEARS }], summary: true, ...NOTHING },
  ],
  [
    "parts that are none",
    { parent: "甲市", summary: false },
    [],
    { family: "parts", among: [{ departmentIds: [1], years: YEARS }], summary: false, ...NOTHING },
  ],
  ["departments by name", { departments: ["乙县教育局"] }, [], null],
  ["each department", {}, [DEPARTMENT], null],
  ["regions, which roll-ups do not divide by", {}, [YEAR, REGION], null],
  ["a place within another", { parent: "甲市", under: "甲市" }, [], null],
])("%s", (_, filter: object, groupBy, plan) => expect(rollupPlan(filter, YEARS, groupBy, directory)).toEqual(plan));
