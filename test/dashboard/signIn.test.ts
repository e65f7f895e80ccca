import type { Browser } from "playwright-core";
import type { RunningServer } from "../../src/server";
import { chromium, launchBrowser } from "../support/browser";
import { openPage, serveDashboard } from "../support/dashboard";
import { IdentityProvider } from "../support/identityProvider";
import { freePort } from "../support/port";
import { describeWith } from "../support/requirement";
import { World } from "../support/world";

describeWith(chromium)("Signing in by a provider of identities, in a browser", () => {
  let world: World;
  let server: RunningServer;
  let browser: Browser;
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await IdentityProvider.start();
    world = await World.open();
    await world.register({ code: "K", name: "甲市科技局" });
    const port = await freePort();
    const service = `http://127.0.0.1:${port}`;
    await provider.begin(`${service}/session/oidc/callback`, {
      sub: "f3a9",
      name: "王芳",
      role: "officer",
      department: "K",
    });
    server = await serveDashboard(world, {
      port,
      provider: {
        issuer: provider.issuer,
        clientId: "disclosure",
        clientSecret: "s3cret",
        scope: "openid profile",
        audience: "disclosure",
        claims: { role: "role", department: "department" },
        service,
      },
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await world.close();
    provider.stop();
  });

  test("the button leads there and back to the queue, and signing out ends it at both", async () => {
    const [page] = await openPage(browser, server, "/sign-in");
    await page.getByRole("link", { name: "用统一身份认证登录" }).click();
    await page.waitForURL(`${server.url}/queue`);
    const person = page.getByRole("region", { name: "当前用户" });
    await person.getByText("王芳").waitFor();
    await person.getByText("信息公开管理员，甲市科技局").waitFor();
    await person.getByRole("button", { name: "退出" }).click();
    await page.waitForURL(`${provider.issuer}/**`);
    await page.getByRole("button", { name: /yes/i }).click();
    await page.waitForURL(`${server.url}/`);
    await page.getByRole("link", { name: "登录" }).waitFor();
    const kept = await page.context().cookies([server.url, provider.issuer]);
    expect(kept.filter(({ value }) => value !== "").map(({ name }) => name)).not.toContain("disclosure-session");
  });
});
