import type { Page } from "playwright-core";
import { Role } from "../../src/access/role";
import { Question } from "../../src/question/question";
import { ask } from "../support/api";
import { reportText } from "../support/composed";
import { openPage } from "../support/dashboard";
import { PICTURE } from "../support/picture";
import { BUREAU, inWorkplace } from "../support/workplace";

const { name: NAME } = BUREAU;
const YEAR = 2020;
const TEXT = reportText(NAME, YEAR, { "licensing.decisions": "12" });

inWorkplace("Working on reports in a browser", (workplace) => {
  const { openAs } = workplace;

  const drop = (page: Page, name: string, bytes: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/plain", buffer: bytes });

  test("an officer hands a report in, a reviewer corrects and returns it, it comes again and is published, and its history tells it all", async () => {
    const [officer, ofOfficer] = await openAs(Role.OFFICER, "科技局报送");
    await officer.getByRole("link", { name: "报送", exact: true }).click();
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

    await officer.goto(`${workplace.server.url}/reports/K/${YEAR}?drafts=true`);
    await officer.getByRole("button", { name: "提交" }).click();
    await officer.getByRole("dialog").getByRole("button", { name: "提交" }).click();
    await officer.getByText("第2版 已提交").waitFor();

    await reviewer.reload();
    await reviewer.getByRole("button", { name: "审核通过" }).click();
    await reviewer.getByRole("dialog").getByRole("button", { name: "审核通过" }).click();
    await reviewer.getByText("第2版 已审核").waitFor();

    const [everybody, ofEverybody] = await openPage(workplace.browser, workplace.server, `/reports/K/${YEAR}`);
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

  test("a photo is typed in: by keyboard along the rows, told at its field what does not fit, and a draft comes of it", async () => {
    const [officer, troubles] = await openAs(Role.OFFICER, "科技局录入");
    await officer.goto(`${workplace.server.url}/hand-in`);
    await officer
      .locator('input[type="file"]')
      .setInputFiles({ name: "照片.png", mimeType: "image/png", buffer: PICTURE });
    const list = officer.getByRole("region", { name: "没有读出报告的文件" }).getByRole("row", { name: /照片\.png/ });
    await list.getByText("是图片").waitFor();
    await list.getByText("科技局录入").waitFor();
    await officer
      .getByRole("row", { name: /没有读出报告.*enterReport/ })
      .getByRole("link", { name: "人工录入" })
      .waitFor();
    await list.getByRole("link", { name: "人工录入" }).click();

    await officer.getByRole("region", { name: "原文" }).locator("img").waitFor();
    await officer.getByRole("textbox", { name: "机关（代码或名称）" }).fill("K");
    await officer.getByRole("textbox", { name: "报告年度" }).fill("2021");
    const field = (cell: string) => officer.locator(`[data-cell="${cell}"] input`).first();
    const focused = () => officer.evaluate(`document.activeElement.closest("[data-cell]")?.dataset.cell`);
    expect(await officer.locator("[data-cell] input").count()).toBe(200);
    await field("RULES_MADE").focus();
    await officer.keyboard.type("４");
    await officer.keyboard.press("Tab");
    expect(await focused()).toBe("RULES_REPEALED");
    await officer.keyboard.type("空");
    await officer.keyboard.press("Enter");
    expect(await focused()).toBe("RULES_IN_FORCE");
    await officer.keyboard.press("ArrowDown");
    expect(await focused()).toBe("NORMATIVE_DOCUMENTS_IN_FORCE");
    await officer.keyboard.press("ArrowUp");
    expect(await focused()).toBe("RULES_IN_FORCE");
    await officer.keyboard.type("x");
    await field("FEES_AMOUNT").fill("1２.5");
    await field("APPLICATIONS_RECEIVED.TOTAL").fill("1.5");
    await officer.getByText("已录入5格，共200格").waitFor();
    await officer.getByLabel("理由（如：原件为照片）").fill("原件为照片");
    const save = officer.getByRole("button", { name: "保存为草稿" });
    await save.click();
    await officer.getByText("不是数字").waitFor();
    expect(await focused()).toBe("RULES_IN_FORCE");
    await field("RULES_IN_FORCE").fill("");
    await save.click();
    await officer.locator('[data-cell="APPLICATIONS_RECEIVED.TOTAL"]').getByText("1.5").waitFor();
    expect(await focused()).toBe("APPLICATIONS_RECEIVED.TOTAL");
    await officer.reload(); // what was typed is still there
    await field("RULES_MADE").waitFor();
    expect(await field("RULES_MADE").inputValue()).toBe("４");
    await field("APPLICATIONS_RECEIVED.TOTAL").fill("1");
    await officer.getByRole("textbox", { name: "机关（代码或名称）" }).fill("K");
    await officer.getByRole("textbox", { name: "报告年度" }).fill("2021");
    await officer.getByLabel("理由（如：原件为照片）").fill("原件为照片");
    await save.click();
    await officer.waitForURL("**/reports/K/2021?drafts=true");
    await officer.getByText("第1版 草稿").waitFor();

    const asked = `{ report(department: "K", year: 2021, drafts: true) {
      cells(indicators: [RULES_MADE, RULES_REPEALED, RULES_IN_FORCE, FEES_AMOUNT]) { value status correction { reason } } } }`;
    const viewer = { name: "token:0 a", role: Role.ADMIN, departmentId: null };
    const correction = { reason: "原件为照片" };
    expect(await ask(workplace.world, asked, {}, new Question(workplace.world.store, viewer))).toEqual({
      report: {
        cells: [
          { value: "4", status: "CORRECTED", correction },
          { value: null, status: "CORRECTED", correction },
          { value: null, status: "MISSING", correction: null },
          { value: "125000.00", status: "CORRECTED", correction },
        ],
      },
    });
    await officer.goto(`${workplace.server.url}/hand-in`);
    await officer.getByRole("row", { name: /照片\.png/ }).waitFor();
    expect(await officer.getByRole("region", { name: "没有读出报告的文件" }).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test("how much of a large file has been sent is told in per cent", async () => {
    const [officer, troubles] = await openAs(Role.OFFICER, "科技局大文件");
    await officer.goto(`${workplace.server.url}/hand-in`);
    const session = await officer.context().newCDPSession(officer);
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 1_000_000 };
    await session.send("Network.emulateNetworkConditions", slow);
    await drop(officer, "大文件.txt", Buffer.alloc(3_000_000, "没有报告"));
    const bar = officer.getByRole("progressbar", { name: "正在发送大文件.txt" });
    await officer.getByText(/^[1-9]\d?%$/).waitFor();
    expect(Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
    await officer.getByRole("row", { name: /大文件\.txt.*没有读出报告/ }).waitFor();
    expect(troubles).toEqual([]);
  });

  test("a file without a year is read again as the report of a department and year", async () => {
    const [officer, troubles] = await openAs(Role.OFFICER, "科技局重读");
    await officer.goto(`${workplace.server.url}/hand-in`);
    await drop(officer, "无名.txt", Buffer.from(reportText("", 2022, { "rules.made": "3" })));
    await officer
      .getByRole("row", { name: /无名\.txt/ })
      .getByRole("button", { name: "重新读入" })
      .click();
    const dialog = officer.getByRole("dialog");
    await dialog.getByLabel("机关（代码或名称）").fill("K");
    await dialog.getByLabel("报告年度").fill("2022");
    await dialog.getByRole("button", { name: "重新读入" }).click();
    await officer
      .getByRole("row", { name: /无名\.txt/ })
      .getByText(`${NAME}2022年`)
      .waitFor();
    expect(troubles).toEqual([]);
  });

  test("an administrator issues a token, which lets somebody in until it is revoked, registers departments, and merges two", async () => {
    const [admin, ofAdmin] = await openAs(Role.ADMIN, "管理员");
    await admin.getByRole("link", { name: "访问令牌" }).click();
    await admin.getByRole("textbox", { name: "名称", exact: true }).fill("教育局报送");
    await admin.getByLabel("机关（代码或名称）").fill("丁局");
    await admin.getByRole("button", { name: "签发", exact: true }).click();
    await admin.getByRole("alert").getByText("丁局").waitFor(); // there is none of that name
    await admin.getByLabel("机关（代码或名称）").fill("K");
    await admin.getByRole("button", { name: "签发", exact: true }).click();
    const token = await admin.getByText(/^dg_/).innerText();
    const row = admin.getByRole("row", { name: /教育局报送/ });
    await row.getByText(NAME).waitFor();

    const [officer] = await openPage(workplace.browser, workplace.server, "/sign-in");
    await officer.getByLabel("访问令牌").fill(`${token.slice(0, -1)}字`);
    await officer.getByRole("button", { name: "登录" }).click();
    await officer.getByRole("alert").waitFor();
    await officer.getByLabel("访问令牌").fill(token);
    await officer.getByRole("button", { name: "登录" }).click();
    await officer.waitForURL("**/queue");
    await officer.goto(`${workplace.server.url}/tokens`);
    await officer.getByText("信息公开管理员不能使用此页").waitFor();

    await row.getByRole("button", { name: "吊销教育局报送" }).click();
    await admin.getByRole("dialog").getByRole("button", { name: "吊销令牌" }).click();
    await row.getByRole("button").waitFor({ state: "detached" });
    await officer.goto(`${workplace.server.url}/queue`);
    await officer.getByRole("link", { name: "登录" }).first().waitFor();

    await admin.getByRole("link", { name: "机关登记" }).click();
    for (const [code, name] of [
      ["E", "甲市教育局"],
      ["E2", "甲市教育居"],
    ] as const) {
      await admin.getByRole("textbox", { name: "代码", exact: true }).fill(code);
      await admin.getByRole("textbox", { name: "名称", exact: true }).fill(name);
      await admin.getByLabel("上级（代码或名称）").fill("1");
      await admin.getByRole("button", { name: "登记", exact: true }).click();
      await admin.getByRole("status").getByRole("link", { name }).waitFor();
    }
    await admin.getByLabel("并出的（代码或名称）").fill("E2");
    await admin.getByLabel("并入的（代码或名称）").fill("E");
    await admin.getByLabel("理由").fill("重复登记");
    await admin.getByRole("button", { name: "合并" }).click();
    await admin.getByRole("region", { name: "合并重复的登记" }).getByRole("link", { name: "甲市教育局" }).waitFor();
    await admin.getByRole("button", { name: "退出" }).click();
    await admin.getByRole("link", { name: "登录" }).waitFor();
    expect(ofAdmin).toEqual([]);
  });
});
