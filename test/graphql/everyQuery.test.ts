import type { DataSource } from "typeorm";
import { bodiesOf } from "../../bench/city";
import { fill } from "../../bench/fill";
import { Role } from "../../src/access/role";
import type { Viewer } from "../../src/access/viewer";
import { globalId } from "../../src/form/node";
import { buildApi } from "../../src/graphql/schema";
import { Question } from "../../src/question/question";
import { bodiesNamed } from "../../src/store/departments";
import { storeRound } from "../../src/store/rounds";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const NOW = "9999-01-01T00:00:00.000000Z";
const FEW = 10;
const MANY = 400;
const [, , body] = bodiesOf(FEW);
const NAMES = "department { name parent { name } parts { name } formerNames { name } }";
const VALUE = "{ value status stated expected numerator denominator interval { low } }";

/** Whoever may ask everything. */
const ADMIN: Viewer = { name: "admin", role: Role.ADMIN, departmentId: null };

/** A question for each query of the schema, with the relations that reach into other tables. */
const OPERATIONS: Readonly<Record<string, string>> = {
  department: `{ department(code: "${body?.code}") { name parent { name } parts { name reports { year figures { rules { made } } } } } }`,
  departments: `{ departments(first: 1000) { totalCount nodes { name parent { name } parts { name } reports { year figures { rules { made } } } } } }`,
  report: `{ report(department: "${body?.code}", year: 2020) { ${NAMES} figures { rules { made } } cells { value } statements { raw } findings { check } sections { text }
    normativeDocuments { title } document { name text statements { raw } } revisions { number document { name } figures { rules { made } } } previous { year } } }`,
  reports: `{ reports(first: 1000) { totalCount nodes { ${NAMES} figures { rules { made } } findings { check } document { name } revisions { number } previous { year } } } }`,
  aggregate: `{ aggregate(groupBy: [DEPARTMENT, YEAR], orderBy: [{ by: GRANTED_RATE }], first: 500) { ${NAMES} coverage { expected missing { name } } figures { procurement { amount } }
    stated(indicator: RULES_MADE) rates { granted ${VALUE} } measure(of: RULES_MADE) ${VALUE} notes { message } breaks { year } contributors(indicator: RULES_MADE, first: 5) { totalCount nodes { department { name } report { revision } cells { raw } } } } }`,
  ranking: `{ ranking(by: GRANTED_RATE, year: 2020, first: 1000) { totalCount notes { message } coverage { expected missing { name } } distribution { median } nodes { rank rankBefore ${NAMES} value ${VALUE} share notes { message } change { status before ${VALUE} } } } }`,
  contributions: `{ contributions(of: GRANTED_RATE, from: 2019, to: 2020, first: 1000) { totalCount status within { points } byStatus { status count } coverage { expected missing { name } } nodes { status ${NAMES} before ${VALUE} adds { points } movements { department { name } } } } }`,
  trend: `{ trend(of: [GRANTED_RATE, PROCUREMENT_AMOUNT], from: 2016, to: 2025, groupBy: PARENT) { parent { name } points { year value ${VALUE} notes { message } change { status } coverage { missing { name } } } breaks { year } } }`,
  comparison: `{ comparison(measures: [GRANTED_RATE, PROCUREMENT_AMOUNT], years: [2019, 2020]) { notes { message } rows { ${NAMES} cells { year value ${VALUE} notes { message } change { status } } } columns { distribution { median } } coverage { missing { name } } } }`,
  reconciliation: `{ reconciliation(summary: "${body?.parentId === 1 ? "示例市" : "示例市第1县"}", year: 2020) { status report { year } coverage { expected missing { name } } rows { printed sum difference status } } }`,
  revisions: `{ revisions(of: [GRANTED_RATE], years: [2019, 2020], first: 10) { totalCount notes { message } nodes { date values { before ${VALUE} value ${VALUE} difference { points } } expected
    causes(first: 500) { totalCount nodes { kind ${NAMES} revision { number } replaced { number } values { before ${VALUE} adds { points } } } } } } }`,
  search: `{ search(text: "公开 局") { departments(first: 1000) { totalCount nodes { matched ${NAMES} } } sections(first: 1000) { totalCount nodes { start end excerpt { text } report { year ${NAMES} document { text } } } }
    normativeDocuments(first: 1000) { totalCount nodes { title report { year ${NAMES} } } } } }`,
  sentences: `{ sentences(year: 2020) { message coverage { expected missing { name } } sentences { topic message figures { value ${VALUE} change { status matched { bodies entered { name } } } } } leftOut { measure status } } }`,
  documents: `{ documents(first: 1000) { totalCount nodes { name noReport text statements { raw } } } }`,
  findings: `{ findings(first: 1000) { totalCount nodes { message report { year department { name } } } } }`,
  indicators: "{ indicators { code chinese unit } }",
  measures: "{ measures { code definition problems links { measure } } }",
  forms: "{ forms { code tables { blocks { rows { labels } } } } }",
  viewer: "{ viewer { name role department { name } } }",
  signInWays: "{ signInWays { kind address } }",
  accessTokens: "{ accessTokens { number name department { name } } }",
  auditEntries:
    "{ auditEntries(first: 1000) { totalCount nodes { actor action subject changes { name before after } } } }",
  importJob: "{ importJob(number: 1) { state message report { year department { name } } } }",
  importJobs: "{ importJobs(first: 1000) { totalCount nodes { state message report { year department { name } } } } }",
  rounds: "{ rounds(year: 2020) { department { name } stages { stage count } late } }",
  round:
    '{ round(department: "示例市", year: 2020) { stages { count } bodies(first: 1000) { totalCount nodes { stage duty { reason } department { name } report { year figures { rules { made } } } } } } }',
  keptDocuments: "{ keptDocuments(first: 1000) { totalCount nodes { by at document { name noReport } } } }",
  node: `{ node(id: "${globalId("Department", 1)}") { id } report: node(id: "${globalId("Report", 1)}") { id } document: node(id: "${globalId("Document", 1)}") { id } then: node(id: "${globalId("Report", 1, NOW)}") { id }
    revision: node(id: "${globalId("Revision", 1)}") { id } read: node(id: "${globalId("Document", 1, 1)}") { id } }`,
};

