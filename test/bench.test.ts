import type { DataSource } from "typeorm";
import { bodiesOf } from "../bench/city";
import { fill } from "../bench/fill";
import { QUESTIONS } from "../bench/questions";
import { ask } from "./support/api";
import { onEachDatabase } from "./support/databases";
import type { World } from "./support/world";

const FEW = 10;
const MANY = 100;

onEachDatabase("The questions of the benchmark", (open) => {
  const worlds = new Map<number, World>();

  beforeAll(async () => {
    for (const size of [FEW, MANY]) {
      const world = await open();
      worlds.set(size, world);
      await fill(world.store, size);
    }
  });

  afterAll(async () => {
    for (const world of worlds.values()) await world.close();
  });

  test.each(QUESTIONS)(
    "$name, $about, takes the same few statements however many departments there are",
    async (question) => {
      const [few, many] = await Promise.all(
        [FEW, MANY].map((size) =>
          statementsOf(worlds.get(size) as World, question.operation, { ...question.variables(bodiesOf(size)) }),
        ),
      );
      expect(few).toBeGreaterThan(0);
      expect(many).toBe(few);
      expect(many).toBeLessThanOrEqual(question.statements);
    },
  );
});

// After a write, when nothing is kept from requests before.
async function statementsOf(world: World, operation: string, variables: Record<string, unknown>): Promise<number> {
  await world.store.write(async () => undefined);
  const { logger } = Reflect.get(world.store, "source") as DataSource;
  const statements = jest.spyOn(logger, "logQuery");
  await ask(world, operation, variables);
  const count = statements.mock.calls.length;
  statements.mockRestore();
  return count;
}
