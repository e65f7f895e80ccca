import { sampleCounted } from "../../src/arithmetic/sampleCounted";
import { body, positionOf } from "./given";

const filed = (id: number, sample: boolean, reported = true) => {
  const filing = body(id, `第${id}局`, { sample });
  return { body: filing, year: 2020, period: positionOf(filing), form: null, reported, due: true };
};

test.each([
  ["none", [], []],
  ["made-up ones alone", [filed(1, true), filed(2, true)], []],
  ["real ones alone", [filed(1, false)], []],
  ["both, each once", [filed(1, true), filed(2, false), filed(3, true)], [1, 3]],
  ["real ones that did not file", [filed(1, true), filed(2, false, false)], []],
  ["made-up ones that did not file", [filed(1, true, false), filed(2, false)], []],
])("of %s", (_, bodyYears, expected) => {
  expect(sampleCounted(bodyYears).map(({ id }) => id)).toEqual(expected);
});
