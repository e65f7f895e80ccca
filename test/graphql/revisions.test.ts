import fc from "fast-check";
import { FormCode } from "../../src/form/catalogue";
import { dayIn } from "../../src/form/dayInChina";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { Values } from "../support/reading";
import { runs, seedOr } from "../support/runs";
import type { World } from "../support/world";

interface Value {
  readonly value: string | null;
  readonly status: string;
  readonly stated: number;
  readonly expected: number;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

interface Version {
  readonly date: string;
  readonly asOf: string;
  readonly reported: number;
  readonly expected: number;
  readonly notDue: number;
  readonly values: readonly {
    readonly before: Value | null;
    readonly value: Value;
    readonly difference: { readonly value: string } | null;
  }[];
  readonly causes: {
    readonly totalCount: number;
    readonly published: number;
    readonly revised: number;
    readonly withdrawn: number;
    readonly nodes: readonly {
      readonly kind: string;
      readonly department: { readonly code: string };
      readonly year: number;
      readonly revision: { readonly number: number } | null;
      readonly replaced: { readonly number: number } | null;
      readonly values: readonly {
        readonly before: Value | null;
        readonly after: Value | null;
        readonly adds: { readonly value: string; readonly points: string | null } | null;
      }[];
    }[];
  };
}

interface Paged {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly date?: string; readonly department?: { readonly code: string } };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage?: boolean };
}

const VALUE = "{ value status stated expected numerator denominator }";
const VERSION = `date asOf reported expected notDue
  values { before ${VALUE} value ${VALUE} difference { value } }
  causes(first: 100) { totalCount published revised withdrawn
    nodes { kind department { code } year revision { number } replaced { number } values { before ${VALUE} after ${VALUE} adds { value points } } } }`;

const MEASURES = [
  "APPLICATIONS_RECEIVED",
  "PROCUREMENT_AMOUNT",
  "APPLICATIONS_OUTCOMES_REFUSED_TOTAL",
  "RULES_IN_FORCE",
  "GRANTED_RATE",
  "CARRIED_OUT_RATE",
];
const RATES = new Set(["GRANTED_RATE", "CARRIED_OUT_RATE"]);
const CELLS = [
  "applications.received.total",
  "applications.carriedIn.total",
  "applications.carriedOut.total",
  "applications.outcomes.granted.total",
  "applications.outcomes.refused.stateSecrets.total",
  "applications.outcomes.refused.thirdParty.total",
  "applications.outcomes.total.total",
  "procurement.amount",
  "rules.inForce",
] as const;

