import fc from "fast-check";
import { importFile } from "../../src/change/ingest";
import { FindingLevel } from "../../src/check/finding";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { findingOf } from "../support/finding";
import type { World } from "../support/world";

interface Connection {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: object }[];
  readonly nodes: readonly object[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The lists, each with an order of its own, and what is shown of an entry. */
const LISTS: readonly (readonly [field: string, given: string, shown: string])[] = [
  ["departments", "", "code"],
  ["departments", `where: { nameContains: "甲" }`, "code"],
  ["departments", "orderBy: [{ by: NAME, direction: DESC }]", "code"],
  ["reports", "", "year department { code }"],
  ["reports", "orderBy: [{ by: YEAR, direction: ASC }]", "year department { code }"],
  [
    "reports",
    "orderBy: [{ by: DEPARTMENT, direction: DESC }, { by: YEAR, direction: DESC }]",
    "year department { code }",
  ],
  ["reports", "orderBy: [{ by: VALID_FROM, direction: ASC }]", "year department { code }"],
  ["findings", "", "message level report { year }"],
  ["findings", "orderBy: [{ by: LEVEL, direction: DESC }]", "message level report { year }"],
  ["findings", "orderBy: [{ by: DEPARTMENT, direction: ASC }]", "message level report { year }"],
  ["documents", "", "name"],
  ["documents", "orderBy: [{ by: NAME, direction: ASC }]", "name"],
  ["ranking", "by: RULES_MADE, year: 2020", "rank department { code }"],
  ["ranking", "by: GRANTED_RATE, year: 2020, direction: ASC", "rank department { code }"],
  ["contributors", "indicator: RULES_MADE", "value year department { code }"],
  ["contributors", "indicator: RULES_MADE, orderBy: [{ by: YEAR, direction: ASC }]", "value year department { code }"],
  [
    "contributors",
    "indicator: RULES_MADE, orderBy: [{ by: DEPARTMENT, direction: DESC }]",
    "value year department { code }",
  ],
];

onEachDatabase("Pages of a list", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    const codes = ["D", "B", "A", "C", "E"];
    await world.register(...codes.map((code, i) => ({ code, name: `甲市第${(i * 3) % 5}局` })));
    for (const [i, code] of codes.entries())
      for (const year of i === 4 ? [2020] : [2020, 2019])
        await world.file(code, year, {
          values: {
            "rules.made": i % 3,
            "applications.outcomes.granted.total": i % 2,
            "applications.outcomes.total.total": 3,
          },
          findings: [findingOf(`${code}${year}`, { level: Object.values(FindingLevel)[i % 3] as FindingLevel })],
        });
    for (const name of ["丙.txt", "甲.txt", "乙.txt"])
      await importFile(
        world.store,
        {
          name,
          bytes: Buffer.from(
            `甲市某局2022年政府信息公开工作年度报告\n一、总体情况\n公开政府信息${name.length}条。${name}\n`,
          ),
        },
        { publish: true, author: "test", reason: "test" },
      );
  });
  afterAll(() => world.close());

  const sourceOf = (field: string, given: string, shown: string, page: string) => {
    const arguments_ = [given, page].filter((each) => each !== "").join(", ");
    const list = `${field}${arguments_ === "" ? "" : `(${arguments_})`} { totalCount edges { cursor node { ${shown} } } nodes { ${shown} }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    return field === "contributors" ? `{ aggregate { ${list} } }` : `{ ${list} }`;
  };
  const pageOf = async (field: string, given: string, shown: string, page = ""): Promise<Connection> => {
    const answer = await ask<Record<string, unknown>>(world, sourceOf(field, given, shown, page));
    const holder = field === "contributors" ? (answer.aggregate as Record<string, unknown>[])[0] : answer;
    return holder?.[field] as Connection;
  };

  test.each(LISTS)(
    "%s(%s): every page is a slice of the whole list, forwards and backwards",
    async (field, given, shown) => {
      const whole = await pageOf(field, given, shown);
      const cursors = whole.edges.map(({ cursor }) => cursor);
      expect(cursors.length).toBe(whole.totalCount);
      expect(cursors.length).toBeGreaterThan(2);
      const place = fc.option(fc.nat({ max: cursors.length - 1 }), { nil: null });
      await fc.assert(
        fc.asyncProperty(
          place,
          place,
          fc.nat({ max: cursors.length + 1 }),
          fc.boolean(),
          async (after, before, size, fromEnd) => {
            const start = after === null ? 0 : after + 1;
            const end = Math.max(start, before ?? cursors.length);
            const [from, to] = fromEnd ? [Math.max(start, end - size), end] : [start, Math.min(end, start + size)];
            const page = [
              `${fromEnd ? "last" : "first"}: ${size}`,
              ...(after === null ? [] : [`after: "${cursors[after]}"`]),
              ...(before === null ? [] : [`before: "${cursors[before]}"`]),
            ].join(", ");
            const edges = whole.edges.slice(from, to);
            expect(await pageOf(field, given, shown, page)).toEqual({
              totalCount: whole.totalCount,
              edges,
              nodes: edges.map(({ node }) => node),
              pageInfo: {
                hasPreviousPage: after !== null || from > start,
                hasNextPage: before !== null || to < end,
                startCursor: edges[0]?.cursor ?? null,
                endCursor: edges.at(-1)?.cursor ?? null,
              },
            });
          },
        ),
        { numRuns: 25 },
      );
    },
  );

  const shownBy = async (field: string, given: string, shown: string) =>
    (await pageOf(field, given, shown)).nodes.map((node) =>
      Object.values(node)
        .map((value) => value?.code ?? value)
        .join(" "),
    );

  test("come in the order that is asked for", async () => {
    expect(await shownBy("departments", "orderBy: [{ by: CODE, direction: DESC }]", "code")).toEqual([
      "E",
      "D",
      "C",
      "B",
      "A",
    ]);
    expect(await shownBy("departments", "orderBy: [{ by: NAME, direction: ASC }]", "name code")).toEqual([
      "甲市第0局 D",
      "甲市第1局 A",
      "甲市第2局 E",
      "甲市第3局 B",
      "甲市第4局 C",
    ]);
    expect(
      await shownBy("reports", "orderBy: [{ by: DEPARTMENT, direction: ASC }]", "department { code } year"),
    ).toEqual(["A 2020", "A 2019", "B 2020", "B 2019", "C 2020", "C 2019", "D 2020", "D 2019", "E 2020"]);
    expect(
      await shownBy("reports", "orderBy: [{ by: VALID_FROM, direction: DESC }], first: 2", "department { code } year"),
    ).toEqual(["E 2020", "C 2019"]);
    const levels = await shownBy("findings", "orderBy: [{ by: LEVEL, direction: DESC }]", "level");
    expect([...new Set(levels)]).toEqual(["ERROR", "WARNING", "NOTICE"]);
    expect(await shownBy("documents", "orderBy: [{ by: NAME, direction: ASC }]", "name")).toEqual([
      "丙.txt",
      "乙.txt",
      "甲.txt",
    ]);
    expect(
      await shownBy(
        "contributors",
        "indicator: RULES_MADE, orderBy: [{ by: YEAR, direction: ASC }]",
        "year value department { code }",
      ),
    ).toEqual([
      "2019 2 A",
      "2019 1 B",
      "2019 0 C",
      "2019 0 D",
      "2020 2 A",
      "2020 1 B",
      "2020 1 E",
      "2020 0 C",
      "2020 0 D",
    ]);
  });

  test("come in the first of two orders by the same, however often it is named", async () => {
    const often = Array.from({ length: 300 }, (_, i) => `{ by: YEAR, direction: ${i === 0 ? "ASC" : "DESC"} }`);
    const [first] = await shownBy("reports", `orderBy: [${often}]`, "year");
    expect(first).toBe("2019");
    const cursor = (await pageOf("reports", "orderBy: [{ by: YEAR, direction: ASC }]", "year")).pageInfo.startCursor;
    expect((await pageOf("reports", `orderBy: [${often}]`, "year", `after: "${cursor}"`)).nodes).toHaveLength(8);
  });

  test("are refused with a cursor of another list, filter, order or measure", async () => {
    const cursorOf = async (field: string, given: string) => {
      const [edge] = (await pageOf(field, given, "__typename")).edges;
      return edge?.cursor as string;
    };
    const byMade = `by: RULES_MADE, year: 2020`;
    const others: readonly (readonly [string, string, string, string])[] = [
      ["ranking", byMade, "ranking", "by: RULES_REPEALED, year: 2020"],
      ["ranking", byMade, "ranking", `${byMade}, direction: ASC`],
      ["ranking", byMade, "ranking", "by: RULES_MADE, year: 2019"],
      ["ranking", byMade, "ranking", `${byMade}, where: { kinds: [BUREAU] }`],
      [
        "ranking",
        "by: APPLICATIONS_RECEIVED, year: 2020",
        "ranking",
        "by: APPLICATIONS_RECEIVED, year: 2020, applicant: ENTERPRISE",
      ],
      ["reports", "", "reports", "where: { years: [2020] }"],
      ["reports", "", "reports", `mentions: "甲"`],
      ["reports", "", "reports", "orderBy: [{ by: YEAR, direction: DESC }]"],
      ["reports", "", "findings", ""],
      ["findings", "", "findings", `where: { checks: ["R1"] }`],
      ["departments", "", "departments", `where: { nameContains: "甲" }`],
      ["departments", "", "documents", ""],
      ["contributors", "indicator: RULES_MADE", "contributors", "indicator: RULES_REPEALED"],
    ];
    for (const [field, given, other, elsewhere] of others) {
      const cursor = await cursorOf(field, given);
      for (const argument of ["after", "before"]) {
        const error = await refusal(world, sourceOf(other, elsewhere, "__typename", `${argument}: "${cursor}"`));
        expect([other, elsewhere, error]).toEqual([
          other,
          elsewhere,
          expect.objectContaining({ code: "CURSOR_INVALID" }),
        ]);
      }
    }
  });

  test("go on when the filter is written in another order, or with nulls", async () => {
    const [edge] = (await pageOf("reports", `where: { years: [2020], kinds: [BUREAU] }`, "year")).edges;
    const next = await pageOf(
      "reports",
      `where: { kinds: [BUREAU], years: [2020], under: null }`,
      "year",
      `after: "${edge?.cursor}"`,
    );
    expect(next.edges).toHaveLength(4);
  });

  test("are asked from one end", async () => {
    expect(await refusal(world, "{ reports(first: 1, last: 1) { totalCount } }")).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(await refusal(world, "{ reports(last: 1001) { totalCount } }")).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("last must be from 0 to 1000"),
    });
  });
});
