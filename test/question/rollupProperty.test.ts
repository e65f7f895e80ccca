import fc from "fast-check";
import { PUBLIC } from "../../src/access/viewer";
import { type Group, groupFrom } from "../../src/arithmetic/group";
import { rollupPlan } from "../../src/arithmetic/rollupPlan";
import { DepartmentKind } from "../../src/form/body";
import { FormCode } from "../../src/form/catalogue";
import { DIMENSIONS, Dimension } from "../../src/form/dimension";
import type { FigurePath } from "../../src/form/figures";
import { TALLIES, tallyName } from "../../src/form/tally";
import { LEAVES } from "../../src/form/tree";
import { type AskedReports, aggregate, askedReports } from "../../src/question/aggregate";
import { newestDirectory } from "../../src/question/directory";
import { Ground } from "../../src/question/ground";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { tallyRows } from "../../src/store/sums";
import { onEachDatabase } from "../support/databases";
import { ALL_DUE } from "../support/due";
import type { Values } from "../support/reading";
import type { World } from "../support/world";

const CODES = ["C", "X", "Y", "A", "B", "D", "E", "F"];
const SUMMARIES = new Set(["C", "X", "Y"]);
const YEARS = [2019, 2020, 2021];
const LINES = ["科技", "教育", null];

// Each step changes what is public, or who reports; every one of them must leave the roll-ups right.
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      file: fc.constantFrom(...CODES),
      year: fc.constantFrom(...YEARS),
      publish: fc.boolean(),
      values: fc.uniqueArray(
        fc.tuple(fc.constantFrom(...LEAVES.map(({ path }) => path)), fc.option(fc.integer({ min: 0, max: 2 ** 40 }))),
        { maxLength: 30, selector: ([path]) => path },
      ),
      rest: fc.constantFrom(0, 1, null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      change: fc.constantFrom(...CODES.slice(1)),
      parent: fc.constantFrom(null, "C", "X", "Y", "A"),
      line: fc.constantFrom(...LINES),
      summary: fc.boolean(),
      from: fc.constantFrom(null, 2020, 2021),
      to: fc.constantFrom(null, null, 2021),
    }),
  },
);

const place = fc.oneof(
  fc.constant({}),
  fc.record({ under: fc.constantFrom("C", "X", "A") }),
  fc.record({ parent: fc.constantFrom("C", "X", "A") }),
  fc.record({ parent: fc.constantFrom("C", "X"), under: fc.constantFrom("C", "X") }),
  fc.record({ departments: fc.subarray(CODES) }),
);
const narrowed = fc.record(
  {
    years: fc.subarray(YEARS),
    lines: fc.subarray(["科技", "教育"]),
    kinds: fc.subarray([DepartmentKind.BUREAU, DepartmentKind.GOVERNMENT]),
    forms: fc.subarray([FormCode.FORM_2019, FormCode.FORM_2021]),
    summary: fc.boolean(),
  },
  { requiredKeys: [] },
);
const filter = fc.tuple(place, narrowed).map(([where, more]) => ({ ...where, ...more }));
const groupBy = fc.subarray(Object.values(Dimension).filter((dimension) => DIMENSIONS[dimension].rollup !== null));
const tallies = fc.subarray([...TALLIES], { minLength: 1, maxLength: 20 });

onEachDatabase("Roll-ups, whatever is filed and moved,", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    for (const code of CODES)
      await world.register({ code, name: nameOf(code), parent: null, summary: SUMMARIES.has(code) });
  });
  afterEach(() => world.close());

  test("give the same answers as the rows, and verify", async () => {
    let answered = 0;
    let edition = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(filter, groupBy, tallies), { minLength: 5, maxLength: 5 }),
        async (steps, questions) => {
          for (const each of steps) {
            if ("file" in each) {
              const values = Object.fromEntries(each.values) as Values & Record<FigurePath, number | null>;
              const stated = Object.fromEntries(
                Object.entries(values).filter(([path, value]) => !path.startsWith("published.") || value !== null),
              );
              await world.file(each.file, each.year, { ...each, values: stated, text: `edition ${edition++}` });
            } else {
              const { change: code, ...columns } = each;
              await world.register({ code, name: nameOf(code), ...columns }).catch((error: Error) => {
                if (!error.message.includes("belong to itself")) throw error;
              });
            }
          }
          expect((await world.store.read(verifyRollups)).faults).toEqual([]);
          for (const [where, dimensions, asked] of questions) answered += await compare(where, dimensions, asked);
        },
      ),
      { numRuns: 20, seed: 20_190_415 },
    );
    expect(answered).toBeGreaterThan(30);
  });

  // How many of the questions a roll-up answers: 1 or 0.
  async function compare(where: object, dimensions: readonly Dimension[], asked: typeof TALLIES): Promise<number> {
    const snapshot = await world.store.snapshot();
    try {
      const { manager } = snapshot;
      const { memory } = world.store;
      const directory = await newestDirectory(snapshot, memory, PUBLIC, ALL_DUE);
      const slice = await sliceOf(new Ground(directory, null, snapshot, memory, PUBLIC), where);
      if (slice === null) return 0;
      const groups = await aggregate(slice, dimensions, asked);
      const rows = (await tallyRows(manager, slice.slice, dimensions, asked)).map(groupFrom);
      const told = ({ tallies, ...group }: Group) => ({
        ...group,
        tallies: asked.map((tally) => tallies.get(tallyName(tally))),
      });
      const found = groups.map(({ group }) => group).filter(({ reports }) => reports > 0);
      expect(found.map(told)).toEqual(rows.map(told));
      return rollupPlan(where, null, dimensions, directory) ? 1 : 0;
    } finally {
      await snapshot.release();
    }
  }
});

async function sliceOf(ground: Ground, where: object): Promise<AskedReports | null> {
  try {
    return await askedReports(ground, where);
  } catch (error) {
    expect((error as Error).message).toMatch(/must not be summed together/);
    return null;
  }
}

function nameOf(code: string): string {
  return SUMMARIES.has(code) ? `${code}市` : `${code}局`;
}
