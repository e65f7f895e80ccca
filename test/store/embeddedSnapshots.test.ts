import { World } from "../support/world";

test("a few snapshots of a database file are open at once, each with the state at its beginning; others wait", async () => {
  const world = await World.open();
  const codes = async (manager: { query(sql: string): Promise<unknown> }) =>
    ((await manager.query("SELECT code FROM department ORDER BY code")) as { code: string }[]).map(({ code }) => code);
  await world.register({ code: "A", name: "甲市" });
  const before = await world.store.snapshot();
  await world.register({ code: "B", name: "乙市" });
  const after = await world.store.snapshot();
  expect(await codes(after.manager)).toEqual(["A", "B"]);
  expect(await codes(before.manager)).toEqual(["A"]);
  const others = [await world.store.snapshot(), await world.store.snapshot()];
  let isOpen = false;
  const fifth = world.store.snapshot().then((snapshot) => {
    isOpen = true;
    return snapshot;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isOpen).toBe(false);
  await before.release();
  expect(await codes((await fifth).manager)).toEqual(["A", "B"]);
  for (const snapshot of [after, ...others, await fifth]) await snapshot.release();
  await world.close();
});
