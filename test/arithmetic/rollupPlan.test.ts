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
const NOTHING = { lines: null, kinds: null };

test.each([
  ["everything", {}, [YEAR], { family: "under", bodies: [0], summary: false, ...NOTHING }],
  ["all below a body", { under: "甲市" }, [LINE], { family: "under", bodies: [1], summary: false, ...NOTHING }],
  ["the parts of a body", { parent: "甲市" }, [], { family: "parts", bodies: [1], summary: null, ...NOTHING }],
  [
    "by the body above",
    { under: "甲市" },
    [PARENT],
    { family: "parts", bodies: [1, 2, 3], summary: false, ...NOTHING },
  ],
  ["summaries", { summary: true }, [], { family: "parts", bodies: null, summary: true, ...NOTHING }],
  ["lines", { lines: ["教育"] }, [], { family: "under", bodies: [0], summary: false, lines: ["教育"], kinds: null }],
  ["kinds", { kinds: ["ZONE"] }, [], { family: "under", bodies: [0], summary: false, lines: null, kinds: ["ZONE"] }],
  [
    "parts that are summaries",
    { parent: "甲市", summary: true },
    [],
    { family: "parts", bodies: [1], summary: true, ...NOTHING },
  ],
  [
    "parts that are none",
    { parent: "甲市", summary: false },
    [],
    { family: "parts", bodies: [1], summary: false, ...NOTHING },
  ],
  ["departments by name", { departments: ["乙县教育局"] }, [], null],
  ["each department", {}, [DEPARTMENT], null],
  ["regions, which roll-ups do not divide by", {}, [YEAR, REGION], null],
  ["a place within another", { parent: "甲市", under: "甲市" }, [], null],
])("%s", (_, filter: object, groupBy, plan) => expect(rollupPlan(filter, groupBy, directory)).toEqual(plan));
