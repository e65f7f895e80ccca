import { Role } from "../../src/access/role";
import type { Actor } from "../../src/change/actor";
import { type BodyWords, registerDepartment } from "../../src/change/registerDepartment";
import { pageOfAudit } from "../../src/store/audit";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { actor, codeOf, Office } from "../support/office";
import type { World } from "../support/world";

const ADMIN = actor(Role.ADMIN);

onEachDatabase("Registering a body", (open) => {
  let world: World;
  let office: Office;
  beforeEach(async () => {
    world = await open();
    office = new Office(world);
    await world.register(
      { code: "J", name: "甲市", summary: true },
      { code: "K", name: "甲市科学技术局", parent: "J" },
    );
  });
  afterEach(() => world.close());

  const register = (words: Partial<BodyWords>, who: Actor = ADMIN) =>
    registerDepartment(world.store, who, { code: "L", name: "甲市教育局", idempotencyKey: null, ...words });
  const changes = async () => {
    const page = { after: null, before: null, limit: 10, fromEnd: false };
    const rows = await world.store.read((manager) =>
      pageOfAudit(manager, { actor: null, action: "registerDepartment", subject: null }, page),
    );
    return rows.map(({ row: { before, after } }) => [before, after]);
  };

  test("adds it, changes it, and moves the sums with it; the audit has both", async () => {
    await world.file("甲市教育局", 2020, { values: { "rules.made": 5 } });
    await register({
      code: "甲市教育局",
      parent: "J",
      formerNames: [{ name: "甲市教委", fromYear: null, toYear: 2018 }],
    });
    const asked = `{ department(code: "甲市教委") { name formerNames { name } }
      aggregate(where: { parent: "J", years: [2020] }) { figures { rules { made } } } }`;
    expect(await ask(world, asked)).toEqual({
      department: { name: "甲市教育局", formerNames: [{ name: "甲市教委" }] },
      aggregate: [{ figures: { rules: { made: 5 } } }],
    });
    await register({ code: "甲市教育局", name: "甲市教育和体育局", activeTo: 2023 });
    expect(await changes()).toMatchObject([
      [
        { name: "甲市教育局", activeTo: null },
        { name: "甲市教育和体育局", activeTo: 2023 },
      ],
      [
        { name: "甲市教育局", formerNames: "" },
        { name: "甲市教育局", formerNames: "甲市教委" },
      ],
    ]);
    expect(await world.store.read(verifyRollups)).toMatchObject({ faults: [] });
  });

  test("what changes nothing is no write, and what has a key is done once", async () => {
    await register({ idempotencyKey: "a" });
    await register({ idempotencyKey: "a" });
    await register({});
    expect(await changes()).toHaveLength(1);
    expect(await codeOf(register({ idempotencyKey: "a", line: "教育" }))).toBe("KEY_OF_ANOTHER");
  });

  test.each([
    ["no name", { name: " " }, ["name"], "INPUT_MUST"],
    ["a long code", { code: "x".repeat(161) }, ["code"], "INPUT_MUST"],
    ["a year that is none", { activeFrom: 20 }, ["activeFrom"], "INPUT_MUST"],
    ["years in the wrong order", { activeFrom: 2022, activeTo: 2020 }, ["activeTo"], "INPUT_MUST"],
    ["an unknown parent", { parent: "Z" }, ["code"], "PARENT_UNKNOWN"],
    ["the name of another body", { name: "甲市科学技术局" }, ["code"], "NAME_TAKEN"],
  ] as const)("with %s is refused, and changes nothing", async (_, words, path, code) => {
    await expect(register(words)).rejects.toMatchObject({ path, said: { code } });
    expect(await changes()).toEqual([]);
  });

  test.each([Role.PUBLIC, Role.OFFICER, Role.REVIEWER, Role.PUBLISHER])("is not for %s", async (role) => {
    expect(await codeOf(register({}, actor(role, await office.idOf("K"))))).toMatch(/NOT_ALLOWED|SIGN_IN_NEEDED/);
  });
});
