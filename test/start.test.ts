import { appendFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkout, FreshClone, type Started } from "./support/checkout";
import { reportText } from "./support/composed";
import { freePort } from "./support/port";
import { describeWith } from "./support/requirement";

const MINUTE = 60_000;

describeWith(checkout)("In a fresh clone", () => {
  let clone: FreshClone;
  let started: Started | undefined;
  beforeAll(() => {
    clone = new FreshClone();
  });
  afterEach(async () => {
    await started?.stop();
    started = undefined;
  });
  afterAll(() => clone.remove());

  test(
    "npm start installs, builds, loads the sample, serves, and stops when told to",
    async () => {
      const port = await freePort();
      started = await clone.start(port, 300);
      expect(started.output.err).toMatch(/installing packages[\s\S]*building the program[\s\S]*building the pages/);
      expect(started.output.out).toMatch(/Loaded the sample: 42 departments, 284 reports/);
      expect(started.output.out).toContain(`http://127.0.0.1:${port}/explorer`);
      expect((await fetch(`http://127.0.0.1:${port}/explorer`)).status).toBe(200);
      expect(await ask(port, QUESTION)).toEqual(ANSWER);
      await started.stop();
      await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow("fetch failed");
      expect(started.output.err).not.toMatch(/error|\bat /i);
    },
    6 * MINUTE,
  );

  test(
    "the second start installs and builds nothing, and finds its data again",
    async () => {
      const port = await freePort();
      started = await clone.start(port, 60);
      expect(started.output.err).not.toMatch(/installing|building/);
      expect(started.output.out).not.toMatch(/Loaded the sample/);
      expect(await ask(port, QUESTION)).toEqual(ANSWER);
    },
    2 * MINUTE,
  );

  test(
    "a command after a change builds first, and its standard output is its own",
    () => {
      const report = join(clone.folder, "report.txt");
      writeFileSync(report, reportText("甲市科学技术局", 2020));
      appendFileSync(join(clone.folder, "src/main.ts"), "\n");
      const { exit, out, err } = clone.npm("run", "--silent", "cli", "--", "read", "--json", report);
      expect(err).toBe("building the program …\n");
      expect(JSON.parse(out)).toMatchObject({ year: 2020, form: "FORM_2019" });
      expect(exit).toBe(0);
    },
    2 * MINUTE,
  );

  test(
    "a program that does not compile is named in a sentence, and not run",
    () => {
      const source = join(clone.folder, "src/main.ts");
      const { size } = statSync(source);
      appendFileSync(source, "const count: number = 'one';\n");
      const { exit, out, err } = clone.npm("run", "--silent", "cli", "--", "--help");
      expect(err).toMatch(
        /^building the program …\nThe program could not be built: .+\nsrc\/main\.ts\(\d+,\d+\): error .+\n$/,
      );
      expect([exit, out]).toEqual([1, ""]);
      truncateSync(source, size);
      expect(clone.npm("run", "--silent", "cli", "--", "--help").exit).toBe(0);
    },
    2 * MINUTE,
  );
});

const QUESTION = `{ report(department: "示例市科学技术局", year: 2020) {
  form
  figures {
    normativeDocuments { made disclosed totalDisclosed }
    licensing { itemsBefore itemsChange decisions }
    procurement { projects amount }
    published { website wechat }
    applications {
      received { naturalPerson enterprise other total }
      outcomes { granted { total } unavailable { notHeld { total } total { total } } total { total } }
    }
  }
  cells(indicators: [PROCUREMENT_AMOUNT]) { raw }
} }`;

const ANSWER = {
  data: {
    report: {
      form: "FORM_2019",
      figures: {
        normativeDocuments: { made: 2, disclosed: 2, totalDisclosed: 18 },
        licensing: { itemsBefore: 3, itemsChange: 0, decisions: 25 },
        procurement: { projects: 10, amount: "4329000.00" },
        published: { website: 360, wechat: 71 },
        applications: {
          received: { naturalPerson: 9, enterprise: 0, other: 0, total: 9 },
          outcomes: {
            granted: { total: 5 },
            unavailable: { notHeld: { total: 1 }, total: { total: 1 } },
            total: { total: 10 },
          },
        },
      },
      cells: [{ raw: "432.9万元" }],
    },
  },
};

async function ask(port: number, query: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
