import fc from "fast-check";
import type { DirectoryBody } from "../../src/arithmetic/directoryBody";
import { compareFractions, minus, sumOfFractions } from "../../src/arithmetic/fraction";
import { measuredOver, talliesOf } from "../../src/arithmetic/measured";
import {
  CauseKind,
  causesOf,
  measuredInVersion,
  pageOfCauses,
  type ReportChange,
  type ReportVersion,
  reportChangesOn,
} from "../../src/arithmetic/versionCause";
import { FormCode } from "../../src/form/catalogue";
import { cellsOfMeasure, measureOf } from "../../src/form/measure";
import { MeasureStatus } from "../../src/form/status";
import { tallyName, tallyOfReport } from "../../src/form/tally";
import { body, counted } from "./given";

const RECEIVED = measureOf("APPLICATIONS_RECEIVED");
const GRANTED = measureOf("GRANTED_RATE");
const PATHS = [...cellsOfMeasure(RECEIVED, "total"), ...cellsOfMeasure(GRANTED, "total")];
const QUESTION = {
  measures: [RECEIVED, GRANTED],
  applicant: "total" as const,
  at: new Map(PATHS.map((path, i) => [path, i])),
  counts: ({ form }: { readonly form: FormCode }) => form === FormCode.FORM_2019,
};
const [first, second] = [body(1), body(2)];

/** A version that states how many applications came, were granted and ended; null for a blank. */
function version(values: readonly (number | null)[], more: Partial<ReportVersion> = {}): ReportVersion {
  const cells = [...values, ...PATHS.map(() => null)].slice(0, PATHS.length);
  return {
    id: 1,
    form: FormCode.FORM_2019,
    values: cells.map((value) => (value === null ? null : BigInt(value))),
    statuses: null,
    from: "2021-01-01",
    to: null,
    ...more,
  };
}

function change(
  before: ReportVersion | null,
  after: ReportVersion | null,
  of: DirectoryBody = first,
): ReportChange<DirectoryBody> {
  return { body: of, year: 2020, before, after };
}

const added = (before: ReportVersion | null, after: ReportVersion | null) => {
  const sum = { measured: [counted(9), counted(MeasureStatus.NOT_STATED)], before: null };
  return causesOf(sum, [change(before, after)], { ...QUESTION, measures: [RECEIVED, RECEIVED] }).map(
    ({ kind, adds: [one] }) => [kind, one?.numerator],
  );
};

test.each<[what: string, before: ReportVersion | null, after: ReportVersion | null, told: unknown[]]>([
  ["comes", null, version([5]), [[CauseKind.PUBLISHED, 5n]]],
  ["comes without the figure", null, version([null]), [[CauseKind.PUBLISHED, undefined]]],
  ["goes", version([5]), null, [[CauseKind.WITHDRAWN, -5n]]],
  ["states more", version([5]), version([7]), [[CauseKind.REVISED, 2n]]],
  ["states it no more", version([5]), version([null]), [[CauseKind.REVISED, -5n]]],
  ["states zero now", version([null]), version([0]), [[CauseKind.REVISED, 0n]]],
  ["says the same", version([5]), version([5, 1, 2]), []],
  ["is on another form now", version([5]), version([6], { form: FormCode.FORM_2021 }), [[CauseKind.REVISED, -5n]]],
  ["is on a form that is not counted", null, version([6], { form: FormCode.FORM_2021 }), []],
])("what a report adds that %s", (_, before, after, told) => {
  expect(added(before, after)).toEqual(told);
});

test("a stock over several years is not summed, and nothing adds to it", () => {
  const sum = { measured: [counted(MeasureStatus.STOCK_OVER_YEARS)], before: null };
  const [cause] = causesOf(sum, [change(null, version([5]))], { ...QUESTION, measures: [RECEIVED] });
  expect(cause?.adds).toEqual([null]);
});

