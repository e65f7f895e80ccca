import {
  ChangeStatus,
  changeOf,
  changeOfBody,
  changeOver,
  percentagePointsOf,
  unitOfChange,
} from "../../src/arithmetic/change";
import { decimal } from "../../src/arithmetic/fraction";
import { withMinimumBase } from "../../src/arithmetic/measured";
import { breaksOf, formsBetween } from "../../src/arithmetic/seriesBreak";
import { pointsShown } from "../../src/arithmetic/shown";
import { FormCode } from "../../src/form/catalogue";
import { measureOf } from "../../src/form/measure";
import { MeasureStatus } from "../../src/form/status";
import { english } from "../support/saying";
import { counted, rated } from "./given";

const { BREAK, COMPARABLE, CONTRADICTORY, LOW_BASE, NOT_STATED, UNEQUAL_BODIES, ZERO_BEFORE } = ChangeStatus;

test.each([
  ["more", counted(10), counted(11), COMPARABLE, "1.00", "0.1000"],
  ["less", counted(10), counted(0), COMPARABLE, "-10.00", "-1.0000"],
  ["the same", counted(10), counted(10), COMPARABLE, "0.00", "0.0000"],
  ["after zero", counted(0), counted(3), ZERO_BEFORE, "3.00", null],
  ["after less than zero", counted(-2), counted(3), ZERO_BEFORE, "5.00", null],
  ["of rates", rated("GRANTED_RATE", 1, 2), rated("GRANTED_RATE", 3, 4), COMPARABLE, "0.25", "0.5000"],
  [
    "of a part above its whole",
    rated("GRANTED_RATE", 187, 184),
    rated("GRANTED_RATE", 3, 4),
    CONTRADICTORY,
    null,
    null,
  ],
  ["to a part above its whole", rated("GRANTED_RATE", 3, 4), rated("GRANTED_RATE", 1, 0), CONTRADICTORY, null, null],
  ["to nothing from one", rated("GRANTED_RATE", 2, 1), counted(MeasureStatus.NOT_IN_FORM), BREAK, null, null],
  ["of averages above one", rated("DISPUTE_RATE", 2, 1), rated("DISPUTE_RATE", 3, 1), COMPARABLE, "1.00", "0.5000"],
  [
    "after too low a base",
    withMinimumBase(rated("GRANTED_RATE", 3, 4), 5),
    rated("GRANTED_RATE", 3, 5),
    LOW_BASE,
    null,
    null,
  ],
  [
    "to a contradiction after too low a base",
    withMinimumBase(rated("GRANTED_RATE", 3, 4), 5),
    rated("GRANTED_RATE", 6, 5),
    CONTRADICTORY,
    null,
    null,
  ],
  ["after nothing", counted(MeasureStatus.NOT_REPORTED), counted(3), NOT_STATED, null, null],
  ["to a blank", counted(3), counted(MeasureStatus.BLANK), NOT_STATED, null, null],
  ["across forms", counted(3), counted(MeasureStatus.NOT_IN_FORM), BREAK, null, null],
  ["across forms to a blank", counted(MeasureStatus.NOT_IN_FORM), counted(MeasureStatus.BLANK), BREAK, null, null],
  [
    "where no form of both years has it",
    counted(MeasureStatus.NOT_IN_FORM),
    counted(MeasureStatus.NOT_IN_FORM),
    NOT_STATED,
    null,
    null,
  ],
])("%s", (_, before, after, status, difference, relative) => {
  const change = changeOf(before, after);
  expect(change.status).toBe(status);
  expect(change.difference && decimal(change.difference, 2)).toBe(difference);
  expect(change.relative && decimal(change.relative, 4)).toBe(relative);
});

