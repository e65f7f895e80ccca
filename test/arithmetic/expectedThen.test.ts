import type { DirectoryBody } from "../../src/arithmetic/directoryBody";
import { type BodySpan, expectedAt, spansBeside } from "../../src/arithmetic/expectedThen";
import { FormCode } from "../../src/form/catalogue";
import { body } from "./given";

const DUE = { bodies: 2020, governments: 2019, days: { bodies: "01-31", governments: "03-31" } };
const YEARS = [2019, 2020, 2021];

function span(departmentId: number, year: number, from: string, to: string | null = null): BodySpan {
  return { departmentId, year, form: year < 2021 ? FormCode.FORM_2019 : FormCode.FORM_2021, from, to };
}

function expected(
  bodies: readonly DirectoryBody[],
  spans: readonly BodySpan[],
  moments: readonly string[],
  { years = YEARS, forms = null as readonly FormCode[] | null, due = (_: string) => DUE } = {},
) {
  const counted = bodies.map((each) => ({ body: each, years }));
  return expectedAt(
    moments.map((at) => ({ at, due: due(at) })),
    counted,
    spans,
    forms,
  ).map(({ expected: there, notDue }) => [there, notDue]);
}

test("reports of a body are expected from the first that was public then, whatever years are asked", () => {
  const spans = [span(1, 2018, "b"), span(1, 2020, "a", "c")];
  // At first from 2020 on, with 2021 not due; then from 2018 on; what is withdrawn is still expected.
  expect(expected([body(1)], spans, ["0", "a", "b", "c"])).toEqual([
    [0, 0],
    [1, 1],
    [2, 1],
    [2, 1],
  ]);
  expect(expected([body(1)], [span(1, 2020, "a", "c")], ["b", "c"])).toEqual([
    [1, 1],
    [0, 0],
  ]);
});

test("active years say otherwise, and a report that came counts all the same", () => {
  const active = body(1, undefined, { activeFrom: 2019, activeTo: 2019 });
  expect(expected([active], [span(1, 2021, "b")], ["a", "b"])).toEqual([
    [1, 0],
    [2, 0],
  ]);
});

test("where one version replaces another, the report stays there", () => {
  const spans = [span(1, 2021, "b"), span(1, 2021, "a", "b")];
  expect(expected([body(1)], spans, ["a", "b"], { years: [2021] })).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test("a deadline that passes between two moments counts for all bodies", () => {
  const due = (at: string) => (at < "c" ? DUE : { ...DUE, bodies: 2021, governments: 2020 });
  const spans = [span(1, 2020, "a"), span(2, 2021, "c")];
  expect(expected([body(1), body(2)], spans, ["a", "b", "c"], { due })).toEqual([
    [1, 1],
    [1, 1],
    [3, 0],
  ]);
});

test("a question about one form expects no reports on another one, nor those of bodies it does not count", () => {
  const spans = [span(1, 2020, "a"), span(9, 2020, "a")];
  expect(expected([body(1)], spans, ["a"], { forms: [FormCode.FORM_2021] })).toEqual([[0, 1]]);
});

test("beside the report of a summary are those that were public with it", () => {
  const whole = span(1, 2020, "b", "d");
  const beside = [span(2, 2020, "a", "c"), span(3, 2020, "c")];
  const others = [span(4, 2020, "a", "b"), span(5, 2020, "d"), span(6, 2021, "b")];
  expect(spansBeside([whole, ...beside, ...others], ({ departmentId }) => departmentId === 1)).toEqual([
    [whole, ...beside],
  ]);
});
