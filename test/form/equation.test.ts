import { cellsOf } from "../../src/form/catalogue";
import { type Equation, equationsOf, mayBeNegative } from "../../src/form/equation";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { APPLICANTS, byApplicant, type Layout } from "../../src/form/layout";

const UNDIVIDED = byApplicant("applications.outcomes.otherwise.undivided");

function equations(form: Layout, more: readonly CellPath[] = []): readonly Equation[] {
  const printed = new Set([...cellsOf(form), ...more]);
  return equationsOf(form, (cell) => printed.has(cell));
}

function ofRule(all: readonly Equation[], rule: Equation["rule"]): readonly Equation[] {
  return all.filter((equation) => equation.rule === rule);
}

describe.each([
  ["FORM_2019", FORM_2019, [], { rows: 23, items: 19 }],
  ["FORM_2021", FORM_2021, [], { rows: 25, items: 21 }],
  ["FORM_2021 with the single row （六）", FORM_2021, UNDIVIDED, { rows: 23, items: 19 }],
] as const)("the equations of a report on %s", (_, form, variants, { rows, items }) => {
  const all = equations(form, variants);

  it("are R1 and R2 for each of the seven columns, R3 for each row, R9 three times", () => {
    expect(ofRule(all, "R1").map((equation) => equation.over)).toEqual(APPLICANTS);
    expect(ofRule(all, "R2").map((equation) => equation.over)).toEqual(APPLICANTS);
    expect(ofRule(all, "R3")).toHaveLength(rows);
    expect(ofRule(all, "R9").map((equation) => equation.over)).toEqual([
      "reconsideration",
      "litigation.direct",
      "litigation.afterReconsideration",
    ]);
    expect(all).toHaveLength(7 + 7 + rows + 3);
  });

  it("R1: received and brought forward are what ended and what is carried forward", () => {
    expect(ofRule(all, "R1")[1]).toEqual({
      rule: "R1",
      along: "column",
      over: "enterprise",
      left: ["applications.received.enterprise", "applications.carriedIn.enterprise"],
      right: ["applications.outcomes.total.enterprise", "applications.carriedOut.enterprise"],
    });
  });

  it("R2: the items （一） to （六） add up to （七）", () => {
    for (const { over, left, right } of ofRule(all, "R2")) {
      expect(left).toHaveLength(items);
      expect(left.every((cell) => cell.startsWith("applications.outcomes.") && cell.endsWith(`.${over}`))).toBe(true);
      expect(right).toEqual([`applications.outcomes.total.${over}`]);
      expect(left).not.toContain(right[0]);
    }
  });

  it("R3: the six applicants of every row add up to its total", () => {
    for (const { over, left, right } of ofRule(all, "R3")) {
      expect(left).toEqual(APPLICANTS.slice(0, -1).map((applicant) => `${over}.${applicant}`));
      expect(right).toEqual([`${over}.total`]);
    }
    const overs = ofRule(all, "R3").map((equation) => equation.over);
    expect(overs).toEqual(
      expect.arrayContaining(["applications.received", "applications.outcomes.total", "applications.carriedOut"]),
    );
  });

  it("R9: upheld, corrected, other and pending cases add up to the total", () => {
    expect(ofRule(all, "R9")[2]).toEqual({
      rule: "R9",
      along: "row",
      over: "litigation.afterReconsideration",
      left: ["upheld", "corrected", "other", "pending"].map((result) => `litigation.afterReconsideration.${result}`),
      right: ["litigation.afterReconsideration.total"],
    });
  });

  it("speak only of cells that the document prints", () => {
    const spoken = all.flatMap((equation) => [...equation.left, ...equation.right]);
    const undivided = spoken.some((cell) => cell.startsWith("applications.outcomes.otherwise.undivided."));
    const divided = spoken.some((cell) => /\.otherwise\.(uncorrected|unpaid|other)\./.test(cell));
    expect([undivided, divided]).toEqual(items === 19 ? [true, false] : [false, true]);
  });
});

it("R4: only the change of items may be negative", () => {
  const negative = new Set([...cellsOf(FORM_2019), ...cellsOf(FORM_2021)].filter(mayBeNegative));
  expect([...negative]).toEqual([
    "licensing.itemsChange",
    "externalServices.itemsChange",
    "penalties.itemsChange",
    "compulsion.itemsChange",
    "fees.itemsChange",
  ]);
});
