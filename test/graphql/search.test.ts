import { Role } from "../../src/access/role";
import { PUBLIC } from "../../src/access/viewer";
import { DEADLINES } from "../../src/question/deadline";
import { Question } from "../../src/question/question";
import { bodiesNamed } from "../../src/store/departments";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { actor, Office } from "../support/office";
import { readingOf } from "../support/reading";
import type { World } from "../support/world";

/** Files a report whose document has these paragraphs, one section each. */
async function fileText(
  world: World,
  department: string,
  year: number,
  paragraphs: readonly string[],
  more: { readonly documents?: readonly (readonly [string, string | null])[]; readonly publish?: boolean } = {},
) {
  const headings = ["一、总体情况", "二、主动公开", "三、依申请公开", "四、复议诉讼"];
  const text = `${department}${year}\n${paragraphs.map((each, i) => `${headings[i]}\n${each}\n`).join("")}`;
  const sections = paragraphs.map((paragraph, i) => {
    const start = text.indexOf(headings[i] as string);
    return {
      number: i + 1,
      heading: headings[i] as string,
      text: paragraph,
      start,
      end: text.indexOf(paragraph) + paragraph.length,
    };
  });
  const namedDocuments = (more.documents ?? []).map(([title, number], i) => ({ title, number, start: i, end: i + 5 }));
  const reading = { ...readingOf(department, year), sections, namedDocuments };
  await world.file(department, year, { reading, text, publish: more.publish ?? true });
}

