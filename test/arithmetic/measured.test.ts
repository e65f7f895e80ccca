import { decimal } from "../../src/arithmetic/fraction";
import { emptyGroup } from "../../src/arithmetic/group";
import {
  comparableValue,
  expectedFor,
  type Measured,
  measuredIn,
  measuredOver,
  measuredTogether,
  NO_REPORTS,
  perPeople,
  type ReportValues,
  talliesOf,
  unreported,
  withMinimumBase,
} from "../../src/arithmetic/measured";
import { valueShown } from "../../src/arithmetic/shown";
import { FormCode } from "../../src/form/catalogue";
import { DenominatorKind } from "../../src/form/denominator";
import type { Expectation } from "../../src/form/expectation";
import type { FigurePath } from "../../src/form/figures";
import { indicatorOf } from "../../src/form/indicator";
import { measureOf } from "../../src/form/measure";
import { MeasureStatus } from "../../src/form/status";
import { tallyName } from "../../src/form/tally";
import { counted, rated } from "./given";

const { FORM_2019, FORM_2021 } = FormCode;
const GRANTED = "applications.outcomes.granted.total" as FigurePath;
const ENDED = "applications.outcomes.total.total" as FigurePath;

/** One report with these figures; a word instead of one says why there is none. */
function report(
  figures: Readonly<Partial<Record<FigurePath, number | MeasureStatus>>>,
  form = FORM_2021,
): ReportValues {
  const at = (path: FigurePath) => figures[path];
  return {
    form,
    value: (path) => (typeof at(path) === "number" ? BigInt(at(path) as number) : null),
    status: (path) => (typeof at(path) === "string" ? (at(path) as MeasureStatus) : null),
  };
}

const shown = ({ value, status }: { value: Parameters<typeof decimal>[0] | null; status: MeasureStatus }) => [
  status,
  value && decimal(value, 4),
];

