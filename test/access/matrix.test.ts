import { createHash } from "node:crypto";
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  graphql,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
} from "graphql";
import { Role } from "../../src/access/role";
import { localViewer, PUBLIC, type Viewer } from "../../src/access/viewer";
import { DecisionKind } from "../../src/access/workflow";
import { issueToken } from "../../src/change/accessTokens";
import { Changes } from "../../src/change/changes";
import { decide, type Verdict } from "../../src/change/decide";
import { askForImport, receiveFile, uploadId, workOnNextJob } from "../../src/change/imports";
import { importFile } from "../../src/change/ingest";
import { readFile } from "../../src/change/readFile";
import { setRound } from "../../src/change/rounds";
import { globalId } from "../../src/form/node";
import { buildApi } from "../../src/graphql/schema";
import { Question } from "../../src/question/question";
import { startServer } from "../../src/server";
import { bodiesNamed } from "../../src/store/departments";
import { Document } from "../../src/store/entity/document";
import { versionSeen, workingVersion } from "../../src/store/workingVersion";
import { reportText } from "../support/composed";
import { World } from "../support/world";

// Whoever may not see something gets the answers that it would get if that did not exist. So each question is asked over
// two databases that differ in the reports that the viewer may not see, and the answers are compared, byte for byte.

const schema = buildApi();
const BODIES = [
  { code: "J", name: "甲市", summary: true },
  { code: "O", name: "甲市科技局", parent: "J" },
  { code: "B", name: "甲市科技局情报所", parent: "O" },
  { code: "X", name: "甲市教育局", parent: "J" },
];
/** The report year of each state; 2019 is public everywhere. */
const YEARS = { DRAFT: 2021, SUBMITTED: 2022, RETURNED: 2023, REVIEWED: 2024, WITHDRAWN: 2025 } as const;
/** What the overview of each report says, so that a search could find it. */
const overview = (secret = "") => `甲市公开${secret}信息，印发《甲市${secret}办法》（甲政发〔2020〕7号）。`;
/** A body that nobody registered, and that is known only from a draft. */
const UNREGISTERED = "甲市秘密局";
/** Secret reports, whose figures and words nobody else's has. */
const bytesOf = (code: string, year: number) =>
  Buffer.from(
    reportText(
      BODIES.find((body) => body.code === code)?.name ?? UNREGISTERED,
      year,
      { "rules.made": "13579", "licensing.decisions": "24680" },
      overview("秘密"),
    ),
  );

/** A photo that was handed in for a body, and from which no report is read. */
const photoOf = (code: string) => Buffer.from(`\xff\xd8\xff\xe0\0\x10JFIF\0 ${code}`, "latin1");

const STEPS: Readonly<Record<keyof typeof YEARS, readonly Verdict[]>> = {
  DRAFT: [],
  SUBMITTED: [DecisionKind.SUBMIT],
  RETURNED: [DecisionKind.SUBMIT, DecisionKind.RETURN],
  REVIEWED: [DecisionKind.SUBMIT, DecisionKind.REVIEW],
  WITHDRAWN: [DecisionKind.SUBMIT, DecisionKind.REVIEW, DecisionKind.PUBLISH, DecisionKind.WITHDRAW],
};
const ROLES: Readonly<Record<Verdict, Role>> = {
  SUBMIT: Role.OFFICER,
  REVIEW: Role.REVIEWER,
  RETURN: Role.REVIEWER,
  PUBLISH: Role.PUBLISHER,
  WITHDRAW: Role.PUBLISHER,
};

const ADMIN = { viewer: localViewer("root"), origin: null };

