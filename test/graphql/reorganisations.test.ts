import fc from "fast-check";
import { registerDepartments } from "../../src/change/register";
import { rebuildRollups, verifyRollups } from "../../src/store/rollup/rebuild";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { runs, seedOr } from "../support/runs";
import type { World } from "../support/world";
import { type Joint, type Reform, ReorganisedCity, type Stated, SUMMARIES, sumOf, YEARS } from "./reorganisedCity";

const reform: fc.Arbitrary<Reform> = fc.record({
  year: fc.constantFrom(...YEARS.slice(1)),
  kind: fc.constantFrom("move", "moveCounty", "merge", "merge", "split", "split"),
  picks: fc.array(fc.nat(999), { minLength: 6, maxLength: 6 }),
});
const count = (most: number) => fc.option(fc.nat(most), { freq: 6 });
const stated: fc.Arbitrary<Stated | null> = fc.option(
  fc
    .record({ received: count(90), granted: count(20), more: count(30) })
    .map(({ received, granted, more }) => ({ received, granted, ended: more === null ? null : (granted ?? 0) + more })),
  { freq: 7 },
);
const history = fc.record({
  reforms: fc.array(reform, { minLength: 1, maxLength: 6 }),
  stated: fc.array(stated, { minLength: 60, maxLength: 60 }),
  /** After which of the lists that follow a body's first one its reports are filed, and which are filed twice. */
  order: fc.array(fc.tuple(fc.nat(99), fc.boolean()), { minLength: 40, maxLength: 40 }),
});

const RECEIVED = "measure(of: APPLICATIONS_RECEIVED) { value stated }";
const SUMS = "value numerator denominator stated";
const CHANGES = `points { year change { status difference before { ${SUMS} } after { ${SUMS} }
  matched { bodies difference entered { code } left { code } before { ${SUMS} } after { ${SUMS} } } } }`;

/** The reports of a question, and the group in which a body counts in a year; null if it does not. */
interface Group {
  readonly where: string;
  readonly of: (city: ReorganisedCity, code: string, year: number) => string | null;
}

onEachDatabase("A city whose bureaus move, merge and are divided in any order,", (open) => {
  test("counts each report once, where it belongs in its year, and compares the same bodies", async () => {
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(history, async (made) => {
        const world = await open();
        try {
          let next = 0;
          const city = new ReorganisedCity(
            made.reforms,
            () => made.stated[next++ % made.stated.length] as Stated | null,
          );
          await build(world, city, made.order);
          await expectRollups(world);
          await expectSums(world, city);
          await expectChanges(world, city);
          merged += await expectContributions(world, city);
        } finally {
          await world.close();
        }
      }),
      { numRuns: runs(3, 250), seed: seedOr(20_261_129), endOnFailure: true },
    );
    expect(merged).toBeGreaterThan(0);
  });
});

/** Registers the lists in their order, and files each report after any list from the first one of its body on. */
async function build(
  world: World,
  city: ReorganisedCity,
  order: readonly (readonly [slot: number, isTwice: boolean])[],
): Promise<void> {
  const slots: (() => Promise<unknown>)[][] = city.lists.map(() => []);
  let next = 0;
  const bureaus = YEARS.flatMap((year) => city.bureausIn(year).map((code) => [code, year] as const));
  const summaries = YEARS.flatMap((year) => SUMMARIES.map((code) => [code, year] as const));
  for (const [code, year] of [...bureaus, ...summaries]) {
    const report = city.reportOf(code, year);
    if (report === null) continue;
    const [slot, isTwice] = order[next++ % order.length] as (typeof order)[number];
    const first = city.lists.findIndex(({ list }) => list.some((each) => each.code === code));
    const place = first + (slot % (city.lists.length - first));
    const file = (one: Stated, text: string) => () => world.file(code, year, { ...filing(one), text });
    if (isTwice) slots[first]?.push(file({ received: 1, granted: null, ended: 7 }, `${code} ${year} first`));
    slots[place]?.push(file(report, `${code} ${year}`));
  }
  for (const [i, { list }] of city.lists.entries()) {
    await registerDepartments(world.store, list);
    for (const file of slots[i] ?? []) await file();
  }
}

function filing({ received, granted, ended }: Stated) {
  return {
    values: {
      "applications.received.total": received,
      "applications.outcomes.granted.total": granted,
      "applications.outcomes.total.total": ended,
    },
    rest: 0,
  };
}

async function expectRollups(world: World): Promise<void> {
  const kept = () =>
    world.store.read((manager) =>
      manager.query("SELECT * FROM rollup ORDER BY family, body, grain, summary, year, form, line, kind"),
    );
  expect((await world.store.read(verifyRollups)).faults).toEqual([]);
  const before = await kept();
  await world.store.write(rebuildRollups);
  expect(await kept()).toEqual(before);
}