test("the parts of a rate are together its change, whatever comes, goes and changes", () => {
  const cells = fc.tuple(fc.nat(50), fc.option(fc.nat(50)), fc.option(fc.integer({ min: 0, max: 90 })));
  const side = fc.option(cells.map((values) => version(values)));
  const both = fc.tuple(side, side).filter(([before, after]) => before !== null || after !== null);
  let compared = 0;
  fc.assert(
    fc.property(fc.array(both, { minLength: 1, maxLength: 6 }), fc.array(cells), (changed, others) => {
      const same = others.map((values) => version(values));
      const over = (side: 0 | 1) => sumOf([...same, ...changed.flatMap((each) => each[side] ?? [])]);
      const [before, after] = [over(0), over(1)];
      const changes = changed.map(([from, to], i) => change(from, to, body(i + 1)));
      const causes = causesOf({ measured: [after], before: { measured: [before], coverage: null } }, changes, {
        ...QUESTION,
        measures: [GRANTED],
      });
      const parts = causes.flatMap(({ adds: [one] }) => one ?? []);
      if (before.status !== MeasureStatus.REPORTED || after.status !== MeasureStatus.REPORTED) {
        expect(parts).toEqual([]);
        return;
      }
      compared += 1;
      const [from, to] = [before.value, after.value];
      if (!from || !to) throw new Error("A rate that is reported has a value.");
      expect(compareFractions(sumOfFractions(parts), minus(to, from))).toBe(0);
    }),
    { seed: 20_260_131 },
  );
  expect(compared).toBeGreaterThan(20);
});

function sumOf(reports: readonly ReportVersion[]) {
  const tallies = talliesOf(GRANTED, "total");
  const stated =
    ({ values }: ReportVersion) =>
    (path: (typeof PATHS)[number]) =>
      values[QUESTION.at.get(path) as number] ?? null;
  const sums = tallies.map((tally) => reports.reduce((sum, one) => sum + tallyOfReport(tally, stated(one)), 0n));
  const of = { reports: reports.length, severalYears: false, forms: [FormCode.FORM_2019] };
  return measuredOver(new Map(tallies.map((tally, i) => [tallyName(tally), sums[i] as bigint])), GRANTED, "total", of);
}

test("the own value of a report has the status of its cell; none where no version is counted", () => {
  const blank = version([null], { statuses: { BLANK: [PATHS[0] as (typeof PATHS)[number]] } });
  expect(measuredInVersion(blank, RECEIVED, QUESTION)?.status).toBe(MeasureStatus.BLANK);
  expect(measuredInVersion(null, RECEIVED, QUESTION)).toBeNull();
  expect(measuredInVersion(version([1], { form: FormCode.FORM_2021 }), RECEIVED, QUESTION)).toBeNull();
});

test("causes come by what they add to the first measure, whatever the sign, then by code and year; by pages, too", () => {
  const sum = { measured: [counted(9), counted(9)], before: null };
  const causes = causesOf(
    sum,
    [
      change(null, version([null]), first),
      change(version([2]), version([1]), second),
      change(version([4]), null, body(3)),
      change(null, version([1]), first),
    ],
    { ...QUESTION, measures: [RECEIVED, RECEIVED] },
  );
  const all = { after: null, before: null, limit: 9, fromEnd: false };
  const listed = pageOfCauses(causes, all);
  expect(listed.map(({ place }) => place)).toEqual([
    ["4", "C3", 2020],
    ["1", "C1", 2020],
    ["1", "C2", 2020],
    ["-1", "C1", 2020],
  ]);
  const after = listed[1]?.place ?? null;
  expect(pageOfCauses(causes, { ...all, after }).map(({ row }) => row.body.code)).toEqual(["C2", "C1"]);
  for (const wrong of [
    [1, "C1", 2020],
    ["one", "C1", 2020],
    ["1", "C1", "2020"],
  ])
    expect(() => pageOfCauses(causes, { ...all, after: wrong })).toThrow("cursors");
});

test("of a day count the versions before it and at its end, not those within it", () => {
  const of = (id: number, from: string, to: string | null) => ({
    ...version([id], { id, from, to }),
    body: first,
    year: 2020,
  });
  const versions = [of(1, "01", "03"), of(2, "03", "03"), of(3, "03", "05"), of(4, "07", null), of(5, "06", "06")];
  const told = [...reportChangesOn(versions)].map(([day, changes]) => [
    day,
    changes.map(({ before, after }) => [before?.id ?? null, after?.id ?? null]),
  ]);
  expect(Object.fromEntries(told)).toEqual({
    "01": [[null, 1]],
    "03": [[1, 3]],
    "05": [[3, null]],
    "07": [[null, 4]],
  });
});
