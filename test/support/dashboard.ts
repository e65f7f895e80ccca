import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, BrowserContextOptions, Page, Request } from "playwright-core";
import { type RunningServer, type ServerOptions, startServer } from "../../src/server";
import type { World } from "./world";

/** The built pages, as `npm test` has built them. */
const PAGES = join(__dirname, "../../dist/dashboard");

/** Serves a world with its pages. */
export function serveDashboard(world: World, more: Partial<ServerOptions> = {}): Promise<RunningServer> {
  return startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages: PAGES, ...more });
}

/** How long a page must ask nothing until it has settled, in milliseconds. */
const SETTLED = 500;

/** What a page has asked the service and not got yet, and when that last changed. */
class Waiting {
  private readonly requests = new Set<Request>();
  private since = Date.now();

  constructor(page: Page) {
    page.on("request", (request) => {
      if (request.resourceType() === "fetch") this.note(() => this.requests.add(request)); // a stream stays open
    });
    const end = (request: Request) => this.note(() => this.requests.delete(request));
    page.on("requestfinished", end);
    page.on("requestfailed", end);
  }

  private note(change: () => unknown): void {
    change();
    this.since = Date.now();
  }

  async end(): Promise<void> {
    while (this.requests.size > 0 || Date.now() - this.since < SETTLED) await setTimeout(50);
  }
}

const waiting = new WeakMap<Page, Waiting>();

/** Waits until a page that `openPage` has opened has the answers to all that it asked. */
export async function settled(page: Page): Promise<void> {
  await waiting.get(page)?.end();
}

/** A page in a profile of its own, and all that went wrong on it: errors, failed requests, requests to elsewhere. */
export async function openPage(
  browser: Browser,
  from: { readonly url: string },
  path: string,
  options: BrowserContextOptions = {},
): Promise<[Page, readonly string[]]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  waiting.set(page, new Waiting(page));
  const troubles: string[] = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${from.url}/`) && !/^(?:data|blob):/.test(request.url()))
      troubles.push(`to elsewhere: ${request.url()}`);
  });
  await page.goto(from.url + path);
  return [page, troubles];
}
