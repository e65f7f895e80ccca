import { readFileSync } from "node:fs";
import { Role } from "../../src/access/role";
import { importFile } from "../../src/change/ingest";
import { reportText } from "../support/composed";
import { unpacked } from "../support/unpacked";
import { BUREAU, inWorkplace } from "../support/workplace";

const YEAR = 2025;

inWorkplace("A round in a browser", (workplace) => {
  const { openAs } = workplace;
  beforeAll(async () => {
    await workplace.world.register(
      { code: "K", name: BUREAU.name, activeFrom: 2020 },
      { code: "E", name: "甲市教育局", parent: "1", activeFrom: 2020 },
    );
  });

  test("is called for, seen by those who hand in, followed on its board, given other days, and taken away", async () => {
    const [reviewer, ofReviewer] = await openAs(Role.REVIEWER, "市政府办审核");
    await reviewer.getByRole("link", { name: "报送安排" }).click();
    await reviewer.getByText("还没有安排报送").waitFor();
    await reviewer.getByRole("button", { name: "安排报送" }).click();
    const calling = reviewer.getByRole("dialog");
    await calling.getByLabel("组织机关（代码或名称）").fill("1");
    await calling.getByLabel("报告年度").fill(String(YEAR));
    await calling.getByLabel("开始日期").fill("2026-01-10");
    await calling.getByLabel("截止日期（含当日）").fill("2026-01-05");
    await calling.getByRole("button", { name: "安排报送" }).click();
    await calling.getByRole("alert").getByText("不能早于").waitFor();
    await calling.getByLabel("截止日期（含当日）").fill("2026-01-20");
    await calling.getByRole("button", { name: "安排报送" }).click();
    await reviewer.getByText("自2026-01-10起，至2026-01-20止").waitFor();

    const [officer, ofOfficer] = await openAs(Role.OFFICER, "科技局报送");
    await officer.getByRole("link", { name: "报送安排" }).click();
    const row = (of: typeof officer, name: string) => of.getByRole("row", { name: new RegExp(name) });
    await row(officer, BUREAU.name).getByText("未开始").waitFor();
    expect(await officer.getByRole("button", { name: "更改日期" }).count()).toBe(0);

    const bytes = Buffer.from(reportText(BUREAU.name, YEAR, {}));
    await importFile(workplace.world.store, { name: "x.txt", bytes }, { publish: false, author: "x", reason: "x" });
    await officer.goto(`${workplace.server.url}/reports/K/${YEAR}?drafts=true`);
    await officer.getByRole("button", { name: "提交" }).click();
    await officer.getByRole("dialog").getByRole("button", { name: "提交" }).click();
    // The reviewer's board shows it by itself.
    await row(reviewer, BUREAU.name).getByText("已提交").waitFor();

    await reviewer.getByRole("combobox", { name: "是否逾期" }).click();
    await reviewer.getByRole("option", { name: "逾期的", exact: true }).click();
    await row(reviewer, "甲市教育局").getByText("未报").waitFor();
    const [saved] = await Promise.all([
      reviewer.waitForEvent("download"),
      reviewer.getByRole("link", { name: /催报通知/ }).click(),
    ]);
    expect([...(await unpacked(readFileSync(await saved.path()))).keys()].at(-1)).toBe(
      `E_${YEAR}_甲市教育局催报通知.docx`,
    );

    const [publisher, ofPublisher] = await openAs(Role.PUBLISHER, "市政府办发布");
    await publisher.goto(`${workplace.server.url}/rounds`);
    await publisher.getByRole("button", { name: "甲市教育局是否须报送：按规则" }).click();
    const laying = publisher.getByRole("dialog");
    await laying.getByRole("combobox", { name: "是否须报送" }).click();
    await publisher.getByRole("option", { name: "无需报送" }).click();
    await laying.getByLabel("理由（公众可见）").fill("机构改革");
    await laying.getByRole("button", { name: "认定" }).click();
    await row(publisher, "甲市教育局").getByText("机构改革").waitFor();

    await reviewer.getByRole("button", { name: "更改日期" }).click();
    const changing = reviewer.getByRole("dialog");
    await changing.getByLabel("截止日期（含当日）").fill("2099-01-20");
    await changing.getByRole("button", { name: "更改日期" }).click();
    await reviewer.getByText("自2026-01-10起，至2099-01-20止").waitFor();
    await reviewer.getByText("没有这样的机关").waitFor(); // nobody is late any more
    await reviewer.getByRole("button", { name: "删除安排" }).click();
    await reviewer.getByRole("dialog").getByRole("button", { name: "删除安排" }).click();
    await reviewer.getByText("还没有安排报送").waitFor();
    for (const troubles of [ofReviewer, ofOfficer, ofPublisher]) expect(troubles).toEqual([]);
  });
});