/** Each county and the city by its parts as they report, and by all below: from roll-ups, and from rows as of a moment. */
async function expectSums(world: World, city: ReorganisedCity): Promise<void> {
  const asked = YEARS.flatMap((year) => SUMMARIES.map((whole) => ({ year, whole })));
  const sums = (where: string, asOf: string) => `aggregate(where: ${where}${asOf}) { ${RECEIVED} }`;
  const byWhole = asked.flatMap(({ year, whole }) =>
    ["", ', asOf: "2099-01-01T00:00:00Z"'].flatMap((asOf, i) => [
      `p${i}${whole}${year}: ${sums(`{ parent: "${whole}", years: [${year}] }`, asOf)}`,
      `u${i}${whole}${year}: ${sums(`{ under: "${whole}", years: [${year}] }`, asOf)}`,
    ]),
  );
  type Summed = readonly { readonly measure: { readonly value: string | null; readonly stated: number } }[];
  const answer = await ask<Record<string, Summed>>(world, `{ ${byWhole.join(" ")} }`);
  for (const { year, whole } of asked) {
    const below = city.bureausIn(year).filter((code) => city.isUnder(code, whole, year));
    const reports = below.flatMap((code) => city.reportOf(code, year) ?? []);
    const value = sumOf(reports.map(({ received }) => received))?.toString() ?? null;
    for (const kind of ["p0", "p1", "u0", "u1"])
      expect([kind, year, whole, answer[`${kind}${whole}${year}`]?.[0]?.measure.value]).toEqual([
        kind,
        year,
        whole,
        value,
      ]);
    const statedBy = reports.filter(({ received }) => received !== null).length;
    for (const kind of ["u0", "u1"]) expect(answer[`${kind}${whole}${year}`]?.[0]?.measure.stated).toBe(statedBy);
  }
  const { aggregate } = await ask<{ aggregate: readonly { year: number; department: { code: string } }[] }>(
    world,
    "{ aggregate(groupBy: [YEAR, DEPARTMENT]) { year department { code } } }",
  );
  const filed = YEARS.flatMap((year) =>
    city.bureausIn(year).flatMap((code) => (city.reportOf(code, year) ? `${year} ${code}` : [])),
  );
  expect(aggregate.map(({ year, department }) => `${year} ${department.code}`).sort()).toEqual(filed.sort());
}

const CITY: Group = { where: '{ under: "C" }', of: (city, code, year) => (city.isUnder(code, "C", year) ? "" : null) };
const COUNTY: Group = {
  where: '{ under: "X" }',
  of: (city, code, year) => (city.isUnder(code, "X", year) ? "" : null),
};
const BY_PARENT: Group = { where: "{}, groupBy: PARENT", of: (city, code, year) => city.parentOf(code, year) };

/** The changes of every year: values over all, matched values, and who entered and left. */
async function expectChanges(world: World, city: ReorganisedCity): Promise<void> {
  for (const group of [CITY, COUNTY, BY_PARENT]) {
    const years = YEARS.slice(1);
    const { trend } = await ask<{ trend: readonly Series[] }>(
      world,
      `{ trend(of: [${Object.keys(MEASURES)}], from: ${years[0]}, to: ${years.at(-1)}, where: ${group.where}) {
           measure parent { code } ${CHANGES} } }`,
    );
    expect(trend.length).toBeGreaterThan(0);
    for (const { measure, parent, points } of trend)
      for (const { year, change } of points) {
        const expected = matchedIn(city, measure, year - 1, year, group, parent?.code ?? "");
        const { status, difference, before, after, matched } = change;
        expect({
          before: statedIn(before),
          after: statedIn(after),
          matchedBefore: statedIn(matched.before),
          matchedAfter: statedIn(matched.after),
          bodies: matched.bodies,
          entered: matched.entered.map(({ code }) => code),
          left: matched.left.map(({ code }) => code),
        }).toEqual({
          before: expected.all.before,
          after: expected.all.after,
          matchedBefore: expected.matched.before,
          matchedAfter: expected.matched.after,
          bodies: expected.joints.length,
          entered: expected.entered,
          left: expected.left,
        });
        const isSame = expected.entered.length + expected.left.length === 0;
        if (isSame) expect([status, difference]).toEqual([expect.not.stringMatching("UNEQUAL"), matched.difference]);
        else expect([difference, status]).toEqual([null, expect.stringMatching(/UNEQUAL_BODIES|NOT_STATED/)]);
      }
  }
}