describe("of one report", () => {
  const rate = measureOf("GRANTED_RATE");
  test.each([
    ["a ratio of its two cells", { [GRANTED]: 3, [ENDED]: 4 }, ["REPORTED", "0.7500"]],
    ["a ratio over one", { [GRANTED]: 1, [ENDED]: 1 }, ["REPORTED", "1.0000"]],
    ["a part above its whole contradicts it", { [GRANTED]: 187, [ENDED]: 184 }, ["CONTRADICTORY", "1.0163"]],
    ["so does a part of nothing", { [GRANTED]: 1, [ENDED]: 0 }, ["CONTRADICTORY", null]],
    ["so does a part below zero", { [GRANTED]: -1, [ENDED]: 4 }, ["CONTRADICTORY", "-0.2500"]],
    ["over zero there is no rate", { [GRANTED]: 0, [ENDED]: 0 }, ["NO_BASE", null]],
    ["without the whole there is none", { [GRANTED]: 3 }, ["NOT_STATED", null]],
    [
      "two reasons are none in particular",
      { [GRANTED]: MeasureStatus.UNCERTAIN, [ENDED]: MeasureStatus.BLANK },
      ["NOT_STATED", null],
    ],
    [
      "one reason twice is that reason",
      { [GRANTED]: MeasureStatus.BLANK, [ENDED]: MeasureStatus.BLANK },
      ["BLANK", null],
    ],
    ["a part that nothing is said of leaves none", { [ENDED]: 4 }, ["NOT_STATED", null]],
    ["a part of none of what ended is a zero", { [GRANTED]: 0, [ENDED]: 4 }, ["REPORTED", "0.0000"]],
    [
      "why a cell has no value is why the rate has none",
      { [GRANTED]: MeasureStatus.UNCERTAIN, [ENDED]: 4 },
      ["UNCERTAIN", null],
    ],
  ])("%s", (_, figures, expected) => {
    const measured = measuredIn(report(figures), rate, "total");
    expect(shown(measured)).toEqual(expected);
    expect(measured.stated).toBe(measured.numerator === null ? 0 : 1);
  });

  test("a figure that the form does not have is not in the form, and a blank is no zero", () => {
    const amount = measureOf("PROCUREMENT_AMOUNT");
    expect(shown(measuredIn(report({}), amount, "total"))).toEqual(["NOT_IN_FORM", null]);
    const blank = report({ "procurement.amount": MeasureStatus.BLANK }, FORM_2019);
    expect(shown(measuredIn(blank, amount, "total"))).toEqual(["BLANK", null]);
  });

  test("a rate over zero has no base, also where a part of it is blank", () => {
    const parts = { [GRANTED]: 0, "applications.outcomes.partlyGranted.total": MeasureStatus.BLANK, [ENDED]: 0 };
    expect(shown(measuredIn(report(parts), measureOf("SUBSTANTIVE_RATE"), "total"))).toEqual(["NO_BASE", null]);
    const based = measuredIn(report({ ...parts, [ENDED]: 4 }), measureOf("SUBSTANTIVE_RATE"), "total");
    expect(shown(based)).toEqual(["PARTLY_STATED", "0.0000"]);
  });

  test("a rate that contradicts itself does so also where a part of it is blank", () => {
    const parts = { [GRANTED]: 9, "applications.outcomes.partlyGranted.total": MeasureStatus.BLANK, [ENDED]: 4 };
    expect(shown(measuredIn(report(parts), measureOf("SUBSTANTIVE_RATE"), "total"))).toEqual([
      "CONTRADICTORY",
      "2.2500",
    ]);
  });

  test("only a numerator that is part of the denominator can exceed it wrongly", () => {
    const cases = { "reconsideration.total": 9, "applications.received.total": 4 };
    expect(shown(measuredIn(report(cases), measureOf("DISPUTE_RATE"), "total"))).toEqual(["REPORTED", "2.2500"]);
  });

  test("a subtotal with a blank item has a value that is partly stated", () => {
    const refused = measureOf("APPLICATIONS_OUTCOMES_REFUSED_TOTAL");
    const items = {
      "applications.outcomes.refused.stateSecret.total": 2,
      "applications.outcomes.refused.prohibitedByLaw.total": MeasureStatus.BLANK,
    } as const;
    expect(shown(measuredIn(report(items), refused, "total"))).toEqual(["PARTLY_STATED", "2.0000"]);
  });

  test.each([MeasureStatus.NOT_IN_FORM, MeasureStatus.NOT_STATED])(
    "a subtotal is whole without an item that is %s",
    (none) => {
      const items = {
        "applications.outcomes.refused.stateSecret.total": 2,
        "applications.outcomes.refused.prohibitedByLaw.total": none,
      };
      const refused = measureOf("APPLICATIONS_OUTCOMES_REFUSED_TOTAL");
      expect(measuredIn(report(items), refused, "total")).toMatchObject({ status: "REPORTED", stated: 1 });
    },
  );

  test("a figure with a value keeps the status of its cell; a subtotal has none of its items'", () => {
    const read = (status: MeasureStatus | null, code: string, path: FigurePath) =>
      measuredIn(
        { form: FORM_2021, value: (at) => (at === path ? 3n : null), status: (at) => (at === path ? status : null) },
        measureOf(code),
        "total",
      );
    const { CORRECTED, DECODED } = MeasureStatus;
    expect(read(CORRECTED, "RULES_MADE", "rules.made")).toMatchObject({ status: CORRECTED, stated: 1 });
    expect(read(null, "RULES_MADE", "rules.made")).toMatchObject({ status: "REPORTED", stated: 1 });
    const item = "applications.outcomes.refused.stateSecret.total";
    expect(read(DECODED, "APPLICATIONS_OUTCOMES_REFUSED_TOTAL", item)).toMatchObject({ status: "REPORTED", stated: 1 });
  });
});

