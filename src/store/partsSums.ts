import { type EntityManager, In } from "typeorm";
import { Dimension } from "../form/dimension";
import { type Tally, tallyName } from "../form/tally";
import type { Department } from "./entity/department";
import { departmentsWith } from "./periods";
import { tallyRows } from "./sums";

/** The sum over the direct parts of a body in a year: how many reports there are, and their applications received. */
export interface PartsSum {
  readonly reports: number;
  /** Null if no report states them. */
  readonly applications: bigint | null;
}

/** A sum over the direct parts of a body that a list would change. */
export interface SumChange {
  readonly body: Pick<Department, "code" | "name">;
  readonly year: number;
  readonly before: PartsSum;
  readonly after: PartsSum;
}

const RECEIVED: Tally = { kind: "sum", path: "applications.received.total" };
const NOTHING_FILED: PartsSum = { reports: 0, applications: null };

/** The sums over the direct parts of every body, by its id and the year. */
export async function partsSums(manager: EntityManager): Promise<ReadonlyMap<string, PartsSum>> {
  const everything = { among: [{ departmentIds: null, years: null }], forms: null, asOf: null };
  const groups = await tallyRows(manager, everything, [Dimension.PARENT, Dimension.YEAR], [RECEIVED]);
  return new Map(
    groups
      .filter(({ key }) => key.parentId !== null)
      .map(({ key, reports, tallies }) => {
        return [`${key.parentId} ${key.year}`, { reports, applications: tallies.get(tallyName(RECEIVED)) ?? null }];
      }),
  );
}

/** What differs between two states of these sums, in order of code and year. */
export async function sumChanges(
  manager: EntityManager,
  before: ReadonlyMap<string, PartsSum>,
  after: ReadonlyMap<string, PartsSum>,
): Promise<readonly SumChange[]> {
  const sums = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [id, year] = key.split(" ").map(Number) as [number, number];
    const [was, is] = [before.get(key) ?? NOTHING_FILED, after.get(key) ?? NOTHING_FILED];
    const isSame = was.reports === is.reports && was.applications === is.applications;
    return isSame ? [] : [{ id, year, before: was, after: is }];
  });
  const ids = [...new Set(sums.map(({ id }) => id))];
  const bodies = new Map((await departmentsWith(manager, { id: In(ids) })).map((body) => [body.id, body]));
  return sums
    .map(({ id, ...sum }) => ({ body: bodies.get(id) as Department, ...sum }))
    .sort((a, b) => (a.body === b.body ? a.year - b.year : a.body.code < b.body.code ? -1 : 1));
}