onEachDatabase("Search", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    await world.register(
      { code: "99", name: "示例市", summary: true },
      { code: "99-KJJ", name: "示例市科学技术局", parent: "99" },
      { code: "99-SFJ", name: "示例市司法局", parent: "99" },
      {
        code: "99-XZ",
        name: "示例市行政审批局",
        parent: "99",
        formerNames: [{ name: "示例市政务服务中心", fromYear: 2000, toYear: 2018 }],
      },
      { code: "88", name: "邻市科技局" },
    );
    await fileText(
      world,
      "99-KJJ",
      2021,
      ["推进科技创新，公开信息。", "完成率为100%，编号a_b。根据国办公开办函［2021］30号。"],
      {
        documents: [["示例市科技券管理办法（试行）", "示科〔2021〕21号"]],
      },
    );
    await fileText(world, "99-KJJ", 2020, ["加强公开，科技创新继续推进。"], {
      documents: [
        ["示例市科技券管理办法（试行）", "示科[２０２１]21号"],
        ["示例市创新平台管理办法", null],
      ],
    });
    await fileText(world, "99-SFJ", 2021, ["路径为C:\\temp，占100％。", "公开法治信息，科技。"]);
    await fileText(world, "88", 2021, ["科技创新在邻市。"], { documents: [["邻市条例", "邻科（2021）1号"]] });
    await fileText(world, "99-XZ", 2021, ["草稿中的科技创新。"], {
      publish: false,
      documents: [["草稿办法", "草〔2021〕1号"]],
    });
    await fileText(world, "99-XZ", 2020, ["撤回的科技创新。"]);
    await world.withdraw("99-XZ", 2020);
  });
  afterAll(() => world.close());

  const departments = async (text: string, given = "") => {
    const { search } = await ask<{ search: { departments: { totalCount: number; nodes: Hit[] } } }>(
      world,
      `query($text: String!) { search(text: $text${given}) { departments { totalCount nodes { department { code } matched term writing closeness } } } }`,
      { text },
    );
    expect(search.departments.totalCount).toBe(search.departments.nodes.length);
    return search.departments.nodes.map((hit) =>
      [hit.department.code, hit.matched, hit.term, hit.writing, hit.closeness].join(" "),
    );
  };

  test.each<[text: string, found: readonly string[]]>([
    ["科学", ["99-KJJ 示例市科学技术局 NAME CHARACTERS INNER"]],
    ["示例市科学技术局", ["99-KJJ 示例市科学技术局 NAME CHARACTERS EXACT"]],
    ["slskxjsj", ["99-KJJ 示例市科学技术局 NAME INITIALS EXACT"]],
    ["kxjsj", ["99-KJJ 示例市科学技术局 NAME INITIALS INNER"]],
    ["kexue", ["99-KJJ 示例市科学技术局 NAME PINYIN INNER"]],
    ["SFJ", ["99-SFJ 示例市司法局 NAME INITIALS INNER"]],
    ["9-sfj", ["99-SFJ 99-SFJ CODE CHARACTERS INNER"]],
    ["政务服务", ["99-XZ 示例市政务服务中心 FORMER_NAME CHARACTERS INNER"]],
    ["hangzheng", ["99-XZ 示例市行政审批局 NAME PINYIN INNER"]],
    ["xingzhengshenpi", ["99-XZ 示例市行政审批局 NAME PINYIN INNER"]],
    ["８８", ["88 88 CODE CHARACTERS EXACT"]],
    ["没有", []],
    ["%", []],
    ["_", []],
    ["\\", []],
  ])("of departments for %j finds %j", async (text, found) => {
    expect(await departments(text)).toEqual(found);
  });

  test("gives the closest departments first, the body of `under` among all below it", async () => {
    const codes = async (text: string, given = "") => (await departments(text, given)).map((hit) => hit.split(" ")[0]);
    expect(await codes("示例市")).toEqual(["99", "99-KJJ", "99-SFJ", "99-XZ"]);
    expect(await codes("kjj")).toEqual(["88", "99-KJJ"]); // in the name, then in the code
    expect(await codes("市", `, under: "99"`)).toEqual(["99", "99-KJJ", "99-SFJ", "99-XZ"]);
    expect(await codes("局", `, under: "88", years: [2021]`)).toEqual(["88"]);
  });

  const sections = async (text: string, given = "") => {
    const { search } = await ask<{ search: { sections: { totalCount: number; nodes: SectionHit[] } } }>(
      world,
      `query($text: String!) { search(text: $text${given}) { sections { totalCount yearsLeftOut nodes { start end section { number heading }
         excerpt { text start end } report { year department { code } document { text } } } } } }`,
      { text },
    );
    expect(search.sections).toMatchObject({ totalCount: search.sections.nodes.length, yearsLeftOut: [] });
    return search.sections.nodes;
  };
  const whereFound = (hits: readonly SectionHit[]) =>
    hits.map(({ report, section }) => `${report.department.code} ${report.year} ${section.number}`);

  test.each<[text: string, found: readonly string[]]>([
    ["科技创新", ["99-KJJ 2021 1", "88 2021 1", "99-KJJ 2020 1"]],
    [" 公开　科技 ", ["99-KJJ 2021 1", "99-SFJ 2021 2", "99-KJJ 2020 1"]],
    ["公开 公开 创新", ["99-KJJ 2021 1", "99-KJJ 2020 1"]],
    ["主动公开", ["99-KJJ 2021 2", "99-SFJ 2021 2"]],
    ["100%", ["99-KJJ 2021 2"]],
    ["%", ["99-KJJ 2021 2"]],
    ["_", ["99-KJJ 2021 2"]],
    ["a_b", ["99-KJJ 2021 2"]],
    ["国办公开办函〔2021〕30号", ["99-KJJ 2021 2"]],
    ["国办公开办函2021 30号", ["99-KJJ 2021 2"]],
    ["公开办函（２０２１）３０号", ["99-KJJ 2021 2"]],
    ["国办公开办函〔2021〕3号", []],
    ["A_B", []],
    ["\\", ["99-SFJ 2021 1"]],
    ["草稿中", []],
    ["撤回", []],
  ])("of sections for %j finds %j", async (text, found) => {
    expect(whereFound(await sections(text))).toEqual(found);
  });

  test("of sections keeps to the years and the bodies that are asked for", async () => {
    expect(whereFound(await sections("科技创新", ", years: [2020, 2019]"))).toEqual(["99-KJJ 2020 1"]);
    expect(whereFound(await sections("科技创新", `, under: "示例市"`))).toEqual(["99-KJJ 2021 1", "99-KJJ 2020 1"]);
    expect(whereFound(await sections("科技创新", `, under: "88", years: [2020]`))).toEqual([]);
  });

  test("says where the first match is in the excerpt and in the text of the document", async () => {
    for (const [text, first] of [
      ["继续 科技创新", "科技创新"],
      ["主动公开", "主动公开"],
      ["100%", "100%"],
      ["国办公开办函2021 30号", "国办公开办函［2021］30号"],
    ] as const)
      for (const { start, end, excerpt, report } of await sections(text)) {
        expect(excerpt.text.slice(excerpt.start, excerpt.end)).toBe(first);
        expect(report.document.text.slice(start, end)).toBe(first);
      }
  });

  const documents = async (text: string, given = "") => {
    const { search } = await ask<{ search: { normativeDocuments: { totalCount: number; nodes: DocumentHit[] } } }>(
      world,
      `query($text: String!) { search(text: $text${given}) { normativeDocuments { totalCount yearsLeftOut nodes { title number start end report { year department { code } } } } } }`,
      { text },
    );
    const { nodes, totalCount } = search.normativeDocuments;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(
      ({ report, title, start, end }) => `${report.department.code} ${report.year} ${title} ${start}-${end}`,
    );
  };
  const COUPONS = ["99-KJJ 2021 示例市科技券管理办法（试行） 0-5", "99-KJJ 2020 示例市科技券管理办法（试行） 0-5"];

  test.each<[text: string, found: readonly string[]]>([
    ["科技券", COUPONS],
    ["示科〔2021〕21号", COUPONS],
    ["示科[2021]21号", COUPONS],
    ["示科（２０２１）２１号", COUPONS],
    ["示科 2021 21号", COUPONS],
    ["示科2021 21号", COUPONS],
    ["示科202121号", COUPONS],
    ["办法(试行)", COUPONS],
    ["(2021)", [COUPONS[0] as string, "88 2021 邻市条例 0-5", COUPONS[1] as string]],
    ["科技券 示科", COUPONS],
    ["1号", [COUPONS[0] as string, "88 2021 邻市条例 0-5", COUPONS[1] as string]],
    ["科技券〕", COUPONS],
    ["〔〕", []],
    ["创新平台", ["99-KJJ 2020 示例市创新平台管理办法 1-6"]],
    ["草稿", []],
    ["%", []],
    ["_", []],
    ["\\", []],
  ])("of normative documents for %j finds %j", async (text, found) => {
    expect(await documents(text)).toEqual(found);
  });

  test("asks for all three at once", async () => {
    const { search } = await ask<{ search: Record<string, { totalCount: number }> }>(
      world,
      `{ search(text: "科技", under: "99") { departments { totalCount } sections { totalCount } normativeDocuments { totalCount } } }`,
    );
    expect(search).toEqual({
      departments: { totalCount: 0 },
      sections: { totalCount: 3 },
      normativeDocuments: { totalCount: 2 },
    });
  });

  test.each(["", "  ", "　\u200b"])("is refused for %j, as nothing is searched for", async (text) => {
    const error = await refusal(world, `{ search(text: ${JSON.stringify(text)}) { departments { totalCount } } }`);
    expect(error).toMatchObject({ code: "BAD_USER_INPUT", said: { code: "SEARCH_EMPTY" } });
  });

  test.each([
    ["departments", "局", "matched"],
    ["sections", "科技", "section { text }"],
    ["normativeDocuments", "办法", "title report { year }"],
  ])("gives %s page by page", async (list, text, shown) => {
    const pageOf = async (given: string) => {
      const query = `{ search(text: "${text}") { ${list}${given} { edges { cursor node { ${shown} } } pageInfo { hasNextPage hasPreviousPage } } } }`;
      return (await ask<{ search: Record<string, Page> }>(world, query)).search[list] as Page;
    };
    const { edges } = await pageOf("");
    expect(edges.length).toBeGreaterThan(2);
    for (const [i, edge] of edges.entries()) {
      const after = i === 0 ? "" : `, after: "${edges[i - 1]?.cursor}"`;
      const pageInfo = { hasNextPage: i < edges.length - 1, hasPreviousPage: i > 0 };
      expect(await pageOf(`(first: 1${after})`)).toEqual({ edges: [edge], pageInfo });
    }
    const [first, , third] = edges;
    expect((await pageOf(`(last: 2, before: "${third?.cursor}")`)).edges).toEqual(edges.slice(0, 2));
    const other = `{ search(text: "其他") { ${list}(after: "${first?.cursor}") { totalCount } } }`;
    expect(await refusal(world, other)).toMatchObject({ code: "CURSOR_INVALID" });
  });

  test("reads whole years as far as the bound, and names the years that it left out", async () => {
    const within = async (most: number, given = "") => {
      const list = "{ totalCount yearsLeftOut }";
      const query = `{ search(text: "市"${given}) { sections ${list} normativeDocuments ${list} } }`;
      const limits = { atOnce: 2, most };
      const question = new Question(world.store, PUBLIC, null, DEADLINES, undefined, limits);
      const { search } = await ask<{ search: Record<string, { totalCount: number; yearsLeftOut: number[] }> }>(
        world,
        query,
        {},
        question,
      );
      return ["sections", "normativeDocuments"].map((list) => search[list]);
    };
    // Of 2021 there are three reports, of 2020 one; the newest year is read whatever it has.
    const all = await within(4);
    expect(all.map((list) => list?.yearsLeftOut)).toEqual([[], []]);
    const newest = await within(3);
    expect(newest.map((list) => list?.yearsLeftOut)).toEqual([[2020], [2020]]);
    expect(newest[1]?.totalCount).toBeLessThan(all[1]?.totalCount ?? 0);
    expect(await within(1)).toEqual(newest);
    const older = await within(1, ", years: [2020]");
    expect(older.map((list) => list?.yearsLeftOut)).toEqual([[], []]);
    expect((newest[1]?.totalCount ?? 0) + (older[1]?.totalCount ?? 0)).toBe(all[1]?.totalCount);
  });

  test("has with drafts those of one's own part of the tree, and the bodies that they alone know", async () => {
    const office = new Office(world);
    await fileText(world, "乙委", 2021, ["草稿中的新机关。"], { publish: false });
    await fileText(world, "99-KJJ", 2020, ["草稿中的科技创新。"], { publish: false });
    const found = async (part: string | null) => {
      const { viewer } = actor(Role.REVIEWER, part === null ? null : await office.idOf(part));
      const list = "{ totalCount nodes { report { year status department { code } } } }";
      const { search } = await ask<{ search: Record<string, { totalCount: number; nodes: readonly DraftHit[] }> }>(
        world,
        `{ search(text: "草稿", drafts: true) { sections ${list} normativeDocuments ${list} } }`,
        {},
        new Question(world.store, viewer),
      );
      return ["sections", "normativeDocuments"].map((list) => {
        const { totalCount, nodes = [] } = search[list] ?? {};
        expect(totalCount).toBe(nodes.length);
        return nodes.map(({ report: { department, year, status } }) => `${department.code} ${year} ${status}`);
      });
    };
    const [xz, kjj] = ["99-XZ 2021 NOT_PUBLISHED", "99-KJJ 2020 NOT_PUBLISHED"];
    const code = (await world.store.read((manager) => bodiesNamed(manager, "乙委")))[0]?.code;
    expect(await found("99")).toEqual([[xz, kjj], [xz]]);
    expect(await found("99-KJJ")).toEqual([[kjj], []]);
    expect(await found("88")).toEqual([[], []]);
    expect(await found(null)).toEqual([[xz, `${code} 2021 NOT_PUBLISHED`, kjj], [xz]]);
    expect(await sections("草稿中")).toEqual([]);
    // What a draft is to replace is found by nobody who asks for drafts, and goes on to be found by all others.
    expect(whereFound(await sections("加强公开"))).toEqual(["99-KJJ 2020 1"]);
    const bodies = async (drafts: string, question?: Question) => {
      const query = `{ search(text: "乙委"${drafts}) { departments { totalCount } } }`;
      return (await ask<{ search: { departments: object } }>(world, query, {}, question)).search.departments;
    };
    const all = () => new Question(world.store, actor(Role.ADMIN).viewer);
    expect(await bodies(", drafts: true", all())).toEqual({ totalCount: 1 });
    expect(await bodies("", all())).toEqual({ totalCount: 0 });
    expect(await bodies("")).toEqual({ totalCount: 0 });
  });

  test("is refused for an unknown body", async () => {
    const error = await refusal(world, `{ search(text: "科技", under: "乙市") { departments { totalCount } } }`);
    expect(error).toMatchObject({ code: "DEPARTMENT_UNKNOWN" });
  });

  test("finds what is published later, by those who never filed before, too", async () => {
    const found = async () => whereFound(await sections("新近", `, under: "99"`));
    expect(await found()).toEqual([]);
    await fileText(world, "99", 2022, ["新近的情况。"]);
    expect(await found()).toEqual(["99 2022 1"]);
    await fileText(world, "99", 2022, ["改过的情况。"]);
    expect(await found()).toEqual([]);
  });
});

interface Hit {
  readonly department: { readonly code: string };
  readonly matched: string;
  readonly term: string;
  readonly writing: string;
  readonly closeness: string;
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: object }[];
}

interface OfReport {
  readonly report: {
    readonly year: number;
    readonly department: { readonly code: string };
    readonly document: { readonly text: string };
  };
}

interface DraftHit {
  readonly report: {
    readonly year: number;
    readonly status: string;
    readonly department: { readonly code: string };
  };
}

interface SectionHit extends OfReport {
  readonly start: number;
  readonly end: number;
  readonly section: { readonly number: number };
  readonly excerpt: { readonly text: string; readonly start: number; readonly end: number };
}

interface DocumentHit extends OfReport {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}
