import { type EntityManager, type EntityTarget, In } from "typeorm";
import { plainName } from "../form/body";
import { ALL_YEARS, type Period, withFacts } from "../form/period";
import type { Succession } from "../form/succession";
import { AccessToken } from "./entity/accessToken";
import { Denominator } from "./entity/denominator";
import { Department, DepartmentPeriod } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { Document } from "./entity/document";
import { StoredFilingDuty } from "./entity/filingDuty";
import { ImportJob } from "./entity/importJob";
import { ProvidedClaims } from "./entity/providedClaims";
import { StoredReport } from "./entity/report";
import { ReportingRound } from "./entity/reportingRound";
import { Revision } from "./entity/revision";
import { departmentsWith, periodsOf } from "./periods";
import type { FormerName, RegisteredBody } from "./registration";
import { changeDepartments, changeReport } from "./rollup/keep";
import { VALID } from "./seen";
import { dropSuccessions, loadSuccessions, replaceSuccessions } from "./successions";
import { touchedBy } from "./touched";
import { placePublished } from "./tree";

/** A body of the register that becomes another one, or the one that it becomes. */
export type MergedBody = Pick<RegisteredBody, "id" | "code" | "name" | "registered">;

/** What went from one body to the other. */
export interface Merged {
  /** The years of its reports, drafts too. */
  readonly years: readonly number[];
  /** Those for which a report is public. */
  readonly published: readonly number[];
  /** The codes of the bodies that were directly below it in some year. */
  readonly parts: readonly string[];
  /** The names that the other body did not have. */
  readonly names: readonly string[];
  readonly tokens: number;
  readonly importJobs: number;
}

/**
 * Makes everything of a body of the register that of another one, which keeps its own name, place in the tree and years, and is
 * registered if a person registered either; then the first one is gone. They have no reports of the same year, and neither is
 * above the other or passed on to it. Where both have a denominator, a duty to file or a round of a year, that of the other one stays. Must run in one
 * transaction.
 */
export async function mergeBodies(manager: EntityManager, from: MergedBody, into: MergedBody): Promise<Merged> {
  touchedBy(manager).everything(); // what was read as of a moment before, too
  const reports = await moveReports(manager, from, into);
  if (from.registered) await changeDepartments(manager, new Map([[into.id, { registered: true }]]));
  const parts = await moveParts(manager, from, into);
  await moveSuccessions(manager, from, into);
  const names = await moveNames(manager, from, into);
  await moveDenominators(manager, from, into);
  await moveByYear(manager, StoredFilingDuty, from, into);
  await moveByYear(manager, ReportingRound, from, into);
  const ours = { departmentId: from.id };
  const theirs = { departmentId: into.id };
  const acting = {
    tokens: await manager.countBy(AccessToken, ours),
    importJobs: await manager.countBy(ImportJob, ours),
  };
  await manager.update(AccessToken, ours, theirs);
  await manager.update(ProvidedClaims, ours, theirs);
  await manager.update(ImportJob, ours, theirs);
  // What people stated by code: its names still lead to it.
  for (const entity of [Document, Revision, ImportJob])
    await manager.update(entity, { statedDepartment: from.code }, { statedDepartment: into.code });
  await manager.delete(DepartmentPeriod, ours);
  await manager.delete(Department, { id: from.id });
  return { ...reports, ...acting, parts, names };
}

/** The years for which each of two bodies has a report, be it a draft. */
export async function yearsOfBoth(manager: EntityManager, one: number, other: number): Promise<readonly number[]> {
  const reports = await manager.find(StoredReport, {
    where: { departmentId: In([one, other]) },
    order: { year: "ASC" },
  });
  return reports.map(({ year }) => year).filter((year, i, all) => all[i - 1] === year);
}

async function moveReports(
  manager: EntityManager,
  { id: from }: MergedBody,
  { id: into }: MergedBody,
): Promise<Pick<Merged, "years" | "published">> {
  const reports = await manager.find(StoredReport, { where: { departmentId: from }, order: { year: "ASC" } });
  const published: number[] = [];
  for (const { id: reportId, year } of reports) {
    const select = { id: true, form: true, publishedOn: true } as const;
    const valid = await manager.findOne(Revision, { select, where: { reportId, ...VALID } });
    const move = async () => {
      await manager.update(StoredReport, { id: reportId }, { departmentId: into });
      await manager.update(Revision, { reportId }, { departmentId: into });
    };
    if (valid) {
      published.push(year);
      await placePublished(manager, into);
      await changeReport(manager, { departmentId: from, year, before: valid, after: null }, move);
      await changeReport(manager, { departmentId: into, year, before: null, after: valid }, async () => undefined);
    } else await move();
  }
  return { years: reports.map(({ year }) => year), published };
}

