import { handoversIn, type Succession, SuccessionKind } from "../../src/form/succession";

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
  expect(handoversIn(successions(links), 2023, of)).toEqual([{ year: 2023, before, after }]);
});

test("what shares no body is apart, and other years are none", () => {
  const all = [...successions("A>B C>D"), ...successions("B>E", 2024)];
  const none = () => undefined;
  expect(handoversIn(all, 2023, none)).toEqual([
    { year: 2023, before: [A], after: [B] },
    { year: 2023, before: [C], after: [D] },
  ]);
  expect(handoversIn(all, 2024, none)).toEqual([{ year: 2024, before: [B], after: [E] }]);
  expect(handoversIn(all, 2022, none)).toEqual([]);
  expect(handoversIn(successions("A>B C>D A~D"), 2023, none)).toEqual([{ year: 2023, before: [A, C], after: [B, D] }]);
});
