import type { DataSource } from "typeorm";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { findingOf } from "../support/finding";
import type { World } from "../support/world";

const OPERATIONS = {
  reports: `{ reports(first: 1000) { totalCount nodes { department { name parent { name } formerNames { name } } figures { procurement { amount } }
    cells(indicators: [RULES_MADE]) { value } statements { raw } findings { check } document { name text } revisions { number document { name } figures { rules { made } } } previous { year } } } }`,
  findings: `{ findings(first: 1000) { totalCount nodes { check message cells { indicator } report { year department { name } previous { year } } } } }`,
  departments: `{ departments(first: 1000) { nodes { name parent { name } parts { name } formerNames { name } reports { year figures { rules { made } } } } } }`,
  aggregate: `{ aggregate(groupBy: [DEPARTMENT, YEAR]) { department { name parent { name } reports { year } } coverage { missing { name } }
    figures { applications { received { total } } } stated(indicator: PROCUREMENT_AMOUNT) notes { message } } }`,
};

onEachDatabase("Statements per request", (open) => {
  test.each(Object.entries(OPERATIONS))("do not grow with rows: %s", async (_name, operation) => {
    const world = await open();
    try {
      await fill(world, 0, 2);
      await ask(world, operation); // what is kept is then mended after each write, of few or of many
      await fill(world, 2, 3);
      const few = await statementsOf(world, operation);
      await fill(world, 3, 10); // as many as have their cells read in one turn
      const many = await statementsOf(world, operation);
      expect(few).toBeGreaterThan(0);
      expect(many).toBe(few);
    } finally {
      await world.close();
    }
  });
});

async function fill(world: World, from: number, to: number): Promise<void> {
  for (let i = from; i < to; i++)
    await world.file(`甲市第${i}局`, 2020 + (i % 2), {
      values: { "published.total": i },
      findings: [findingOf(`发现${i}`), findingOf(`又发现${i}`)],
    });
}

async function statementsOf(world: World, operation: string): Promise<number> {
  const { logger } = Reflect.get(world.store, "source") as DataSource;
  const statements = jest.spyOn(logger, "logQuery");
  await ask(world, operation);
  const count = statements.mock.calls.length;
  statements.mockRestore();
  return count;
}
