import { And, type EntityManager, In, LessThan, MoreThan } from "typeorm";
import { bearersOf, bodyOfName, type DepartmentKind, namesOfBody, withoutSecondName } from "../form/body";
import { Department } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { changeDepartment } from "./rollup/keep";
import { RefusedChange } from "./storeError";
import { touchedBy } from "./touched";
import { placeRegistered } from "./tree";

/** Largest number of characters in a stored code or name. */
export const NAME_LENGTH = 160;

/** A body as a person registers it. A missing property keeps its value; for a new body it is derived from the name. */
export interface Registration {
  readonly code: string;
  readonly name: string;
  readonly kind?: DepartmentKind;
  readonly line?: string | null;
  readonly regionCode?: string | null;
  /** Code of its parent. */
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

/** The bodies that a code or name may mean in a report year (see `bearersOf`); empty if there are none. */
export async function bodiesNamed(
  manager: EntityManager,
  name: string,
  year: number | null = null,
): Promise<readonly Department[]> {
  const first = withoutSecondName(name);
  const names = In([...namesOfBody(name), first]);
  const former = await manager.findBy(DepartmentName, { name: names });
  const bodies = await manager.findBy(Department, [
    { code: name },
    { name: names },
    ...BRACKETS.map(([open, close]) => ({ name: And(MoreThan(first + open), LessThan(first + close)) })),
    { id: In(former.map((each) => each.departmentId)) },
  ]);
  const bearers = bodies.map((body) => ({
    body,
    code: body.code,
    name: body.name,
    formerNames: former.filter((each) => each.departmentId === body.id),
  }));
  return bearersOf(name, year, bearers).map(({ body }) => body);
}

// In the order of characters, each closing bracket directly follows its opening one: the names between a name with the
// one and the same name with the other are those that begin with the name and the opening bracket.
const BRACKETS = [
  ["（", "）"],
  ["(", ")"],
] as const;

/** Every current and former name of a body. */
export async function namesKnown(manager: EntityManager): Promise<readonly string[]> {
  const bodies = await manager.find(Department, { select: { id: true, name: true } });
  const former = await manager.find(DepartmentName, { select: { id: true, name: true } });
  return [...bodies, ...former].map(({ name }) => name);
}

/**
 * Registers a body that a document names and nobody entered before; its code is its name. It gets its position in the
 * tree when a report is published.
 */
export async function registerNamed(manager: EntityManager, name: string, sample: boolean): Promise<Department> {
  const { identifiers } = await manager.insert(Department, { code: name, name, ...bodyOfName(name), sample });
  return manager.findOneByOrFail(Department, { id: identifiers[0]?.id as number });
}

/**
 * Registers bodies, or changes those with the same code; a parent may come later in the list than its parts. The sample
 * does not change bodies that a person entered or a real document named. Throws RefusedChange if the list is
 * contradictory.
 */
export async function registerAll(manager: EntityManager, given: readonly Registration[]): Promise<void> {
  const bodies: Registration[] = [];
  for (const body of given) if (await registerOne(manager, body)) bodies.push(body);
  await setParents(manager, bodies);
  for (const { code, parent } of bodies) await placeRegistered(manager, code, parent === undefined);
}

// A body that moves is first removed from the tree, so that a circle is only found if the complete list contains one.
async function setParents(manager: EntityManager, bodies: readonly Registration[]): Promise<void> {
  const named = bodies.flatMap(({ code, parent }) => [code, ...(parent == null ? [] : [parent])]);
  const known = new Map((await manager.findBy(Department, { code: In(named) })).map((row) => [row.code, row]));
  const moves = bodies.flatMap(({ code, parent }) => {
    if (parent === undefined) return [];
    const parentId = parent === null ? null : known.get(parent)?.id;
    if (parentId === undefined)
      throw new RefusedChange(`${code} is to belong to ${parent}, but no department has that code.`);
    const body = known.get(code) as Department;
    return body.parentId === parentId ? [] : [{ body, parentId }];
  });
  for (const { body } of moves)
    if (body.parentId !== null) await changeDepartment(manager, body.id, { parentId: null });
  for (const { body, parentId } of moves) if (parentId !== null) await changeDepartment(manager, body.id, { parentId });
}

async function registerOne(manager: EntityManager, body: Registration): Promise<boolean> {
  const { parent: _, formerNames, sample = false, ...columns } = body;
  const known = await bodyRegisteredAs(manager, body);
  if (sample && known && !known.sample) return false;
  if (known) await changeDepartment(manager, known.id, { ...columns, sample, registered: true });
  else await manager.insert(Department, { ...bodyOfName(body.name), ...columns, sample, registered: true });
  const { id } = await manager.findOneByOrFail(Department, { code: body.code });
  if (!known) touchedBy(manager).member(id);
  if (formerNames !== undefined) await setFormerNames(manager, id, formerNames);
  if (known && known.name !== body.name) await keepName(manager, id, known.name);
  return true;
}

async function setFormerNames(
  manager: EntityManager,
  departmentId: number,
  names: NonNullable<Registration["formerNames"]>,
): Promise<void> {
  touchedBy(manager).member(departmentId);
  await manager.delete(DepartmentName, { departmentId });
  if (names.length > 0)
    await manager.insert(
      DepartmentName,
      names.map((former) => ({ ...former, departmentId })),
    );
}

// Reports under the old name are still possible.
async function keepName(manager: EntityManager, departmentId: number, name: string): Promise<void> {
  if (await manager.existsBy(DepartmentName, { departmentId, name })) return;
  await manager.insert(DepartmentName, { departmentId, name, fromYear: null, toYear: null });
}

// Finds a body by its code. If an import or the sample chose its code, it is also found by one of its names, and then
// gets the given code. Two codes with the same name are refused, because every report under that name would be
// ambiguous.
async function bodyRegisteredAs(manager: EntityManager, body: Registration): Promise<Department | null> {
  const coded = await manager.findOneBy(Department, { code: body.code });
  const names = [body.name, ...(body.formerNames ?? []).map((former) => former.name)].flatMap(namesOfBody);
  const others = (await manager.findBy(Department, { name: In(names) })).filter((other) => other.id !== coded?.id);
  const current = others.filter((other) => namesOfBody(body.name).includes(other.name));
  const taken = current.find((other) => other.registered && (!other.sample || body.sample === true));
  if (taken)
    throw new RefusedChange(
      `${body.code} is to bear the name of ${taken.code} (${taken.name}): give one of them another.`,
    );
  const loose = others.filter((other) => !other.registered || (other.sample && body.sample !== true));
  if (loose.length > 1 || (coded && loose.length > 0))
    throw new RefusedChange(
      `The names of ${body.code} stand for bodies that have reports of their own (${loose.map((other) => other.name).join("、")}): they cannot be made one.`,
    );
  return coded ?? loose[0] ?? null;
}
