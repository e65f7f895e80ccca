import type { DataSource } from "typeorm";
import { importFile } from "../../src/change/ingest";
import { FindingLevel } from "../../src/check/finding";
import { bodiesNamed } from "../../src/store/departments";
import { Revision } from "../../src/store/entity/revision";
import { replaceFindings } from "../../src/store/findings";
import { ask, refusal } from "../support/api";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { findingOf } from "../support/finding";
import type { World } from "../support/world";

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly message: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

const JUMP = { check: "JUMP", level: FindingLevel.NOTICE } as const;

onEachDatabase("findings", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "C", name: "甲市", parent: null },
      { code: "K", name: "甲市科学技术局", parent: "C" },
      { code: "J", name: "甲市教育局", parent: "C" },
    );
    await world.file("K", 2020, { findings: [findingOf("K20 a"), findingOf("K20 b", JUMP)] });
    await world.file("K", 2021, { findings: [findingOf("K21", { cells: ["applications.received.total"] })] });
    await world.file("J", 2021, { findings: [findingOf("J21", { ...JUMP, cells: ["fees.amount"] })] });
    await world.file("C", 2021, { findings: [findingOf("C21", { check: "R15", level: FindingLevel.WARNING })] });
  });
  afterEach(() => world.close());

  const pageOf = async (arguments_ = ""): Promise<Page> =>
    (
      await ask<{ findings: Page }>(
        world,
        `{ findings${arguments_} { totalCount nodes { message } pageInfo { endCursor hasNextPage } } }`,
      )
    ).findings;
  const messages = async (arguments_ = "") => (await pageOf(arguments_)).nodes.map(({ message }) => message);

  test("newest year first, then department, then as the checks gave them; summaries and parts alike", async () => {
    const all = await messages();
    expect(all.slice(0, 3).sort()).toEqual(["C21", "J21", "K21"]);
    expect(all.slice(3)).toEqual(["K20 a", "K20 b"]);
  });

  test("are counted by check and level, all that are asked for and not those of the page alone; a check says its meaning", async () => {
    const counted = async (where: string) =>
      (
        await ask<{ findings: { counts: readonly Record<string, unknown>[] } }>(
          world,
          `{ findings(where: { ${where} }, first: 1) { counts { check level count } } }`,
        )
      ).findings.counts;
    expect(await counted("")).toEqual([
      { check: "JUMP", level: "NOTICE", count: 2 },
      { check: "R1", level: "ERROR", count: 2 },
      { check: "R15", level: "WARNING", count: 1 },
    ]);
    expect(await counted('departments: ["K"], years: [2021]')).toEqual([{ check: "R1", level: "ERROR", count: 1 }]);
    expect(await counted("years: [2019]")).toEqual([]);
    const meant = await ask(world, `{ findings(where: { checks: ["R15"] }) { counts { zh: meaning(language: ZH) } } }`);
    expect(meant).toEqual({ findings: { counts: [{ zh: expect.stringMatching(/汇总/) }] } });
  });

  test("each names its report: department, year, and what else a report has", async () => {
    const answer = await ask(
      world,
      `{ findings(where: { departments: ["J"] }) { nodes { check report { year department { name } revision findings { report { year } } } } }
         report(department: "J", year: 2021) { findings { report { department { code } } } } }`,
    );
    expect(answer).toEqual({
      findings: {
        nodes: [
          {
            check: "JUMP",
            report: {
              year: 2021,
              department: { name: "甲市教育局" },
              revision: 1,
              findings: [{ report: { year: 2021 } }],
            },
          },
        ],
      },
      report: { findings: [{ report: { department: { code: "J" } } }] },
    });
  });

  test.each([
    ["years: [2020]", ["K20 a", "K20 b"]],
    [`under: "甲市", years: [2021]`, ["J21", "K21"]],
    [`within: "甲市", years: [2021]`, ["C21", "J21", "K21"]],
    ["summary: true", ["C21"]],
    ["forms: [FORM_2019]", ["K20 a", "K20 b"]],
    [`checks: ["JUMP"]`, ["J21", "K20 b"]],
    [`checks: ["R1", "R15"]`, ["C21", "K20 a", "K21"]],
    ["levels: [WARNING]", ["C21"]],
    ["indicators: [APPLICATIONS_RECEIVED]", ["K21"]],
    ["indicators: [FEES_AMOUNT, APPLICATIONS_RECEIVED]", ["J21", "K21"]],
    ["indicators: [APPLICATIONS_CARRIED_IN]", []],
    ["levels: [ERROR], years: [2020]", ["K20 a"]],
    ["checks: []", []],
    ["levels: []", []],
    ["indicators: []", []],
  ])("%s narrows the list and its count alike", async (where, expected) => {
    const page = await pageOf(`(where: { ${where} })`);
    expect(page.nodes.map(({ message }) => message).sort()).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
  });

  test.each([
    ["a count", { cells: ["applications.received.total"], left: 12, right: 10 }, ["12", "10", "2", "COUNT"]],
    ["money", { cells: ["fees.amount"], left: 150, right: 200 }, ["1.50", "2.00", "-0.50", "YUAN"]],
    [
      "a share of counts",
      { check: "R13", cells: ["applications.outcomes.granted.total"], left: 5185, right: 5556 },
      ["51.85", "55.56", "-3.71", "PERCENT"],
    ],
    ["one side alone", { cells: ["rules.made"], left: -8 }, ["-8", null, null, "COUNT"]],
    ["no sides", { cells: ["rules.made"] }, [null, null, null, null]],
  ] as const)("the sides of %s are given in their unit", async (_, said, expected) => {
    await world.file("J", 2023, { findings: [findingOf("of 2023", said)] });
    const { findings } = await ask<{ findings: { nodes: readonly Record<string, string | null>[] } }>(
      world,
      "{ findings(where: { years: [2023] }) { nodes { left right difference unit } } }",
    );
    expect(findings.nodes.map(({ left, right, difference, unit }) => [left, right, difference, unit])).toEqual([
      expected,
    ]);
  });

  test("a subtotal stands for its items", async () => {
    await world.file("J", 2022, {
      findings: [findingOf("J22", { cells: ["applications.outcomes.refused.stateSecret.enterprise"] })],
    });
    expect(await messages("(where: { indicators: [APPLICATIONS_OUTCOMES_REFUSED_TOTAL] })")).toEqual(["J22"]);
  });

  test("drafts and superseded versions are in no list and no count", async () => {
    await world.file("J", 2022, { publish: false, findings: [findingOf("a draft")] });
    await world.file("J", 2021, { text: "更正草稿", publish: false, findings: [findingOf("a drafted correction")] });
    await world.file("K", 2021, { text: "更正", findings: [findingOf("K21 corrected")] });
    const page = await pageOf();
    expect(page.nodes.map(({ message }) => message).sort()).toEqual(["C21", "J21", "K20 a", "K20 b", "K21 corrected"]);
    expect(page.totalCount).toBe(5);
  });

  describe("of superseded versions, where they are asked for,", () => {
    const SUPERSEDED =
      "message report { id year revision status department { code } publishedOn previous { revision } }";
    const listedBy = async (world: World, arguments_: string) =>
      (
        await ask<{ findings: { totalCount: number; counts: unknown; nodes: readonly Listed[] } }>(
          world,
          `{ findings(superseded: true${arguments_}) { totalCount counts { check level count } nodes { ${SUPERSEDED} } } }`,
        )
      ).findings;
    interface Listed {
      readonly message: string;
      readonly report: {
        readonly id: string;
        readonly year: number;
        readonly revision: number;
        readonly status: string;
      };
    }

    const revisionOf = (department: string, year: number, number: number) =>
      world.store.write(async (manager) => {
        const [body] = await bodiesNamed(manager, department, year);
        return manager.findOneByOrFail(Revision, { departmentId: body?.id as number, year, number });
      });

    beforeEach(async () => {
      await world.file("K", 2021, {
        text: "更正",
        published: "2022-02-03",
        findings: [findingOf("K21 second", JUMP)],
      });
      await world.file("K", 2021, { text: "再次更正" });
      await world.file("J", 2021, { text: "更正草稿", publish: false, findings: [findingOf("a draft")] });
    });

    test("follow those of newer versions, are counted, and drafts are never among them", async () => {
      const { totalCount, counts, nodes } = await listedBy(world, ', where: { departments: ["K"] }');
      expect(nodes.map(({ message, report }) => [message, report.revision, report.status])).toEqual([
        ["K21 second", 2, "SUPERSEDED"],
        ["K21", 1, "SUPERSEDED"],
        ["K20 a", 1, "PUBLISHED"],
        ["K20 b", 1, "PUBLISHED"],
      ]);
      expect(totalCount).toBe(4);
      expect(counts).toEqual([
        { check: "JUMP", level: "NOTICE", count: 2 },
        { check: "R1", level: "ERROR", count: 2 },
      ]);
      expect((await listedBy(world, "")).nodes.map(({ message }) => message)).not.toContain("a draft");
      expect(await messages('(where: { departments: ["K"] })')).toEqual(["K20 a", "K20 b"]);
    });

    test("stay with their version when the newest one is checked again", async () => {
      await world.file("K", 2020, { text: "更正", findings: [findingOf("K20 corrected")] });
      const { id, departmentId, documentId } = await revisionOf("K", 2020, 1);
      const again = { departmentId, year: 2020, documentId, checks: ["R1", "JUMP"], findings: [findingOf("K20 anew")] };
      await world.store.write((manager) => replaceFindings(manager, [{ ...again, revisionId: id }], 1));
      const { nodes } = await listedBy(world, ', where: { departments: ["K"], years: [2020] }');
      expect(nodes.map(({ message }) => message)).toEqual(["K20 corrected", "K20 anew"]);
    });

    test("name the report as it was when the version became valid, under an id of its own", async () => {
      const { nodes } = await listedBy(world, ', where: { departments: ["K"], years: [2021] }');
      const ids = nodes.map(({ report }) => report.id);
      expect(new Set(ids).size).toBe(2);
      for (const { report } of nodes)
        expect(
          await ask(world, `{ node(id: "${report.id}") { ... on Report { revision status findings { message } } } }`),
        ).toEqual({
          node: {
            revision: report.revision,
            status: "SUPERSEDED",
            findings: [{ message: report.revision === 2 ? "K21 second" : "K21" }],
          },
        });
      expect(nodes[0]?.report).toMatchObject({ publishedOn: "2022-02-03", previous: { revision: 1 } });
      expect(nodes[1]?.report).toMatchObject({ publishedOn: null, previous: { revision: 1 } });
    });

    test.each(["", ", orderBy: [{ by: LEVEL, direction: DESC }]", ", orderBy: [{ by: DEPARTMENT, direction: ASC }]"])(
      "come page by page as in the whole list%s",
      async (order) => {
        const whole = (await listedBy(world, order)).nodes.map(({ message }) => message);
        expect(whole).toHaveLength(6);
        const paged: string[] = [];
        for (let after = ""; ; ) {
          const page = await pageOf(`(superseded: true${order}, first: 1${after})`);
          paged.push(...page.nodes.map(({ message }) => message));
          if (!page.pageInfo.hasNextPage) break;
          after = `, after: "${page.pageInfo.endCursor}"`;
        }
        expect(paged).toEqual(whole);
      },
    );

    test("are those that had been public by a moment, and of single reports alone, where it is given", async () => {
      const { report } = await ask<{ report: { revisions: readonly { validFrom: string }[] } }>(
        world,
        '{ report(department: "K", year: 2021) { revisions { validFrom } } }',
      );
      const at = async (version: number) =>
        (await listedBy(world, `, asOf: "${report.revisions[version]?.validFrom}", where: { years: [2021] }`)).nodes
          .map(({ message, report: { revision, status } }) => [message, revision, status])
          .sort();
      expect(await at(0)).toEqual([["K21", 1, "SUPERSEDED"]]);
      await world.file("K", 2021, { text: "三次更正", findings: [findingOf("K21 fourth")] });
      expect(await at(2)).toEqual([["K21", 1, "SUPERSEDED"]]);
    });

    test("are loaded with as many statements for many versions as for one", async () => {
      const { logger } = Reflect.get(world.store, "source") as DataSource;
      const statements = async () => {
        await world.store.write(async () => undefined);
        const spent = jest.spyOn(logger, "logQuery");
        await listedBy(world, "");
        const count = spent.mock.calls.length;
        spent.mockRestore();
        return count;
      };
      await statements(); // what is kept is then mended after each write
      await world.file("J", 2021, { text: "更正", findings: [findingOf("J")] });
      const few = await statements();
      for (let i = 0; i < 5; i++) await world.file("J", 2021, { text: `更正${i}`, findings: [findingOf(`J ${i}`)] });
      expect(await statements()).toBe(few);
    });

    test("are gone with a report that was withdrawn", async () => {
      await world.file("乙市水利局", 2021, { findings: [findingOf("of a body that is not seen")] });
      await world.withdraw("乙市水利局", 2021);
      await world.withdraw("K", 2020);
      expect((await listedBy(world, ", where: { years: [2020] }")).nodes).toEqual([]);
      expect((await listedBy(world, "")).nodes.map(({ message }) => message)).not.toContain(
        "of a body that is not seen",
      );
    });

    test("are what each version in the list of a report says", async () => {
      const { report } = await ask<{ report: { revisions: readonly object[] } }>(
        world,
        `{ report(department: "K", year: 2021) { revisions { number findings { message report { revision status } } } } }`,
      );
      expect(report.revisions).toEqual([
        { number: 1, findings: [{ message: "K21", report: { revision: 1, status: "SUPERSEDED" } }] },
        { number: 2, findings: [{ message: "K21 second", report: { revision: 2, status: "SUPERSEDED" } }] },
        { number: 3, findings: [] },
      ]);
    });
  });

  test("a department known from a draft alone is unknown here, and not hinted at", async () => {
    await world.file("乙市水利局", 2021, { publish: false, findings: [findingOf("a draft")] });
    const error = await refusal(world, `{ findings(where: { departments: ["乙市水利"] }) { totalCount } }`);
    expect(error).toMatchObject({ code: "DEPARTMENT_UNKNOWN" });
    expect(error?.message).not.toContain("乙市水利局");
  });

  test("the findings of an earlier version speak of that version", async () => {
    const { report } = await ask<{ report: { validFrom: string } }>(
      world,
      `{ report(department: "J", year: 2021) { validFrom } }`,
    );
    await world.file("J", 2021, { text: "更正" });
    expect(
      await ask(
        world,
        `{ report(department: "J", year: 2021, asOf: "${report.validFrom}") { findings { report { revision status } } } }`,
      ),
    ).toEqual({ report: { findings: [{ report: { revision: 1, status: "SUPERSEDED" } }] } });
  });

  test("a cursor goes on where it stood while reports are imported", async () => {
    const whole = await messages();
    const first = await pageOf("(first: 3)");
    expect(first.pageInfo.hasNextPage).toBe(true);
    await world.file("J", 2022, { findings: [findingOf("new, before the place")] });
    await world.file("K", 2019, { findings: [findingOf("new, after the place")] });
    const rest = await pageOf(`(first: 3, after: "${first.pageInfo.endCursor}")`);
    expect([...first.nodes, ...rest.nodes].map(({ message }) => message)).toEqual([...whole, "new, after the place"]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  test("a page ends within a report's findings and the next goes on there", async () => {
    const first = await pageOf("(where: { years: [2020] }, first: 1)");
    expect(await messages(`(where: { years: [2020] }, after: "${first.pageInfo.endCursor}")`)).toEqual(["K20 b"]);
  });

  test("checks that there are none of, pages too large and foreign cursors are refused", async () => {
    const unknown = await refusal(world, `{ findings(where: { checks: ["R1", "R99"] }) { totalCount } }`);
    expect(unknown).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(unknown?.message).toMatch(/got R99; known are R1, .*R15/);
    expect(await refusal(world, "{ findings(first: 1001) { totalCount } }")).toMatchObject({ code: "BAD_USER_INPUT" });
    const { reports } = await ask<{ reports: { pageInfo: { endCursor: string } } }>(
      world,
      "{ reports { pageInfo { endCursor } } }",
    );
    expect(await refusal(world, `{ findings(after: "${reports.pageInfo.endCursor}") { totalCount } }`)).toMatchObject({
      code: "CURSOR_INVALID",
    });
  });

  test("a share that a text prints is given in per cent, as it prints it", async () => {
    const cells = { "applications.outcomes.granted.total": "5", "applications.outcomes.total.total": "9" } as const;
    const text = reportText("甲市科学技术局", 2023, cells, "办结申请9件，其中予以公开5件，占61.85%。");
    await importFile(
      world.store,
      { name: "2023.txt", bytes: Buffer.from(text) },
      { publish: true, author: "test", reason: "test" },
    );
    expect(
      await ask(world, `{ findings(where: { checks: ["R13"] }) { nodes { left right difference unit message } } }`),
    ).toEqual({
      findings: {
        nodes: [
          {
            left: "61.85",
            right: "55.56",
            difference: "6.29",
            unit: "PERCENT",
            message: expect.stringContaining("61.85"),
          },
        ],
      },
    });
  });
});
