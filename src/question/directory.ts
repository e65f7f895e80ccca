import type { Standing } from "../access/standing";
import { sightOf, type Viewer } from "../access/viewer";
import { BodyDirectory, sortedByCode } from "../arithmetic/directory";
import type { Due } from "../form/expectation";
import { DIRECTORY } from "../store/basis";
import { type Body, loadBodies, loadFormerNames } from "../store/bodies";
import type { DepartmentName } from "../store/entity/departmentName";
import type { StoredSuccession } from "../store/entity/succession";
import type { Memory } from "../store/memory";
import type { Manager, Remembered, Snapshot } from "../store/store";
import { loadSuccessions } from "../store/successions";
import type { Touched } from "../store/touched";

export type Directory = BodyDirectory<Body, DepartmentName, StoredSuccession>;

/** Estimated: a row, its period, the years for which it filed, the days of publication, and its names in pinyin. */
const BYTES_A_BODY = 1_400;

/** The visible departments, with the current tree and the reports that they had filed at a moment (null: now), or with drafts. */
export async function loadDirectory(manager: Manager, asOf: Standing, due: Due): Promise<Directory> {
  const bodies = sortedByCode(await loadBodies(manager, asOf, due));
  return new BodyDirectory(bodies, await loadFormerNames(manager), await loadSuccessions(manager));
}

/**
 * The same for now, remembered for all requests of a viewer: only the rows that later writes touched are loaded again.
 */
export async function newestDirectory(
  { version, manager }: Snapshot,
  memory: Memory<Remembered>,
  viewer: Viewer,
  due: Due,
): Promise<Directory> {
  const { value } = await memory.get(version, `${sightOf(viewer)} directory`, async (before) => {
    const it = before
      ? await renewed(manager, before.value.it as Directory, before.since, due)
      : await loadDirectory(manager, null, due);
    return { value: { it, bytes: it.bodies.length * BYTES_A_BODY }, basis: DIRECTORY };
  });
  return value.it as Directory;
}

async function renewed(
  manager: Manager,
  directory: Directory,
  since: readonly Touched[],
  due: Due,
): Promise<Directory> {
  if (since.some(({ everything }) => everything)) return loadDirectory(manager, null, due);
  const ids = [...new Set(since.flatMap(({ bodies, filings }) => [...bodies, ...filings]))];
  const bodies = await loadBodies(manager, null, due, ids);
  const known = bodies.every(({ id }) => directory.get(id) !== undefined);
  if (known && !since.some(({ members }) => members)) return directory.withRows(bodies);
  const formerNames = await loadFormerNames(manager, ids);
  return directory.mended(new Set(ids), bodies, formerNames, await loadSuccessions(manager));
}
