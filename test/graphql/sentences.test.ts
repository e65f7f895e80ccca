import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { SMALL_CITY } from "../support/smallCity";
import type { World } from "../support/world";

const values = (received: number | null, ended: number, granted: number) => ({
  values: {
    "applications.received.total": received,
    "applications.outcomes.total.total": ended,
    "applications.outcomes.granted.total": granted,
    "reconsideration.total": 4,
    "reconsideration.corrected": 1,
  },
  rest: 0,
});

interface Answer {
  readonly message: string | null;
  readonly coverage: object;
  readonly sentences: readonly {
    readonly topic: string;
    readonly message: string;
    readonly figures: readonly object[];
  }[];
  readonly leftOut: readonly object[];
}

const FIELDS = `message(language: ZH) coverage { expected reported missing { code } }
  sentences { topic message(language: ZH) figures { value { measure value unit status stated } change { status matched { bodies } } } }
  leftOut { measure status }`;

onEachDatabase("The sentences of a year", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(...SMALL_CITY);
  });
  afterEach(() => world.close());

  const asked = async (arguments_: string, fields = FIELDS) =>
    (await ask<{ sentences: Answer }>(world, `{ sentences(${arguments_}) { ${fields} } }`)).sentences;
  const about = ({ sentences }: Answer, topic: string) => sentences.find((sentence) => sentence.topic === topic);

  test("of a sum say who is missing, and the change over those that filed in both years", async () => {
    await world.file("A", 2022, values(100, 100, 20));
    await world.file("B", 2022, values(900, 900, 20));
    await world.file("A", 2023, values(110, 100, 41));
    await world.file("D", 2023, values(74, 84, 0));
    const answer = await asked('year: 2023, where: { under: "C" }');
    expect(answer.coverage).toEqual({ expected: 3, reported: 2, missing: [{ code: "B" }] });
    expect(about(answer, "COVERAGE")?.message).toBe("据已提交2023年度报告的2个单位统计，另有1个单位尚未提交。");
    expect(about(answer, "RECEIVED")).toEqual({
      topic: "RECEIVED",
      message: "2023年，新收政府信息公开申请184件，同口径（两年均填报的1个单位）增长10.00%。",
      figures: [
        {
          value: { measure: "APPLICATIONS_RECEIVED", value: "184", unit: "COUNT", status: "REPORTED", stated: 2 },
          change: { status: "UNEQUAL_BODIES", matched: { bodies: 1 } },
        },
      ],
    });
    expect(about(answer, "OUTCOMES")?.message).toBe(
      "2023年，办结政府信息公开申请184件；予以公开41件，占22.28%；部分公开0件；不予公开0件；无法提供0件；不予处理0件；其他处理0件。",
    );
    expect(about(answer, "RECONSIDERATION")).toMatchObject({
      message: "2023年，行政复议8件，其中结果纠正2件，占25.00%。",
      figures: [{ value: { measure: "RECONSIDERATION_CORRECTED_RATE", value: "0.250000" }, change: null }],
    });
    expect(answer.leftOut).toEqual([]);
    expect(answer.message).toBe(answer.sentences.map(({ message }) => message).join(""));
  });

  test("are those of one report, a city's own too, where one department is named", async () => {
    await world.file("C", 2022, values(164, 160, 50));
    await world.file("C", 2023, values(184, 184, 187));
    await world.file("A", 2023, values(9, 9, 9));
    const city = await asked('year: 2023, where: { departments: ["C"] }');
    expect(city.sentences.slice(0, 2).map(({ message }) => message)).toEqual([
      "据甲市2023年度政府信息公开工作年度报告。",
      "2023年，新收政府信息公开申请184件，同比增长12.20%。",
    ]);
    expect(city.leftOut).toEqual([{ measure: "APPLICATIONS_OUTCOMES_GRANTED", status: "CONTRADICTORY" }]);
    const { message } = await asked('year: 2023, where: { departments: ["C"] }', "message");
    expect(message).toContain("applications received: 184, up 12.20 % on the year before.");
  });

  test("say what the form of the year has, and leave out what is not stated", async () => {
    await world.file("A", 2020, {
      values: { "procurement.amount": 7539443252, "procurement.projects": null },
      rest: 1,
    });
    const then = await asked("year: 2020");
    expect(about(then, "PROCUREMENT")?.message).toBe("2020年，采购总金额7539.443252万元。");
    expect(about(then, "FEES")).toBeUndefined();
    expect(then.leftOut).toContainEqual({ measure: "PROCUREMENT_PROJECTS", status: "NOT_STATED" });
    await world.file("A", 2021, { values: { "fees.amount": 961716 }, rest: 1 });
    const later = await asked("year: 2021");
    expect(about(later, "FEES")?.message).toBe("2021年，收取行政事业性收费0.961716万元。");
    expect(about(later, "PROCUREMENT")).toBeUndefined();
  });

  test("are none where nothing is filed, or was at a moment", async () => {
    await world.file("A", 2022, values(1, 1, 1));
    const none = { message: null, sentences: [], leftOut: [] };
    expect(await asked("year: 2019", "message sentences { topic } leftOut { measure }")).toEqual(none);
    expect(
      await asked('year: 2022, asOf: "2001-01-01T00:00:00Z"', "message sentences { topic } leftOut { measure }"),
    ).toEqual(none);
    expect(await refusal(world, "{ sentences(year: 2022, where: { years: [2022] }) { message } }")).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("leave years out of where") as string,
    });
  });
});
