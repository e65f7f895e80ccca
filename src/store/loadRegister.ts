import { And, type EntityManager, type FindOptionsWhere, In, LessThan, MoreThan } from "typeorm";
import { bodyOfName, namesOfBody, namesOfJurisdiction, stemOf } from "../form/body";
import type { Period } from "../form/period";
import type { Succession } from "../form/succession";
import { batches } from "./batches";
import { Department } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { departmentsWith, periodsOf } from "./periods";
import type { FormerName, RegisteredBody, Registration } from "./registration";
import { loadSuccessions } from "./successions";

/**
 * Loads the part of the register that a list of registrations may concern, by id, in the order of the ids: the bodies
 * that it names, as parents too; the jurisdictions to which its bodies may belong; the bodies that may come to belong to
 * its jurisdictions; their predecessors and successors; and all bodies above these. Bodies that are known from drafts only are among them.
 */
export async function loadRegister(
  manager: EntityManager,
  given: readonly Registration[],
): Promise<ReadonlyMap<number, RegisteredBody>> {
  const loaded = new LoadedBodies(manager);
  await loaded.addBy("code", given.flatMap(codesIn));
  await loaded.addBy("name", given.flatMap(namesIn));
  const placed = new Set(loaded.rows().flatMap(({ code, periods }) => (isPlaced(periods) ? code : [])));
  const unplaced = given.filter(({ code, parent }) => parent === undefined && !placed.has(code));
  const summaries = new Set(
    loaded.rows().flatMap(({ code, name, periods }) => (periods.at(-1)?.summary ? [code, name] : [])),
  );
  const isSummary = (body: Registration) =>
    body.summary ??
    (bodyOfName(body.name).summary || [body.code, ...namesIn(body)].some((each) => summaries.has(each)));
  await loaded.addBy("name", unplaced.flatMap(namesOfWholes));
  await loaded.addUnregistered(given.filter(isSummary).map(({ name }) => stemOf(name)));
  await loaded.addLinked();
  await loaded.addAncestors();
  return loaded.complete();
}

type RegisterRow = Omit<RegisteredBody, "formerNames" | "predecessors">;

function isPlaced(periods: readonly Period[]): boolean {
  return periods.some(({ parentId }) => parentId !== null);
}

// Only the columns: a row of TypeORM has getters, too.
function columnsOf({ id, code, name, activeFrom, activeTo, registered, sample, filing }: OwnColumns): OwnColumns {
  return { id, code, name, activeFrom, activeTo, registered, sample, filing };
}

type OwnColumns = Omit<RegisterRow, "periods">;

class LoadedBodies {
  private readonly byId = new Map<number, RegisterRow>();
  private successions: readonly Succession[] = [];

  constructor(private readonly manager: EntityManager) {}

  rows(): readonly RegisterRow[] {
    return [...this.byId.values()];
  }

  async addBy(column: "id" | "code" | "name", values: readonly (number | string)[]): Promise<void> {
    for (const batch of batches([...new Set(values)], VALUES_AT_ONCE)) await this.add([{ [column]: In([...batch]) }]);
  }

  /** Adds those whose name begins with one of these stems, and which nobody registered. */
  async addUnregistered(stems: readonly string[]): Promise<void> {
    for (const batch of batches([...new Set(stems)], RANGES_AT_ONCE))
      await this.add(batch.map((stem) => ({ registered: false, name: And(MoreThan(stem), LessThan(stem + LAST)) })));
  }

  /** Adds the predecessors and successors of those that are loaded, and theirs. */
  async addLinked(): Promise<void> {
    this.successions = await loadSuccessions(this.manager);
    const known = new Set(this.byId.keys());
    for (let size = -1; size !== known.size; ) {
      size = known.size;
      for (const { departmentId, predecessorId } of this.successions)
        if (known.has(departmentId) || known.has(predecessorId)) known.add(departmentId).add(predecessorId);
    }
    await this.addBy(
      "id",
      [...known].filter((id) => !this.byId.has(id)),
    );
  }

  async addAncestors(): Promise<void> {
    const parents = this.rows().flatMap(({ periods }) => periods.flatMap(({ parentId }) => parentId ?? []));
    const above = parents.filter((id) => !this.byId.has(id));
    if (above.length === 0) return;
    await this.addBy("id", above);
    await this.addAncestors();
  }

  /** The bodies that were added, with their former names and predecessors. */
  async complete(): Promise<ReadonlyMap<number, RegisteredBody>> {
    const ids = [...this.byId.keys()].sort((a, b) => a - b);
    const names = new Map<number, FormerName[]>();
    for (const batch of batches(ids, VALUES_AT_ONCE)) {
      const where = { departmentId: In([...batch]) };
      for (const { departmentId, name, fromYear, toYear } of await this.manager.find(DepartmentName, {
        where,
        order: { id: "ASC" },
      }))
        names.set(departmentId, [...(names.get(departmentId) ?? []), { name, fromYear, toYear }]);
    }
    const predecessors = new Map<number, Omit<Succession, "departmentId">[]>();
    for (const { departmentId, predecessorId, fromYear, kind } of this.successions)
      predecessors.set(departmentId, [...(predecessors.get(departmentId) ?? []), { predecessorId, fromYear, kind }]);
    return new Map(
      ids.map((id) => [
        id,
        {
          ...(this.byId.get(id) as RegisterRow),
          formerNames: names.get(id) ?? [],
          predecessors: predecessors.get(id) ?? [],
        },
      ]),
    );
  }

  private async add(where: FindOptionsWhere<Department>[]): Promise<void> {
    for (const row of await departmentsWith(this.manager, where))
      this.byId.set(row.id, { ...columnsOf(row), periods: periodsOf(row) });
  }
}

/** The last character there is, so that every longer name with the same beginning comes before it. */
const LAST = "\u{10FFFF}";

function codesIn({ code, parent, predecessors = [] }: Registration): readonly string[] {
  return [code, ...(parent == null ? [] : [parent]), ...predecessors.map((predecessor) => predecessor.code)];
}

function namesIn({ name, formerNames = [] }: Registration): readonly string[] {
  return [name, ...formerNames.map((former) => former.name)].flatMap(namesOfBody);
}

/** The names of the jurisdictions with whose name a body's name begins, if there are such. */
function namesOfWholes({ name }: Registration): readonly string[] {
  return Array.from({ length: name.length }, (_, i) => name.slice(0, i + 1)).flatMap(namesOfJurisdiction);
}

/** Values that one statement looks for, and ranges of names: SQLite allows an OR of less than a thousand conditions. */
const VALUES_AT_ONCE = 5000;
const RANGES_AT_ONCE = 500;
