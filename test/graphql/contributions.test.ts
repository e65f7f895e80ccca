import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { applications, SMALL_CITY } from "../support/smallCity";
import type { World } from "../support/world";

const NODE = `department { code } status before { value status } after { value status } difference
  adds { value points } share shareStatus relative within { points } shift { points } movements { department { code } status }`;
const ALL =
  "status before { value expected } after { value } difference { value points } byStatus { status count adds { value } }";

onEachDatabase("Contributions to a change", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(...SMALL_CITY, { code: "X", name: "甲市乙县", parent: "C" });
  });
  afterEach(() => world.close());

  const asked = async (arguments_: string, fields: string) =>
    (
      await ask<{ contributions: Record<string, unknown> & { nodes: readonly object[] } }>(
        world,
        `{ contributions(${arguments_}) { ${fields} } }`,
      )
    ).contributions;

  test("of a count name who stayed, came and went, and add up to the difference of the sums", async () => {
    await world.file("A", 2022, applications(100));
    await world.file("B", 2022, applications(500));
    await world.file("A", 2024, applications(80));
    await world.file("B", 2024, applications(null));
    await world.file("D", 2024, applications(900));
    const where = 'where: { under: "C" }';
    const { nodes, ...all } = await asked(
      `of: APPLICATIONS_RECEIVED, from: 2022, to: 2024, ${where}`,
      `${ALL} totalCount coverage { expected reported missing { code year } } nodes { ${NODE} }`,
    );
    expect(all).toEqual({
      status: "UNEQUAL_BODIES",
      before: { value: "600", expected: 2 },
      after: { value: "980" },
      difference: { value: "380", points: null },
      byStatus: [
        { status: "STAYED", count: 1, adds: { value: "-20" } },
        { status: "ENTERED", count: 1, adds: { value: "900" } },
        { status: "LEFT", count: 1, adds: { value: "-500" } },
      ],
      totalCount: 3,
      coverage: { expected: 5, reported: 5, missing: [] },
    });
    const none = { within: null, shift: null, share: null, shareStatus: "MIXED_SIGNS" };
    expect(nodes).toEqual([
      {
        ...none,
        department: { code: "D" },
        status: "ENTERED",
        before: { value: null, status: "NOT_EXPECTED" },
        after: { value: "900", status: "REPORTED" },
        difference: null,
        adds: { value: "900", points: null },
        relative: "1.500000",
        movements: [{ department: { code: "D" }, status: "ENTERED" }],
      },
      {
        ...none,
        department: { code: "A" },
        status: "STAYED",
        before: { value: "100", status: "REPORTED" },
        after: { value: "80", status: "REPORTED" },
        difference: "-20",
        adds: { value: "-20", points: null },
        relative: "-0.033333",
        movements: [],
      },
      {
        ...none,
        department: { code: "B" },
        status: "LEFT",
        before: { value: "500", status: "REPORTED" },
        after: { value: null, status: "BLANK" },
        difference: null,
        adds: { value: "-500", points: null },
        relative: "-0.833333",
        movements: [{ department: { code: "B" }, status: "LEFT" }],
      },
    ]);
    const { aggregate } = await ask<{ aggregate: object }>(
      world,
      '{ aggregate(where: { under: "C", years: [2022, 2024] }, groupBy: [YEAR]) { measure(of: APPLICATIONS_RECEIVED) { value } } }',
    );
    expect(aggregate).toEqual([{ measure: { value: "600" } }, { measure: { value: "980" } }]);
  });

  test("of a rate are the change of the own rates and the shift of weights, in percentage points", async () => {
    await world.file("A", 2022, applications(10, 9, 10));
    await world.file("B", 2022, applications(30, 9, 30));
    await world.file("A", 2023, applications(30, 24, 30));
    await world.file("B", 2023, applications(10, 4, 10));
    const { nodes, ...all } = await asked(
      'of: GRANTED_RATE, from: 2022, to: 2023, where: { under: "C" }',
      `${ALL} within { value points } shift { points } nodes { ${NODE} }`,
    );
    // From 18/40 to 28/40, the mean is 0.575. A: 0.5 (0.8 - 0.9), and 0.5 (0.85 - 0.575). B: 0.5 (0.4 - 0.3), and -0.5 (0.35 - 0.575).
    expect(all).toMatchObject({
      status: "COMPARABLE",
      difference: { value: "0.250000", points: "25.0000" },
      within: { value: "0.000000", points: "0.0000" },
      shift: { points: "25.0000" },
    });
    expect(nodes).toMatchObject([
      {
        department: { code: "B" },
        adds: { value: "0.162500", points: "16.2500" },
        within: { points: "5.0000" },
        shift: { points: "11.2500" },
        difference: "0.100000",
        share: "0.650000",
        shareStatus: "GIVEN",
      },
      {
        department: { code: "A" },
        adds: { points: "8.7500" },
        within: { points: "-5.0000" },
        shift: { points: "13.7500" },
        difference: "-0.100000",
        share: "0.350000",
      },
    ]);
  });

  test("follow the tree of each year: who moves leaves one group and enters the other, or the question", async () => {
    await world.register({ code: "E", name: "甲市乙县教育局", parent: "X" });
    for (const [year, more] of [
      [2022, 0],
      [2023, 1],
    ] as const)
      for (const [i, code] of ["A", "B", "E"].entries())
        await world.file(code, year, applications(10 * (i + 1) + more));
    await world.register({ code: "B", name: "甲市民政局", parent: "X", from: 2023 });
    const fields = `status nodes { parent { code } ${NODE} }`;
    const byParent = await asked(
      'of: APPLICATIONS_RECEIVED, from: 2022, to: 2023, where: { under: "C" }, groupBy: PARENT',
      fields,
    );
    expect(byParent).toMatchObject({
      status: "COMPARABLE",
      nodes: [
        {
          parent: { code: "X" },
          department: null,
          status: "STAYED",
          adds: { value: "22" },
          movements: [{ department: { code: "B" }, status: "MOVED_IN" }],
        },
        {
          parent: { code: "C" },
          adds: { value: "-19" },
          movements: [{ department: { code: "B" }, status: "MOVED_OUT" }],
        },
      ],
    });
    const ofCity = await asked('of: APPLICATIONS_RECEIVED, from: 2022, to: 2023, where: { parent: "C" }', fields);
    expect(ofCity).toMatchObject({
      status: "UNEQUAL_BODIES",
      nodes: [
        { department: { code: "A" }, status: "STAYED", adds: { value: "1" } },
        { department: { code: "B" }, status: "MOVED_OUT", adds: { value: "-20" }, after: { value: null } },
      ],
    });
    // At a moment before anything was published, there is nothing to divide.
    const then = await asked(
      'of: APPLICATIONS_RECEIVED, from: 2022, to: 2023, where: { under: "C" }, asOf: "2001-01-01T00:00:00Z"',
      "status difference { value } totalCount",
    );
    expect(then).toEqual({ status: "NOT_STATED", difference: null, totalCount: 0 });
  });

  test("have no numbers where the form of only one year has the measure", async () => {
    for (const year of [2020, 2021]) await world.file("A", year, { rest: 3 });
    const { nodes, ...all } = await asked(
      "of: PROCUREMENT_AMOUNT, from: 2020, to: 2021",
      `status difference { value } breaks { year } nodes { status adds { value } shareStatus before { value } after { value status } }`,
    );
    expect(all).toEqual({ status: "BREAK", difference: null, breaks: [{ year: 2021 }] });
    expect(nodes).toEqual([
      {
        status: "LEFT",
        adds: null,
        shareStatus: "NOT_STATED",
        before: { value: "0.03" },
        after: { value: null, status: "NOT_IN_FORM" },
      },
    ]);
  });

  test("come in pages that go on from each other, and anew after a write", async () => {
    for (const year of [2022, 2023])
      for (const [i, code] of ["A", "B", "D"].entries()) await world.file(code, year, applications(i * (year - 2021)));
    const question = 'of: APPLICATIONS_RECEIVED, from: 2022, to: 2023, where: { under: "C" }, direction: ASC';
    const listed: unknown[] = [];
    let after: string | null = null;
    do {
      const page: {
        nodes: readonly { department: { code: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      } = (await asked(
        `${question}, first: 2${after === null ? "" : `, after: "${after}"`}`,
        "nodes { department { code } } pageInfo { hasNextPage endCursor }",
      )) as never;
      listed.push(...page.nodes.map(({ department }) => department.code));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(listed).toEqual(["A", "B", "D"]);
    await world.file("A", 2023, applications(50));
    const { nodes } = await asked(question, "nodes { department { code } adds { value } }");
    expect(nodes.at(-1)).toEqual({ department: { code: "A" }, adds: { value: "50" } });
  });

  test.each([
    ["of: RULES_MADE, from: 2023, to: 2023", "must be before the year to, got 2023 and 2023"],
    ["of: RULES_MADE, from: 2022, to: 2023, groupBy: YEAR", "group them by another dimension"],
    ["of: RULES_MADE, from: 2022, to: 2023, where: { years: [2022] }", "leave years out of where"],
    ["of: RULES_MADE, applicant: NATURAL_PERSON, from: 2022, to: 2023", "RULES_MADE"],
  ])("are refused for (%s)", async (arguments_, message) => {
    expect(await refusal(world, `{ contributions(${arguments_}) { totalCount } }`)).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining(message) as string,
    });
  });
});
