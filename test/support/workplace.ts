import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { Role } from "../../src/access/role";
import { localViewer } from "../../src/access/viewer";
import { issueToken } from "../../src/change/accessTokens";
import type { RunningServer } from "../../src/server";
import { chromium, launchBrowser } from "./browser";
import { openPage, serveDashboard } from "./dashboard";
import { describeWith } from "./requirement";
import { World } from "./world";

/** The bodies of a workplace: a city, and below it a bureau. */
export const BUREAU = { code: "K", name: "甲市科技局" };
const CITY = { code: "1", name: "甲市", summary: true };

/** What the tests of a file share, from before the first of them on: a city without reports, a server over it, a browser. */
export interface Workplace {
  readonly world: World;
  readonly server: RunningServer;
  readonly browser: Browser;
  /** Opens a page as somebody who signs in there with a token of its own; gives it with all that went wrong on it. */
  openAs(role: Role, name: string, options?: BrowserContextOptions): Promise<[Page, readonly string[]]>;
}

/** Tests in a browser over a city that has no report yet. */
export function inWorkplace(name: string, tests: (workplace: Workplace) => void): void {
  describeWith(chromium)(name, () => {
    let world: World;
    let server: RunningServer;
    let browser: Browser;
    beforeAll(async () => {
      world = await World.open();
      await world.register(CITY, { ...BUREAU, parent: CITY.code });
      server = await serveDashboard(world);
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
      await world?.close();
    });
    const openAs: Workplace["openAs"] = async (role, who, options) => {
      const department = role === Role.ADMIN ? null : CITY.code;
      const words = { name: who, role, department, days: 1, idempotencyKey: null };
      const { text } = await issueToken(world.store, { viewer: localViewer("root"), origin: null }, words);
      const [page, troubles] = await openPage(browser, server, "/sign-in", options);
      await page.getByLabel("访问令牌").fill(text);
      await page.getByRole("button", { name: "登录" }).click();
      await page.waitForURL("**/queue");
      await page.getByRole("region", { name: "当前用户" }).getByText(who, { exact: true }).waitFor();
      return [page, troubles];
    };
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
      openAs,
    });
  });
}
