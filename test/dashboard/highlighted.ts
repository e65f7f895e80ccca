import type { Page } from "playwright-core";

/** Waits until these characters, and no others, are highlighted in the source, and seen without scrolling of one's own. */
export async function expectHighlighted(page: Page, text: string): Promise<void> {
  const mark = page.getByRole("region", { name: "原文" }).locator("[aria-current]");
  await mark.filter({ hasText: new RegExp(`^${text}$`) }).waitFor();
  expect(await mark.allInnerTexts()).toEqual([text]);
  // The page scrolls a moment after it marks them; its rules about scripts forbid to wait for that within it.
  for (let left = 50; left > 0 && !(await page.evaluate(IS_SEEN)); left--) await page.waitForTimeout(100);
  expect(await page.evaluate(IS_SEEN)).toBe(true);
}

const IS_SEEN = `(() => {
  const mark = document.querySelector("section[tabindex] [aria-current]");
  const [own, around] = [mark, mark.closest("section[tabindex]")].map((one) => one.getBoundingClientRect());
  return own.top >= around.top && own.bottom <= around.bottom;
})()`;
