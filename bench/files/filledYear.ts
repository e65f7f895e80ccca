import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document } from "../../src/store/entity/document";
import { Revision } from "../../src/store/entity/revision";
import { Store } from "../../src/store/store";
import { fill, TRACED_YEAR } from "../fill";

/** What a document has, in bytes: half of it can be compressed away. */
const DOCUMENT = 100_000;

/** A database file with a city of so many departments, whose documents of one year are as large as real ones. */
export async function filledYear(departments: number): Promise<{ readonly address: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-bench-"));
  const address = join(folder, "bench.sqlite");
  const store = await Store.open(address);
  await store.migrate();
  await fill(store, departments);
  await store.write(async (manager) => {
    const filed = await manager.find(Revision, {
      select: { id: true, documentId: true },
      where: { year: TRACED_YEAR },
    });
    for (const { documentId } of filed)
      await manager.update(
        Document,
        { id: documentId },
        { bytes: Buffer.from(randomBytes(DOCUMENT / 2).toString("hex")) },
      );
  });
  await store.close();
  return { address, remove: () => rmSync(folder, { recursive: true }) };
}