/** Puts the parts of a body below another one, in the years in which they belong to it; returns their codes. */
async function moveParts(manager: EntityManager, from: MergedBody, into: MergedBody): Promise<readonly string[]> {
  const below = await departmentsWith(manager, { periods: { parentId: from.id } });
  const parts = await departmentsWith(manager, { id: In(below.map(({ id }) => id)) });
  const moved = (period: Period) => (period.parentId === from.id ? { ...period, parentId: into.id } : period);
  const periods = (part: Department) => withFacts(periodsOf(part).map(moved), ALL_YEARS, {});
  await changeDepartments(manager, new Map(parts.map((part) => [part.id, { periods: periods(part) }])));
  return parts.map(({ code }) => code);
}

async function moveSuccessions(manager: EntityManager, from: MergedBody, into: MergedBody): Promise<void> {
  const before = await loadSuccessions(manager);
  const moved = (id: number) => (id === from.id ? into.id : id);
  const all = new Map<string, Succession>();
  // Where both have the same one, that of the body that stays counts.
  const inOrder = [...before].sort((a, b) => Number(isOf(a, from)) - Number(isOf(b, from)));
  for (const { departmentId, predecessorId, fromYear, kind } of inOrder) {
    const each = { departmentId: moved(departmentId), predecessorId: moved(predecessorId), fromYear, kind };
    const key = `${each.departmentId} ${each.predecessorId} ${fromYear}`;
    if (!all.has(key)) all.set(key, each);
  }
  const changed = new Set(before.filter((each) => isOf(each, from)).map(({ departmentId }) => departmentId));
  const predecessorsOf = (successions: readonly Succession[], id: number) =>
    successions
      .filter(({ departmentId }) => departmentId === id)
      .map(({ predecessorId, fromYear, kind }) => ({ predecessorId, fromYear, kind }));
  await dropSuccessions(manager, [from.id]);
  await replaceSuccessions(
    manager,
    [...new Set([...changed].map(moved))].map((departmentId) => ({
      departmentId,
      before: predecessorsOf(before, departmentId),
      after: predecessorsOf([...all.values()], departmentId),
    })),
  );
}

function isOf({ departmentId, predecessorId }: Succession, { id }: MergedBody): boolean {
  return departmentId === id || predecessorId === id;
}

/** Gives a body the names of another one as names that it had before; returns those that are new to it. */
async function moveNames(manager: EntityManager, from: MergedBody, into: MergedBody): Promise<readonly string[]> {
  const formerOf = ({ id }: MergedBody) =>
    manager.find(DepartmentName, { where: { departmentId: id }, order: { id: "ASC" } });
  const known = new Set([into, ...(await formerOf(into))].map(({ name }) => plainName(name)));
  const all: readonly FormerName[] = [{ name: from.name, fromYear: null, toYear: null }, ...(await formerOf(from))];
  const added = all.filter(({ name }) => !known.has(plainName(name)));
  await manager.delete(DepartmentName, { departmentId: from.id });
  for (const { name, fromYear, toYear } of added)
    await manager.insert(DepartmentName, { departmentId: into.id, name, fromYear, toYear });
  return added.map(({ name }) => name);
}

async function moveDenominators(manager: EntityManager, from: MergedBody, into: MergedBody): Promise<void> {
  const known = await manager.findBy(Denominator, { departmentId: into.id });
  for (const { year, kind } of await manager.findBy(Denominator, { departmentId: from.id })) {
    const key = { departmentId: from.id, year, kind };
    if (known.some((each) => each.year === year && each.kind === kind)) await manager.delete(Denominator, key);
    else await manager.update(Denominator, key, { departmentId: into.id });
  }
}

/** Makes the rows of which a body has one a year those of another body, in years for which that one has none. */
async function moveByYear<Row extends { readonly departmentId: number; readonly year: number }>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  from: MergedBody,
  into: MergedBody,
): Promise<void> {
  const rowsOf = ({ id }: MergedBody) =>
    manager.createQueryBuilder(entity, "row").where({ departmentId: id }).getMany();
  const known = (await rowsOf(into)).map(({ year }) => year);
  for (const { year } of await rowsOf(from))
    if (!known.includes(year))
      await manager
        .createQueryBuilder()
        .update(entity)
        .set({ departmentId: into.id } as never)
        .where({ departmentId: from.id, year })
        .execute();
  await manager.createQueryBuilder().delete().from(entity).where({ departmentId: from.id }).execute();
}
