import type { Browser, Page } from "playwright-core";
import { Role } from "../../src/access/role";
import { localViewer } from "../../src/access/viewer";
import { issueToken } from "../../src/change/accessTokens";
import type { RunningServer } from "../../src/server";
import { chromium, launchBrowser } from "../support/browser";
import { reportText } from "../support/composed";
import { openPage, serveDashboard } from "../support/dashboard";
import { describeWith } from "../support/requirement";
import { World } from "../support/world";

const NAME = "甲市科技局";
const YEAR = 2020;
const TEXT = reportText(NAME, YEAR, { "licensing.decisions": "12" });

describeWith(chromium)("Working on reports in a browser", () => {
  let world: World;
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    world = await World.open();
    await world.register({ code: "1", name: "甲市", summary: true }, { code: "K", name: NAME, parent: "1" });
    server = await serveDashboard(world);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  /** Opens a page as somebody who signs in there with a token of its own. */
  async function openAs(role: Role, name: string): Promise<[Page, readonly string[]]> {
    const words = { name, role, department: role === Role.ADMIN ? null : "1", days: 1, idempotencyKey: null };
    const { text } = await issueToken(world.store, { viewer: localViewer("root"), origin: null }, words);
    const [page, troubles] = await openPage(browser, server, "/sign-in");
    await page.getByLabel("访问令牌").fill(text);
    await page.getByRole("button", { name: "登录" }).click();
    await page.waitForURL("**/queue");
    await page.getByText(name).waitFor();
    return [page, troubles];
  }

  const drop = (page: Page, name: string, bytes: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/plain", buffer: bytes });

  test("an officer hands a report in, a reviewer corrects and returns it, it comes again and is published, and its history tells it all", async () => {
    const [officer, ofOfficer] = await openAs(Role.OFFICER, "科技局报送");
    await officer.getByRole("link", { name: "报送" }).click();
    await drop(officer, "年报.txt", Buffer.from(TEXT));
    const row = officer.getByRole("row", { name: /年报\.txt/ });
    await row.getByText("198格").waitFor();
    await row.getByText("没有问题").waitFor();
    await row.getByRole("button", { name: "提交" }).click();
    await row.getByText("已提交").waitFor();

    const [reviewer, ofReviewer] = await openAs(Role.REVIEWER, "市政府办审核");
    await reviewer.getByRole("link", { name: NAME }).click();
    const cell = (page: Page) => page.locator('[data-cell="LICENSING_DECISIONS"] button').first();
    await cell(reviewer).click();
    const correcting = reviewer.getByRole("region", { name: "更正此格" });
    await correcting.getByLabel("理由").fill("核对许可台账");
    await correcting.getByLabel("数值", { exact: true }).fill("1３");
    await correcting.getByRole("button", { name: "更正", exact: true }).click();
    await reviewer.getByText("第2版 已提交").waitFor();
    await reviewer.getByRole("button", { name: "退回" }).click();
    const dialog = reviewer.getByRole("dialog");
    await dialog.getByLabel("理由").fill("请确认许可数");
    await dialog.getByRole("button", { name: "退回" }).click();
    await reviewer.getByText("第2版 已退回").waitFor();

    await officer.goto(`${server.url}/reports/K/${YEAR}?drafts=true`);
    await officer.getByRole("button", { name: "提交" }).click();
    await officer.getByRole("dialog").getByRole("button", { name: "提交" }).click();
    await officer.getByText("第2版 已提交").waitFor();

    await reviewer.reload();
    await reviewer.getByRole("button", { name: "审核通过" }).click();
    await reviewer.getByRole("dialog").getByRole("button", { name: "审核通过" }).click();
    await reviewer.getByText("第2版 已审核").waitFor();

    const [everybody, ofEverybody] = await openPage(browser, server, `/reports/K/${YEAR}`);
    await everybody.getByText(`没有${NAME}${YEAR}年的报告`).waitFor();

    const [publisher, ofPublisher] = await openAs(Role.PUBLISHER, "市政府办发布");
    await publisher.getByRole("checkbox", { name: `选择${NAME}${YEAR}年` }).check();
    await publisher.getByRole("button", { name: "发布所选1份" }).click();
    await publisher.getByRole("dialog").getByRole("button", { name: "发布" }).click();
    await publisher.getByText("没有处于这些状态的年报").waitFor();

    await cell(everybody).getByText("13").waitFor();
    await cell(everybody).click();
    await everybody.getByText("核对许可台账").first().waitFor();

    const story = officer.getByRole("region", { name: "办理过程" }).getByRole("row");
    await story.nth(7).waitFor();
    const told = (await story.allInnerTexts()).slice(1).map((line) => line.replace(/\s+/g, " "));
    const steps = ["发布", "审核通过", "提交", "退回", "形成版本", "提交", "形成版本"];
    expect(told).toHaveLength(steps.length);
    for (const [i, step] of steps.entries()) expect(told[i]).toContain(step);
    expect(told[3]).toContain("请确认许可数");
    expect(told[4]).toMatch(/市政府办审核 .*核对许可台账.*12 → 13/);
    for (const troubles of [ofOfficer, ofReviewer, ofPublisher, ofEverybody]) expect(troubles).toEqual([]);
  });
});
