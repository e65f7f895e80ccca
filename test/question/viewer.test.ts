import type { DataSource } from "typeorm";
import { Question } from "../../src/question/question";
import { PUBLIC, type Viewer } from "../../src/question/viewer";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

onEachDatabase("What is remembered for one viewer", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.file("甲市科技局", 2020, { values: { "rules.made": 1 } });
  });
  afterEach(() => world.close());

  /** How many statements the directory of a viewer takes. */
  async function statementsFor(viewer: Viewer): Promise<number> {
    const { logger } = Reflect.get(world.store, "source") as DataSource;
    const statements = jest.spyOn(logger, "logQuery");
    const question = new Question(world.store, viewer);
    expect((await question.directory()).bodies).toHaveLength(1);
    const count = statements.mock.calls.length;
    await question.close();
    statements.mockRestore();
    return count;
  }

  test("is found by the same viewer, and by no other", async () => {
    const first = await statementsFor(PUBLIC);
    const known = await statementsFor(PUBLIC);
    expect(known).toBeLessThan(first);
    expect(await statementsFor({ name: "officer of K" })).toBeGreaterThan(known);
    expect(await statementsFor({ name: "officer of K" })).toBe(known);
  });
});
