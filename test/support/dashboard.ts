import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type RunningServer, type ServerOptions, startServer } from "../../src/server";
import type { World } from "./world";

/** The built pages, as `npm test` has built them. */
const PAGES = join(__dirname, "../../dist/dashboard");

/** Serves a world with its pages. */
export function serveDashboard(world: World, more: Partial<ServerOptions> = {}): Promise<RunningServer> {
  return startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages: PAGES, ...more });
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
