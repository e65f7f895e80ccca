import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import fc from "fast-check";
import { recheckAround } from "../../src/change/recheck";
import { SuccessionKind } from "../../src/form/succession";
import { type RunningServer, startServer } from "../../src/server";
import { saveDocument } from "../../src/store/documents";
import { StoredReport } from "../../src/store/entity/report";
import type { Registration } from "../../src/store/registration";
import { removeReport } from "../../src/store/remove";
import { Store } from "../../src/store/store";
import { ask } from "../support/api";
import { freshDatabase, mariadb } from "../support/mariadb";
import { freePort } from "../support/port";
import { Program } from "../support/program";
import { describeWith } from "../support/requirement";
import { runs, seedOr } from "../support/runs";
import { World } from "../support/world";

const BODIES = ["C", "X", "A", "B", "D", "E"];
const SUMMARIES = new Set(["C", "X"]);
const STRANGERS = ["乙市水利局", "C市E局"];
const YEARS = [2019, 2020, 2021, 2022];
const NAMES = "department { name regionCode partsComplete activeFrom formerNames { name } parent { name } }";
const VALUE = "{ value status stated expected }";

/** Questions that rest on all kinds of things. None names what a step may take away. */
const QUESTIONS = [
  `{ departments(first: 100) { totalCount nodes { name line partsComplete periods { fromYear toYear line regionCode partsComplete parent { name } } parts { name } formerNames { name } reports { year form } } } }`,
  `{ aggregate { figures { rules { made } } coverage { expected reported missing { name } } notes { message } } }`,
  `{ aggregate(where: { years: [2020] }, groupBy: [LINE]) { line figures { rules { made } } measure(of: GRANTED_RATE) { stated } notes { message } coverage { expected missing { name } } } }`,
  `{ aggregate(where: { under: "C" }, groupBy: [YEAR, DEPARTMENT]) { year department { name } figures { procurement { amount } } coverage { missing { name } } contributors(indicator: RULES_MADE, first: 3) { nodes { department { name } value } } } }`,
  `{ aggregate(where: { parent: "X", forms: [FORM_2021] }) { figures { rules { made } } coverage { expected reported } } }`,
  `{ aggregate(groupBy: [KIND]) { kind coverage { onTime late timelinessUnknown lateReports { name year publishedOn } } } report(department: "A", year: 2020) { publishedOn publication { on source revision } timeliness { status daysLate } } }`,
  `{ aggregate(where: { years: [2021] }, groupBy: [REGION]) { region figures { rules { made } } coverage { expected missing { name } } } }`,
  `{ aggregate(where: { lines: ["科技"] }) { figures { rules { made } } coverage { expected } notes { message } } }`,
  `{ ranking(by: RULES_MADE, year: 2020, first: 100) { totalCount notes { message departments { name } } coverage { missing { name } } distribution { median } nodes { rank ${NAMES} value ${VALUE} share change { status before ${VALUE} } } } }`,
  `{ ranking(by: GRANTED_RATE, year: 2021, first: 100, where: { under: "C" }) { nodes { rank department { name } value ${VALUE} } } }`,
  `{ trend(of: [RULES_MADE], from: 2020, to: 2022, groupBy: PARENT) { parent { name } points { year value ${VALUE} notes { message } change { status matched { bodies entered { name } left { name } } } coverage { missing { name } } } } }`,
  `{ trend(of: [RULES_MADE], from: 2020, to: 2022, where: { under: "C" }) { points { change { status difference matched { bodies difference } } } } }`,
  `{ contributions(of: RULES_MADE, from: 2019, to: 2022, where: { under: "C" }) { status byStatus { status count adds { value } } nodes { department { name } movements { department { name } status } } } }`,
  `{ comparison(measures: [RULES_MADE, GRANTED_RATE], years: [2020, 2021], departments: ["A", "B"]) { rows { department { name } cells { value ${VALUE} notes { message } change { status } } } notes { message } coverage { expected } } }`,
  `{ revisions(of: [RULES_MADE, GRANTED_RATE], years: [2020, 2021]) { totalCount notes { message } nodes { date reported expected notDue values { before ${VALUE} value ${VALUE} difference { value } }
    causes { nodes { kind ${NAMES} year revision { number } replaced { number } values { adds { value } } } } } } }`,
  `{ revisions(of: [RULES_MADE], years: [2021], where: { parent: "X" }) { nodes { asOf reported values { value { value status } } } } }`,
  `{ report(department: "A", year: 2020) { ${NAMES} figures { rules { made } } findings { message } revisions { number } previous { year figures { rules { made } } } } }`,
  `{ reports(where: { departments: ["A", "D"] }, first: 100) { totalCount nodes { year ${NAMES} document { name } } } }`,
  `{ findings(where: { years: [2020, 2021] }, first: 100) { totalCount nodes { message report { year department { name } } } } }`,
  `{ reconciliation(summary: "X", year: 2020) { status message coverage { expected missing { name } } rows { printed sum difference status } } }`,
  `{ documents(first: 100) { totalCount nodes { name text } } }`,
  `{ search(text: "局", under: "C") { departments(first: 100) { totalCount nodes { matched term department { name } } } sections(first: 100) { totalCount nodes { report { year ${NAMES} } } } } }`,
  `{ search(text: "X") { departments(first: 100) { totalCount nodes { matched term department { name } } } sections(first: 100) { totalCount nodes { excerpt { text } } } normativeDocuments { totalCount } } }`,
  `{ aggregate(asOf: "2020-01-01T00:00:00Z") { figures { rules { made } } coverage { expected } } }`,
];

