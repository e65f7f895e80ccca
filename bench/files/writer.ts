/** A process that writes one file of tables, and says what that took. */
import { setTimeout as sleep } from "node:timers/promises";
import { TABLE_FORMATS } from "../../src/export/table/formats";
import type { TableFormat } from "../../src/export/table/table";
import { answerOf } from "./answer";
import { Gaps } from "./gaps";
import { MEGABYTE, QUIET_MILLISECONDS, type Written } from "./written";

async function main([ending, departments]: readonly string[]): Promise<void> {
  const format = TABLE_FORMATS.find((one) => one.ending === ending) as TableFormat;
  const answer = answerOf(Number(departments));
  const gaps = new Gaps();
  await sleep(QUIET_MILLISECONDS);
  gaps.begin();
  const begin = performance.now();
  const bytes = await format.write(answer, { list: "aggregate", header: "zh" });
  const seconds = (performance.now() - begin) / 1000;
  await sleep(2); // a gap ends when the timer comes again
  process.send?.({
    seconds,
    longestGap: gaps.longest,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    fileMegabytes: bytes.length / MEGABYTE,
  } satisfies Written);
  process.disconnect();
  gaps.end();
}

void main(process.argv.slice(2));