/**
 * The statements that more departments may take, because wide rows are read in turns with other requests: the figures of
 * some thousand reports at once, and the cells of 10, with three statements for each turn. So is the text that is searched:
 * of a thousand reports at once and 20,000 at most, for the page and the count of two lists, as each question is asked twice.
 */
const TURNS: Readonly<Record<string, number>> = { departments: 1, aggregate: 3 * (500 / 10), search: 2 * 2 * 2 * 3 };

test("every query of the schema is asked", () => {
  const queries = Object.keys(buildApi().getQueryType()?.getFields() ?? {});
  expect(Object.keys(OPERATIONS).sort()).toEqual(queries.sort());
});

onEachDatabase(`Between ${FEW} and ${MANY} departments`, (open) => {
  const worlds: World[] = [];
  beforeAll(async () => {
    for (const size of [FEW, MANY]) {
      const world = await open();
      worlds.push(world);
      await fill(world.store, size);
      await world.store.write(async (manager) => {
        const [city] = await bodiesNamed(manager, "示例市");
        await storeRound(manager, city?.id as number, 2020, { opensOn: "2021-01-04", dueOn: "2021-01-20" });
      });
    }
  }, 120_000);
  afterAll(async () => {
    for (const world of worlds) await world.close();
  });

  test.each(Object.entries(OPERATIONS))("%s takes the same statements, turns apart", async (name, operation) => {
    const [few, many] = [
      await statementsOf(worlds[0] as World, operation),
      await statementsOf(worlds[1] as World, operation),
    ];
    expect(many).toBeGreaterThanOrEqual(few);
    expect(many - few).toBeLessThanOrEqual(TURNS[name] ?? 0);
  });
});

// After a write, when nothing is kept from requests before.
async function statementsOf(world: World, operation: string): Promise<number> {
  await world.store.write(async () => undefined);
  const { logger } = Reflect.get(world.store, "source") as DataSource;
  const statements = jest.spyOn(logger, "logQuery");
  await ask(world, operation, {}, new Question(world.store, ADMIN));
  const count = statements.mock.calls.length;
  statements.mockRestore();
  return count;
}
