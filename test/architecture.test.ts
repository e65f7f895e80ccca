import { join } from "node:path";
import { breaches, breachesInside, type Rules } from "./support/architecture";
import { exportedNames, importsOf, sourcesBelow } from "./support/imports";

/** Who may import whom. The stations of the journey stand in its order; arrows point one way. */
const RULES: Rules = {
  form: { imports: [] },
  message: { imports: ["form"] },
  document: { imports: ["message"] },
  report: { imports: ["form", "message", "document"] },
  check: { imports: ["report", "form", "message"] },
  // Who asks, and what that lets them do: plain values and one table.
  access: { imports: ["form", "message"] },
  // The states of a version, and with which drafts somebody reads, are plain values, too.
  store: { imports: ["form", "message", "access"], types: ["report", "check"] },
  // Who comes by a provider of identities, over the network: it knows no database.
  provider: { imports: ["message", "access"] },
  arithmetic: { imports: ["form", "message"] },
  sample: { imports: ["form", "export/form"] },
  "release.ts": { imports: [] },
  "usageError.ts": { imports: ["message"] },
  "production.ts": { imports: [] },
  change: {
    imports: ["document", "report", "check", "form", "message", "store", "access", "usageError.ts"],
    types: ["provider"],
  },
  // What a question does: load from the store, then the arithmetic, or a check's. A document's blocks are not stored: it is
  // opened again.
  question: { imports: ["store", "access", "arithmetic", "check", "document", "form", "message"], types: ["report"] },
  // Besides the doors and the classes to show, the API shows what the arithmetic works out, lazily and in its words, and
  // names the levels and clauses of the checks.
  graphql: {
    imports: [
      "access",
      "change/accessTokens.ts",
      "change/refusedInput.ts",
      "question",
      "form",
      "message",
      "store/entity",
      "store/storeError.ts",
      "arithmetic",
      "check/check.ts",
      "check/finding.ts",
      "check/reconciliation.ts",
    ],
    types: ["store/bodies.ts", "store/decisionsTaken.ts", "change/changes.ts", "change/changeVersion.ts"],
  },
  // An answer becomes tables by what the question selects, within the limits of the API. What a city writes in January shows
  // what the arithmetic works out, in the words of an office.
  export: {
    imports: ["question", "form", "message", "store/entity", "arithmetic", "check/finding.ts", "graphql/operation"],
    types: ["store/bodies.ts", "graphql/context.ts", "check/reconciliation.ts"],
  },
  dashboard: { imports: [] },
  "settings.ts": { imports: ["message", "usageError.ts"] },
  serving: {
    imports: ["access", "question", "export", "message"],
    types: ["store", "graphql/context.ts", "change/actor.ts", "change/changes.ts", "change/entrance.ts", "provider"],
  },
  "server.ts": {
    imports: [
      "access",
      "serving",
      "change",
      "graphql",
      "export",
      "question",
      "provider",
      "settings.ts",
      "release.ts",
      "message",
      "usageError.ts",
    ],
    types: ["store"],
  },
  command: { imports: ["*"] },
  "main.ts": { imports: ["*"] },
};

/** What the subjects of the API share. */
const SHARED = [
  "arguments.ts",
  "changeType.ts",
  "codes.ts",
  "coverage.ts",
  "distributionType.ts",
  "figureName.ts",
  "groupFields.ts",
  "idempotencyKey.ts",
  "linkType.ts",
  "list.ts",
  "measureType.ts",
  "noteType.ts",
  "message.ts",
  "peerType.ts",
  "operation/figurePaths.ts",
];

/** A subject imports what is shared, and the types of the reports, cells and findings that its own lead to. */
const GRAPHQL_RULES: Rules = {
  access: { imports: [...SHARED, "userError.ts"] },
  "userError.ts": { imports: ["message.ts"] },
  operation: { imports: [], types: ["context.ts"] },
  aggregate: { imports: [...SHARED, "report/reportType.ts", "report/cellType.ts"] },
  comparison: { imports: SHARED },
  contribution: { imports: SHARED },
  department: { imports: [...SHARED, "report/reportType.ts", "userError.ts"] },
  document: { imports: [...SHARED, "report/cellType.ts"] },
  finding: { imports: [...SHARED, "report/reportType.ts"] },
  form: { imports: ["codes.ts", "figureName.ts", "linkType.ts", "message.ts"] },
  imports: { imports: [...SHARED, "userError.ts", "report/reportType.ts"] },
  ranking: { imports: SHARED },
  reconciliation: { imports: [...SHARED, "report/reportType.ts"] },
  report: { imports: [...SHARED, "finding/findingResolver.ts"] },
  revision: { imports: [...SHARED, "report/reportType.ts"] },
  round: { imports: [...SHARED, "userError.ts", "report/reportType.ts", "department/dutyType.ts"] },
  search: { imports: [...SHARED, "report/reportType.ts"] },
  sentence: { imports: SHARED },
  trend: { imports: SHARED },
  workflow: {
    imports: [...SHARED, "userError.ts", "report/reportType.ts", "report/cellType.ts"],
    types: ["context.ts"],
  },
  "arguments.ts": { imports: [] },
  "changeType.ts": { imports: ["measureType.ts"] },
  "codes.ts": { imports: [] },
  "context.ts": { imports: [] },
  "coverage.ts": { imports: [] },
  "errors.ts": { imports: ["operation/refused.ts", "operation/graphqlSays.ts"] },
  "figureName.ts": { imports: ["codes.ts"] },
  "groupFields.ts": { imports: [] },
  "idempotencyKey.ts": { imports: [] },
  "linkType.ts": { imports: ["codes.ts", "message.ts"] },
  "list.ts": { imports: [] },
  "measureType.ts": { imports: ["codes.ts", "message.ts"] },
  "noteType.ts": { imports: ["codes.ts", "message.ts"] },
  "distributionType.ts": { imports: ["message.ts"] },
  "peerType.ts": { imports: ["message.ts"] },
  "message.ts": { imports: [] },
  "nodeResolver.ts": { imports: ["report/reportType.ts"] },
  "schema.ts": { imports: ["*"] },
};

