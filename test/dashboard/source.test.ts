import type { Browser } from "playwright-core";
import { importFile } from "../../src/change/ingest";
import { cellsOf } from "../../src/form/catalogue";
import { FORM_2019 } from "../../src/form/form2019";
import type { RunningServer } from "../../src/server";
import { FORMATS, partsOf } from "../report/render/formats";
import { chromium, launchBrowser } from "../support/browser";
import { openPage, serveDashboard } from "../support/dashboard";
import { describeWith } from "../support/requirement";
import { World } from "../support/world";
import { expectHighlighted } from "./highlighted";

describeWith(chromium)("The source of a report", () => {
  let browser: Browser;
  let world: World;
  let server: RunningServer;
  beforeAll(async () => {
    world = await World.open();
    for (const extension of ["docx", "xlsx", "pdf", "html", "csv"]) await importPurchase(world, extension);
    server = await serveDashboard(world);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  test.each(["docx", "xlsx", "html", "csv"])(
    "of a %s, 429.1万 is highlighted in the cell of its table",
    async (extension) => {
      const address = `/reports/${bodyOf(extension)}/2020?cell=PROCUREMENT_AMOUNT`;
      const [page, troubles] = await openPage(browser, server, address);
      await expectHighlighted(page, "429.1万");
      const row = page
        .getByRole("region", { name: "原文" })
        .locator("tr")
        .filter({ has: page.locator("[aria-current]") });
      expect((await row.locator("td").allInnerTexts()).filter((text) => text !== "")).toEqual([
        "政府集中采购",
        "0",
        "429.1万",
      ]);
      expect(troubles).toEqual([]);
    },
  );

  test("of a PDF, the box of 429.1万 lies on its ink on the page; as text, the same characters are highlighted", async () => {
    const address = `/reports/${bodyOf("pdf")}/2020?cell=PROCUREMENT_AMOUNT`;
    const [page, troubles] = await openPage(browser, server, address);
    await expectHighlighted(page, "429.1万");
    await page.locator("div:has(> [aria-current]) > canvas[data-drawn]").waitFor();
    expect(await page.evaluate(INK_IN_BOX)).toEqual({ inside: true, above: false });
    await page.getByText("文本", { exact: true }).click();
    await page.waitForURL(/source=text/);
    await expectHighlighted(page, "429.1万");
    expect(troubles).toEqual([]);
  });
});
/** A report of a body of its own, in a format, that states one amount. */
async function importPurchase(world: World, extension: string): Promise<void> {
  const format = FORMATS.find((one) => one.extension === extension);
  if (!format) throw new Error(`No test writes ${extension}.`);
  const bytes = format.set(
    partsOf({
      title: `${bodyOf(extension)}2020年政府信息公开工作年度报告`,
      form: FORM_2019,
      figures: new Map(cellsOf(FORM_2019).map((path) => [path, path === "procurement.amount" ? "429.1万" : "0"])),
      overview: ["本年度按规定公开政府信息。"],
    }),
  );
  const file = { name: `报告.${extension}`, bytes: Buffer.from(bytes) };
  await importFile(world.store, file, { publish: true, author: "test", reason: "test" });
}

function bodyOf(extension: string): string {
  return `甲市${{ docx: "教育", xlsx: "民政", pdf: "财政", html: "司法", csv: "审计" }[extension]}局`;
}

/** Whether anything dark is drawn within the chosen box, and in the strip of a third of its height above it. */
const INK_IN_BOX = `(() => {
  const mark = document.querySelector("section [aria-current]");
  const canvas = mark.parentElement.querySelector("canvas");
  const [box, page] = [mark, canvas].map((one) => one.getBoundingClientRect());
  const scale = canvas.width / page.width;
  const isInked = (top, height) =>
    canvas
      .getContext("2d")
      .getImageData((box.left - page.left) * scale, (top - page.top) * scale, box.width * scale, height * scale)
      .data.some((part, at) => at % 4 === 0 && part < 128);
  return { inside: isInked(box.top, box.height), above: isInked(box.top - box.height / 3, box.height / 3) };
})()`;
