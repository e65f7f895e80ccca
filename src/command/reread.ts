import { setImmediate } from "node:timers/promises";
import { type Reread, type RereadOptions, rereadAll } from "../change/reread";
import { Language } from "../message/message";
import { textOf } from "../message/textOf";
import { READER_VERSION } from "../report/readerVersion";
import type { Store } from "../store/store";

/**
 * Reads the stored documents again. Prints one line for each report that changes, one for each of its changed cells,
 * and a summary at the end. The exit code is always 0, because a changed reading is not an error.
 */
export async function reread(store: Store, options: RereadOptions): Promise<void> {
  const totals = { read: 0, changed: 0, cells: 0, published: 0, new: 0, unchanged: 0, refused: 0 };
  for await (const one of rereadAll(store, options)) {
    totals.read += 1;
    totals[one.outcome] += 1;
    if (one.outcome === "changed") totals.cells += one.differences.length;
    for (const line of rereadLines(one, options)) console.log(line);
    await setImmediate(); // handles signals, and frees memory of the embedded database, which never waits itself
  }
  const { read, changed, cells, published, unchanged, refused } = totals;
  const parts = [
    `${changed} ${options.dryRun ? "would change" : "changed"} (${cells} cells)`,
    ...(published > 0 ? [`${published} published`] : []),
    ...(totals.new > 0 ? [`${totals.new} new reports`] : []),
    `${unchanged} unchanged`,
    ...(refused > 0 ? [`${refused} refused`] : []),
  ];
  console.log(`Read ${read} documents again by reader ${READER_VERSION}: ${parts.join(", ")}.`);
}

function rereadLines({ outcome, what, differences, said }: Reread, options: RereadOptions): readonly string[] {
  if (outcome === "unchanged") return said.map((one) => `${what}: ${textOf(one, Language.EN)}`);
  const state = options.dryRun ? "would be" : "is";
  const heads: Readonly<Record<typeof outcome, string>> = {
    changed: `${differences.length} figures differ.`,
    published: `${state} published.`,
    new: `${state} a new report.`,
    refused: "stays as it is.",
  };
  return [
    [`${what}: ${heads[outcome]}`, ...said.map((one) => textOf(one, Language.EN))].join(" "),
    ...(outcome === "changed" ? differences.map(({ path, before, after }) => `  ${path}: ${before} → ${after}`) : []),
  ];
}
