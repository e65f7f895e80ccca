import { formatError } from "../../src/graphql/errors";
import { execute } from "../support/api";
import { World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.register({ code: "甲市", name: "甲市", summary: true }, { code: "K", name: "甲市科学技术局" });
  await world.file("K", 2020, { values: { "rules.made": 7 } });
});
afterAll(() => world.close());

const codesOf = (errors: Awaited<ReturnType<typeof execute>>["errors"]) =>
  errors?.map((error) => [error.path, formatError(error.toJSON(), error).extensions?.code]);

test.each([
  ["aggregate", `aggregate(where: { under: "乙" }) { year }`],
  ["comparison", `comparison(measures: [RULES_MADE], years: [2020], departments: ["乙"]) { rows { cells { year } } }`],
  ["department", `department(code: "乙") { code }`],
  ["departments", `departments(where: { under: "乙" }) { totalCount }`],
  ["documents", `documents(after: "乙") { totalCount }`],
  ["findings", `findings(where: { checks: ["乙"] }) { totalCount }`],
  ["ranking", `ranking(by: RULES_MADE, year: 2020, where: { parent: "乙" }) { totalCount }`],
  ["reconciliation", `reconciliation(summary: "乙", year: 2020) { year }`],
  ["report", `report(department: "乙", year: 2020) { year }`],
  ["reports", `reports(where: { departments: ["乙"] }) { totalCount }`],
  ["trend", `trend(of: [RULES_MADE], from: 2020, to: 2020, where: { under: "乙" }) { measure }`],
])("%s fails alone: what else is asked keeps its answer", async (field, selection) => {
  const { data, errors } = await execute(world, `{ ${selection} kept: report(department: "K", year: 2020) { year } }`);
  expect({ ...data }).toEqual({ [field]: null, kept: expect.objectContaining({ year: 2020 }) });
  expect(errors).toHaveLength(1);
  expect(codesOf(errors)).not.toEqual([[[field], "INTERNAL_SERVER_ERROR"]]);
});

test("contributors that cannot be listed leave the sums", async () => {
  const { data, errors } = await execute(
    world,
    `{ aggregate { figures { rules { made } } contributors(indicator: RULES_MADE, after: "x") { totalCount } } }`,
  );
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    aggregate: [{ figures: { rules: { made: 7 } }, contributors: null }],
  });
  expect(codesOf(errors)).toEqual([[["aggregate", 0, "contributors"], "CURSOR_INVALID"]]);
});

test("a count beyond 2^53 is an error of its field alone; measure gives it exactly", async () => {
  const most = Number.MAX_SAFE_INTEGER;
  for (const [year, more] of [
    [2021, "一局"],
    [2021, "二局"],
  ] as const)
    await world.file(`甲市${more}`, year, {
      values: { "rules.made": most, "applications.outcomes.refused.stateSecret.total": most },
    });
  const { data, errors } = await execute(
    world,
    `{ aggregate(where: { years: [2021] }) { figures { rules { made repealed } applications { outcomes { refused { total { total } stateSecret { total } } } } }
         measure(of: RULES_MADE) { value stated } } }`,
  );
  const exact = (BigInt(most) * 2n).toString();
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    aggregate: [
      {
        figures: {
          rules: { made: null, repealed: 0 },
          applications: { outcomes: { refused: { total: { total: null }, stateSecret: { total: null } } } },
        },
        measure: { value: exact, stated: 2 },
      },
    ],
  });
  expect(codesOf(errors)).toEqual([
    [["aggregate", 0, "figures", "rules", "made"], "COUNT_TOO_LARGE"],
    [["aggregate", 0, "figures", "applications", "outcomes", "refused", "total", "total"], "COUNT_TOO_LARGE"],
    [["aggregate", 0, "figures", "applications", "outcomes", "refused", "stateSecret", "total"], "COUNT_TOO_LARGE"],
  ]);
  expect(errors?.[0]?.message).toContain(exact);
});
