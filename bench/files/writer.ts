/** A process that writes one file of tables, and says what that took. */
import { setTimeout as sleep } from "node:timers/promises";
import { TABLE_FORMATS } from "../../src/export/table/formats";
import type { TableFormat } from "../../src/export/table/table";
import { answerOf } from "./answer";

/** What one file took. */
export interface Written {
  readonly seconds: number;
  /** Milliseconds, at most, in which the process could do nothing else. */
  readonly longestGap: number;
  readonly peakMegabytes: number;
  readonly fileMegabytes: number;
}

const MEGABYTE = 1024 * 1024;
/** The process has started, and the timer runs. */
const QUIET_MILLISECONDS = 200;

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

/** How long a timer of a millisecond is late. */
class Gaps {
  longest = 0;
  private before = performance.now();
  private readonly timer = setInterval(() => {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.before);
    this.before = now;
  }, 1);

  begin(): void {
    this.longest = 0;
    this.before = performance.now();
  }

  end(): void {
    clearInterval(this.timer);
  }
}

void main(process.argv.slice(2));