test("of a body that is not the same in both years there is none, and why there was none before stays", () => {
  const [before, after] = [counted(10), counted(11)];
  expect(changeOfBody(before, after, true)).toEqual(changeOf(before, after));
  expect(changeOfBody(before, after, false)).toEqual({
    status: UNEQUAL_BODIES,
    before,
    after,
    difference: null,
    relative: null,
  });
  expect(changeOfBody(counted(MeasureStatus.BLANK), after, false).status).toBe(NOT_STATED);
});

test("over bodies is comparable where all that state it in either year are matched, however many reports that is", () => {
  const [before, after] = [
    { ...counted(10), stated: 3 },
    { ...counted(11), stated: 2 },
  ];
  expect(changeOver(before, after, { bodies: 2, before, after })).toEqual({
    ...changeOf(before, after),
    matched: { bodies: 2, ...changeOf(before, after) },
  });
  const [fewer, less] = [
    { ...before, stated: 2 },
    { ...after, stated: 1 },
  ];
  for (const sides of [
    { before: fewer, after },
    { before, after: less },
  ])
    expect(changeOver(before, after, { bodies: 1, ...sides })).toMatchObject({
      status: UNEQUAL_BODIES,
      difference: null,
      matched: { bodies: 1, status: COMPARABLE },
    });
});

test.each([MeasureStatus.NOT_REPORTED, MeasureStatus.NOT_DUE, MeasureStatus.NOT_EXPECTED])(
  "between a form without it and %s no form changes",
  (status) => {
    const [without, nothing] = [counted(MeasureStatus.NOT_IN_FORM), counted(status)];
    expect([changeOf(without, nothing).status, changeOf(nothing, without).status]).toEqual([NOT_STATED, NOT_STATED]);
  },
);

test.each([
  ["a rate that rises", rated("GRANTED_RATE", 1, 2), rated("GRANTED_RATE", 41, 80), "point", "1.2500"],
  ["a rate that falls", rated("REFUSED_RATE", 1, 3), rated("REFUSED_RATE", 0, 3), "point", "-33.3333"],
  ["a rate without the year before", rated("GRANTED_RATE", 1, 0), rated("GRANTED_RATE", 1, 2), "point", null],
  ["cases by applications", rated("DISPUTE_RATE", 2, 1), rated("DISPUTE_RATE", 3, 1), "point", "100.0000"],
  ["an average amount", rated("PROCUREMENT_AVERAGE", 100, 2), rated("PROCUREMENT_AVERAGE", 300, 2), "fen", null],
  ["a count", counted(10), counted(11), "count", null],
])("%s changes in percentage points if it is a ratio, else in its own unit", (_, before, after, unit, points) => {
  const change = changeOf(before, after);
  expect(unitOfChange(change)).toBe(unit);
  expect(pointsShown(percentagePointsOf(change))).toBe(points);
});

test.each([
  [2019, 2020, ["FORM_2019"]],
  [2020, 2021, ["FORM_2019", "FORM_2021"]],
  [2021, 2040, ["FORM_2021"]],
  [2010, 2018, []],
])("the years %d to %d have the forms %j", (from, to, forms) => expect(formsBetween(from, to)).toEqual(forms));

test.each([
  ["PROCUREMENT_AMOUNT", true, "Table 2, government procurement, total amount"],
  ["RULES_IN_FORCE", false, "Table 2, rules, in force at the end of the year"],
])("%s breaks where the form of 2021 begins", (code, ends, name) => {
  const [found, ...others] = breaksOf([measureOf(code)], [FormCode.FORM_2021, FormCode.FORM_2019]);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ from: "FORM_2019", to: "FORM_2021", year: 2021, ends });
  expect(english(found?.said)).toMatch(new RegExp(`^${name} ${ends ? "ends" : "begins"} with the form of 2021 `));
});

test("a measure of both forms has no break, and none within one form", () => {
  expect(breaksOf([measureOf("PENALTIES_DECISIONS")], Object.values(FormCode))).toEqual([]);
  expect(breaksOf([measureOf("PROCUREMENT_AMOUNT")], [FormCode.FORM_2019])).toEqual([]);
});
