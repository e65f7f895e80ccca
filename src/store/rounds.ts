import type { EntityManager } from "typeorm";
import { DecisionKind, RevisionState } from "../access/workflow";
import { batches } from "./batches";
import { ReportingRound } from "./entity/reportingRound";
import type { Instant } from "./instant";
import { literal } from "./literal";
import { isValid } from "./seen";
import { oneOf } from "./slice";
import { touchedBy } from "./touched";

/** All rounds, or those of a report year: the newest year first, then in order of the department. There are few. */
export function loadRounds(manager: EntityManager, year: number | null = null): Promise<ReportingRound[]> {
  return manager.find(ReportingRound, {
    where: year === null ? {} : { year },
    order: { year: "DESC", departmentId: "ASC" },
  });
}

/** The round of a department for a year; null if there is none. */
export function roundOf(manager: EntityManager, departmentId: number, year: number): Promise<ReportingRound | null> {
  return manager.findOneBy(ReportingRound, { departmentId, year });
}

/** Gives a department a round for a year, or the one that it has other days; without days, it goes. */
export async function storeRound(
  manager: EntityManager,
  departmentId: number,
  year: number,
  days: Pick<ReportingRound, "opensOn" | "dueOn"> | null,
): Promise<void> {
  touchedBy(manager).nothing(); // those who work here are answered from the rows
  await manager.delete(ReportingRound, { departmentId, year });
  if (days) await manager.insert(ReportingRound, { departmentId, year, ...days });
}

/** The name of a round as somebody sees it: it is another one once somebody has given it other days. */
export function versionOfRound({ opensOn, dueOn }: Pick<ReportingRound, "opensOn" | "dueOn">): string {
  return `${opensOn}/${dueOn}`;
}

/** How far the report of a department for a year has come. */
export interface Progress {
  readonly departmentId: number;
  /** The state of its newest version; PUBLISHED while any version is public. */
  readonly state: RevisionState;
  /** When a version was first handed in; null if none was. */
  readonly handedInAt: Instant | null;
  /** The reason of what was last decided about its newest version; null if there is none. */
  readonly reason: string | null;
}

/** How far the reports of some departments for a year have come. One without any version is left out. */
export async function loadProgress(
  manager: EntityManager,
  departmentIds: readonly number[],
  year: number,
): Promise<readonly Progress[]> {
  const all: Progress[] = [];
  for (const ids of batches(departmentIds, IDS_AT_ONCE)) {
    const rows = await manager.query<ProgressRow[]>(
      `SELECT r.department_id AS departmentId, r.state AS state,
              EXISTS (SELECT 1 FROM revision v WHERE v.report_id = r.report_id AND ${isValid("v")}) AS isPublic,
              (SELECT MIN(d.at) FROM decision d JOIN revision m ON m.id = d.revision_id
               WHERE m.report_id = r.report_id AND d.kind = ${literal(DecisionKind.SUBMIT)}) AS handedInAt,
              (SELECT l.reason FROM decision l WHERE l.revision_id = r.id ORDER BY l.id DESC LIMIT 1) AS reason
       FROM revision r
       WHERE r.year = ${literal(year)} AND ${oneOf("r.department_id", ids).sql}
         AND NOT EXISTS (SELECT 1 FROM revision n WHERE n.report_id = r.report_id AND n.number > r.number)`,
    );
    all.push(
      ...rows.map(({ departmentId, state, isPublic, handedInAt, reason }) => ({
        departmentId: Number(departmentId),
        state: Number(isPublic) === 1 ? RevisionState.PUBLISHED : state,
        handedInAt,
        reason,
      })),
    );
  }
  return all;
}

interface ProgressRow {
  readonly departmentId: number | string;
  readonly state: RevisionState;
  readonly isPublic: number | string;
  readonly handedInAt: Instant | null;
  readonly reason: string | null;
}

const IDS_AT_ONCE = 500;