/** A database with published reports of all bodies, and secret ones of some, in each state; of `N`, one draft. */
async function worldWith(codes: readonly string[]): Promise<World> {
  const world = await World.open();
  await world.register(...BODIES);
  const words = { author: "test", reason: "test" };
  for (const { code, name } of BODIES.slice(1))
    for (const year of [2019, 2020])
      await importFile(
        world.store,
        { name: `${code}${year}.txt`, bytes: Buffer.from(reportText(name, year, { "rules.made": "4" }, overview())) },
        { publish: true, ...words },
      );
  for (const year of [2020, ...Object.values(YEARS)])
    await setRound(world.store, ADMIN, {
      department: "J",
      year,
      opensOn: "2024-01-02",
      dueOn: "2024-01-20",
      version: null,
      idempotencyKey: null,
    });
  for (const code of codes) {
    await handInPhoto(world, code);
    const draft = { name: `${code}2020neu.txt`, bytes: bytesOf(code, 2020) };
    if (code === "N") {
      await importFile(world.store, draft, { publish: false, ...words });
      continue;
    }
    for (const [state, year] of Object.entries(YEARS)) {
      await importFile(
        world.store,
        { name: `${code}${year}.txt`, bytes: bytesOf(code, year) },
        { publish: false, ...words },
      );
      for (const kind of STEPS[state as keyof typeof YEARS]) {
        const viewer: Viewer = { name: `token:1-${ROLES[kind]}`, role: ROLES[kind], departmentId: null };
        const [body] = await world.store.read((manager) => bodiesNamed(manager, code));
        const working = await world.store.read((manager) => workingVersion(manager, body?.id as number, year));
        const { number = 0, decisions = [] } = working ?? {};
        const version = versionSeen({ number, decisions: decisions.length });
        await decide(
          world.store,
          { viewer, origin: null },
          kind,
          { department: code, year, version, reason: "秘密理由", idempotencyKey: null },
          { fourEyes: true },
        );
      }
    }
    // A draft that would take the place of what is public.
    await importFile(world.store, draft, { publish: false, ...words });
  }
  return world;
}

/** Has the photo of a body imported for its office, or for the whole tree where nobody registered the body. */
async function handInPhoto(world: World, code: string): Promise<void> {
  const [body] = await world.store.read((manager) => bodiesNamed(manager, code));
  const [role, departmentId] = body ? [Role.OFFICER, body.id] : [Role.ADMIN, null];
  const actor = { viewer: { name: `token:2 秘密${code}`, role, departmentId }, origin: null };
  const upload = await receiveFile(world.store, actor, { name: `秘密${code}.jpg`, bytes: photoOf(code) });
  const nothing = { department: null, year: null, published: null, reason: null, idempotencyKey: null };
  await askForImport(world.store, actor, { document: uploadId(upload), ...nothing });
  await workOnNextJob(world.store, { holder: "test", isEnding: () => false, read: readFile });
}

/** What each argument is given that a field cannot do without, and those that decide what is seen. */
const GIVEN: Readonly<Record<string, string>> = {
  "Query.department.code": '"O"',
  "Query.report.department": '"O"',
  "Query.report.year": "2020",
  "Query.ranking.by": "RULES_MADE",
  "Query.ranking.year": "2020",
  "Query.contributions.of": "RULES_MADE",
  "Query.contributions.from": "2019",
  "Query.contributions.to": "2020",
  "Query.trend.of": "[RULES_MADE, LICENSING_DECISIONS]",
  "Query.trend.from": "2019",
  "Query.trend.to": "2025",
  "Query.comparison.measures": "[RULES_MADE]",
  "Query.comparison.years": "[2019, 2020, 2021, 2022, 2023, 2024, 2025]",
  "Query.reconciliation.summary": '"J"',
  "Query.reconciliation.year": "2020",
  "Query.revisions.of": "[RULES_MADE]",
  "Query.revisions.years": "[2019, 2020, 2021, 2022, 2023, 2024]",
  "Query.search.text": '"甲市"',
  "Query.sentences.year": "2020",
  "Query.importJob.number": "1",
  "Query.round.department": '"J"',
  "Query.round.year": "2022",
  "Query.aggregate.groupBy": "[YEAR]",
  "Query.node.id": `"${globalId("Document", 7)}"`,
  "Figures.stated.indicator": "RULES_MADE",
  "Aggregate.stated.indicator": "RULES_MADE",
  "Aggregate.measure.of": "RULES_MADE",
  "Aggregate.contributors.indicator": "RULES_MADE",
};

/** Everything that can be asked below a field, each type once on a way down. */
function everything(type: GraphQLOutputType, above: readonly string[], drafts: boolean): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return "";
  const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named as GraphQLObjectType];
  const parts = types.map((each) => {
    const fields = Object.values(each.getFields()).flatMap((field) =>
      asked(each.name, field, [...above, each.name], drafts),
    );
    return isAbstractType(named) ? `... on ${each.name} { ${fields.join(" ")} }` : fields.join(" ");
  });
  return `{ __typename ${parts.join(" ")} }`;
}

