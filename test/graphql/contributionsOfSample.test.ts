import { MEASURES } from "../../src/form/measure";
import { ask } from "../support/api";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";

interface Valued {
  readonly value: string | null;
  readonly status: string;
  readonly stated: number;
  readonly expected: number;
}

let world: World;
beforeAll(async () => {
  world = await World.on(await sampleFile());
});
afterAll(() => world.close());

const VALUE = "{ value status stated expected }";

// What contributions add up body by body, sums take from the rows and roll-ups.
test.each([
  [2019, 2020, "LINE"],
  [2020, 2021, "DEPARTMENT"],
  [2022, 2024, "PARENT"],
] as const)("from %i to %i by %s, both totals of every measure are those of sums", async (from, to, groupBy) => {
  for (const { code } of MEASURES) {
    const { contributions, trend } = await ask<{
      contributions: { readonly before: Valued; readonly after: Valued };
      trend: readonly { readonly points: readonly { readonly year: number; readonly value: Valued }[] }[];
    }>(
      world,
      `{ contributions(of: ${code}, from: ${from}, to: ${to}, where: { under: "示例市" }, groupBy: ${groupBy}, first: 1) { before ${VALUE} after ${VALUE} }
         trend(of: [${code}], from: ${from}, to: ${to}, where: { under: "示例市" }) { points { year value ${VALUE} } } }`,
    );
    const points = trend[0]?.points ?? [];
    expect([code, contributions.before, contributions.after]).toEqual([code, points[0]?.value, points.at(-1)?.value]);
  }
});
