/**
 * What people wait for in the pages, over a city of 1,000 departments and ten years: the first view in a browser without
 * anything (cold) and with its cache (warm), an interaction, how much moves while it loads, and the initial script; then a
 * table of 10,000 rows, scrolled and sorted. In Chromium, medians over several rounds, because machines are shared and noisy.
 */
import "reflect-metadata";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../test/support/browser";
import { LAST_YEAR } from "./city";
import { type DatabasePlace, openPlace } from "./databases";
import { quantile } from "./load";
import { longestTasks } from "./longTable";
import { SIZES } from "./options";
import { startService } from "./servers";
import { DASHBOARD } from "./targets";

const ROUNDS = 7;
const PAGES = join(__dirname, "../../../dist/dashboard");

async function main(): Promise<void> {
  const place = await openPlace("SQLite");
  const city = await place.city("city_s", SIZES.S);
  const server = await startService(city.address, null);
  const browser = await launchBrowser();
  try {
    console.log(`${SIZES.S} departments, ${city.reports} reports, on SQLite; medians of ${ROUNDS} rounds`);
    verdict("initial script, kB gzipped", initialScript() / 1_000, DASHBOARD.initialKilobytes);
    await measure(browser, `http://127.0.0.1:${server.port}`);
    await server.stop();
    await measureLongTable(place, browser);
  } finally {
    await browser.close();
    await server.stop();
    await place.stop();
  }
}

/** A ranking of 10,000 departments: all of its rows scrolled through, and sorted. */
async function measureLongTable(place: DatabasePlace, browser: Browser): Promise<void> {
  const city = await place.city("city_l", SIZES.L, [LAST_YEAR]);
  const server = await startService(city.address, null);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(`http://127.0.0.1:${server.port}/ranking?under=B000001&year=${LAST_YEAR}&by=APPLICATIONS_RECEIVED`);
    const status = page.getByRole("status").filter({ hasText: /^共/ });
    const rows = Number(/^共([\d,]+)/.exec(await status.innerText())?.[1]?.replaceAll(",", ""));
    const { scrolling, sorting } = await longestTasks(browser, page, rows);
    console.log(`a table of ${rows} rows, to its end; the longest task, in time of the processor`);
    verdict("while it is scrolled, ms", scrolling, DASHBOARD.scrollTaskMilliseconds);
    verdict("while it is sorted by each head, ms", sorting, DASHBOARD.interactionMilliseconds);
  } finally {
    await page.close();
    await server.stop();
  }
}

/** Bytes of the scripts that the page names, with all that they import at once, gzipped. */
function initialScript(): number {
  const assets = join(PAGES, "assets");
  const page = readFileSync(join(PAGES, "index.html"), "utf8");
  const todo = [...page.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) => name as string);
  const seen = new Set<string>();
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const source = readFileSync(join(assets, name), "utf8");
    todo.push(...[...source.matchAll(/(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, one]) => one as string));
  }
  const files = new Set(readdirSync(assets));
  return [...seen].reduce((sum, name) => {
    const packed = files.has(`${name}.gz`) ? `${name}.gz` : name;
    return sum + statSync(join(assets, packed)).size;
  }, 0);
}

async function measure(browser: Browser, url: string): Promise<void> {
  const cold: number[] = [];
  const warm: number[] = [];
  const shifts: number[] = [];
  const clicks: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const start = Date.now();
    await page.goto(`${url}/`);
    await page.getByRole("main").getByRole("link", { name: "示例市", exact: true }).click();
    await usable(page);
    cold.push(Date.now() - start);
    const address = page.url();
    const again = Date.now();
    await page.goto(address);
    await usable(page);
    warm.push(Date.now() - again);
    shifts.push(Number(await page.evaluate("window.shifted")));
    await page.goto(`${address.replace(/places.*/, "")}ranking`);
    await page.getByRole("table").waitFor();
    for (const name of [/^数值/, /^机关/, /^名次/, /^数值/]) {
      await page.getByRole("columnheader", { name }).first().getByRole("button").click();
      await page.waitForTimeout(150);
    }
    clicks.push(...((await page.evaluate("window.interactions")) as number[]));
    await context.close();
  }
  verdict("first view, from the start page by one click, cold, ms", quantile(cold, 0.5), DASHBOARD.coldMilliseconds);
  verdict("the same view again, warm, ms", quantile(warm, 0.5), DASHBOARD.warmMilliseconds);
  verdict("an interaction, p75, ms", quantile(clicks, 0.75), DASHBOARD.interactionMilliseconds);
  verdict("layout shift (CLS)", Math.max(...shifts), DASHBOARD.shift);
}

/** A view is usable when its figures stand there and its first chart is drawn. */
async function usable(page: Page): Promise<void> {
  await page.getByRole("application").first().locator("svg").waitFor();
}

/** Notes in the page what moved, and how long from each input to the next frame. */
const WATCH = `
  window.shifted = 0; window.interactions = [];
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (one.interactionId) window.interactions.push(one.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
`;

function verdict(what: string, value: number, most: number): void {
  console.log(`  ${what}: ${value.toFixed(value < 1 ? 3 : 0)}, at most ${most}: ${value <= most ? "ok" : "MISSED"}`);
}

void main();
