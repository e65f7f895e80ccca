import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { RunningServer } from "../../src/server";
import { chromium, launchBrowser } from "./browser";
import { openPage, serveDashboard } from "./dashboard";
import { describeWith } from "./requirement";
import { sampleFile } from "./sampleFile";
import { World } from "./world";

/** What the tests of a file share, from before the first of them on: the sample city, a server over it, a browser. */
export interface Visit {
  readonly world: World;
  readonly server: RunningServer;
  readonly browser: Browser;
  /** Opens a page in a profile of its own; gives it with all that went wrong on it. */
  open(path: string, options?: BrowserContextOptions): Promise<[Page, readonly string[]]>;
}

/** Tests in a browser over the sample city. */
export function overSample(name: string, tests: (visit: Visit) => void): void {
  describeWith(chromium)(name, () => {
    let world: World;
    let server: RunningServer;
    let browser: Browser;
    beforeAll(async () => {
      world = await World.on(await sampleFile());
      server = await serveDashboard(world);
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
      await world?.close();
    });
    tests({
      get world() {
        return world;
      },
      get server() {
        return server;
      },
      get browser() {
        return browser;
      },
      open: (path, options) => openPage(browser, server, path, options),
    });
  });
}
