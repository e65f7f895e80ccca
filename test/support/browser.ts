import { type Browser, chromium as playwright } from "playwright-core";
import { findProgram, isExecutable } from "./programs";
import type { Requirement } from "./requirement";

const PATH =
  process.env.CHROMIUM_PATH ??
  // The shell has no windows of its own to draw, and takes half the time.
  findProgram("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome") ??
  [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ].find(isExecutable);

/** Chromium or Chrome: of CHROMIUM_PATH, or found in the usual places. */
export const chromium: Requirement = { name: "Chromium", missing: whyNot() };

/** A headless browser with a fresh profile that asks nothing of the net by itself. */
export function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: PATH as string,
    args: [
      "--no-sandbox", // Chromium's own sandbox does not run as root
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function whyNot(): string | null {
  if (PATH === undefined) return "No Chromium on this machine: install chromium, or set CHROMIUM_PATH.";
  return isExecutable(PATH) ? null : `CHROMIUM_PATH is ${PATH}, which is no program: correct it.`;
}