describe("over reports", () => {
  const over = (code: string, sums: readonly (bigint | null)[], more: object = {}) => {
    const measure = measureOf(code);
    const tallies = new Map(talliesOf(measure, "total").map((tally, i) => [tallyName(tally), sums[i] ?? null]));
    const reports = { reports: 2, severalYears: false, forms: [FORM_2021], ...more };
    return shown(measuredOver({ get: (name) => tallies.get(name) ?? null }, measure, "total", reports));
  };

  test.each([
    ["a sum", "APPLICATIONS_RECEIVED", [5n, 2n], {}, ["REPORTED", "5.0000"]],
    ["no report", "APPLICATIONS_RECEIVED", [5n, 2n], { reports: 0 }, ["NOT_REPORTED", null]],
    ["nothing known of how many state it", "APPLICATIONS_RECEIVED", [5n, null], {}, ["NOT_STATED", null]],
    ["nothing stated", "APPLICATIONS_RECEIVED", [null, 0n], {}, ["NOT_STATED", null]],
    ["forms without it", "PROCUREMENT_AMOUNT", [5n, 2n], {}, ["NOT_IN_FORM", null]],
    [
      "a stock over several years",
      "APPLICATIONS_CARRIED_IN",
      [5n, 2n],
      { severalYears: true },
      ["STOCK_OVER_YEARS", null],
    ],
    [
      "what is no stock, over several years",
      "APPLICATIONS_RECEIVED",
      [5n, 2n],
      { severalYears: true },
      ["REPORTED", "5.0000"],
    ],
    [
      "one form of two with it",
      "PROCUREMENT_AMOUNT",
      [5n, 2n],
      { forms: [FORM_2019, FORM_2021] },
      ["REPORTED", "5.0000"],
    ],
    ["a stock of one year", "APPLICATIONS_CARRIED_IN", [5n, 2n], {}, ["REPORTED", "5.0000"]],
    ["a rate, the ratio of sums", "GRANTED_RATE", [1n, 3n, 2n], {}, ["REPORTED", "0.3333"]],
    ["a rate over zero", "GRANTED_RATE", [0n, 0n, 2n], {}, ["NO_BASE", null]],
    ["parts above their wholes", "GRANTED_RATE", [187n, 184n, 2n], {}, ["CONTRADICTORY", "1.0163"]],
    ["parts that are their wholes", "GRANTED_RATE", [184n, 184n, 2n], {}, ["REPORTED", "1.0000"]],
    ["an average above one", "PROCUREMENT_AVERAGE", [9n, 4n, 2n], { forms: [FORM_2019] }, ["REPORTED", "2.2500"]],
  ])("%s", (_, code, sums, more, expected) => expect(over(code, sums, more)).toEqual(expected));

  test("a subtotal is the sum of all its items that any report states", () => {
    const stated = [2n, 0n, 1n];
    expect(over("APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL", [3n, null, 4n, ...stated, 2n])).toEqual([
      "PARTLY_STATED",
      "7.0000",
    ]);
  });

  // The items are uncorrected, unpaid, other, and undivided, which a form prints instead of the three.
  const otherwise = indicatorOf("APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL").parts.map((part) => part.split(".").at(-1));
  test.each([
    ["each report states all", [3, 3, 3, 0], 3, [FORM_2021], "REPORTED"],
    ["one states one item less", [3, 2, 3, 0], 3, [FORM_2021], "PARTLY_STATED"],
    ["each states one item less", [2, 2, 2, 0], 3, [FORM_2021], "PARTLY_STATED"],
    ["some state the variant row", [1, 1, 1, 2], 3, [FORM_2021], "REPORTED"],
    ["one of those beside it states less", [1, 0, 1, 2], 3, [FORM_2021], "PARTLY_STATED"],
    ["each states the only row of its form", [0, 0, 0, 3], 3, [FORM_2019], "REPORTED"],
    ["on both forms, each states all", [2, 2, 2, 1], 3, [FORM_2019, FORM_2021], "REPORTED"],
    ["on both forms, one states less", [2, 2, 1, 1], 3, [FORM_2019, FORM_2021], "PARTLY_STATED"],
  ])("a subtotal where %s", (_, counts, stated, forms, status) => {
    const of = ["uncorrected", "unpaid", "other", "undivided"];
    const each = otherwise.map((item) => BigInt(counts[of.indexOf(item as string)] as number));
    const found = over("APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL", [...each, ...each, BigInt(stated)], { forms });
    expect(found[0]).toBe(status);
  });

  const unavailable = indicatorOf("APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL").parts.length;
  test.each<[string, string, readonly number[], number, readonly FormCode[], number | null]>([
    ["none, where all state all", "UNAVAILABLE", Array(unavailable).fill(3), 3, [FORM_2021], 0],
    ["each item as often as it is left out", "UNAVAILABLE", [2, 0, 3], 3, [FORM_2021], 4],
    [
      "a number that is not known, where documents print different rows",
      "OTHERWISE",
      [1, 0, 1, 2],
      3,
      [FORM_2021],
      null,
    ],
  ])("%s is blank", (_, name, counts, stated, forms, blank) => {
    const measure = measureOf(`APPLICATIONS_OUTCOMES_${name}_TOTAL`);
    const names = talliesOf(measure, "total").map(tallyName);
    const values = [...counts, ...counts, stated].map(BigInt);
    const tallies = new Map(names.map((tally, i) => [tally, values[i] ?? null]));
    const of = { ...NO_REPORTS, reports: 3, forms };
    expect(measuredOver(tallies, measure, "total", of).blank).toBe(blank);
  });

  test("how many cells of a rate over several reports are blank is not known, of one report it is", () => {
    const tallies = new Map(talliesOf(measureOf("REFUSED_RATE"), "total").map((tally) => [tallyName(tally), 1n]));
    const over = measuredOver(tallies, measureOf("REFUSED_RATE"), "total", {
      ...NO_REPORTS,
      reports: 1,
      forms: [FORM_2021],
    });
    expect(over.blank).toBeNull();
    const one = { [GRANTED]: 3, [ENDED]: 4 };
    expect(measuredIn(report(one), measureOf("GRANTED_RATE"), "total").blank).toBe(0);
  });

  test.each([
    ["nothing", NO_REPORTS],
    ["an empty slice", emptyGroup({})],
  ])("over %s there is no report", (_, none) => {
    const measured = measuredOver(new Map(), measureOf("RULES_MADE"), "total", none);
    expect(measured).toMatchObject({ status: "NOT_REPORTED", value: null, stated: 0 });
  });
});

