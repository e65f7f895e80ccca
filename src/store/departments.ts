import { And, type EntityManager, In, LessThan, MoreThan } from "typeorm";
import { bearersOf, bodyOfName, namesOfBody, plainName, withoutSecondName } from "../form/body";
import { OPEN_FROM, OPEN_TO } from "../form/period";
import { Department } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { insertPeriods } from "./periods";

/** Largest number of characters in a stored code or name. */
export const NAME_LENGTH = 160;

/** The bodies that a code or name may mean in a report year (see `bearersOf`); empty if there are none. */
export async function bodiesNamed(
  manager: EntityManager,
  name: string,
  year: number | null = null,
): Promise<readonly Department[]> {
  const plain = plainName(name);
  const first = withoutSecondName(plain);
  const names = In([name, ...namesOfBody(plain), first]);
  const former = await manager.findBy(DepartmentName, { name: names });
  const bodies = await manager.findBy(Department, [
    { code: In([name, plain]) },
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
  const { identifiers } = await manager.insert(Department, { code: name, name, sample });
  const id = identifiers[0]?.id as number;
  const facts = { ...bodyOfName(name), parentId: null, regionCode: null, partsComplete: false };
  await insertPeriods(manager, new Map([[id, [{ fromYear: OPEN_FROM, toYear: OPEN_TO, ...facts }]]]));
  return manager.findOneByOrFail(Department, { id });
}
