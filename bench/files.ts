/**
 * What files take, in one run: tables of 10,000 departments with eight measures, each with its status, in every format; then
 * the package of a year. Every file is written by a process of its own, in turns, and the medians count, because machines are shared and noisy.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { TABLE_FORMATS } from "../src/export/table/formats";
import { filledYear } from "./files/filledYear";
import type { Written } from "./files/written";
import { quantile } from "./load";

const DEPARTMENTS = 10_000;
/** The small city of the other benches. */
const OF_A_PACKAGE = 1_000;
const ROUNDS = 5;
/** How the heap of a service grows: see src/command/serve.ts. */
const AS_SERVED = "--heap-growing-percent=100";

async function main(): Promise<void> {
  const written = new Map<string, Written[]>(TABLE_FORMATS.map(({ ending }) => [ending, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [ending, results] of written) results.push(await writtenBy("writer", ending, String(DEPARTMENTS)));
  console.log(`${DEPARTMENTS} departments with 8 measures and their status, medians of ${ROUNDS} rounds`);
  for (const [ending, results] of written) show(ending, results);
  const { address, remove } = await filledYear(OF_A_PACKAGE);
  console.log(
    `the package of a year with the reports of ${OF_A_PACKAGE} departments, from SQLite, the median of ${ROUNDS} rounds`,
  );
  const packages: Written[] = [];
  for (let round = 0; round < ROUNDS; round++) packages.push(await writtenBy("yearWriter", address));
  show("package.zip", packages);
  remove();
}

function show(ending: string, results: readonly Written[]): void {
  const median = (key: keyof Written, digits: number) =>
    quantile(
      results.map((one) => one[key]),
      0.5,
    )
      .toFixed(digits)
      .padStart(7);
  console.log(
    `  ${ending.padEnd(13)} ${median("seconds", 2)} s  peak memory ${median("peakMegabytes", 0)} MB  longest gap of other work ${median("longestGap", 1)} ms  file ${median("fileMegabytes", 2)} MB`,
  );
}

async function writtenBy(program: string, ...words: readonly string[]): Promise<Written> {
  const child = fork(join(__dirname, "files", `${program}.js`), words, { execArgv: [AS_SERVED] });
  const [written] = (await once(child, "message")) as [Written];
  return written;
}

void main();
