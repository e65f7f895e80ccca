import { handoversBetween, type Succession, SuccessionKind } from "../../src/form/succession";

const [A, B, C, D, E] = [1, 2, 3, 4, 5];

/** "A>C" for the whole, "A~C" for a part. */
function successions(text: string, fromYear = 2023): readonly Succession[] {
  const ids: Readonly<Record<string, number>> = { A, B, C, D, E };
  return text.split(" ").map((each) => {
    const [from = "", sign, to = ""] = each;
    const kind = sign === ">" ? SuccessionKind.WHOLE : SuccessionKind.PART;
    return { departmentId: ids[to] as number, predecessorId: ids[from] as number, fromYear, kind };
  });
}

/** Bodies that filed in these years, and are expected until the given one. */
function bodies(filed: Readonly<Record<number, readonly number[]>>, ended: Readonly<Record<number, number>> = {}) {
  return (id: number) => ({
    activeFrom: null,
    activeTo: ended[id] ?? null,
    firstYear: filed[id]?.[0] ?? null,
    filed: new Set(filed[id] ?? []),
    duties: new Map(),
  });
}

test.each<[what: string, links: string, of: ReturnType<typeof bodies>, expected: readonly (readonly number[])[]]>([
  ["a new code", "A>C", bodies({ [A]: [2022], [C]: [2023] }, { [A]: 2022 }), [[A], [C]]],
  ["a merger", "A>C B>C", bodies({ [A]: [2022], [B]: [2022] }, { [A]: 2022, [B]: 2022 }), [[A, B], [C]]],
  [
    "a merger into a body that was there",
    "A>C B>C",
    bodies({ [A]: [2022], [B]: [2022], [C]: [2021] }, { [A]: 2022, [B]: 2022 }),
    [[A, B, C], [C]],
  ],
  ["a split without a rest", "A~C A~D", bodies({ [A]: [2022] }, { [A]: 2022 }), [[A], [C, D]]],
  ["a split with a rest", "A~C", bodies({ [A]: [2022] }), [[A], [A, C]]],
  ["a predecessor that filed all the same", "A>C", bodies({ [A]: [2022, 2023] }, { [A]: 2022 }), [[A], [A, C]]],
  [
    "a body that has passed on what it took over",
    "A~B B~C",
    bodies({ [A]: [2020] }),
    [
      [A, B],
      [A, B, C],
    ],
  ],
])("of %s, both sides are known", (_, links, of, [before, after] = []) => {
  expect(handoversBetween(successions(links), 2022, 2023, of)).toMatchObject([{ before, after }]);
});

test("what shares no body is apart, and other years are none", () => {
  const all = [...successions("A>B C>D"), ...successions("B>E", 2024)];
  const none = () => undefined;
  const inYear = (links: readonly Succession[], year: number) =>
    handoversBetween(links, year - 1, year, none).map(({ members: _, ...sides }) => sides);
  expect(inYear(all, 2023)).toEqual([
    { before: [A], after: [B] },
    { before: [C], after: [D] },
  ]);
  expect(inYear(all, 2024)).toEqual([{ before: [B], after: [E] }]);
  expect(inYear(all, 2022)).toEqual([]);
  expect(inYear(successions("A>B C>D A~D"), 2023)).toEqual([{ before: [A, C], after: [B, D] }]);
});

test.each<[what: string, links: readonly Succession[], of: ReturnType<typeof bodies>, readonly (readonly number[])[]]>([
  [
    "one that took over and passed on is in between",
    [...successions("A>B", 2021), ...successions("B>C", 2023)],
    bodies({ [A]: [2019], [B]: [2021], [C]: [2023] }, { [A]: 2020, [B]: 2022 }),
    [[A], [C]],
  ],
  [
    "who began in between and passed on has a report to give for the first",
    [...successions("A>C", 2021), ...successions("B>C", 2023)],
    bodies({ [A]: [2019], [B]: [2022], [C]: [2021] }, { [A]: 2020, [B]: 2022 }),
    [[A, B], [C]],
  ],
  [
    "who took over and ended has one to give for the second",
    successions("A>C", 2021),
    bodies({ [A]: [2019], [C]: [2021] }, { [A]: 2020, [C]: 2022 }),
    [[A], [C]],
  ],
  [
    "one that passed on a part, and took another over, is on both sides",
    [...successions("A~B", 2020), ...successions("C>A", 2024)],
    bodies({ [A]: [2019], [B]: [2020], [C]: [2019] }, { [C]: 2023 }),
    [
      [A, C],
      [A, B],
    ],
  ],
  ["a succession from the first year is past", successions("A>B", 2019), bodies({}), []],
  ["a succession after the second year is to come", successions("A>B", 2025), bodies({}), []],
])("between years far apart, %s", (_, links, of, sides) => {
  const [before, after] = sides;
  const found = handoversBetween(links, 2019, 2024, of);
  expect(found).toMatchObject(sides.length === 0 ? [] : [{ before, after }]);
  const members = [...new Set(links.flatMap(({ departmentId, predecessorId }) => [departmentId, predecessorId]))];
  expect(found.flatMap((each) => each.members)).toEqual(sides.length === 0 ? [] : members.sort());
});
