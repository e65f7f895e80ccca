import { FindingLevel } from "../../src/check/finding";
import { said } from "../../src/message/message";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

onEachDatabase("report", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register({
      code: "K",
      name: "甲市科学技术局",
      formerNames: [{ name: "甲市科技局", fromYear: 2015, toYear: 2018 }],
    });
  });
  afterEach(() => world.close());

  test("gives the figures asked, counts as numbers, money in yuan, absent as null", async () => {
    await world.file("K", 2020, {
      values: {
        "procurement.amount": 429100000,
        "licensing.itemsChange": -33,
        "rules.made": null,
        "published.total": 383,
      },
    });
    expect(
      await ask(
        world,
        `{ report(department: "甲市科学技术局", year: 2020) { form status revision department { code }
           figures { procurement { amount projects } licensing { itemsChange } rules { made inForce } published { total website } fees { amount } } } }`,
      ),
    ).toEqual({
      report: {
        form: "FORM_2019",
        status: "PUBLISHED",
        revision: 1,
        department: { code: "K" },
        figures: {
          procurement: { amount: "4291000.00", projects: 0 },
          licensing: { itemsChange: -33 },
          rules: { made: null, inForce: null },
          published: { total: 383, website: null },
          fees: { amount: null },
        },
      },
    });
  });

  test("is found by code, name and former name; null where none is filed; an error where nobody bears the name", async () => {
    await world.file("K", 2020);
    for (const name of ["K", "甲市科学技术局", "甲市科技局"])
      expect(await ask(world, `{ report(department: "${name}", year: 2020) { year } }`)).toEqual({
        report: { year: 2020 },
      });
    expect(await ask(world, `{ report(department: "K", year: 2019) { year } }`)).toEqual({ report: null });
    expect(await refusal(world, `{ report(department: "乙市", year: 2020) { year } }`)).toMatchObject({
      code: "DEPARTMENT_UNKNOWN",
    });
    expect(await refusal(world, `{ department(code: "乙市") { name } }`)).toMatchObject({ code: "DEPARTMENT_UNKNOWN" });
  });

  test("cells carry status, raw text and place; those not in the form only where asked by name", async () => {
    await world.file("K", 2021, { values: { "rules.made": null, "fees.amount": 5, "published.website": 12 } });
    const cells = async (arguments_: string) =>
      (
        await ask<{
          report: { cells: { indicator: string; applicant: string | null; value: string | null; status: string }[] };
        }>(world, `{ report(department: "K", year: 2021) { cells${arguments_} { indicator applicant value status } } }`)
      ).report.cells;
    expect(await cells("")).toHaveLength(200 + 1);
    expect(await cells("(statuses: [BLANK])")).toEqual([
      { indicator: "RULES_MADE", applicant: null, value: null, status: "BLANK" },
    ]);
    expect(await cells("(indicators: [PROCUREMENT_AMOUNT, FEES_AMOUNT, PUBLISHED_WEBSITE])")).toEqual([
      { indicator: "FEES_AMOUNT", applicant: null, value: "0.05", status: "REPORTED" },
      { indicator: "PROCUREMENT_AMOUNT", applicant: null, value: null, status: "NOT_IN_FORM" },
      { indicator: "PUBLISHED_WEBSITE", applicant: null, value: "12", status: "REPORTED" },
    ]);
    expect(await cells("(indicators: [APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL])")).toHaveLength(21);
    expect((await cells("(statuses: [NOT_IN_FORM])")).length).toBeGreaterThan(10);
  });

  test("findings come with both sides of the equation and their difference", async () => {
    const finding = {
      check: "R1",
      level: FindingLevel.ERROR,
      cells: ["applications.received.naturalPerson" as const],
      message: said("AS_STORED", { sentence: "1 + 0 ≠ 1 + 1" }),
      left: 1,
      right: 2,
      unstated: [],
    };
    await world.file("K", 2020, { findings: [finding] });
    expect(
      await ask(
        world,
        `{ report(department: "K", year: 2020) { findings { check clause rules level message left right difference cells { indicator applicant } } } }`,
      ),
    ).toEqual({
      report: {
        findings: [
          {
            check: "R1",
            clause: "Table 3, its equation",
            rules: 1,
            level: "ERROR",
            message: "1 + 0 ≠ 1 + 1",
            left: "1",
            right: "2",
            difference: "-1",
            cells: [{ indicator: "APPLICATIONS_RECEIVED", applicant: "NATURAL_PERSON" }],
          },
        ],
      },
    });
  });

  test("revisions show every public version with its span; a draft is none of them", async () => {
    await world.file("K", 2020, { text: "一", values: { "rules.made": 1 } });
    await world.file("K", 2020, { text: "二", values: { "rules.made": 2 } });
    await world.file("K", 2020, { text: "三", values: { "rules.made": 3 }, publish: false });
    const { report } = await ask<{
      report: {
        revision: number;
        revisions: { number: number; status: string; validTo: string | null; figures: object }[];
      };
    }>(
      world,
      `{ report(department: "K", year: 2020) { revision revisions { number status validTo figures { rules { made } } } } }`,
    );
    expect(report.revision).toBe(2);
    expect(report.revisions).toEqual([
      {
        number: 1,
        status: "SUPERSEDED",
        validTo: expect.stringMatching(/^2\d{3}-.*Z$/),
        figures: { rules: { made: 1 } },
      },
      { number: 2, status: "PUBLISHED", validTo: null, figures: { rules: { made: 2 } } },
    ]);
  });

  test("an earlier version is what asOf gives, with what belongs to it", async () => {
    await world.file("K", 2019, { values: { "rules.made": 9 } });
    await world.file("K", 2020, { text: "一", values: { "rules.made": 1 } });
    const first = await ask<{ report: { validFrom: string } }>(
      world,
      `{ report(department: "K", year: 2020) { validFrom } }`,
    );
    await world.file("K", 2020, { text: "二", values: { "rules.made": 2 } });
    expect(
      await ask(
        world,
        `query ($asOf: DateTime) { report(department: "K", year: 2020, asOf: $asOf) { status revision
           figures { rules { made } } previous { year figures { rules { made } } } } }`,
        { asOf: first.report.validFrom },
      ),
    ).toEqual({
      report: {
        status: "SUPERSEDED",
        revision: 1,
        figures: { rules: { made: 1 } },
        previous: { year: 2019, figures: { rules: { made: 9 } } },
      },
    });
  });

  test("fragments, aliases and directives ask for figures as plain fields do", async () => {
    await world.file("K", 2020, { values: { "rules.made": 4, "applications.received.total": 11 } });
    expect(
      await ask(
        world,
        `query ($no: Boolean = false) { report(department: "K", year: 2020) { a: figures { ...R } b: figures { applications { got: received { total } } rules @include(if: $no) { made } } } }
         fragment R on Figures { rules { ... on DisclosedDocuments { n: made } } }`,
      ),
    ).toEqual({ report: { a: { rules: { n: 4 } }, b: { applications: { got: { total: 11 } } } } });
  });
});