/** The contributions between years near and far apart; returns how many of them are of several bodies. */
async function expectContributions(world: World, city: ReorganisedCity): Promise<number> {
  let joined = 0;
  for (const [from, to] of [
    [2021, 2022],
    [2022, 2024],
    [2021, 2024],
  ] as const) {
    const { contributions } = await ask<{ contributions: Divided }>(
      world,
      `{ contributions(of: APPLICATIONS_RECEIVED, from: ${from}, to: ${to}, where: { under: "C" }, first: 1000) {
           status difference { value } byStatus { status adds { value } }
           nodes { department { code } status adds { value } before { stated } after { stated } movements { department { code } } } } }`,
    );
    const { all, matched, joints, entered, left } = matchedIn(city, "APPLICATIONS_RECEIVED", from, to, CITY, "");
    const { status, difference, byStatus, nodes } = contributions;
    for (const side of ["before", "after"] as const)
      expect(nodes.reduce((sum, node) => sum + node[side].stated, 0)).toBe(all[side].stated);
    const shown = nodes.flatMap(({ status: how, movements }) =>
      how === "SUCCEEDED" ? movements.map(({ department }) => department.code).join() : [],
    );
    const several = joints.map(({ before, after }) => [...new Set([...before, ...after])].sort().join());
    expect(shown.sort()).toEqual(several.filter((codes) => codes.includes(",")).sort());
    joined += shown.length;
    if (difference === null) continue;
    expect(status === "UNEQUAL_BODIES").toBe(entered.length + left.length > 0);
    const added = (among: readonly { readonly adds: { readonly value: string } | null }[]) =>
      among.reduce((sum, { adds }) => sum + Number(adds?.value ?? 0), 0);
    expect(added(nodes)).toBe(Number(difference.value));
    const same = byStatus.filter((each) => each.status === "STAYED" || each.status === "SUCCEEDED");
    expect(added(same)).toBe(matched.after.above - matched.before.above);
  }
  return joined;
}

interface Value {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly stated: number;
}
interface Code {
  readonly code: string;
}
interface Compared {
  readonly before: Value;
  readonly after: Value;
  readonly difference: string | null;
}
interface Series {
  readonly measure: string;
  readonly parent: Code | null;
  readonly points: readonly {
    readonly year: number;
    readonly change: Compared & {
      readonly status: string;
      readonly matched: Compared & {
        readonly bodies: number;
        readonly entered: readonly Code[];
        readonly left: readonly Code[];
      };
    };
  }[];
}
interface Divided {
  readonly status: string;
  readonly difference: { readonly value: string } | null;
  readonly byStatus: readonly { readonly status: string; readonly adds: { readonly value: string } | null }[];
  readonly nodes: readonly {
    readonly status: string;
    readonly adds: { readonly value: string } | null;
    readonly before: { readonly stated: number };
    readonly after: { readonly stated: number };
    readonly movements: readonly { readonly department: Code }[];
  }[];
}

/** How many reports state a measure, with the two sums of a rate, or that of a count. */
interface Sides {
  readonly stated: number;
  readonly above: number;
  readonly below: number;
}

function statedIn({ value, numerator, denominator, stated: reports }: Value): Sides {
  return { stated: reports, above: Number(numerator ?? value ?? 0), below: Number(denominator ?? 0) };
}

/** What a report states of a measure: the two parts of a rate, or a count; null if it does not. */
const MEASURES: Readonly<Record<string, (report: Stated) => Omit<Sides, "stated"> | null>> = {
  APPLICATIONS_RECEIVED: ({ received }) => (received === null ? null : { above: received, below: 0 }),
  GRANTED_RATE: ({ granted, ended }) => (granted === null || ended === null ? null : { above: granted, below: ended }),
};

/** What bodies of a group state in two years, and those that are the same in both; and who is not. */
function matchedIn(city: ReorganisedCity, measure: string, from: number, to: number, { of }: Group, group: string) {
  const statement = (code: string, year: number) => {
    const report = of(city, code, year) === group ? city.reportOf(code, year) : null;
    return report && (MEASURES[measure] as (typeof MEASURES)[string])(report);
  };
  const stating = (codes: readonly string[], year: number) => codes.filter((code) => statement(code, year)).sort();
  const over = (codes: readonly string[], year: number): Sides => {
    const values = codes.flatMap((code) => statement(code, year) ?? []);
    const total = (side: "above" | "below") => values.reduce((sum, value) => sum + value[side], 0);
    return { stated: values.length, above: total("above"), below: total("below") };
  };
  const isMatched = ({ before, after }: Joint) =>
    before.length * after.length > 0 &&
    before.every((code) => statement(code, from)) &&
    after.every((code) => statement(code, to));
  const joints = city.jointsBetween(from, to);
  const [matched, others] = [joints.filter(isMatched), joints.filter((joint) => !isMatched(joint))];
  const sides = (among: readonly Joint[]) => ({
    before: over(
      among.flatMap(({ before }) => before),
      from,
    ),
    after: over(
      among.flatMap(({ after }) => after),
      to,
    ),
  });
  return {
    joints: matched,
    all: sides(joints),
    matched: sides(matched),
    left: stating(
      others.flatMap(({ before }) => before),
      from,
    ),
    entered: stating(
      others.flatMap(({ after }) => after),
      to,
    ),
  };
}
