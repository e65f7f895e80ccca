import type { EntityManager } from "typeorm";
import { stemOf } from "../form/body";
import { ALL_YEARS, OPEN_TO, withFacts } from "../form/period";
import { Department } from "./entity/department";
import { departmentsWith, periodsOf } from "./periods";
import { changeDepartments } from "./rollup/keep";
import { isVisible } from "./seen";

/**
 * Puts a body into the tree before its first report is published: below the jurisdiction with which its name begins, and
 * above its parts that are already there, in all years. What a person entered does not change. A draft changes nothing.
 */
export async function placePublished(manager: EntityManager, departmentId: number): Promise<void> {
  const [body] = await departmentsWith(manager, { id: departmentId });
  if (!body || body.registered || body.filing !== "") return;
  if (body.parentId === null) await join(manager, body);
  if (body.summary) await adopt(manager, body);
}

// 丽水市科学技术局 belongs to 丽水市 if that is visible: the longest jurisdiction with which its name begins.
async function join(manager: EntityManager, body: Department): Promise<void> {
  const above = (await summaries(manager)).filter((summary) => isVisible(summary) && isPartOf(body, summary));
  above.sort((a, b) => stemOf(b.name).length - stemOf(a.name).length);
  const [nearest] = above;
  if (nearest) await place(manager, [body], nearest.id);
}

// If a jurisdiction comes later than its parts, they move below it, unless a person entered where they belong.
async function adopt(manager: EntityManager, whole: Department): Promise<void> {
  const bodies = await departmentsWith(manager, { registered: false });
  const above = new Map((await summaries(manager)).map((body) => [body.id, body]));
  const parts = bodies.filter((body) => {
    const parent = body.parentId === null ? null : (above.get(body.parentId) ?? null);
    const nearer = parent === null || stemOf(parent.name).length < stemOf(whole.name).length;
    return body.id !== whole.id && isPartOf(body, whole) && nearer;
  });
  await place(manager, parts, whole.id);
}

function place(manager: EntityManager, bodies: readonly Department[], parentId: number): Promise<void> {
  const below = (body: Department) => ({ periods: withFacts(periodsOf(body), ALL_YEARS, { parentId }) });
  return changeDepartments(manager, new Map(bodies.map((body) => [body.id, below(body)])));
}

async function summaries(manager: EntityManager): Promise<readonly Department[]> {
  const newest = { periods: { summary: true, toYear: OPEN_TO } };
  return manager.find(Department, { where: newest, relations: { periods: true } });
}

// A name puts no body into the made-up sample, and none of the sample below a real one.
function isPartOf(part: Department, whole: Department): boolean {
  const stem = stemOf(whole.name);
  return part.sample === whole.sample && stemOf(part.name) !== stem && part.name.startsWith(stem);
}
