import type { Browser, Page } from "playwright-core";

/** How far one turn of the wheel goes, in pixels, and how long after it the next one comes, in milliseconds. */
const TURN = 1_500;
const PAUSE = 16;

const MOST_MILLISECONDS = 240_000;

/** The longest tasks of a page, in milliseconds of work: what the machine did for others meanwhile does not count. */
export interface LongestTasks {
  readonly scrolling: number;
  readonly sorting: number;
}

/**
 * Scrolls through the table of a page by the wheel, from its first row to its last, while the page asks for what is below;
 * then sorts all rows by each head, both ways. Throws if the last of `rows` is not reached.
 */
export async function longestTasks(browser: Browser, page: Page, rows: number): Promise<LongestTasks> {
  const region = page.getByRole("region").filter({ has: page.getByRole("table") });
  const last = region.locator(`[aria-rowindex="${rows + 1}"]`);
  await region.scrollIntoViewIfNeeded();
  await region.hover();
  const scrolling = await longest(browser, page, async () => {
    for (const until = Date.now() + MOST_MILLISECONDS; (await last.count()) === 0; ) {
      if (Date.now() > until) throw new Error(`The table does not reach its row ${rows}.`);
      await page.mouse.wheel(0, TURN);
      await page.waitForTimeout(PAUSE);
    }
  });
  const sorting = await longest(browser, page, async () => {
    for (const head of await region.getByRole("columnheader").getByRole("button").all()) {
      for (let turn = 0; turn < 2; turn++) {
        await head.click();
        await page.waitForTimeout(10 * PAUSE);
      }
    }
  });
  return { scrolling, sorting };
}

interface TracedTask {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor; missing of what is no task. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task of the thread that draws the page, while something is done, in milliseconds of the processor. */
async function longest(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await act();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: readonly TracedTask[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ pid, tid }) => mains.has(`${pid} ${tid}`));
  const times = tasks.map(({ tdur = 0 }) => tdur / 1_000);
  if (!times.some((time) => time > 0)) throw new Error("The browser does not say how long its tasks take.");
  return times.reduce((most, time) => Math.max(most, time), 0);
}
