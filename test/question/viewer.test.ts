import type { DataSource } from "typeorm";
import { Role } from "../../src/access/role";
import { PUBLIC, type Viewer } from "../../src/access/viewer";
import { Question } from "../../src/question/question";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const OFFICER: Viewer = { name: "officer of K", role: Role.OFFICER, departmentId: 1 };

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
    expect(await statementsFor(OFFICER)).toBeGreaterThan(known);
    expect(await statementsFor(OFFICER)).toBe(known);
  });
});
