import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const NAME = "甲市信息局";

// Until 2019 the department A had the name that B has since 2020, and the city O that of the city N.
onEachDatabase("A name that has changed hands", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    const before = (name: string) => [{ name, fromYear: 2010, toYear: 2019 }];
    await world.register(
      { code: "O", name: "旧市", summary: true, formerNames: before("甲市") },
      { code: "N", name: "甲市", summary: true },
      { code: "A", name: "甲市档案局", parent: "O", formerNames: before(NAME) },
      { code: "B", name: NAME, parent: "N" },
    );
    for (const year of [2019, 2020])
      for (const [code, made] of Object.entries({ A: 3, B: 70 }))
        await world.file(code, year, { values: { "rules.made": made } });
    for (const code of ["O", "N"]) await world.file(code, 2019, { values: { "rules.made": code === "O" ? 3 : 70 } });
  });
  afterEach(() => world.close());

  test.each([
    [2019, "A", "3"],
    [2020, "B", "70"],
  ])("is in each question that of the body that had it in %i", async (year, code, made) => {
    const where = `where: { years: [${year}], departments: ["${NAME}"] }`;
    const years = `departments: ["${NAME}"], years: [${year}]`;
    const answer = await ask<Record<string, object>>(
      world,
      `{ report(department: "${NAME}", year: ${year}) { department { code } }
         reports(${where}) { nodes { department { code } } }
         aggregate(${where}, groupBy: [DEPARTMENT]) { department { code } measure(of: RULES_MADE) { value } }
         parts: aggregate(where: { years: [${year}], parent: "甲市" }) { measure(of: RULES_MADE) { value } }
         under: aggregate(where: { years: [${year}], under: "甲市" }) { measure(of: RULES_MADE) { value } coverage { expected } }
         ranking(by: RULES_MADE, year: ${year}, where: { departments: ["${NAME}"] }) { nodes { department { code } } }
         comparison(measures: [RULES_MADE], ${years}) { rows { department { code } } }
         peers: comparison(measures: [RULES_MADE], years: [${year}], where: { under: "甲市" }) { rows { department { code } } }
         trend(of: [RULES_MADE], from: ${year}, to: ${year}, where: { departments: ["${NAME}"] }) { points { value { value } } } }`,
    );
    const department = { code };
    expect(answer).toEqual({
      report: { department },
      reports: { nodes: [{ department }] },
      aggregate: [{ department, measure: { value: made } }],
      parts: [{ measure: { value: made } }],
      under: [{ measure: { value: made }, coverage: { expected: 1 } }],
      ranking: { nodes: [{ department }] },
      comparison: { rows: [{ department }] },
      peers: { rows: [{ department }] },
      trend: [{ points: [{ value: { value: made } }] }],
    });
  });

  test.each([
    ["reports", `reports(where: { years: [2019, 2020], departments: ["${NAME}"] }) { totalCount }`],
    ["findings", `findings(where: { years: [2019, 2020], departments: ["${NAME}"] }) { totalCount }`],
    ["aggregate", `aggregate(where: { years: [2019, 2020], departments: ["${NAME}"] }) { year }`],
    [
      "comparison",
      `comparison(measures: [RULES_MADE], years: [2019, 2020], departments: ["${NAME}"]) { breaks { year } }`,
    ],
    ["trend", `trend(of: [RULES_MADE], from: 2019, to: 2020, where: { departments: ["${NAME}"] }) { measure }`],
  ])("is refused over both years in %s, with the codes and their years", async (_, selection) => {
    expect(await refusal(world, `{ ${selection} }`)).toMatchObject({
      code: "DEPARTMENT_AMBIGUOUS",
      message: expect.stringMatching(/A in 2019, B in 2020/),
    });
  });

  test.each([
    ["parent", "甲市", "O in 2019, N in 2020"],
    ["under", "甲市", "O in 2019, N in 2020"],
  ])("is refused over both years as %s", async (condition, name, said) => {
    for (const question of ["aggregate", "reports", "findings"]) {
      const shown = question === "aggregate" ? "coverage { expected }" : "totalCount";
      const error = await refusal(
        world,
        `{ ${question}(where: { years: [2019, 2020], ${condition}: "${name}" }) { ${shown} } }`,
      );
      expect(error?.message).toContain(said);
    }
  });

  test("is that of the body that has it now where no years are asked, and a code is nobody else's", async () => {
    const answer = await ask(
      world,
      `{ department(code: "${NAME}") { code }
         departments(where: { departments: ["${NAME}"] }) { nodes { code } }
         aggregate(where: { departments: ["${NAME}"] }, groupBy: [DEPARTMENT]) { department { code } }
         reports(where: { years: [2019, 2020], departments: ["A"] }) { totalCount } }`,
    );
    expect(answer).toEqual({
      department: { code: "B" },
      departments: { nodes: [{ code: "B" }] },
      aggregate: [{ department: { code: "B" } }],
      reports: { totalCount: 2 },
    });
  });

  test("is told by the years in kept answers, too: the same name, asked for one year after the other", async () => {
    const made = async (year: number) =>
      (
        await ask<{ aggregate: { measure: object }[] }>(
          world,
          `{ aggregate(where: { years: [${year}], departments: ["${NAME}"] }) { measure(of: RULES_MADE) { value } } }`,
        )
      ).aggregate[0]?.measure;
    expect([await made(2019), await made(2020), await made(2019)]).toEqual(
      ["3", "70", "3"].map((value) => ({ value })),
    );
  });
});
