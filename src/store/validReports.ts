import { type EntityManager, In } from "typeorm";
import type { ComparedReport } from "../check/comparedReport";
import { figureAt } from "../form/tree";
import type { Report } from "../report/report";
import { Department } from "./entity/department";
import { StoredNamedDocument } from "./entity/namedDocument";
import { Provenance } from "./entity/provenance";
import { Revision } from "./entity/revision";
import { StoredSection } from "./entity/section";
import { StoredStatement } from "./entity/statement";
import { loadCells } from "./loadCells";
import { VALID } from "./seen";

/** A valid revision in the form that the checks need. */
export interface ValidReport extends ComparedReport {
  readonly revisionId: number;
  readonly departmentId: number;
  readonly documentId: number;
}

/** The valid revisions of some departments for some years, with their figures. */
export async function loadValidReports(
  manager: EntityManager,
  departmentIds: readonly number[],
  years: readonly number[],
): Promise<readonly ValidReport[]> {
  const revisions = await manager.find(Revision, {
    where: { departmentId: In([...departmentIds]), year: In([...years]), ...VALID },
    order: { departmentId: "ASC", year: "ASC" },
  });
  const bodies = await manager.findBy(Department, { id: In(revisions.map((revision) => revision.departmentId)) });
  const names = new Map(bodies.map((body) => [body.id, body.name]));
  return revisions.map((revision) => validReportFrom(revision, names.get(revision.departmentId) as string));
}

/** Department and year of every report that has a valid revision. */
export async function loadValidKeys(
  manager: EntityManager,
): Promise<readonly { readonly departmentId: number; readonly year: number }[]> {
  return manager.find(Revision, {
    select: { id: true, departmentId: true, year: true },
    where: VALID,
    order: { departmentId: "ASC", year: "ASC" },
  });
}

/** The id of a revision, with the department, year and form of its report. */
type RevisionOfReport = Pick<ValidReport, "revisionId" | "department" | "year" | "form">;

/** A stored revision as it was read, so that the checks of a single report can run on it again. */
export async function loadReading(manager: EntityManager, report: RevisionOfReport): Promise<Report> {
  const { revisionId } = report;
  const of = { where: { revisionId }, order: { id: "ASC" } } as const;
  const { remarks } = await manager.findOneOrFail(Provenance, {
    select: { revisionId: true, remarks: true },
    where: { revisionId },
  });
  const cells = (await loadCells(manager, [revisionId])).get(revisionId)?.printed ?? [];
  return {
    department: report.department,
    doubtfulName: null,
    year: report.year,
    form: report.form,
    cells,
    remarks: remarks ?? [],
    statements: (await manager.find(StoredStatement, of)) as Report["statements"],
    sections: await manager.find(StoredSection, of),
    namedDocuments: await manager.find(StoredNamedDocument, of),
  };
}

function validReportFrom(revision: Revision, department: string): ValidReport {
  const { id, departmentId, documentId, year, form, figures } = revision;
  const value: ComparedReport["value"] = (path) => {
    const figure = figureAt(figures, path);
    return figure === null ? null : Number(figure); // in a single report, fen are safe integers
  };
  return { revisionId: id, departmentId, documentId, department, year, form, value };
}
