import { talliesOf } from "../../src/arithmetic/measured";
import { dayEndsOf, type ExpectedThen, inParts, sumVersionsOf } from "../../src/arithmetic/sumVersion";
import { FormCode } from "../../src/form/catalogue";
import { measureOf } from "../../src/form/measure";
import { MeasureStatus } from "../../src/form/status";
import type { SpanEdges } from "../../src/form/tally";

const RECEIVED = measureOf("APPLICATIONS_RECEIVED");
const CARRIED_OUT = measureOf("APPLICATIONS_CARRIED_OUT");

interface Given extends Partial<Pick<SpanEdges, "ended" | "year" | "form" | "spans">> {
  readonly hour?: number;
}

/** Reports that state so much together (null: nothing) and became public on a day of January. */
function edges(day: number, value: number | null, given: Given = {}): SpanEdges {
  const { hour = 1, ended = false, year = 2020, form = FormCode.FORM_2019, spans = 1 } = given;
  const date = `2021-01-${String(day).padStart(2, "0")}`;
  const tallies = [value === null ? null : BigInt(value), value === null ? 0n : BigInt(spans)];
  return { day: date, hour: `${date}T${String(hour).padStart(2, "0")}`, ended, year, form, spans, tallies };
}

function versions(given: readonly SpanEdges[], expected: ExpectedThen | null = null, measure = RECEIVED) {
  const ends = dayEndsOf(given, talliesOf(measure, "total"));
  return sumVersionsOf(ends, [measure], "total", () => expected).map(({ end, measured: [one], before, coverage }) => ({
    day: Number(end.day.slice(-2)),
    value: one?.value?.numerator,
    status: one?.status,
    stated: one?.stated,
    reports: end.group.reports,
    before: before?.measured[0]?.value?.numerator,
    coverage,
  }));
}

test("at the end of each day there is what began up to it, less what ended", () => {
  const ends = dayEndsOf(
    [
      edges(3, 4, { hour: 9, ended: true, spans: 2 }),
      edges(1, 4, { hour: 5, spans: 2 }),
      edges(1, 1, { hour: 2, year: 2021, form: FormCode.FORM_2021 }),
      edges(3, 5, { hour: 9, spans: 2 }),
    ],
    talliesOf(RECEIVED, "total"),
  );
  expect(
    ends.map(({ day, hours, years, edges: count, group: { reports, forms, severalYears, tallies } }) => [
      ...[day, hours, years, count, reports, forms, severalYears],
      tallies.get("sum applications.received.total"),
    ]),
  ).toEqual([
    ["2021-01-01", ["2021-01-01T02", "2021-01-01T05"], [2021, 2020], 3, 3, ["FORM_2019", "FORM_2021"], true, 5n],
    ["2021-01-03", ["2021-01-03T09"], [2020], 4, 3, ["FORM_2019", "FORM_2021"], true, 6n],
  ]);
});

test("a version is another value, or one that rests on other reports", () => {
  const first = edges(1, 5);
  expect(versions([first, edges(2, 0)])).toMatchObject([
    { day: 1, value: 5n, stated: 1, before: undefined },
    { day: 2, value: 5n, stated: 2, before: 5n },
  ]);
  expect(versions([first, edges(2, null)]).map(({ day, reports }) => [day, reports])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  // Revised elsewhere, with the same figure.
  expect(versions([first, edges(2, 5, { ended: true }), edges(2, 5)])).toHaveLength(1);
  // Revised to another figure, and to a form of another name.
  expect(versions([first, edges(2, 5, { ended: true }), edges(2, 6)])).toHaveLength(2);
});

test("a sum that nobody states has a version as well, and none comes before the first report", () => {
  expect(versions([edges(1, 3), edges(1, 3, { ended: true, hour: 2 }), edges(2, null)])).toMatchObject([
    { day: 2, value: undefined, status: MeasureStatus.NOT_STATED, reports: 1 },
  ]);
});

test("without reports it says what was expected then, and once alone", () => {
  const withdrawn = [edges(1, 3), edges(2, 3, { ended: true }), edges(3, 1), edges(3, 1, { ended: true, hour: 2 })];
  expect(versions(withdrawn, { expected: 1, notDue: 0 })).toMatchObject([
    { day: 1, status: MeasureStatus.REPORTED, coverage: { expected: 1 } },
    { day: 2, status: MeasureStatus.NOT_REPORTED, value: undefined, before: 3n },
  ]);
  expect(versions(withdrawn, { expected: 0, notDue: 1 })[1]?.status).toBe(MeasureStatus.NOT_DUE);
});

test("a stock has no value once there are reports of a second year", () => {
  const given = [edges(1, 3), edges(2, 4, { year: 2021 }), edges(3, 4, { year: 2021, ended: true })];
  expect(versions(given, null, CARRIED_OUT).map(({ value, status }) => value ?? status)).toEqual([
    3n,
    MeasureStatus.STOCK_OVER_YEARS,
    3n,
  ]);
});

test("versions are taken in parts of so many reports that changed, or one alone of more", () => {
  const ends = dayEndsOf(
    [3, 2, 4, 9, 1, 1].map((spans, i) => edges(i + 1, 1, { spans })),
    talliesOf(RECEIVED, "total"),
  );
  const asked = sumVersionsOf(ends, [RECEIVED], "total", () => null).map((version) => ({ version }));
  const sizes = (most: number) => inParts(asked, most).map((part) => part.map(({ version }) => version.end.edges));
  expect(sizes(5)).toEqual([[3, 2], [4], [9], [1, 1]]);
  expect(sizes(100)).toEqual([[3, 2, 4, 9, 1, 1]]);
  expect(inParts([], 5)).toEqual([]);
});
