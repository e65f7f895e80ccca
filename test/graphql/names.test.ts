import { ask, refusal } from "../support/api";
import { World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.register(
    { code: "99", name: "测试市", summary: true },
    {
      code: "99-1",
      name: "测试市科技局",
      parent: "99",
      line: "科技",
      formerNames: [{ name: "测试市é办", fromYear: 2000, toYear: 2010 }],
    },
    { code: "99-2", name: "测试市档案局", parent: "99", line: "档案" },
    { code: "Ｆ９", name: "测试水务（集团）有限公司" },
  );
  await world.file("99", 2020);
  await world.file("99-1", 2020);
});
afterAll(() => world.close());

const YEAR = "where: { years: [2020]";

describe("The spaces around a name or code say nothing, nor do characters that nobody sees, nor the width of letters:", () => {
  const padded = (name: string) =>
    `\\u202a\\u3000${name.replace(/^./, "$&\\u200b").replaceAll("9", "９")}\\u200e \\n\\ufeff`;
  const city = padded("测试市");
  const code = padded("99-1");
  test.each([
    ["department by name", `department(code: "${city}") { code }`, { department: { code: "99" } }],
    ["department by code", `department(code: "${code}") { code }`, { department: { code: "99-1" } }],
    ["report", `report(department: "${code}", year: 2020) { year }`, { report: { year: 2020 } }],
    [
      "departments",
      `departments(where: { departments: ["${code}"] }) { totalCount }`,
      { departments: { totalCount: 1 } },
    ],
    ["parent", `departments(where: { parent: "${city}" }) { totalCount }`, { departments: { totalCount: 2 } }],
    ["under", `reports(${YEAR}, under: "${city}" }) { totalCount }`, { reports: { totalCount: 1 } }],
    [
      "lines of a list",
      `departments(where: { lines: ["${padded("科技")}"] }) { totalCount }`,
      { departments: { totalCount: 1 } },
    ],
    [
      "lines of a sum",
      `aggregate(${YEAR}, lines: ["${padded("科技")}"] }) { coverage { reported } stated(indicator: RULES_MADE) }`,
      { aggregate: [{ coverage: { reported: 1 }, stated: 1 }] },
    ],
    [
      "comparison",
      `comparison(measures: [RULES_MADE], years: [2020], departments: ["${code}"]) { rows { department { code } } }`,
      { comparison: { rows: [{ department: { code: "99-1" } }] } },
    ],
    ["reconciliation", `reconciliation(summary: "${city}", year: 2020) { year }`, { reconciliation: { year: 2020 } }],
    ["checks", `findings(where: { checks: ["${padded("R1")}"] }) { totalCount }`, { findings: { totalCount: 0 } }],
  ])("%s", async (_, selection, answer) => {
    expect(await ask(world, `{ ${selection} }`)).toEqual(answer);
  });

  test("and the error for an unknown one names it without them", async () => {
    const error = await refusal(world, `{ department(code: "${padded("乙市")}") { code } }`);
    expect(error?.message).toContain(`No department has the code or name "乙市".`);
  });
});

test.each(["Ｆ９", "F9", "测试水务（集团）有限公司", "测试水务(集团)有限公司"])(
  "A body that was stored with wide letters and brackets is found as %s",
  async (name) => {
    expect(await ask(world, `{ department(code: "${name}") { code name } }`)).toEqual({
      department: { code: "Ｆ９", name: "测试水务（集团）有限公司" },
    });
  },
);

test("An error repeats nothing that nobody sees or that turns the direction of text", async () => {
  const error = await refusal(world, `{ department(code: "乙\\u202e市\\u2066") { code } }`);
  expect(error?.message).toContain('"乙市"');
});

test("A name is found however its letters are composed", async () => {
  expect(await ask(world, `{ department(code: "测试市e\\u0301办") { code } }`)).toEqual({
    department: { code: "99-1" },
  });
});

test("A body that never filed is a department like others, and can be asked for", async () => {
  expect(
    await ask(
      world,
      `{ department(code: "99-2") { name line parent { code } reports { year } } report(department: "99-2", year: 2020) { year } }`,
    ),
  ).toEqual({
    department: { name: "测试市档案局", line: "档案", parent: { code: "99" }, reports: [] },
    report: null,
  });
});
