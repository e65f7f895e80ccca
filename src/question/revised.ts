import { groupKey, keyText } from "../arithmetic/group";
import { grouped } from "../arithmetic/grouped";
import type { RevisedReport } from "../arithmetic/note";
import { once } from "../arithmetic/once";
import { namedBodies } from "../arithmetic/selection";
import type { FormCode } from "../form/catalogue";
import { dayIn } from "../form/dayInChina";
import type { Dimension } from "../form/dimension";
import { periodIn } from "../form/period";
import { type Basis, reportsOf } from "../store/basis";
import type { Body } from "../store/bodies";
import { loadRevised } from "../store/revised";
import type { Slice } from "../store/slice";
import type { Ground } from "./ground";

/** The revised reports of each group of a question; the keys are texts of `keyText`. Loaded when they are first asked for. */
export type RevisedByGroup = () => Promise<ReadonlyMap<string, readonly RevisedReport<Body>[]>>;

/** The revised reports of a slice by group, with one SQL statement. `basis` is the data of its reports. */
export function revisedByGroup(
  ground: Ground,
  slice: Slice,
  basis: Basis,
  groupBy: readonly Dimension[],
): RevisedByGroup {
  return once(async () =>
    grouped(await revisedIn(ground, slice, basis), ({ body, year }) => {
      const period = periodIn(body.periods, year);
      return keyText(groupKey({ body, year, period, form: body.filed.get(year) ?? null }, groupBy), groupBy);
    }),
  );
}

/** The revised reports of some bodies for some years (forms null: on all), loaded when they are first asked for. */
export class RevisedReports {
  private readonly loaded: () => Promise<ReadonlyMap<string, readonly RevisedReport<Body>[]>>;

  constructor(ground: Ground, bodies: readonly Body[], years: readonly number[], forms: readonly FormCode[] | null) {
    this.loaded = once(async () => {
      const slice = { among: [{ ...namedBodies(bodies, ground.directory), years }], forms, asOf: ground.asOf };
      const ids = bodies.map(({ id }) => id);
      return grouped(await revisedIn(ground, slice, reportsOf(ids, years)), ({ body, year }) => `${body.id} ${year}`);
    });
  }

  /** All of them. */
  async all(): Promise<readonly RevisedReport<Body>[]> {
    return [...(await this.loaded()).values()].flat();
  }

  /** The report of a body for a year, if it was revised. */
  async of({ id }: Body, year: number): Promise<readonly RevisedReport<Body>[]> {
    return (await this.loaded()).get(`${id} ${year}`) ?? [];
  }
}

// In order of code and year: without an order, each reading could tell them in another one.
async function revisedIn(ground: Ground, slice: Slice, basis: Basis): Promise<readonly RevisedReport<Body>[]> {
  const rows = await loadRevised(ground.manager(basis), slice);
  const revised = rows.flatMap(({ departmentId, year, at }) => {
    const body = ground.directory.get(departmentId);
    return body ? [{ body, year, date: dayIn(at) }] : [];
  });
  return revised.sort((a, b) => (a.body === b.body ? a.year - b.year : a.body.code < b.body.code ? -1 : 1));
}