onEachDatabase("lists and nodes", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    for (let i = 0; i < 7; i++)
      for (const year of [2019, 2020]) await world.file(`甲市第${i}局`, year, { values: { "rules.made": i } });
  });
  afterEach(() => world.close());

  test("pages of reports hold every report once, while others arrive", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const {
        reports,
      }: {
        reports: {
          nodes: { year: number; department: { name: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      } = await ask(
        world,
        `query ($after: String) { reports(first: 4, after: $after) { nodes { year department { name } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(...reports.nodes.map((node) => `${node.department.name} ${node.year}`));
      await world.file(`新局${page}`, 2025);
      if (!reports.pageInfo.hasNextPage) break;
      after = reports.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(14);
    expect(new Set(seen).size).toBe(14);
  });

  test("a list says how many there are in all, and is bounded", async () => {
    expect(
      await ask(
        world,
        `{ reports(where: { years: [2019] }, first: 1) { totalCount nodes { year } } departments(first: 2) { totalCount edges { node { code } cursor } } }`,
      ),
    ).toMatchObject({
      reports: { totalCount: 7, nodes: [{ year: 2019 }] },
      departments: { totalCount: 7 },
    });
    expect(await refusal(world, "{ reports(first: 1001) { totalCount } }")).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusal(world, "{ reports(first: -1) { totalCount } }")).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusal(world, `{ reports(after: "x") { totalCount } }`)).toMatchObject({ code: "CURSOR_INVALID" });
    expect(await refusal(world, `{ departments(after: "WzFd") { totalCount } }`)).toMatchObject({
      code: "CURSOR_INVALID",
    });
  });

  test("departments follow in order of code, page by page", async () => {
    const all = await ask<{ departments: { nodes: { code: string }[] } }>(world, "{ departments { nodes { code } } }");
    const codes = all.departments.nodes.map((node) => node.code);
    expect(codes).toEqual([...codes].sort());
    const { departments } = await ask<{ departments: { pageInfo: { endCursor: string } } }>(
      world,
      "{ departments(first: 3) { pageInfo { endCursor } } }",
    );
    const rest = await ask<{ departments: { nodes: { code: string }[] } }>(
      world,
      `{ departments(after: "${departments.pageInfo.endCursor}") { nodes { code } } }`,
    );
    expect(rest.departments.nodes.map((node) => node.code)).toEqual(codes.slice(3));
  });

  test("every id leads back to its node; what is no id, or not public, to null", async () => {
    const { report } = await ask<{ report: { id: string; document: { id: string }; department: { id: string } } }>(
      world,
      `{ report(department: "甲市第3局", year: 2020) { id document { id } department { id } } }`,
    );
    const node = (id: string) => ask(world, `{ node(id: "${id}") { __typename id } }`);
    expect(await node(report.id)).toEqual({ node: { __typename: "Report", id: report.id } });
    expect(await node(report.document.id)).toEqual({ node: { __typename: "Document", id: report.document.id } });
    expect(await node(report.department.id)).toEqual({ node: { __typename: "Department", id: report.department.id } });
    await world.file("甲市草稿局", 2020, { publish: false });
    for (const id of [
      "",
      "x",
      Buffer.from("Report:15").toString("base64url"),
      Buffer.from("Document:15").toString("base64url"),
    ])
      expect(await node(id)).toEqual({ node: null });
  });
});
