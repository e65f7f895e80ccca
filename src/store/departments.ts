import { type EntityManager, In } from "typeorm";
import { bodyOfName, type DepartmentKind, namesOfBody, stemOf } from "../form/body";
import { Department } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { RefusedChange } from "./storeError";

/** The longest code or name that is kept. */
export const NAME_LENGTH = 160;

/** A body as a person registers it; what is left out keeps its value, or takes what the name suggests. */
export interface Registration {
  readonly code: string;
  readonly name: string;
  readonly kind?: DepartmentKind;
  readonly line?: string | null;
  readonly regionCode?: string | null;
  /** Code of the body it belongs to. */
  readonly parent?: string | null;
  readonly summary?: boolean;
  readonly activeFrom?: number | null;
  readonly activeTo?: number | null;
  readonly formerNames?: readonly {
    readonly name: string;
    readonly fromYear: number | null;
    readonly toYear: number | null;
  }[];
  readonly sample?: boolean;
}

/**
 * The bodies that a code or a name stands for: by code first, then by name, then by former name. More than one where
 * several bodies share a name; none where it is not known.
 */
export async function bodiesNamed(manager: EntityManager, name: string): Promise<readonly Department[]> {
  const names = [...namesOfBody(name)];
  const byCode = await manager.findBy(Department, { code: name });
  if (byCode.length > 0) return byCode;
  const byName = await manager.findBy(Department, { name: In(names) });
  if (byName.length > 0) return byName;
  const former = await manager.findBy(DepartmentName, { name: In(names) });
  return manager.findBy(Department, { id: In([...new Set(former.map((row) => row.departmentId))]) });
}

/** Registers a body that a document names and nobody entered: its code is its name, its parent the jurisdiction in it. */
export async function registerNamed(manager: EntityManager, name: string, sample: boolean): Promise<Department> {
  const suggested = bodyOfName(name);
  const parentId = await jurisdictionIn(manager, name);
  const { identifiers } = await manager.insert(Department, { code: name, name, ...suggested, parentId, sample });
  const id = identifiers[0]?.id as number;
  if (suggested.summary) await adopt(manager, id, name);
  return manager.findOneByOrFail(Department, { id });
}

/** Registers bodies or changes those of the same code; parents may come later in the list than their parts. */
export async function registerAll(manager: EntityManager, bodies: readonly Registration[]): Promise<void> {
  for (const body of bodies) await registerOne(manager, body);
  const parents = bodies.filter((body) => body.parent != null).map((body) => body.parent as string);
  const known = new Map((await manager.findBy(Department, { code: In(parents) })).map((row) => [row.code, row.id]));
  for (const { code, parent } of bodies) {
    if (parent === undefined) continue;
    const parentId = parent === null ? null : known.get(parent);
    if (parentId === undefined)
      throw new RefusedChange(`${code} is to belong to ${parent}, but no department has that code.`);
    await manager.update(Department, { code }, { parentId });
  }
  await refuseCircles(manager);
}

// By its code, or, where an import made its name its code, by one of its names: it is given its code now.
async function bodyRegisteredAs(manager: EntityManager, body: Registration): Promise<Department | null> {
  const names = [body.name, ...(body.formerNames ?? []).map((former) => former.name)];
  return (
    (await manager.findOneBy(Department, { code: body.code })) ??
    (await manager.findOneBy(Department, { code: In(names), registered: false }))
  );
}

async function refuseCircles(manager: EntityManager): Promise<void> {
  const rows = await manager.find(Department, { select: { id: true, code: true, parentId: true } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    const above = new Set([row.id]);
    for (let at = row.parentId; at !== null; at = byId.get(at)?.parentId ?? null) {
      if (above.has(at))
        throw new RefusedChange(`${row.code} would belong to itself: a tree of departments has no circles.`);
      above.add(at);
    }
  }
}

async function registerOne(manager: EntityManager, body: Registration): Promise<void> {
  const { parent: _, formerNames, ...columns } = body;
  const known = await bodyRegisteredAs(manager, body);
  if (known) await manager.update(Department, { id: known.id }, { ...columns, registered: true });
  else await manager.insert(Department, { ...bodyOfName(body.name), ...columns, registered: true });
  if (formerNames === undefined) return;
  const { id } = await manager.findOneByOrFail(Department, { code: body.code });
  await manager.delete(DepartmentName, { departmentId: id });
  if (formerNames.length > 0)
    await manager.insert(
      DepartmentName,
      formerNames.map((former) => ({ ...former, departmentId: id })),
    );
}

// 丽水市科学技术局 belongs to 丽水市 where that is registered: the longest jurisdiction that its name begins with.
async function jurisdictionIn(manager: EntityManager, name: string): Promise<number | null> {
  const summaries = await manager.findBy(Department, { summary: true });
  const above = summaries.filter((body) => isPartOf(name, body.name));
  above.sort((a, b) => stemOf(b.name).length - stemOf(a.name).length);
  return above[0]?.id ?? null;
}

// A jurisdiction that arrives after its parts takes in those that have no parent yet, or one further up.
async function adopt(manager: EntityManager, id: number, name: string): Promise<void> {
  const bodies = await manager.findBy(Department, { registered: false });
  const byId = new Map((await manager.findBy(Department, { summary: true })).map((body) => [body.id, body]));
  for (const body of bodies) {
    const parent = body.parentId === null ? null : (byId.get(body.parentId) ?? null);
    const nearer = parent === null || stemOf(parent.name).length < stemOf(name).length;
    if (body.id !== id && isPartOf(body.name, name) && nearer)
      await manager.update(Department, { id: body.id }, { parentId: id });
  }
}

function isPartOf(part: string, whole: string): boolean {
  const stem = stemOf(whole);
  return stemOf(part) !== stem && part.startsWith(stem);
}
