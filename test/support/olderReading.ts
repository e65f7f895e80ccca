import { CellStatus } from "../../src/form/status";
import { Revision } from "../../src/store/entity/revision";
import { rebuildRollups } from "../../src/store/rollup/rebuild";
import { statusesByPath, statusesOf } from "../../src/store/statuses";
import type { Store } from "../../src/store/store";

/** Makes the first revision of a store one of an older reader, which read `rules.made` as something else. */
export function asIfOlder(store: Store, value: number | null, status = CellStatus.REPORTED): Promise<void> {
  return store.write(async (manager) => {
    const revision = await manager.findOneByOrFail(Revision, { id: 1 });
    const statuses = new Map(statusesByPath(revision.statuses)).set("rules.made", status);
    const changed = statusesOf([...statuses].map(([path, each]) => ({ path, status: each })));
    const older = { readerVersion: 1, statuses: changed, figures: { rules: { made: value } } };
    await manager.update(Revision, { id: 1 }, older);
    await rebuildRollups(manager);
  });
}