test.each<[Expectation, string]>([
  ["EXPECTED", "NOT_REPORTED"],
  ["NOT_DUE", "NOT_DUE"],
  ["NOT_EXPECTED", "NOT_EXPECTED"],
])("without a report that is %s, a measure is %s", (expectation, status) => {
  const measure = measureOf("RULES_MADE");
  const nothing = { value: null, numerator: null, denominator: null, stated: 0, blank: 0 };
  expect(unreported(measure, "total", expectation)).toEqual({ measure, applicant: "total", status, ...nothing });
  expect(expectedFor(unreported(measure, "total", expectation))).toBe(expectation === "EXPECTED" ? 1 : 0);
});

test.each([
  ["APPLICATIONS_RECEIVED", "count"],
  ["PROCUREMENT_AMOUNT", "fen"],
  ["GRANTED_RATE", "ratio"],
  ["PROCUREMENT_AVERAGE", "fen"],
])("%s is given as %s", (code, unit) => expect(measureOf(code).unit).toBe(unit));

test.each([
  ["at the minimum", rated("GRANTED_RATE", 3, 5), 5, "REPORTED"],
  ["below it", rated("GRANTED_RATE", 3, 5), 6, "LOW_BASE"],
  ["without a minimum", rated("GRANTED_RATE", 3, 5), null, "REPORTED"],
  ["over nothing", rated("GRANTED_RATE", 0, 0), 5, "NO_BASE"],
  ["that contradicts itself", rated("GRANTED_RATE", 6, 5), 30, "CONTRADICTORY"],
  ["that is a count", counted(3), 30, "REPORTED"],
])("a measure %s of the denominator", (_, measured, minimumBase, status) => {
  const based = withMinimumBase(measured, minimumBase);
  expect(based).toEqual({ ...measured, status });
  expect(comparableValue(based)).toEqual(status === "REPORTED" ? measured.value : null);
});

