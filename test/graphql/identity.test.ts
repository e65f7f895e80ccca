import { globalId } from "../../src/form/node";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const MADE = "figures { rules { made } }";
const REPORT = `__typename id year revision status validFrom ${MADE} previous { id ${MADE} } document { id }`;
const REVISION = `__typename id number status validFrom validTo ${MADE} document { id }`;
const NODE = `... on Report { ${REPORT} } ... on Revision { ${REVISION} } ... on Document { id text } ... on Department { id }`;

interface Shown {
  readonly id: string;
  readonly validFrom: string;
  readonly revision: number;
  readonly figures: { readonly rules: { readonly made: number } };
  readonly document: { readonly id: string };
  readonly revisions: readonly Shown[];
}

onEachDatabase("An id", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "K", name: "甲市科学技术局" });
    await world.file("K", 2019, { text: "零", values: { "rules.made": 9 } });
    await world.file("K", 2020, { text: "一", values: { "rules.made": 14 } });
  });
  afterEach(() => world.close());

  const report = async (asOf: string | null = null): Promise<Shown> =>
    (
      await ask<{ report: Shown }>(
        world,
        `query ($asOf: DateTime) { report(department: "K", year: 2020, asOf: $asOf) { ${REPORT} revisions { ${REVISION} } } }`,
        { asOf },
      )
    ).report;
  const node = async (id: string) =>
    (await ask<{ node: object | null }>(world, `{ node(id: "${id}") { ${NODE} } }`)).node;
  const withoutRevisions = ({ revisions: _, ...shown }: Shown) => shown;

  test("of the current report stays through revisions; as of a moment, the report has another", async () => {
    const before = await report();
    await world.file("K", 2020, { text: "二", values: { "rules.made": 41 } });
    const after = await report();
    const then = await report(before.validFrom);
    expect(after).toMatchObject({ id: before.id, revision: 2, figures: { rules: { made: 41 } } });
    expect(then).toMatchObject({ revision: 1, figures: { rules: { made: 14 } } });
    expect(then.id).not.toBe(after.id);
  });

  test("as of a moment is another than the current one even while both are of one revision: they part later", async () => {
    const now = await report();
    const then = await report(now.validFrom);
    expect(then).toEqual({ ...now, id: then.id, previous: { ...Reflect.get(now, "previous"), id: expect.anything() } });
    expect(then.id).not.toBe(now.id);
  });

  test("leads back to exactly the object that has it: report, report as of a moment, revision, document", async () => {
    const first = await report();
    await world.file("K", 2020, { text: "二", values: { "rules.made": 41 } });
    await world.file("K", 2019, { text: "三", values: { "rules.made": 8 } });
    const current = await report();
    const then = await report(first.validFrom);
    expect(Reflect.get(then, "previous")).toMatchObject({ figures: { rules: { made: 9 } } });
    expect(current.revisions.map(({ figures }) => figures.rules.made)).toEqual([14, 41]);
    for (const shown of [current, then, ...current.revisions])
      expect(await node(shown.id)).toEqual(withoutRevisions(shown));
    expect(await node(current.document.id)).toMatchObject({ id: current.document.id, text: "二" });
  });

  test("of a document names the revision whose text is shown", async () => {
    const { document } = await report();
    expect(document.id).not.toBe(globalId("Document", 2));
    expect(await node(document.id)).toMatchObject({ id: document.id, text: "一" });
    expect(await node(globalId("Document", 2))).toMatchObject({ text: "一" });
    expect(await node(globalId("Document", 1, 2))).toBeNull();
  });

  test("that is not public, or not written as this API writes it, leads to nothing", async () => {
    await world.file("K", 2020, { text: "稿", publish: false });
    for (const id of [
      globalId("Revision", 3),
      globalId("Revision", 1, "2020-01-01T00:00:00.000000Z"),
      globalId("Department", 1, 1),
      globalId("Report", 1, "2020"),
      globalId("Report", 1, "2020-01-01T00:00:00Z"),
      globalId("Report", 2, "1999-01-01T00:00:00.000000Z"),
      Buffer.from("Report:01").toString("base64url"),
      `${globalId("Report", 1)}=`,
    ])
      expect(await node(id)).toBeNull();
  });

  test("at the end of time, a report is the one that stands, and so is what is summed", async () => {
    for (const asOf of ["9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.9999999-00:00"]) {
      const last = await report(asOf);
      expect(last).toMatchObject({ revision: 1, figures: { rules: { made: 14 } } });
      expect(await node(last.id)).toEqual(withoutRevisions(last));
      expect(
        await ask(
          world,
          `{ aggregate(where: { years: [2020] }, asOf: "${asOf}") { coverage { reported } figures { rules { made } } } }`,
        ),
      ).toEqual({ aggregate: [{ coverage: { reported: 1 }, figures: { rules: { made: 14 } } }] });
    }
  });
});
