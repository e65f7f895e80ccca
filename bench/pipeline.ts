/**
 * How long reports take from bytes to the store, in one run: reading and checking by format, PDF files of ten pages, then
 * a thousand web pages imported into an embedded database and into a throwaway MariaDB. Medians, because machines are
 * shared and noisy.
 */
import "reflect-metadata";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { createConnection } from "mysql2/promise";
import { importFile } from "../src/change/ingest";
import { readFile } from "../src/change/readFile";
import { composeReport } from "../src/export/form/compose";
import { FORM_2021 } from "../src/form/form2021";
import { Store } from "../src/store/store";
import { FORMATS } from "../test/report/render/formats";
import { harmonious } from "../test/report/render/randomFigures";
import { SHEET_FORMATS } from "../test/report/render/sheetVariants";
import { startThrowawayServer } from "../test/support/throwawayServer";

const SEED = 20_211_230;
const READ = 100;
const IMPORTED = 1000;
const OVERVIEW = "全年通过门户网站公开信息120条，收到政府信息公开申请5件。";

async function main(): Promise<void> {
  await compareFormats();
  await readTenPages();
  const folder = mkdtempSync(join(tmpdir(), "disclosure-bench-"));
  await importInto("SQLite", join(folder, "bench.sqlite"));
  rmSync(folder, { recursive: true });
  const server = await startThrowawayServer();
  const connection = await createConnection({ uri: server.url });
  await connection.query("CREATE DATABASE bench");
  await connection.end();
  await importInto("MariaDB", `${server.url}/bench`);
  await server.stop();
}

async function compareFormats(): Promise<void> {
  const samples = fc.sample(harmonious(FORM_2021), { numRuns: READ, seed: SEED });
  const writers = [
    { extension: "txt", write: textOf },
    ...[...FORMATS, ...SHEET_FORMATS].map(({ extension, write }) => ({
      extension,
      write: (figures: Figures, i: number) =>
        write({ title: `甲市第${i}局2022年政府信息公开工作年度报告`, form: FORM_2021, figures, overview: [OVERVIEW] }),
    })),
  ];
  console.log(`reading and checking ${READ} reports each (seed ${SEED}), ms: median, 95th percentile`);
  for (const { extension, write } of writers) {
    const times: number[] = [];
    for (const [i, figures] of samples.entries()) {
      const bytes = Buffer.from(write(figures, i));
      times.push(await timed(() => readFile({ name: `${i}.${extension}`, bytes }, {})));
    }
    console.log(`  ${extension.padEnd(5)} ${quantile(times, 0.5)}  ${quantile(times, 0.95)}`);
  }
}

/** Lines of section one that make a report of ten pages. */
const LINES = 290;
const TEN_PAGES_READ = 20;

async function readTenPages(): Promise<void> {
  const times: number[] = [];
  const overview = Array.from({ length: LINES }, (_, line) => `${line + 1}．${OVERVIEW}`);
  for (const [i, figures] of fc.sample(harmonious(FORM_2021), { numRuns: TEN_PAGES_READ, seed: SEED }).entries()) {
    const title = `甲市第${i}局2022年政府信息公开工作年度报告`;
    const bytes = Buffer.from(writerOf("pdf")({ title, form: FORM_2021, figures, overview }));
    const start = process.cpuUsage();
    await readFile({ name: `${i}.pdf`, bytes }, {});
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  console.log(`reading and checking a PDF of ten pages, ms of CPU: ${quantile(times, 0.5)}  ${quantile(times, 0.95)}`);
}

async function importInto(name: string, address: string): Promise<void> {
  const html = writerOf("html");
  const store = await Store.open(address);
  await store.migrate();
  const samples = fc.sample(harmonious(FORM_2021), { numRuns: IMPORTED, seed: SEED });
  const memory: number[] = [];
  const seconds =
    (await timed(async () => {
      for (const [i, figures] of samples.entries()) {
        const title = `甲市第${i}局2022年政府信息公开工作年度报告`;
        const bytes = Buffer.from(html({ title, form: FORM_2021, figures, overview: [OVERVIEW] }));
        await importFile(store, { name: `${i}.html`, bytes }, { publish: true, author: "bench", reason: "bench" });
        await setImmediate(); // as the command does: what the embedded database lets go is freed between two files
        if (i % (IMPORTED / 10) === 0) memory.push(process.memoryUsage().rss >> 20);
      }
    })) / 1000;
  await store.close();
  console.log(`importing ${IMPORTED} web pages into ${name}: ${seconds.toFixed(1)} s; memory MB: ${memory.join(" ")}`);
}

type Figures = Parameters<(typeof FORMATS)[number]["write"]>[0]["figures"];

function writerOf(wanted: string): (typeof FORMATS)[number]["write"] {
  const format = FORMATS.find(({ extension }) => extension === wanted);
  if (!format) throw new Error(`There is no writer of ${wanted} files.`);
  return format.write;
}

function textOf(figures: Figures, i: number): Uint8Array {
  const text = composeReport({
    department: `甲市第${i}局`,
    year: 2022,
    form: FORM_2021,
    cells: figures,
    overview: OVERVIEW,
  });
  return Buffer.from(text);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor(share * (sorted.length - 1))] as number).toFixed(1).padStart(6);
}

void main().then(() => process.exit());