test("an indicator per people is exact, with what it is held against, and without these it has none", () => {
  const per = perPeople(counted(30), DenominatorKind.POPULATION, 90_000n);
  expect(per).toMatchObject({ status: "REPORTED", numerator: 30n, denominator: 90_000n, stated: 1 });
  expect(valueShown(per.value, per.measure)).toBe("3.3333");
  expect(per.measure.code).toBe("APPLICATIONS_RECEIVED");
  expect(perPeople(counted(30), DenominatorKind.POPULATION, 90_000n).measure).toBe(per.measure);
  const head = perPeople(counted(30), DenominatorKind.STAFF, 8n);
  expect(valueShown(head.value, head.measure)).toBe("3.7500");
  expect(perPeople(counted(30), DenominatorKind.STAFF, null)).toMatchObject({ status: "NO_DENOMINATOR", value: null });
  expect(perPeople(counted(MeasureStatus.BLANK), DenominatorKind.STAFF, null)).toMatchObject({ status: "BLANK" });
  expect(withMinimumBase(head, 9)).toMatchObject({ status: "LOW_BASE" });
  expect(() => perPeople(rated("GRANTED_RATE", 1, 2), DenominatorKind.STAFF, 8n)).toThrow("GRANTED_RATE is a rate");
});

describe("of several bodies, from that of each", () => {
  const { NOT_REPORTED, NOT_DUE, NOT_IN_FORM, NOT_STATED, BLANK, NOT_EXPECTED } = MeasureStatus;
  const RECEIVED = measureOf("APPLICATIONS_RECEIVED");
  test.each([
    ["without any, none is expected", [], [], [NOT_EXPECTED, null]],
    ["of one alone it is that one", [BLANK], [FORM_2021], [BLANK, null]],
    [
      "a sum of those that state it",
      [3, BLANK, 4, NOT_REPORTED],
      [FORM_2021, FORM_2021, FORM_2021],
      ["REPORTED", "7.0000"],
    ],
    ["zeros are a sum", [0, 0], [FORM_2021, FORM_2021], ["REPORTED", "0.0000"]],
    ["no report is there, and one is missing", [NOT_DUE, NOT_REPORTED], [], [NOT_REPORTED, null]],
    ["no report is there, and none is due", [NOT_EXPECTED, NOT_DUE], [], [NOT_DUE, null]],
    ["reports are there, and none states it", [BLANK, NOT_REPORTED], [FORM_2021], [NOT_STATED, null]],
    ["the form has it, and the reports print another row", [NOT_IN_FORM, NOT_IN_FORM], [FORM_2021], [NOT_STATED, null]],
  ] as const)("%s", (_, each, forms, expected) => {
    expect(shown(measuredTogether(RECEIVED, "total", each.map(counted), forms))).toEqual(expected);
  });

  test("no form of the reports has it", () => {
    const none = measuredTogether(measureOf("FEES_AMOUNT"), "total", [NOT_IN_FORM, NOT_REPORTED].map(counted), [
      FORM_2019,
    ]);
    expect(none.status).toBe(NOT_IN_FORM);
  });

  test("a part of a sum makes the sum partial", () => {
    const part = { ...counted(3), status: MeasureStatus.PARTLY_STATED };
    expect(shown(measuredTogether(RECEIVED, "total", [part, counted(4)], [FORM_2021]))).toEqual([
      "PARTLY_STATED",
      "7.0000",
    ]);
  });

  test("a rate is the ratio of the sums, of those too without a base", () => {
    const rate = measureOf("GRANTED_RATE");
    const each = [rated("GRANTED_RATE", 1, 4), rated("GRANTED_RATE", 0, 0), rated("GRANTED_RATE", 2, 4)];
    const together = measuredTogether(rate, "total", [...each, unreported(rate, "total", "EXPECTED")], [FORM_2021]);
    expect([...shown(together), together.stated, together.denominator]).toEqual(["REPORTED", "0.3750", 3, 8n]);
    expect(measuredTogether(rate, "total", [each[1] as Measured, each[1] as Measured], [FORM_2021]).status).toBe(
      "NO_BASE",
    );
  });
});
