import { importFile } from "../../src/change/ingest";
import { ask } from "../support/api";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const NARRATIVE = `甲市水务局2022年政府信息公开工作年度报告
一、总体情况
2022年，我局主动公开政府信息四十条。收到政府信息公开申请3件，未发生行政复议、行政诉讼。
`;
const STATEMENTS = "statements { concept indicator value unit raw sentence start end }";

onEachDatabase("Documents that are no report", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  const add = (text: string, publish: boolean) =>
    importFile(
      world.store,
      { name: "水务局.txt", bytes: Buffer.from(text) },
      { publish, author: "test", reason: "test" },
    );
  const list = () =>
    ask<{
      documents: { totalCount: number; nodes: { id: string; name: string; noReport: string; statements: object[] }[] };
    }>(world, `{ documents { totalCount nodes { id name noReport ${STATEMENTS} } } }`);

  test("keep what their narrative states", async () => {
    expect((await add(NARRATIVE, true)).outcome).toBe("kept");
    const { documents } = await list();
    expect(documents).toMatchObject({
      totalCount: 1,
      nodes: [{ name: "水务局.txt", noReport: expect.stringContaining("gives no figures") }],
    });
    const [document] = documents.nodes;
    const sentence = "收到政府信息公开申请3件，未发生行政复议、行政诉讼。";
    expect(document?.statements).toEqual([
      {
        concept: "published.total",
        indicator: "PUBLISHED_TOTAL",
        value: "40",
        unit: "COUNT",
        raw: "四十",
        sentence: "2022年，我局主动公开政府信息四十条。",
        start: NARRATIVE.indexOf("四十"),
        end: NARRATIVE.indexOf("四十") + 2,
      },
      expect.objectContaining({ concept: "applications.received", value: "3", raw: "3", sentence }),
      expect.objectContaining({ concept: "reconsideration.total", value: "0", raw: "未发生", sentence }),
      expect.objectContaining({ concept: "litigation.total", value: "0", raw: "未发生", sentence }),
    ]);
    expect(await ask(world, `{ node(id: "${document?.id}") { ... on Document { ${STATEMENTS} } } }`)).toEqual({
      node: { statements: document?.statements },
    });
  });

  test("are seen once they are published", async () => {
    expect((await add(NARRATIVE, false)).outcome).toBe("kept");
    expect((await list()).documents.totalCount).toBe(0);
    expect((await add(NARRATIVE, false)).outcome).toBe("unchanged");
    expect((await add(NARRATIVE, true)).outcome).toBe("published");
    expect((await add(NARRATIVE, true)).outcome).toBe("unchanged");
    expect((await list()).documents.totalCount).toBe(1);
  });

  test("come in pages, newest first", async () => {
    for (const count of [1, 2, 3]) await add(NARRATIVE.replace("四十", String(count)), true);
    const page = (after: string | null) =>
      ask<{ documents: { nodes: { statements: { raw: string }[] }[]; pageInfo: { endCursor: string } } }>(
        world,
        "query ($after: String) { documents(first: 2, after: $after) { nodes { statements { raw } } pageInfo { endCursor } } }",
        { after },
      );
    const first = await page(null);
    const second = await page(first.documents.pageInfo.endCursor);
    const counts = [first, second].flatMap(({ documents }) => documents.nodes.map((node) => node.statements[0]?.raw));
    expect(counts).toEqual(["3", "2", "1"]);
  });

  test("and the document of a report gives what its report states", async () => {
    await add(reportText("甲市水务局", 2022, {}, "2022年，我局主动公开政府信息41条。"), true);
    expect((await list()).documents.totalCount).toBe(0);
    expect(
      await ask(
        world,
        `{ report(department: "甲市水务局", year: 2022) { statements { raw } document { noReport statements { raw } } } }`,
      ),
    ).toEqual({ report: { statements: [{ raw: "41" }], document: { noReport: null, statements: [{ raw: "41" }] } } });
  });
});
