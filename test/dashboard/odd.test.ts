import { readFileSync } from "node:fs";
import { overSample } from "../support/overSample";

overSample("What is asked oddly, or taken away,", (visit) => {
  test.each([
    ["/places/xxx/2024", "xxx"],
    ["/places/990100/abc", "year 须为四位数字的年度，收到的是“abc”"],
    ["/reports/990100-KJJ/abc?lang=en", "year must be a year of four digits, got “abc”"],
    ["/reports/990100-KJJ/2024?cell=NOSUCH", "NOSUCH"],
    ["/reports/990100-KJJ/2024?asOf=yesterday", "yesterday"],
    ["/ranking?under=990100&year=2024&by=GRANTED_RATE&minimumBase=-5", "minimumBase 须为0或正整数，收到的是“-5”"],
    ["/ranking?under=990100&year=2024&by=NOSUCH", "NOSUCH"],
    ["/compare?under=%3Cscript%3E&years=abc", "years 须为四位数字的年度，几个年度之间用逗号隔开，收到的是“abc”"],
    ["/compare?under=%3Cscript%3E&lang=en", '"<script>"'],
    ["/compare?under=990100&lines=科技&years=2020&pin=nosuch", "nosuch"],
    ["/search?text=公开&years=", "报告正文"],
    ["/?lang=fr", "lang 须为zh或en，收到的是“fr”"],
    ["/nosuch", "No such page"],
    ["/reconciliation/xxx/2022", "xxx"],
    ["/summaries/xxx/2022", "xxx"],
    ["/reports/xxx/2022", "xxx"],
    ["/departments/xxx", "xxx"],
    ["/places/990100/1999", "没有报告可供校验"],
    ["/contributors?under=990100&year=2023&indicator=PROCUREMENT_AMOUNT", "表式（国办公开办函〔2021〕30号）没有此项"],
    ["/ranking?under=990100&year=2023&by=PROCUREMENT_AMOUNT", "表式（国办公开办函〔2021〕30号）没有此项"],
  ])("%s says what is wrong instead of showing nothing", async (address, says) => {
    const [page] = await visit.open(address);
    await page.getByText(says).first().waitFor();
    await page.context().close();
  });

  test("on a report, another year leads to the same department's report", async () => {
    const [page, troubles] = await visit.open("/reports/990100-JYJ/2025");
    await page.getByRole("combobox", { name: "年度", exact: true }).click();
    await page.getByRole("option", { name: /^2021年/ }).click();
    await page.getByRole("heading", { name: "示例市教育局2021年政府信息公开工作年度报告" }).waitFor();
    expect(troubles).toEqual([]);
  });

  test("years the wrong way round are put right in the address", async () => {
    const [page, troubles] = await visit.open("/places/990100/2024?from=2024&to=2019");
    await page.waitForURL(/from=2019&to=2024/);
    expect(troubles).toEqual([]);
  });

  test("a chart is saved as an SVG file that is XML with its title, and as a PNG file", async () => {
    const [page, troubles] = await visit.open("/ranking?under=990100&year=2024&by=GRANTED_RATE&lang=en");
    const saved = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: new RegExp(`Save the picture: .*, ${format}$`) }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const svg = (await saved("SVG")).toString();
    const read = await page.evaluate(
      `(() => {
        const parsed = new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml");
        return [parsed.documentElement.nodeName, parsed.querySelector("parsererror")?.textContent ?? null];
      })()`,
    );
    expect(read).toEqual(["svg", null]);
    expect(svg).toContain("ranking");
    expect(svg).toContain("Data version: ");
    expect((await saved("PNG")).subarray(1, 4).toString()).toBe("PNG");
    expect(troubles).toEqual([]);
  });

  test("a dark page is printed dark on white", async () => {
    const [page] = await visit.open("/ranking?under=990100&year=2024&by=GRANTED_RATE", { colorScheme: "dark" });
    await page.getByRole("table").waitFor();
    const drawn = (scheme: string) => page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
    await drawn("dark");
    await page.emulateMedia({ media: "print" });
    await drawn("light");
    await page.emulateMedia({ media: "screen" });
    await drawn("dark");
  });

  test("a printed table has all its rows", async () => {
    const [page] = await visit.open("/reconciliation/990100/2022?equal=true");
    const rows = page.getByRole("table").getByRole("rowheader");
    await rows.first().waitFor();
    expect(await rows.count()).toBeLessThan(200);
    await page.emulateMedia({ media: "print" });
    await rows.nth(199).waitFor({ state: "attached" });
    expect(await rows.count()).toBe(200);
  });
});
