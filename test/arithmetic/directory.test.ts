import { BodyDirectory, sortedByCode } from "../../src/arithmetic/directory";
import { SuccessionKind } from "../../src/form/succession";
import { body } from "./given";

const bodies = [
  body(1, "甲市", { lastYear: 2021 }),
  body(2, "甲市教育局", { parentId: 1, lastYear: 2023 }),
  body(3, "甲市水利局", { parentId: 1 }),
];
const formerNames = [
  { departmentId: 2, name: "甲市教委", fromYear: null, toYear: 2018 },
  { departmentId: 3, name: "甲市水务局", fromYear: null, toYear: 2018 },
];
const directory = new BodyDirectory(bodies, formerNames);

test.each([
  [[2021, 2023, null], 2023],
  [[2023, 2021], 2023],
  [[null, 1], 1],
  [[null], null],
  [[], null],
])("of bodies that filed last for %j the last year is %s", (years, expected) => {
  expect(
    new BodyDirectory(
      years.map((lastYear, i) => body(i, `甲市第${i}局`, { lastYear })),
      [],
    ).lastYear,
  ).toBe(expected);
});

test("with rows changed it has the new ones in their places, and the old directory keeps its own", () => {
  const changed = body(2, "甲市教育局", { parentId: 1, lastYear: 2024 });
  const next = directory.withRows([changed]);
  expect(next.bodies).toEqual([bodies[0], changed, bodies[2]]);
  expect([next.lastYear, directory.lastYear]).toEqual([2024, 2023]);
  expect([next.get(2), directory.get(2)]).toEqual([changed, bodies[1]]);
  expect(next.named("甲市教委")).toBe(changed);
  expect(next.partsOf(1)).toEqual([changed, bodies[2]]);
});

test("mended it lacks what was taken away, has what came in order of code, and their names of before", () => {
  const renamed = body(3, "甲市水务局", { code: "B3", parentId: 1 });
  const added = body(9, "甲市公安局");
  const next = directory.mended(
    new Set([2, 3]),
    [added, renamed],
    [{ departmentId: 3, name: "甲市水利局", fromYear: null, toYear: 2024 }],
  );
  expect(next.bodies.map(({ code }) => code)).toEqual(["B3", "C1", "C9"]);
  expect(next.named("甲市水利局")).toBe(renamed);
  expect(next.formerNamesOf(3).map(({ name }) => name)).toEqual(["甲市水利局"]);
  expect([next.get(2), next.get(9)]).toEqual([undefined, added]);
  expect(() => next.named("甲市教委")).toThrow(/No department/);
  expect(directory.named("甲市教委")).toBe(bodies[1]);
});

test("mended it keeps the former names of those that did not change", () => {
  const next = directory.mended(new Set([3]), [body(3, "甲市水利局", { parentId: 1 })], []);
  expect(next.named("甲市教委")).toBe(bodies[1]);
  expect(next.formerNamesOf(2)).toEqual([formerNames[0]]);
});

test("a body with a second name in brackets is found by either form, and so is one without", () => {
  const both = new BodyDirectory([body(1, "甲市教育局（甲市语委办）"), body(2, "甲市水利局")], []);
  expect([both.named("甲市教育局").id, both.named("甲市教育局（甲市语委办）").id]).toEqual([1, 1]);
  expect(both.named("甲市水利局（甲市河长办）").id).toBe(2);
});

test("a former name of a body that is not visible finds none", () => {
  const hidden = new BodyDirectory(bodies, [{ departmentId: 99, name: "甲市房管局", fromYear: null, toYear: 2018 }]);
  expect(() => hidden.named("甲市房管局")).toThrow(/No department/);
});

test.each([
  ["甲市教育厅", /Did you mean 甲市教育局, 甲市\?$/], // four of five characters, then both of two
  ["乙市水利局", /Did you mean 甲市水利局\?$/],
  ["教育", /Did you mean 甲市教育局\?$/],
  ["教", /departments lists those known\.$/],
  ["局局局局局局局局", /lists those known\.$/],
])("where nobody bears %s, those near it are named, nearest first", (name, hint) => {
  expect(() => directory.named(name)).toThrow(hint);
});

test.each([
  ["甲乙", "甲乙丙丁", true],
  ["甲甲", "甲乙丙丁", false], // one character in common, though it comes twice
  ["丙甲乙", "甲乙", true], // one that is not there takes none away
  ["甲市某某", "甲市教育局", true], // half of the shorter
  ["甲市某某某", "甲市教育局", false],
])("%s is near %s: %s", (name, other, near) => {
  const alone = new BodyDirectory([body(1, other)], []);
  expect(() => alone.named(name)).toThrow(near ? `Did you mean ${other}?` : "lists those known.");
});

test("at most three are named as near", () => {
  const many = new BodyDirectory(
    [1, 2, 3, 4, 5].map((id) => body(id, `甲市第${id}局`)),
    [],
  );
  expect(() => many.named("甲市第9局")).toThrow(/Did you mean 甲市第1局, 甲市第2局, 甲市第3局\?$/);
});

test("bodies come in order of their codes, whatever order they are given in", () => {
  const given = [body(2), body(10), body(1)];
  expect(sortedByCode(given).map(({ code }) => code)).toEqual(["C1", "C10", "C2"]);
  expect(sortedByCode([...given].reverse()).map(({ code }) => code)).toEqual(["C1", "C10", "C2"]);
  expect(given.map(({ id }) => id)).toEqual([2, 10, 1]);
});

test("knows who passed on to whom between two years, and who is the same in both", () => {
  const link = { departmentId: 3, predecessorId: 2, fromYear: 2022, kind: SuccessionKind.PART };
  const linked = new BodyDirectory([...bodies, body(4, "甲市财政局")], [], [link]);
  const isSame = (from: number, to: number) => [1, 2, 3, 4].map((id) => linked.isSame(id, from, to));
  expect(linked.handovers(2021, 2022)).toEqual([{ members: [2, 3], before: [2], after: [3] }]);
  expect(isSame(2021, 2022)).toEqual([true, false, false, true]);
  expect(isSame(2019, 2024)).toEqual([true, false, false, true]);
  for (const year of [2020, 2022]) {
    expect(linked.handovers(year, year + 1)).toEqual([]);
    expect(isSame(year, year + 1)).toEqual([true, true, true, true]);
  }
});