onEachDatabase("revisions", (open) => {
  let world: World;
  let clock: jest.SpyInstance<number, []>;
  let moment = 0;
  let edition = 0;
  beforeEach(async () => {
    world = await open();
    clock = jest.spyOn(Date, "now");
    at("2021-01-20T04:00:00Z");
  });
  afterEach(async () => {
    clock.mockRestore();
    await world.close();
  });

  const at = (instant: string) => {
    moment = Date.parse(instant);
    clock.mockReturnValue(moment);
  };
  const later = (hours: number) => at(new Date(moment + hours * 3_600_000).toISOString());
  const file = (code: string, year: number, values: Values, more: { publish?: boolean; rest?: number | null } = {}) =>
    world.file(code, year, { values, text: `edition ${edition++}`, ...more });
  const versionsOf = async (given: string) => {
    const { revisions } = await ask<{ revisions: { totalCount: number; nodes: Version[] } }>(
      world,
      `{ revisions(${given}, first: 1000) { totalCount nodes { ${VERSION} } } }`,
    );
    expect(revisions.totalCount).toBe(revisions.nodes.length);
    return revisions.nodes;
  };

  describe("of random reports", () => {
    const BODIES = ["C", "X", "A", "B", "D", "E"];
    beforeEach(() =>
      world.register(
        { code: "C", name: "甲市", parent: null },
        { code: "X", name: "乙县", parent: "C" },
        { code: "A", name: "甲市第一局", parent: "C" },
        { code: "B", name: "甲市第二局", parent: "C", activeFrom: 2019 },
        { code: "D", name: "乙县第一局", parent: "C", from: null, to: 2019 },
        { code: "D", name: "乙县第一局", parent: "X", from: 2020 },
        { code: "E", name: "乙县第二局", parent: "X", activeTo: 2020 },
      ),
    );

    const YEARS = [2018, 2019, 2020, 2021];
    const moments = new Set<string>();
    const report = fc.record({ code: fc.constantFrom(...BODIES), year: fc.constantFrom(...YEARS) });
    const cells = fc.tuple(...CELLS.map(() => fc.option(fc.nat(9), { freq: 4 })));
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.tuple(fc.constant("publish" as const), report, cells) },
      { weight: 1, arbitrary: fc.tuple(fc.constant("draft" as const), report, cells) },
      { weight: 2, arbitrary: fc.tuple(fc.constant("withdraw" as const), fc.nat(99), cells) },
      { weight: 4, arbitrary: fc.tuple(fc.constant("wait" as const), fc.constantFrom(1, 5, 11, 40, 300, 3000), cells) },
    );
    const where = fc.oneof(
      fc.constant("{}"),
      fc.constant(`{ under: "C" }`),
      fc.constant(`{ parent: "C" }`),
      fc.constant(`{ parent: "X" }`),
      fc.constant(`{ forms: [FORM_2019] }`),
      fc.constant(`{ departments: ["A", "X", "D"] }`),
      fc.subarray(BODIES, { minLength: 1 }).map((codes) => `{ departments: ${JSON.stringify(codes)} }`),
    );
    const question = fc.record({
      where,
      years: fc.subarray(YEARS, { minLength: 1 }),
      of: fc.uniqueArray(fc.constantFrom(...MEASURES), { minLength: 1, maxLength: 3 }),
    });
    type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

    async function take([what, given, values]: typeof step extends fc.Arbitrary<infer T> ? T : never) {
      if (what === "wait") later(given as number);
      else if (what === "withdraw") {
        const { reports } = await ask<{ reports: { nodes: { year: number; department: { code: string } }[] } }>(
          world,
          "{ reports(first: 1000) { nodes { year department { code } } } }",
        );
        const { nodes } = reports;
        const chosen = nodes[(given as number) % nodes.length];
        if (chosen) await world.withdraw(chosen.department.code, chosen.year);
      } else {
        const { code, year } = given as { code: string; year: number };
        const stated = Object.fromEntries(CELLS.map((cell, i) => [cell, (values as (number | null)[])[i] ?? null]));
        await file(code, year, stated as Values, { publish: what === "publish", rest: null });
      }
    }

    const sumAsOf = async ({ where, years, of }: Question, asOf: string) => {
      const filter = where.replace(/ ?\}$/, ` years: ${JSON.stringify(years)} }`);
      const source = `{ aggregate(where: ${filter}, asOf: "${asOf}") { coverage { expected reported notDue }
        ${of.map((measure) => `${measure}: measure(of: ${measure}) ${VALUE}`).join(" ")} } }`;
      const error = await refusal(world, source);
      if (error) return error.message;
      const { aggregate } = await ask<{ aggregate: readonly Record<string, unknown>[] }>(world, source);
      const { coverage, ...measures } = aggregate[0] as { coverage: Pick<Version, "expected" | "reported" | "notDue"> };
      return { ...coverage, values: of.map((measure) => (measures as Record<string, Value>)[measure] as Value) };
    };

    test("are what the sum was at the end of each day, and between them it stays the same", async () => {
      const days = new Set<string>();
      moments.clear();
      const seen = { versions: 0, refused: 0, kinds: new Set<string>() };
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 3, maxLength: 10 }),
          fc.array(question, { minLength: 3, maxLength: 3 }),
          async (steps, questions) => {
            for (const each of steps) {
              await take(each);
              days.add(dayIn(new Date(moment).toISOString()));
              moments.add(new Date(moment + 1).toISOString());
              later(1 / 3600); // no two of them at one moment
            }
            for (const each of questions) await compare(each, [...days].sort(), seen);
          },
        ),
        { numRuns: runs(8, 40), seed: seedOr(20_210_131) },
      );
      expect(seen.versions).toBeGreaterThan(40);
      expect([...seen.kinds].sort()).toEqual(["PUBLISHED", "REVISED", "WITHDRAWN"]);
      expect(seen.refused).toBeGreaterThan(0);
    }, 600_000);

    async function compare(
      asked: Question,
      days: readonly string[],
      seen: { versions: number; refused: number; kinds: Set<string> },
    ): Promise<void> {
      const given = `of: [${asked.of}], years: ${JSON.stringify(asked.years)}, where: ${asked.where}`;
      const sums = new Map(
        await Promise.all(days.map(async (day) => [day, await sumAsOf(asked, `${day}T15:59:59.999999Z`)] as const)),
      );
      const refused = await refusal(world, `{ revisions(${given}) { totalCount } }`);
      if (refused) {
        seen.refused += 1;
        expect(refused).toMatchObject({ code: "DOUBLE_COUNTING" });
        const then = await Promise.all([...moments].map((at) => sumAsOf(asked, at)));
        expect(then.filter((sum) => typeof sum === "string" && sum.includes("must not be summed"))).not.toEqual([]);
        return;
      }
      const versions = await versionsOf(given);
      seen.versions += versions.length;
      let last: Version | null = null;
      for (const [day, sum] of sums) {
        const version = versions.find(({ date }) => date === day);
        if (version) {
          const { asOf, reported, expected, notDue, values, causes } = version;
          expect(asOf).toBe(`${day}T15:59:59.999999Z`);
          expect([day, { expected, reported, notDue, values: values.map(({ value }) => value) }]).toEqual([day, sum]);
          expect(values.map(({ before }) => before)).toEqual(
            last === null ? values.map(() => null) : last.values.map(({ value }) => value),
          );
          expect(causes.totalCount).toBe(causes.nodes.length);
          expect(causes.published - causes.withdrawn).toBe(reported - (last?.reported ?? 0));
          for (const { kind } of causes.nodes) seen.kinds.add(kind);
          for (const [i, measure] of asked.of.entries()) expectAddedUp(measure, version, i);
          last = version;
        } else if (typeof sum !== "string" && (sum.reported > 0 || last !== null)) {
          const unchanged = ({ value, stated, numerator, denominator }: Value) => [
            value,
            stated,
            numerator,
            denominator,
          ];
          expect([day, sum.reported, sum.values.map(unchanged)]).toEqual([
            day,
            last?.reported,
            last?.values.map(({ value }) => unchanged(value)),
          ]);
        } else expect(typeof sum).not.toBe("string");
      }
      expect(versions.map(({ date }) => date)).toEqual(
        [...sums.keys()].filter((day) => versions.some((v) => v.date === day)),
      );
    }
  });

  describe("of two bodies", () => {
    beforeEach(async () => {
      await world.register(
        { code: "C", name: "甲市", parent: null },
        { code: "A", name: "甲市第一局", parent: "C" },
        { code: "B", name: "甲市第二局", parent: "C" },
      );
    });

    const received = (value: number | null): Values => ({ "applications.received.total": value });
    const told = async (given = "") =>
      (await versionsOf(`of: [APPLICATIONS_RECEIVED], years: [2020]${given}`)).map(
        ({ date, reported, values, causes }) => [
          `${date}: ${values[0]?.value.value} ${values[0]?.value.status} of ${reported}, ${values[0]?.difference?.value}`,
          ...causes.nodes.map(({ kind, department, replaced, revision, values: [own] }) =>
            [
              `${kind} ${department.code} ${replaced?.number ?? "-"} to ${revision?.number ?? "-"}`,
              `${own?.before?.value ?? own?.before?.status} to ${own?.after?.value ?? own?.after?.status}, adds ${own?.adds?.value}`,
            ].join(": "),
          ),
        ],
      );

    test("say which report was published, revised and withdrawn, and what each adds", async () => {
      await file("A", 2020, received(5));
      await file("B", 2020, received(null), { rest: null });
      later(24);
      await file("B", 2020, received(7));
      await file("A", 2020, { ...received(5), "rules.made": 3 });
      later(24);
      await file("A", 2020, received(4), { publish: false });
      later(24);
      await world.withdraw("B", 2020);
      await file("A", 2020, received(1));
      await file("A", 2020, received(6));
      later(24);
      await world.withdraw("A", 2020);
      later(24);
      await file("A", 2020, received(6));
      expect(await told()).toEqual([
        [
          "2021-01-20: 5 REPORTED of 2, undefined",
          "PUBLISHED A - to 1: undefined to 5, adds 5",
          "PUBLISHED B - to 1: undefined to BLANK, adds undefined",
        ],
        ["2021-01-21: 12 REPORTED of 2, 7", "REVISED B 1 to 2: BLANK to 7, adds 7"],
        [
          "2021-01-23: 6 REPORTED of 1, -6",
          "WITHDRAWN B 2 to -: 7 to undefined, adds -7",
          "REVISED A 2 to 5: 5 to 6, adds 1",
        ],
        ["2021-01-24: null NOT_EXPECTED of 0, undefined", "WITHDRAWN A 5 to -: 6 to undefined, adds -6"],
        ["2021-01-25: 6 REPORTED of 1, undefined", "PUBLISHED A - to 6: undefined to 6, adds 6"],
      ]);
    });

    test("tell nothing of a version that was public within one day alone, of drafts, and of sums that stay as they were", async () => {
      await file("A", 2020, received(5), { publish: false });
      later(24);
      await file("B", 2020, received(7));
      await world.withdraw("B", 2020);
      later(24);
      expect(await told()).toEqual([]);
      await file("A", 2020, received(5));
      await file("B", 2020, received(7));
      later(24);
      await file("A", 2020, received(6));
      await file("B", 2020, received(6));
      expect((await told()).map(([head]) => head)).toEqual(["2021-01-22: 12 REPORTED of 2, undefined"]);
    });

    test("a day is one in China", async () => {
      at("2021-01-20T15:59:00Z");
      await file("A", 2020, received(5));
      at("2021-01-20T16:01:00Z");
      await file("B", 2020, received(7));
      expect((await told()).map(([head]) => head)).toEqual([
        "2021-01-20: 5 REPORTED of 1, undefined",
        "2021-01-21: 12 REPORTED of 2, 7",
      ]);
    });

    test("a report that is revised onto another form leaves a sum of that form, and is not withdrawn", async () => {
      await world.file("A", 2020, { values: received(5), text: "first" });
      later(24);
      await world.file("A", 2020, { values: received(6), form: FormCode.FORM_2021, text: "second" });
      const [, last] = await told(", where: { forms: [FORM_2019] }");
      expect(last).toEqual([
        "2021-01-21: null NOT_EXPECTED of 0, undefined",
        "REVISED A 1 to 2: 5 to undefined, adds -5",
      ]);
      const [first] = await told(", where: { forms: [FORM_2021] }");
      expect(first).toEqual(["2021-01-21: 6 REPORTED of 1, undefined", "REVISED A 1 to 2: undefined to 6, adds 6"]);
    });

    test("the parts of a rate are exactly its change", async () => {
      const rated = (granted: number, ended: number): Values => ({
        "applications.outcomes.granted.total": granted,
        "applications.outcomes.total.total": ended,
      });
      await file("A", 2020, rated(1, 4));
      later(24);
      await file("A", 2020, rated(3, 4));
      await file("B", 2020, rated(0, 4));
      const [first, second] = await versionsOf("of: [GRANTED_RATE], years: [2020]");
      expect(first?.causes.nodes.map(({ values }) => values[0]?.adds)).toEqual([null]);
      // From 1/4 to 3/8: A adds 2 of 6 cases between the two denominators, B 4 that were refused.
      expect(second?.values[0]?.difference).toEqual({ value: "0.125000" });
      expect(second?.causes.nodes.map(({ kind, values }) => [kind, values[0]?.adds])).toEqual([
        ["REVISED", { value: "0.333333", points: "33.3333" }],
        ["PUBLISHED", { value: "-0.208333", points: "-20.8333" }],
      ]);
    });

    test("pages of versions and of causes go on from their cursors", async () => {
      for (const [i, code] of ["A", "B", "A", "B"].entries()) {
        await file(code, 2020, received(i));
        if (i > 0) later(24);
      }
      const asked = "of: [APPLICATIONS_RECEIVED], years: [2020]";
      const page = async (given: string, causes = "") => {
        const { revisions } = await ask<Record<string, Paged & { nodes: readonly { causes: Paged }[] }>>(
          world,
          `{ revisions(${asked} ${given}) { totalCount nodes { date causes${causes} { totalCount edges { cursor node { department { code } } } pageInfo { hasNextPage } } }
            edges { cursor node { date } } pageInfo { hasNextPage hasPreviousPage } } }`,
        );
        return revisions as Paged & { nodes: readonly { causes: Paged }[] };
      };
      const all = await page("");
      const dates = all.edges.map(({ node }) => node.date);
      expect(dates).toHaveLength(3);
      const [first] = all.edges;
      const rest = await page(`, first: 1, after: "${first?.cursor}"`);
      expect(rest.edges.map(({ node }) => node.date)).toEqual([dates[1]]);
      expect([rest.totalCount, rest.pageInfo]).toEqual([3, { hasNextPage: true, hasPreviousPage: true }]);
      expect((await page(", last: 1")).edges.map(({ node }) => node.date)).toEqual([dates[2]]);
      const causes = all.nodes[0]?.causes as Paged;
      expect(causes.edges.map(({ node }) => node.department?.code)).toEqual(["B", "A"]);
      const second = (await page(", first: 1", `(first: 1, after: "${causes.edges[0]?.cursor}")`)).nodes[0]?.causes;
      expect(second?.edges.map(({ node }) => node.department?.code)).toEqual(["A"]);
      expect([second?.totalCount, second?.pageInfo.hasNextPage]).toEqual([2, false]);
      const wrong = `{ revisions(of: [PROCUREMENT_AMOUNT], years: [2020], after: "${first?.cursor}") { totalCount } }`;
      expect(await refusal(world, wrong)).toMatchObject({ code: "CURSOR_INVALID" });
    });

    test("notes are those of the sum as it is now; made-up bodies among real ones are told", async () => {
      await file("A", 2020, received(5));
      later(24);
      await file("A", 2020, received(6));
      await world.file("甲市第九局", 2020, { values: received(1), sample: true });
      const { revisions } = await ask<{ revisions: { notes: { code: string }[] } }>(
        world,
        "{ revisions(of: [APPLICATIONS_RECEIVED], years: [2020]) { notes { code } } }",
      );
      expect(revisions.notes.map(({ code }) => code)).toEqual(["SAMPLE_COUNTED", "REVISED"]);
    });

    test("years stand in `years` alone, and names must be known", async () => {
      const refused = (where: string) =>
        refusal(world, `{ revisions(of: [RULES_MADE], years: [2020], where: { ${where} }) { totalCount } }`);
      expect((await refused("years: [2020]"))?.message).toContain("leave years out of where");
      expect(await refused(`under: "没有"`)).toMatchObject({ code: "DEPARTMENT_UNKNOWN" });
      expect(await told(`, where: { departments: ["B"] }`)).toEqual([]);
    });

    test("what would count twice at any moment is refused", async () => {
      const both = `{ revisions(of: [RULES_MADE], years: [2020], where: { departments: ["C", "A"] }) { totalCount } }`;
      await file("C", 2020, received(9));
      later(1);
      await world.withdraw("C", 2020);
      await file("A", 2020, received(5));
      expect(await refusal(world, both)).toBeUndefined();
      await file("C", 2020, received(9));
      await world.withdraw("C", 2020);
      expect(await refusal(world, both)).toMatchObject({ code: "DOUBLE_COUNTING" });
    });
  });

  // Each part of a rate is rounded alone.
  function expectAddedUp(measure: string, { values, causes }: Version, place: number): void {
    const { before, value, difference } = values[place] as Version["values"][number];
    const added = causes.nodes.map((cause) => cause.values[place]?.adds?.value ?? null);
    const sum = added.reduce((total, part) => total + Number(part ?? 0), 0);
    if (RATES.has(measure)) {
      if (difference) expect(sum).toBeCloseTo(Number(difference.value), 4);
      else expect(added.filter((part) => part !== null)).toEqual([]);
    } else if (value.status !== "STOCK_OVER_YEARS" && before?.status !== "STOCK_OVER_YEARS") {
      expect(sum).toBeCloseTo(Number(value.value ?? 0) - Number(before?.value ?? 0), 6);
      if (difference) expect(Number(difference.value)).toBeCloseTo(sum, 6);
    }
    expect(difference === null).toBe(before === null || !isComparable(before) || !isComparable(value));
  }
});

function isComparable({ value, status }: Value): boolean {
  return value !== null && status !== "CONTRADICTORY";
}
