/** A process that makes the package of a year from a filled database, throws it away, and says what that took. */
import "reflect-metadata";
import { setTimeout as sleep } from "node:timers/promises";
import { PUBLIC } from "../../src/access/viewer";
import { yearPackage, yearPackageStream } from "../../src/export/year/yearPackage";
import { Question } from "../../src/question/question";
import { Store } from "../../src/store/store";
import { TRACED_YEAR } from "../fill";
import { Gaps } from "./gaps";
import { MEGABYTE, QUIET_MILLISECONDS, type Written } from "./written";

async function main([address]: readonly string[]): Promise<void> {
  const store = await Store.open(address as string);
  const gaps = new Gaps();
  await sleep(QUIET_MILLISECONDS);
  gaps.begin();
  const begin = performance.now();
  const question = new Question(store, PUBLIC);
  const packed = await yearPackage(question, { year: TRACED_YEAR, under: null, asOf: null });
  let bytes = 0;
  for await (const chunk of yearPackageStream(packed)) bytes += (chunk as Buffer).length;
  await question.close();
  const seconds = (performance.now() - begin) / 1000;
  process.send?.({
    seconds,
    longestGap: gaps.longest,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    fileMegabytes: bytes / MEGABYTE,
  } satisfies Written);
  gaps.end();
  await store.close();
  process.disconnect();
}

void main(process.argv.slice(2));
