import { AccessRefused } from "../access/accessRefused";
import type { Viewer } from "../access/viewer";
import { plainName } from "../form/body";
import { said } from "../message/message";
import { bodiesNamed } from "../store/departments";
import { Department } from "../store/entity/department";
import { isVisible } from "../store/seen";
import type { Manager } from "../store/store";
import { bodiesWithin } from "../store/within";
import { RefusedInput } from "./refusedInput";

/**
 * The body with a code or name in a report year (null: in any), for which a viewer acts. Throws RefusedInput if there is none or several,
 * and AccessRefused if it is not in the viewer's part of the tree; a body there that the public does not see is not told of.
 */
export async function bodyActedFor(
  manager: Manager,
  { departmentId }: Viewer,
  given: string,
  year: number | null,
  /** The input that gives it. */
  field = "department",
): Promise<Department> {
  const name = plainName(given);
  const own = departmentId === null ? null : new Set(await bodiesWithin(manager, departmentId));
  const isOwn = ({ id }: Department) => own === null || own.has(id);
  const bodies = (await bodiesNamed(manager, name, year)).filter((body) => isOwn(body) || isVisible(body));
  const [body] = bodies;
  if (!body) throw new RefusedInput([field], said("DEPARTMENT_NOT_FOUND", { name }));
  const codes = bodies.map(({ code }) => code);
  if (bodies.length > 1) throw new RefusedInput([field], said("DEPARTMENT_NAMES_SEVERAL", { name, codes }));
  if (isOwn(body)) return body;
  const part = await manager.findOneByOrFail(Department, { id: departmentId as number });
  throw new AccessRefused("NOT_ALLOWED", said("OUTSIDE_OWN_PART", { department: body.name, part: part.name }));
}
