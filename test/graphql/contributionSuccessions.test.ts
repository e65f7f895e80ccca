import { SuccessionKind } from "../../src/form/succession";
import type { Registration } from "../../src/store/registration";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const received = (count: number | null) => ({ values: { "applications.received.total": count }, rest: 0 });
const whole = (code: string, fromYear: number) => ({ code, fromYear, kind: SuccessionKind.WHOLE });
const part = (code: string, fromYear: number) => ({ code, fromYear, kind: SuccessionKind.PART });
const NODES =
  "nodes { department { code } line status adds { value } before { value stated expected } after { value } movements { department { code } status } }";

/** A to F are bureaus of the city C, which come and go as tests have it; Y is another city. */
onEachDatabase("Contributions of departments that merge or are divided", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "C", name: "甲市" }, { code: "Y", name: "乙市" });
    for (const code of "ABDEF") await world.register(bodyOf(code, { parent: "C", line: "政务" }));
  });
  afterEach(() => world.close());

  const bodyOf = (code: string, columns: Partial<Registration>) => ({
    code,
    name: `甲市${"教民财科农"["ABDEF".indexOf(code)]}局`,
    ...columns,
  });
  const change = (code: string, columns: Partial<Registration>) => world.register(bodyOf(code, columns));

  /** "A5 B7" for so many applications received. */
  const file = async (year: number, reports: string) => {
    for (const each of reports.split(" ")) await world.file(each[0] as string, year, received(Number(each.slice(1))));
  };

  const divided = async (from: number, to: number, more = "") =>
    (
      await ask<{ contributions: { status: string; byStatus: object; nodes: readonly object[] } }>(
        world,
        `{ contributions(of: APPLICATIONS_RECEIVED, from: ${from}, to: ${to}, where: { under: "C" }${more}) {
             status difference { value } byStatus { status count adds { value } } coverage { expected reported } ${NODES} } }`,
      )
    ).contributions;
  const moved = (text: string, status: string) => text.split(" ").map((code) => ({ department: { code }, status }));

  test("are one with their successors, by department and within groups, which name them all", async () => {
    await file(2022, "A10 B20 D5");
    await file(2023, "E33 D4");
    await change("A", { activeTo: 2022 });
    await change("B", { activeTo: 2022 });
    await change("E", { predecessors: [whole("A", 2023), whole("B", 2023)] });
    const movements = [...moved("A B", "HANDED_OVER"), ...moved("E", "TOOK_OVER")];
    const merger = {
      department: { code: "E" },
      line: null,
      status: "SUCCEEDED",
      adds: { value: "3" },
      before: { value: "30", stated: 2, expected: 2 },
      after: { value: "33" },
      movements,
    };
    const expected = {
      status: "COMPARABLE",
      difference: { value: "2" },
      byStatus: [
        { status: "STAYED", count: 1, adds: { value: "-1" } },
        { status: "SUCCEEDED", count: 1, adds: { value: "3" } },
      ],
      coverage: { expected: 5, reported: 5 },
      nodes: [merger, { department: { code: "D" }, status: "STAYED", adds: { value: "-1" }, movements: [] }],
    };
    for (const asOf of ["", ', asOf: "2099-01-01T00:00:00Z"'])
      expect(await divided(2022, 2023, asOf)).toMatchObject(expected);
    const [line] = (await divided(2022, 2023, ", groupBy: LINE")).nodes;
    expect(line).toMatchObject({ line: "政务", department: null, status: "STAYED", adds: { value: "2" }, movements });
  });

  test("come and go where one of them does not state it, and who goes on has another scope", async () => {
    await file(2022, "B20 D5");
    await file(2023, "B31 D4");
    await world.file("A", 2022, received(null));
    await change("A", { activeTo: 2022 });
    await change("B", { predecessors: [whole("A", 2023)] });
    expect(await divided(2022, 2023)).toMatchObject({
      status: "UNEQUAL_BODIES",
      byStatus: [
        { status: "STAYED", adds: { value: "-1" } },
        { status: "SCOPE_CHANGED", adds: { value: "11" } },
        { status: "NOT_STATED", adds: null },
      ],
    });
  });

  test("follow one another over many years, whatever is filed between them", async () => {
    await file(2019, "A10 D5");
    await file(2021, "B9");
    await file(2024, "E30 F2 D6");
    await change("A", { activeTo: 2020 });
    await change("B", { activeTo: 2022, predecessors: [whole("A", 2021)] });
    await change("E", { predecessors: [whole("B", 2023)] });
    await change("F", { predecessors: [part("E", 2024)] });
    const found = await divided(2019, 2024);
    expect(found).toMatchObject({
      status: "COMPARABLE",
      nodes: [
        {
          department: { code: "A" },
          status: "SUCCEEDED",
          adds: { value: "22" },
          movements: [...moved("A", "HANDED_OVER"), ...moved("E F", "TOOK_OVER")],
        },
        { department: { code: "D" }, status: "STAYED" },
      ],
    });
    // The one in between turns out to have been there from the beginning, in another city: part of it is not in the sum.
    await change("B", { parent: "Y", from: null });
    expect(await divided(2019, 2024)).toMatchObject({ status: "COMPARABLE" });
    await file(2019, "B4");
    expect(await divided(2019, 2024)).toMatchObject({
      status: "UNEQUAL_BODIES",
      byStatus: [
        { status: "STAYED", adds: { value: "1" } },
        { status: "MOVED_IN", count: 2, adds: { value: "32" } },
        { status: "MOVED_OUT", count: 1, adds: { value: "-10" } },
      ],
    });
  });
});
