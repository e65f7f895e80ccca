/**
 * What files of tables take, in every format, in one run: 10,000 departments with eight measures, each with its status. Every
 * file is written by a process of its own, in turns, and the medians count, because machines are shared and noisy.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { TABLE_FORMATS } from "../src/export/table/formats";
import type { Written } from "./files/writer";
import { quantile } from "./load";

const DEPARTMENTS = 10_000;
const ROUNDS = 5;

async function main(): Promise<void> {
  const written = new Map<string, Written[]>(TABLE_FORMATS.map(({ ending }) => [ending, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [ending, results] of written) results.push(await write(ending));
  console.log(`${DEPARTMENTS} departments with 8 measures and their status, medians of ${ROUNDS} rounds`);
  for (const [ending, results] of written) {
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
}

async function write(ending: string): Promise<Written> {
  const child = fork(join(__dirname, "files", "writer.js"), [ending, String(DEPARTMENTS)]);
  const [written] = (await once(child, "message")) as [Written];
  return written;
}

void main();
