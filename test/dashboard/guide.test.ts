import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { settled } from "../support/dashboard";
import { picturesOf } from "../support/guide";
import { overSample } from "../support/overSample";

const DOCS = join(__dirname, "../../docs");
const GUIDES = [
  { file: "guide.zh-CN.md", lang: "zh" },
  { file: "guide.md", lang: "en" },
] as const;

/** `npm run pictures` takes the pictures of the guide anew. */
const TAKES_PICTURES = Boolean(process.env.WRITE_PICTURES);

const textOf = (file: string) => readFileSync(join(DOCS, file), "utf8");

const SHOWN = GUIDES.flatMap(({ file, lang }) =>
  picturesOf(textOf(file)).map((picture) => ({ ...picture, file, lang }) as const),
);

overSample("The guide", (visit) => {
  test.each(SHOWN)("the page of $path shows what the guide names in bold", async ({ path, address, named, lang }) => {
    const [page, troubles] = await visit.open(inLanguage(address, lang), { viewport: { width: 1280, height: 860 } });
    expect(await missingOn(page, named)).toEqual([]);
    if (TAKES_PICTURES) await takePicture(page, join(DOCS, path));
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  const addresses = [...textOf("guide.md").matchAll(/`(\/[^`]+)`/g)].map(([, address]) => address as string);
  test.each(addresses)("the file %s is there", async (address) => {
    const response = await fetch(visit.server.url + address);
    expect([address, response.status]).toEqual([address, 200]);
    await response.arrayBuffer();
  });
});

test("the pictures that the guides show are kept, and no other", () => {
  expect(SHOWN.filter(({ path }) => !existsSync(join(DOCS, path)))).toEqual([]);
  const kept = readdirSync(join(DOCS, "pictures")).map((name) => `pictures/${name}`);
  expect(kept.sort()).toEqual(SHOWN.map(({ path }) => path).sort());
});

test("both guides show the same pages", () => {
  const [chinese, english] = GUIDES.map(({ file }) => picturesOf(textOf(file)).map(({ address }) => address));
  expect(english).toEqual(chinese);
  expect(english?.length).toBeGreaterThan(8);
});

function inLanguage(address: string, lang: "zh" | "en"): string {
  if (lang === "zh") return address;
  return `${address}${address.includes("?") ? "&" : "?"}lang=en`;
}

/** The words that a page still does not show after a while, in whatever case. */
async function missingOn(page: Page, named: readonly string[]): Promise<readonly string[]> {
  await page.locator("h1").first().waitFor();
  for (let tries = 0; ; tries++) {
    const text = (await page.locator("body").innerText()).toLowerCase();
    const missing = named.filter((words) => !text.includes(words.toLowerCase()));
    if (missing.length === 0 || tries === 50) return missing;
    await page.waitForTimeout(200);
  }
}

/** Takes a picture of a page once all is answered, and charts and scrolling are at rest: two pictures in a row are the same. */
async function takePicture(page: Page, path: string): Promise<void> {
  await settled(page);
  let before: Buffer | null = null;
  for (let tries = 0; tries < 20; tries++) {
    await page.waitForTimeout(300);
    const now = await page.screenshot();
    if (before?.equals(now)) return writeFileSync(path, now);
    before = now;
  }
  throw new Error("The page does not come to rest.");
}
