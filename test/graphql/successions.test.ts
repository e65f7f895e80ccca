import { SuccessionKind } from "../../src/form/succession";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const [WHOLE, PART] = [SuccessionKind.WHOLE, SuccessionKind.PART];

onEachDatabase("Predecessors and successors", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "A", name: "甲市教育局", activeTo: 2022 },
      { code: "B", name: "甲市体育局" },
      {
        code: "C",
        name: "甲市教育体育局",
        predecessors: [
          { code: "A", fromYear: 2023, kind: WHOLE },
          { code: "B", fromYear: 2021, kind: PART },
        ],
      },
    );
  });
  afterEach(() => world.close());

  const links = () =>
    ask(
      world,
      `{ departments { nodes { code
           predecessors { fromYear kind predecessor { code } successor { code } }
           successors { fromYear kind successor { code } } } } }`,
    );

  test("are shown with their years, from both sides", async () => {
    expect(await links()).toEqual({
      departments: {
        nodes: [
          {
            code: "A",
            predecessors: [],
            successors: [{ fromYear: 2023, kind: "WHOLE", successor: { code: "C" } }],
          },
          {
            code: "B",
            predecessors: [],
            successors: [{ fromYear: 2021, kind: "PART", successor: { code: "C" } }],
          },
          {
            code: "C",
            predecessors: [
              { fromYear: 2021, kind: "PART", predecessor: { code: "B" }, successor: { code: "C" } },
              { fromYear: 2023, kind: "WHOLE", predecessor: { code: "A" }, successor: { code: "C" } },
            ],
            successors: [],
          },
        ],
      },
    });
  });

  test("are those of now, after each change", async () => {
    await links();
    await world.register({ code: "C", name: "甲市教育体育局", predecessors: [] });
    const none = (code: string) => ({ code, predecessors: [], successors: [] });
    expect(await links()).toEqual({ departments: { nodes: [none("A"), none("B"), none("C")] } });
  });

  test("leave no change of a department of one year in which it took over, or passed on, to be compared", async () => {
    const filed = { values: { "applications.received.total": 4 }, rest: 0 };
    for (const year of [2021, 2022, 2023]) for (const code of ["B", "C"]) await world.file(code, year, filed);
    const changes = "change { status difference relative before { value } after { value } matched { bodies } }";
    const asked = `{
      comparison(measures: [APPLICATIONS_RECEIVED], years: [2022, 2023], departments: ["B", "C"]) { rows { cells { ${changes} } } }
      ranking(by: APPLICATIONS_RECEIVED, year: 2023) { nodes { department { code } ${changes} } } }`;
    const values = { before: { value: "4" }, after: { value: "4" }, matched: null };
    const comparable = { status: "COMPARABLE", difference: "0", relative: "0.000000", ...values };
    const unequal = { status: "UNEQUAL_BODIES", difference: null, relative: null, ...values };
    const answer = (ofB: object, ofC: object) => ({
      comparison: {
        rows: [
          { cells: [{ change: comparable }, { change: ofB }] },
          { cells: [{ change: comparable }, { change: ofC }] },
        ],
      },
      ranking: {
        nodes: [
          { department: { code: "B" }, change: ofB },
          { department: { code: "C" }, change: ofC },
        ],
      },
    });
    expect(await ask(world, asked)).toEqual(answer(comparable, unequal));
    await world.register({
      code: "C",
      name: "甲市教育体育局",
      predecessors: [{ code: "B", fromYear: 2023, kind: PART }],
    });
    expect(await ask(world, asked)).toEqual(answer(unequal, unequal));
  });
});
