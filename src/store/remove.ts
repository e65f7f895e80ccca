import { type EntityManager, In, IsNull } from "typeorm";
import type { Period } from "../form/period";
import { AccessToken } from "./entity/accessToken";
import { DataVersion } from "./entity/dataVersion";
import { Decision } from "./entity/decision";
import { Denominator } from "./entity/denominator";
import { Department, DepartmentPeriod } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { Document } from "./entity/document";
import { StoredFilingDuty } from "./entity/filingDuty";
import { StoredFinding } from "./entity/finding";
import { ImportJob } from "./entity/importJob";
import { StoredNamedDocument } from "./entity/namedDocument";
import { Provenance } from "./entity/provenance";
import { ProvidedClaims } from "./entity/providedClaims";
import { StoredReport } from "./entity/report";
import { ReportingRound } from "./entity/reportingRound";
import { Revision } from "./entity/revision";
import { StoredSection } from "./entity/section";
import { Session } from "./entity/session";
import { StoredStatement } from "./entity/statement";
import { Waiver } from "./entity/waiver";
import { now } from "./instant";
import { departmentsWith, periodsOf } from "./periods";
import { changeDepartments, changeReport } from "./rollup/keep";
import { VALID } from "./seen";
import { deleteSessions } from "./sessions";
import { dropSuccessions } from "./successions";
import { touchedBy } from "./touched";

/** Deletes a report with all its revisions, and the documents from which no other report was read. */
export async function removeReport(manager: EntityManager, reportId: number): Promise<void> {
  const report = await manager.findOneByOrFail(StoredReport, { id: reportId });
  const { departmentId, year } = report;
  const select = { id: true, form: true, publishedOn: true } as const;
  const before = await manager.findOne(Revision, { select, where: { reportId, ...VALID } });
  await changeReport(manager, { departmentId, year, before, after: null }, () =>
    manager.update(Revision, { reportId, ...VALID }, { validTo: now() }),
  );
  await removeRows(manager, reportId);
}

async function removeRows(manager: EntityManager, reportId: number): Promise<void> {
  const revisions = await manager.find(Revision, { select: { id: true, documentId: true }, where: { reportId } });
  const ids = In(revisions.map((revision) => revision.id));
  await manager.update(ImportJob, { revisionId: ids }, { revisionId: null });
  await manager.delete(Waiver, { reportId });
  await manager.delete(Decision, { revisionId: ids });
  await manager.delete(StoredFinding, { revisionId: ids });
  await manager.delete(StoredStatement, { revisionId: ids });
  await manager.delete(StoredSection, { revisionId: ids });
  await manager.delete(StoredNamedDocument, { revisionId: ids });
  await manager.delete(Provenance, { revisionId: ids });
  await manager.delete(Revision, { reportId });
  await manager.delete(StoredReport, { id: reportId });
  for (const documentId of new Set(revisions.map((revision) => revision.documentId))) {
    if (await manager.existsBy(Revision, { documentId })) continue;
    await manager.update(ImportJob, { documentId }, { documentId: null });
    await manager.delete(StoredFinding, { documentId });
    await manager.delete(Document, { id: documentId });
  }
}

/**
 * Deletes the made-up sample: first its reports, then those of its departments that have no other report. Returns both
 * numbers.
 */
export async function deleteSampleRows(manager: EntityManager): Promise<{ reports: number; departments: number }> {
  const reports = await manager.findBy(StoredReport, { sample: true });
  for (const report of reports) await removeReport(manager, report.id);
  const bodies = await manager.findBy(Department, { sample: true });
  const kept = await manager.findBy(StoredReport, { departmentId: In(bodies.map(({ id }) => id)) });
  const holding = new Set(kept.map((report) => report.departmentId));
  const gone = bodies.filter((body) => !holding.has(body.id)).map((body) => body.id);
  await leaveBelow(manager, gone);
  await letNobodyActFor(manager, gone);
  for (const entity of [Denominator, StoredFilingDuty, ReportingRound])
    await manager.delete(entity, { departmentId: In(gone) });
  await dropSuccessions(manager, gone);
  await manager.delete(DepartmentName, { departmentId: In(gone) });
  await manager.delete(DepartmentPeriod, { departmentId: In(gone) });
  await manager.delete(Department, { id: In(gone) });
  for (const id of gone) touchedBy(manager).member(id);
  return { reports: reports.length, departments: gone.length };
}

/** Ends what acts for some bodies. Without its body, a token, a session or a job would act for the whole tree. */
async function letNobodyActFor(manager: EntityManager, bodies: readonly number[]): Promise<void> {
  const acting = { departmentId: In([...bodies]) };
  await manager.update(AccessToken, { ...acting, revokedAt: IsNull() }, { revokedAt: now() });
  await manager.update(AccessToken, acting, { departmentId: null });
  const claims = await manager.findBy(ProvidedClaims, acting);
  await deleteSessions(manager, await manager.findBy(Session, { claimsId: In(claims.map(({ id }) => id)) }));
  await manager.delete(ImportJob, acting);
}

/** Puts the parts of some bodies to the top, in the years in which they belong to them. */
async function leaveBelow(manager: EntityManager, wholes: readonly number[]): Promise<void> {
  const parts = await departmentsWith(manager, { periods: { parentId: In([...wholes]) } });
  const left = (period: Period) => (wholes.includes(period.parentId ?? 0) ? { ...period, parentId: null } : period);
  const ids = parts.map(({ id }) => id);
  const whole = await departmentsWith(manager, { id: In(ids) });
  await changeDepartments(manager, new Map(whole.map((body) => [body.id, { periods: periodsOf(body).map(left) }])));
}

/** Whether the database contains reports of the sample. */
export function containsSample(manager: EntityManager): Promise<boolean> {
  return manager.existsBy(StoredReport, { sample: true });
}

/**
 * Whether nothing was ever written. A database from which the sample was deleted is not untouched, so the sample is not
 * loaded again.
 */
export async function isUntouched(manager: EntityManager): Promise<boolean> {
  const { version } = await manager.findOneByOrFail(DataVersion, { id: 1 });
  return Number(version) === 0;
}