test("the subjects of the API import only what they share", () => {
  const sources = sourcesBelow(join(__dirname, ".."), "src");
  expect(breachesInside("src/graphql", sources, GRAPHQL_RULES)).toEqual([]);
});

test("every file imports only what its room may", () => {
  const sources = sourcesBelow(join(__dirname, ".."), "src");
  expect(sources.size).toBeGreaterThan(50);
  expect(breaches(sources, RULES)).toEqual([]);
});

test("what files export has one name and one meaning", () => {
  const sources = new Map(sourcesBelow(join(__dirname, ".."), "src"));
  sources.delete("src/dashboard/documents.ts"); // the words of the contract, as the pages know them
  const files = exportedNames(sources);
  expect(files.size).toBeGreaterThan(1_000);
  expect([...files].filter(([, found]) => found.size > 1)).toEqual([]);
  const twice = exportedNames(
    new Map([
      ["src/a.ts", "export interface A {}\nexport async function b() {}\nconst c = 1;"],
      ["src/b.ts", "export type A = 1;\nexport const b = 1;\nexport const c = 1;"],
    ]),
  );
  expect([...twice].map(([name, found]) => [name, found.size])).toEqual([
    ["A", 2],
    ["b", 2],
    ["c", 1],
  ]);
});

describe("the check of the imports", () => {
  const broken = (files: Readonly<Record<string, string>>) => breaches(new Map(Object.entries(files)), RULES);

  it.each([
    ["an import", `import { read } from "../report/read";`],
    ["an import of types", `import type { Report } from "../report/read";`],
    ["an import for its effect", `import "../report/read";`],
    ["an export from", `export { read } from "../report/read";`],
    ["a dynamic import", `export const read = async () => (await import("../report/read")).read;`],
    ["a require", `export const { read } = require("../report/read");`],
    ["an import with equals", `import report = require("../report/read"); export { report };`],
    ["a type in passing", `export function f(report: import("../report/read").Report) { return report; }`],
  ])("finds %s", (_, source) => {
    const found = broken({ "src/form/a.ts": source, "src/report/read.ts": "export const read = 1;" });
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(/^src\/form\/a\.ts imports (types of )?src\/report\/read\.ts$/);
  });

  it("tells types from values", () => {
    const files = { "src/report/read.ts": "export const read = 1;" };
    expect(broken({ ...files, "src/store/a.ts": `import type { R } from "../report/read";` })).toEqual([]);
    expect(broken({ ...files, "src/store/a.ts": `import { type R } from "../report/read";` })).toEqual([]);
    expect(broken({ ...files, "src/store/a.ts": `import { type R, read } from "../report/read";` })).toEqual([
      "src/store/a.ts imports src/report/read.ts",
    ]);
  });

  it("leaves the database to the store, and the form its columns", () => {
    expect(broken({ "src/store/a.ts": `import { DataSource } from "typeorm";` })).toEqual([]);
    expect(broken({ "src/form/a.ts": `import { Column } from "typeorm";` })).toEqual([]);
    expect(broken({ "src/form/a.ts": `import { Column, In } from "typeorm";` })).toHaveLength(1);
    expect(broken({ "src/query.ts": `import type { EntityManager } from "typeorm";` })).toHaveLength(1);
  });

  it("finds circles, of types too", () => {
    const found = broken({
      "src/form/a.ts": `import "./b";`,
      "src/form/b.ts": `import type { C } from "./c";`,
      "src/form/c.ts": `import "./a";`,
    });
    expect(found).toEqual(["circle: src/form/a.ts -> src/form/b.ts -> src/form/c.ts -> src/form/a.ts"]);
  });

  it("finds barrels, files named for nothing, and rooms without a rule", () => {
    expect(broken({ "src/form/index.ts": "" })).toEqual(["src/form/index.ts is a barrel"]);
    expect(broken({ "src/form/b.ts": `export * from "./c";`, "src/form/c.ts": "" })).toHaveLength(1);
    for (const name of ["utils", "helper", "common", "reportService", "sessionManager"]) {
      expect(broken({ [`src/form/${name}.ts`]: "" })).toEqual([`src/form/${name}.ts is named for nothing in it`]);
    }
    expect(broken({ "src/attic/a.ts": `import "../form/row";`, "src/form/row.ts": "" })).toHaveLength(1);
  });

  it("knows the names and the packages of an import", () => {
    const [found] = importsOf(new Map([["src/a.ts", `import { type A, B as C } from "typeorm";`]]));
    expect(found).toMatchObject({ to: "typeorm", ours: false, typeOnly: false, names: ["A", "B"] });
  });
});