function asked(
  parent: string,
  field: GraphQLField<unknown, unknown>,
  above: readonly string[],
  drafts = false,
): string {
  const below = getNamedType(field.type);
  if (above.includes(below.name) || above.length > 5) return "";
  const given = field.args.flatMap((argument) => {
    const value = GIVEN[`${parent}.${field.name}.${argument.name}`];
    if (drafts && argument.name === "drafts") return "drafts: true";
    if (value !== undefined) return `${argument.name}: ${value}`;
    if (isRequiredArgument(argument))
      throw new Error(`The matrix does not know what to give ${parent}.${field.name}(${argument.name}).`);
    return [];
  });
  return `${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""} ${everything(field.type, above, drafts)}`;
}

const QUERIES = Object.values(schema.getQueryType()?.getFields() ?? {});
const hasDrafts = ({ args }: GraphQLField<unknown, unknown>) => args.some(({ name }) => name === "drafts");

/** The answer as text, without the moments at which the two databases were filled. */
async function answered(world: World, viewer: Viewer, operation: string): Promise<string> {
  const question = new Question(world.store, viewer);
  const answer = await graphql({ schema, source: operation, contextValue: { question } });
  await question.close();
  return JSON.stringify(answer, null, 1)
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "THEN")
    .replace(/"cursor": "[^"]*"|"(?:id|startCursor|endCursor)": "[^"]*"/g, (text) => (/VEhFTg/.test(text) ? "" : text));
}

