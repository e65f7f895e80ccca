import { setImmediate } from "node:timers/promises";
import { type Reread, type RereadOptions, rereadAll } from "../change/reread";
import { type Message, said } from "../message/message";
import { textOf } from "../message/textOf";
import { READER_VERSION } from "../report/readerVersion";
import type { Store } from "../store/store";
import { localActor } from "./localActor";
import type { Teller } from "./teller";

/**
 * Reads the stored documents again. Prints one line for each report that changes, one for each of its changed cells,
 * and a summary at the end. The exit code is always 0, because a changed reading is not an error.
 */
export async function reread(store: Store, options: RereadOptions, teller: Teller): Promise<void> {
  const totals = { read: 0, changed: 0, cells: 0, published: 0, new: 0, unchanged: 0, refused: 0 };
  for await (const one of rereadAll(store, { ...options, actor: localActor() })) {
    totals.read += 1;
    totals[one.outcome] += 1;
    if (one.outcome === "changed") totals.cells += one.differences.length;
    for (const line of rereadLines(one, options)) console.log(textOf(line, teller.language));
    await setImmediate(); // handles signals, and frees memory of the embedded database, which never waits itself
  }
  const { read, changed, cells, published, unchanged, refused } = totals;
  const parts = [
    said(options.dryRun ? "REREAD_WOULD_CHANGE" : "REREAD_CHANGED", { count: changed, cells }),
    ...(published > 0 ? [said("REREAD_PUBLISHED", { count: published })] : []),
    ...(totals.new > 0 ? [said("REREAD_NEW", { count: totals.new })] : []),
    said("REREAD_UNCHANGED", { count: unchanged }),
    ...(refused > 0 ? [said("REREAD_REFUSED", { count: refused })] : []),
  ];
  teller.tell(said("REREAD", { count: read, reader: READER_VERSION, parts }));
}

function rereadLines({ outcome, what, differences, said: notes }: Reread, options: RereadOptions): readonly Message[] {
  if (outcome === "unchanged") return notes.map((one) => said("LINE", { what, sentence: one }));
  const heads: Readonly<Record<typeof outcome, Message>> = {
    changed: said("FIGURES_DIFFER", { count: differences.length }),
    published: said(options.dryRun ? "WOULD_BE_PUBLISHED" : "BECOMES_PUBLISHED"),
    new: said(options.dryRun ? "WOULD_BE_REPORT" : "BECOMES_REPORT"),
    refused: said("STAYS"),
  };
  const sentence = [heads[outcome], ...notes].reduceRight((next, one) => said("THEN", { one, next }));
  return [
    said("LINE", { what, sentence }),
    ...(outcome === "changed"
      ? differences.map(({ path, before, after }) =>
          said("DIFFERENCE", { path, before: String(before), after: String(after) }),
        )
      : []),
  ];
}
