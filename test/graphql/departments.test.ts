import { Role } from "../../src/access/role";
import { Question } from "../../src/question/question";
import { ask, refusal } from "../support/api";
import { actor, Office } from "../support/office";
import { World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.register(
    { code: "5", name: "乙县教育局" },
    { code: "4", name: "甲市教育局" },
    { code: "3", name: "教育局" },
    { code: "2", name: "甲市文教局", formerNames: [{ name: "甲市教育局（旧）", fromYear: 2000, toYear: 2010 }] },
    { code: "1", name: "教育局档案室" },
    { code: "0", name: "ＡＢ局" },
    { code: "6", name: "甲市文教局下属中心" },
    { code: "7", name: "甲市文体局", formerNames: [{ name: "甲市文教局", fromYear: 2000, toYear: 2010 }] },
  );
  await world.file("4", 2020);
});
afterAll(() => world.close());

const found = async (where: string, given = "") => {
  const { departments } = await ask<{ departments: { totalCount: number; nodes: { code: string }[] } }>(
    world,
    `{ departments(where: { ${where} }${given}) { totalCount nodes { code } } }`,
  );
  expect(departments.totalCount).toBe(departments.nodes.length);
  return departments.nodes.map(({ code }) => code);
};

test("Departments are found by a part of their name: the closest first, of these former names last", async () => {
  expect(await found(`nameContains: "教育局"`)).toEqual(["3", "1", "4", "5", "2"]);
  expect(await found(`nameContains: " 旧 "`)).toEqual(["2"]);
  expect(await found(`nameContains: "没有"`)).toEqual([]);
  expect(await found(`nameContains: "ab"`)).toEqual(["0"]);
  expect(await found(`nameContains: ""`)).toHaveLength(8);
  expect(await found(`nameContains: "甲市文教局"`)).toEqual(["2", "7", "6"]);
});

test("Another order may be asked for", async () => {
  expect(await found(`nameContains: "教育局"`, ", orderBy: [{ by: CODE, direction: DESC }]")).toEqual([
    "5",
    "4",
    "3",
    "2",
    "1",
  ]);
});

test("Those that never filed can be asked for, and a first report ends that", async () => {
  expect(await found("filed: true")).toEqual(["4"]);
  expect(await found("filed: false")).toEqual(["0", "1", "2", "3", "5", "6", "7"]);
  await world.file("2", 2021);
  expect(await found("filed: false")).toEqual(["0", "1", "3", "5", "6", "7"]);
});

test("With drafts, a list has the bodies that only drafts know, and what hangs on a body has its drafts", async () => {
  await world.file("新局", 2020, { publish: false });
  await world.file("4", 2021, { publish: false });
  const seenBy = async (part: string | null) => {
    const id = part === null ? null : await new Office(world).idOf(part);
    const { departments } = await ask<{ departments: { totalCount: number; nodes: Listed[] } }>(
      world,
      `{ departments(where: { filed: true }, drafts: true) { totalCount nodes {
           name reports(drafts: true) { year } filings(drafts: true) { status report { year status } } } } }`,
      {},
      new Question(world.store, actor(Role.REVIEWER, id).viewer),
    );
    expect(departments.totalCount).toBe(departments.nodes.length);
    return departments.nodes.map(({ name, reports, filings }) => {
      const filed = filings.flatMap(({ report }) => report ?? []).map(({ year, status }) => `${year} ${status}`);
      expect(filings.filter(({ status }) => status === "REPORTED")).toHaveLength(filed.length);
      return `${name} ${reports.map(({ year }) => year)} ${filed}`;
    });
  };
  const old = "甲市文教局 2021 2021 PUBLISHED";
  expect(await seenBy(null)).toEqual([
    old,
    "甲市教育局 2021,2020 2021 NOT_PUBLISHED,2020 PUBLISHED",
    "新局 2020 2020 NOT_PUBLISHED",
  ]);
  expect(await seenBy("2")).toEqual([old, "甲市教育局 2020 2020 PUBLISHED"]);
  expect(await found(`nameContains: "新局"`)).toEqual([]);
  expect(await refusal(world, `{ departments(drafts: true) { totalCount } }`)).toMatchObject({
    code: "SIGN_IN_NEEDED",
  });
});

test("A body that only a draft knows is found by name and identifier by whoever sees that draft", async () => {
  const answers = async (viewer?: Role, part: string | null = null) => {
    const id = part === null ? null : await new Office(world).idOf(part);
    const asking = () => (viewer ? new Question(world.store, actor(viewer, id).viewer) : undefined);
    const node = `{ node(id: "${Buffer.from(`Department:${await new Office(world).idOf("新局")}`).toString("base64")}") { ... on Department { name } } }`;
    const named = viewer
      ? await ask(world, `{ department(code: "新局", drafts: true) { name } }`, {}, asking()).catch(String)
      : null;
    return [await ask(world, node, {}, asking()), named];
  };
  const body = { name: "新局" };
  expect(await answers(Role.ADMIN)).toEqual([{ node: body }, { department: body }]);
  expect(await answers(Role.OFFICER, "4")).toEqual([{ node: null }, expect.stringContaining("新局")]);
  expect(await answers()).toEqual([{ node: null }, null]);
});

interface Listed {
  readonly name: string;
  readonly reports: readonly { readonly year: number }[];
  readonly filings: readonly {
    readonly status: string;
    readonly report: { readonly year: number; readonly status: string } | null;
  }[];
}