describe("What a viewer may not see is as if it did not exist", () => {
  const worlds = new Map<string, World>();
  const idOf = async (world: World, code: string) =>
    (await world.store.read((manager) => bodiesNamed(manager, code)))[0]?.id as number;
  beforeAll(async () => {
    for (const codes of ["", "B", "BO", "BOXN"]) worlds.set(codes, await worldWith([...codes]));
  }, 120_000);
  afterAll(async () => {
    for (const world of worlds.values()) await world.close();
  });
  const worldOf = (codes: string) => worlds.get(codes) as World;
  const ALL = "BOXN";

  /** Who asks with drafts, for which part, and whose secrets it sees. */
  const VIEWERS: readonly (readonly [role: Role, part: string, sees: string])[] = [
    [Role.OFFICER, "B", "B"],
    [Role.OFFICER, "O", "BO"],
    [Role.REVIEWER, "O", "BO"],
    [Role.PUBLISHER, "O", "BO"],
  ];
  const viewerOf = async (world: World, role: Role, part: string): Promise<Viewer> => ({
    name: `token:9 ${role} ${part}`,
    role,
    departmentId: await idOf(world, part),
  });

  // The past of a sum tells what was withdrawn since, as `asOf` does.
  const isOfPast = (name: string) => name === "revisions";
  const OF_ADMIN: ReadonlySet<string> = new Set(["accessTokens", "auditEntries"]);

  test.each(QUERIES.filter(({ name }) => !isOfPast(name)).map((field) => [field.name, field] as const))(
    "%s, for the public and for everybody who does not ask for drafts",
    async (name, field) => {
      const operation = `{ ${asked("Query", field, ["Query"])} }`;
      const expected = await answered(worldOf(""), PUBLIC, operation);
      expect(expected.length).toBeGreaterThan(20);
      const all = worldOf(ALL);
      expect(await answered(all, PUBLIC, operation)).toBe(expected);
      for (const [role, part, sees] of VIEWERS) {
        if (name === "viewer" || OF_ADMIN.has(name)) continue;
        const [less, more] = [worldOf(sees), all];
        expect(await answered(more, await viewerOf(more, role, part), operation)).toBe(
          await answered(less, await viewerOf(less, role, part), operation),
        );
      }
    },
  );

  test.each(QUERIES.filter(hasDrafts).map((field) => [field.name, field] as const))(
    "%s, with drafts of one's own part alone",
    async (_, field) => {
      const operation = `{ ${asked("Query", field, ["Query"], true)} }`;
      const all = worldOf(ALL);
      expect(await answered(all, PUBLIC, operation)).toContain("signed in");
      for (const [role, part, sees] of VIEWERS) {
        const less = worldOf(sees);
        const expected = await answered(less, await viewerOf(less, role, part), operation);
        expect(expected).not.toContain('"errors"');
        expect(await answered(all, await viewerOf(all, role, part), operation)).toBe(expected);
      }
    },
  );

  test("drafts count for whoever asks for them: the comparison is not of nothing", async () => {
    const all = worldOf(ALL);
    const years =
      'aggregate(where: { departments: ["O"] }, groupBy: [YEAR], drafts: true) { year figures { rules { made } } }';
    const answer = await answered(all, await viewerOf(all, Role.OFFICER, "O"), `{ ${years} }`);
    expect(answer.match(/13579/g)).toHaveLength(5); // 2020 to 2024
    const states = `{ reports(drafts: true, states: [DRAFT, SUBMITTED, RETURNED, REVIEWED, WITHDRAWN]) { nodes { year workflow { state decisions { reason } } } } }`;
    const listed = await answered(all, await viewerOf(all, Role.OFFICER, "O"), states);
    for (const state of Object.keys(YEARS)) expect(listed).toContain(`"${state}"`);
    const lists = "departments { nodes { matched } } sections { totalCount } normativeDocuments { nodes { title } }";
    const search = `{ search(text: "秘密", drafts: true) { ${lists} } }`;
    const part = await answered(all, await viewerOf(all, Role.OFFICER, "O"), search);
    expect(part.match(/甲市秘密办法/g)).toHaveLength(10); // of each of two bodies, 2020 to 2024
    expect(part).not.toContain(UNREGISTERED);
    const whole = { ...(await viewerOf(all, Role.REVIEWER, "O")), departmentId: null };
    expect(await answered(all, whole, search)).toContain(UNREGISTERED);
    const kept = "{ keptDocuments { totalCount nodes { by document { name noReport } } } }";
    const photos = await answered(all, await viewerOf(all, Role.REVIEWER, "O"), kept);
    expect(photos.match(/token:2 秘密./g)).toEqual(["token:2 秘密O", "token:2 秘密B"]);
    expect(photos).toContain('"totalCount": 2');
    expect(await answered(all, whole, search.replace(", drafts: true", ""))).not.toContain("秘密");
  });

  test("every mutation is refused to who may not, and the refusal tells nothing of what exists", async () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const photo = createHash("sha256").update(photoOf("X")).digest("hex");
    const kept = await worldOf(ALL).store.read((manager) => manager.findOneByOrFail(Document, { sha256: photo }));
    const documents = [globalId("Upload", 1), globalId("Document", kept.id)];
    const words = (mutation: string, code: string, year: number, document: string) => ({
      department: mutation === "registerDepartment" ? `{ code: "${code}", name: "丁市财政局" }` : `"${code}"`,
      year: String(year),
      version: '"1.0"',
      reason: '"x"',
      finding: `"${"0".repeat(64)}"`,
      document: `"${document}"`,
      cells: '[{ indicator: RULES_MADE, value: "1" }]',
      indicator: "RULES_MADE",
      value: '"1"',
      toDepartment: `"${code}"`,
      toYear: "2018",
      from: `"${code}"`,
      into: `"${code}"`,
      name: '"x"',
      role: "ADMIN",
      number: "1",
      opensOn: '"2024-01-02"',
      dueOn: '"2024-01-20"',
      duty: "REQUIRED",
    });
    const refusals = async (world: World, viewer: Viewer, year: number) => {
      const all: string[] = [];
      const asked = mutations.flatMap((mutation) => documents.map((document) => ({ ...mutation, document })));
      for (const { name, args, document } of asked) {
        const known: Readonly<Record<string, string>> = words(name, "X", year, document);
        const given = args.filter(isRequiredArgument).map((argument) => `${argument.name}: ${known[argument.name]}`);
        const question = new Question(world.store, viewer);
        const changes = new Changes(world.store, { viewer, origin: null }, { fourEyes: true });
        const source = `mutation { ${name}(${given.join(", ")}) { __typename userErrors { path code message } } }`;
        const { data, errors } = await graphql({ schema, source, contextValue: { question, changes } });
        await question.close();
        const payload = (data?.[name] ?? null) as { readonly userErrors: readonly object[] } | null;
        expect([name, payload === null || payload.userErrors.length > 0]).toEqual([name, true]);
        const refused = errors?.map(({ message, originalError }) => `${message} ${originalError?.name}`);
        all.push(`${name} ${refused} ${JSON.stringify(payload)}`);
      }
      return all;
    };
    for (const year of Object.values(YEARS)) {
      const expected = await refusals(worldOf(""), PUBLIC, year);
      expect(await refusals(worldOf(ALL), PUBLIC, year)).toEqual(expected);
      for (const role of [Role.OFFICER, Role.REVIEWER, Role.PUBLISHER]) {
        const [less, more] = [worldOf("BO"), worldOf(ALL)];
        expect(await refusals(more, await viewerOf(more, role, "O"), year)).toEqual(
          await refusals(less, await viewerOf(less, role, "O"), year),
        );
      }
    }
  });

  /** The addresses of what the secret reports would be in, but for what says when it was made. */
  const ADDRESSES = [
    ...["O", "B", "X"].map((code) => `/documents/${createHash("sha256").update(photoOf(code)).digest("hex")}`),
    ...Object.values(YEARS).flatMap((year) => [
      ...["O", "B", "X"].flatMap((code) => [
        ...["html", "docx", "xlsx"].map((ending) => `/reports/${code}/${year}.${ending}`),
        `/documents/${createHash("sha256").update(bytesOf(code, year)).digest("hex")}`,
        `/handouts/${year}/findings/${code}.docx`,
      ]),
      `/summaries/J/${year}.html`,
      `/handouts/${year}/circular.html`,
      `/handouts/${year}/package.zip`,
      `/handouts/${year}/reminders.zip?department=J`,
    ]),
  ];

  /** What each address answers whoever comes with a token, or the public. */
  async function answersAt(world: World, addresses: readonly string[], token: string | null): Promise<string[]> {
    const server = await startServer(world.store, {
      host: "127.0.0.1",
      port: 0,
      logLevel: "silent",
      pages: `${__dirname}/../support/pages`,
    });
    const headers = token === null ? {} : { authorization: `Bearer ${token}` };
    const all: string[] = [];
    for (const address of addresses) {
      const response = await fetch(server.url + encodeURI(address), { headers });
      const isText = /^text|json/.test(response.headers.get("content-type") ?? "");
      const text = (await response.text()).replace(
        /\d{4}-\d\d-\d\dT[\d:.]+Z|"dataVersion":"[^"]*"|(?:数据版本|读取时间).*/g,
        "THEN",
      );
      all.push(`${address} ${response.status} ${isText && !address.endsWith("html") ? text : ""}`);
    }
    await server.close();
    return all;
  }

  const tokens = new Map<string, string>();
  async function tokenIn(world: World, role: Role, part: string): Promise<string> {
    const key = `${[...worlds.values()].indexOf(world)} ${role} ${part}`;
    const words = { name: `${role} ${part}`, role, department: part, days: 1, idempotencyKey: null };
    const actor = { viewer: localViewer("root"), origin: null };
    const text = tokens.get(key) ?? (await issueToken(world.store, actor, words)).text;
    tokens.set(key, text);
    return text;
  }

  test("files, documents and pages answer the public as if there were no drafts", async () => {
    const expected = await answersAt(worldOf(""), ADDRESSES, null);
    expect(expected.filter((answer) => / 404 /.test(answer)).length).toBeGreaterThan(60);
    expect(await answersAt(worldOf(ALL), ADDRESSES, null)).toEqual(expected);
  });

  test.each(VIEWERS)(
    "files and documents of drafts are for %s of %s as if there were no others",
    async (role, part, sees) => {
      const withDrafts = Object.values(YEARS).flatMap((year) =>
        ["O", "B", "X"].flatMap((code) =>
          ["json", "csv", "md"].map((ending) => `/reports/${code}/${year}.${ending}?drafts=true`),
        ),
      );
      const list =
        "/graphql.csv?query={reports(drafts:true,first:1000){nodes{year department{code} figures{rules{made}}}}}";
      const board = `/graphql.csv?query={round(department:"J",year:${YEARS.RETURNED}){bodies{nodes{name stage handedInOn reason}}}}`;
      const addresses = [...ADDRESSES, ...withDrafts, list, board];
      const [less, all] = [worldOf(sees), worldOf(ALL)];
      const expected = await answersAt(less, addresses, await tokenIn(less, role, part));
      expect(await answersAt(all, addresses, await tokenIn(all, role, part))).toEqual(expected);
      // It is no comparison of nothing: own documents open, and own drafts have their figures.
      const own = createHash("sha256").update(bytesOf("B", YEARS.DRAFT)).digest("hex");
      expect(expected.find((answer) => answer.startsWith(`/documents/${own}`))).toContain(" 200 ");
      const photo = createHash("sha256").update(photoOf("B")).digest("hex");
      expect(expected.find((answer) => answer.startsWith(`/documents/${photo}`))).toContain(" 200 ");
      expect(expected.find((answer) => answer.startsWith(`/reports/B/${YEARS.DRAFT}.json`))).toContain("13579");
      expect(expected.find((answer) => answer.startsWith(board))).toMatch(/情报所,RETURNED,.*秘密理由/);
      expect(expected.find((answer) => answer.startsWith(board))).not.toContain("教育局");
      expect(expected.find((answer) => answer.startsWith(`/reports/X/${YEARS.DRAFT}.json`))).not.toContain("13579");
    },
  );
});