const predecessor = fc.record({
  code: fc.constantFrom("A", "B", "D", "E"),
  fromYear: fc.constantFrom(2020, 2021, 2022),
  kind: fc.constant(SuccessionKind.PART),
});

const registration = fc.record({
  register: fc.constantFrom(...BODIES.slice(1)),
  columns: fc.oneof(
    fc.record({ parent: fc.constantFrom(null, "C", "X"), from: fc.constantFrom(null, 2020, 2021) }),
    fc.record({ line: fc.constantFrom("科技", "教育", null), from: fc.constantFrom(null, 2021) }),
    fc.record({ activeFrom: fc.constantFrom(null, 2020, 2021) }),
    fc.record({ partsComplete: fc.boolean() }),
    fc.record({ regionCode: fc.constantFrom("331100", "331102") }),
    fc.record({ second: fc.constantFrom("", "（乙）") }),
    fc.record({ predecessors: fc.uniqueArray(predecessor, { selector: ({ code }) => code, maxLength: 2 }) }),
  ),
});

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      file: fc.constantFrom(...BODIES, ...STRANGERS),
      year: fc.constantFrom(...YEARS),
      publish: fc.boolean(),
      made: fc.nat(9),
      printed: fc.constantFrom(null, "01-20", "02-10"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      date: fc.constantFrom("A", "B", "C"),
      year: fc.constantFrom(...YEARS),
      published: fc.constantFrom("01-15", "03-01"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      list: fc.uniqueArray(registration, { selector: (each) => each.register, minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ remove: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ document: fc.nat(5), publish: fc.boolean() }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function suite(address: () => Promise<string>): void {
  let where: string;
  let world: World;
  let program: Program;
  let child: ChildProcess;
  let server: RunningServer;
  let urls: readonly string[];
  let edition = 0;
  const editions = new Map<string, string>();

  beforeAll(async () => {
    where = await address();
    world = await World.open(where);
    await register(...BODIES.map((code) => bodyOf(code, {})));
    // What questions name is there, and stays.
    await change({ file: "A", year: 2019, publish: true, made: 1, printed: null });
    await register(bodyOf("Z", { parent: "X", line: "科技" }));
    program = new Program({ DATABASE_URL: where });
    const port = await freePort();
    child = await program.serving(port);
    server = await startServer(world.store, { ...LISTEN, pages: join(__dirname, "..", "support", "pages") });
    urls = [server.url, `http://127.0.0.1:${port}`];
  });
  afterAll(async () => {
    await server.close();
    child.kill("SIGTERM");
    await once(child, "close");
    await world.close();
    program.remove();
  });

  test("every answer is that of now, whatever was written and by whichever process", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const each of steps) {
          await change(each);
          const fresh = await freshAnswers(where);
          for (const url of urls)
            for (const [i, question] of QUESTIONS.entries())
              expect([question, await answerOf(url, question)]).toEqual([question, fresh[i]]);
        }
      }),
      { numRuns: runs(4, 200), seed: seedOr(20_261_128) },
    );
  });

  async function change(made: Step): Promise<void> {
    if ("list" in made)
      return register(
        ...made.list.map(({ register: code, columns }) =>
          bodyOf(code, "second" in columns ? { name: nameOf(code) + columns.second } : columns),
        ),
      );
    if ("remove" in made)
      return world.store.write(async (manager) => {
        const reports = await manager.find(StoredReport, { order: { id: "ASC" } });
        const report = reports[made.remove];
        if (!report || (report.year === 2019 && report.departmentId === 3)) return; // A must not vanish
        await removeReport(manager, report.id);
        await recheckAround(manager, report.departmentId, report.year);
      });
    if ("document" in made) return keepDocument(made.document, made.publish);
    if ("date" in made) {
      const text = editions.get(`${made.date} ${made.year}`);
      if (text === undefined) return;
      await world.file(made.date, made.year, { text, publish: false, published: `${made.year + 1}-${made.published}` });
      return;
    }
    const { file, year, made: rules } = made;
    const values = { "rules.made": rules, "procurement.amount": null };
    const printed = made.printed && `${year + 1}-${made.printed}`;
    const filing = { values, publish: made.publish, text: `edition ${edition++}`, printed };
    editions.set(`${file} ${year}`, filing.text);
    await world.store.write(async (manager) => {
      const saved = await world.fileWithin(manager, file, year, filing);
      if (saved.changedPublic) await recheckAround(manager, saved.department.id, year);
    });
  }

  async function register(...bodies: Registration[]): Promise<void> {
    await world.register(...bodies).catch((error: Error) => {
      if (!/belong to itself|since which report year|would succeed itself/.test(error.message)) throw error;
    });
  }

  async function keepDocument(number: number, publish: boolean): Promise<void> {
    const text = `document ${number}`;
    const document = { sha256: text, name: `${text}.txt`, mediaType: "text/plain", address: null };
    await world.store.write((manager) =>
      saveDocument(manager, {
        document: { ...document, bytes: Buffer.from(text), text },
        noReport: "none",
        statements: [],
        findings: [],
        rules: 1,
        stated: { readerVersion: 1, statedDepartment: null, statedYear: null, statedPublished: null },
        publish,
      }),
    );
  }
}

const LISTEN = { host: "127.0.0.1", port: 0, logLevel: "silent" } as const;

/** What a process answers that has just begun. */
async function freshAnswers(address: string): Promise<readonly unknown[]> {
  const store = await Store.open(address);
  try {
    const answers: unknown[] = [];
    for (const question of QUESTIONS) answers.push(await ask({ store } as World, question));
    return answers;
  } finally {
    await store.close();
  }
}

async function answerOf(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

function bodyOf(code: string, columns: Partial<Registration>): Registration {
  return { code, name: nameOf(code), summary: SUMMARIES.has(code), ...columns };
}

function nameOf(code: string): string {
  return SUMMARIES.has(code) ? `${code}市` : `${code}局`;
}

describe("Two processes on one SQLite file", () => {
  const program = new Program();
  afterAll(() => program.remove());
  suite(async () => join(program.folder, "fresh.sqlite"));
});
describeWith(mariadb)("Two processes on one MariaDB", () => suite(freshDatabase));
