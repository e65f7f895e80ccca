import type { EntityManager } from "typeorm";
import { type Standing } from "../access/standing";
import type { ComparedReport } from "../check/comparedReport";
import type { FormCode } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import { LEAVES } from "../form/tree";
import type { Report } from "../report/report";
import { StoredNamedDocument } from "./entity/namedDocument";
import { Provenance } from "./entity/provenance";
import { Revision } from "./entity/revision";
import { StoredSection } from "./entity/section";
import { StoredStatement } from "./entity/statement";
import { loadCells } from "./loadCells";
import { wholeNumber } from "./number";
import { type PackedColumn, packed } from "./packed";
import { VALID } from "./seen";
import { revisionsIn } from "./slice";
import { remarkFrom } from "./storedRemark";
import { columnOf } from "./tallySql";

/** A valid revision in the form that the checks need. */
export interface ValidReport extends ComparedReport {
  readonly revisionId: number;
  readonly departmentId: number;
  readonly documentId: number;
}

/** The revisions of some departments for some years that were valid at a moment (null: now), with their figures. */
export async function loadValidReports(
  manager: EntityManager,
  departmentIds: readonly number[],
  years: readonly number[],
  asOf: Standing = null,
): Promise<readonly ValidReport[]> {
  const { sql, parameters } = revisionsIn({ among: [{ departmentIds, years }], forms: null, asOf });
  const figures = packed(
    manager,
    LEAVES.map(({ path }) => `r.${columnOf(manager, path)}`),
  );
  const rows = await manager.query<RevisionRow[]>(
    `SELECT r.id AS id, r.department_id AS departmentId, r.document_id AS documentId, r.year AS year, r.form AS form,
       d.name AS department, ${figures.sql} AS figures
     FROM revision r JOIN department d ON d.id = r.department_id WHERE ${sql} ORDER BY r.department_id, r.year`,
    [...parameters],
  );
  return rows.map((row) => validReportFrom(row, figures));
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
    remarks: (remarks ?? []).map(remarkFrom),
    statements: (await manager.find(StoredStatement, of)).map(withoutKeys) as Report["statements"],
    sections: (await manager.find(StoredSection, of)).map(withoutKeys),
    namedDocuments: (await manager.find(StoredNamedDocument, of)).map(withoutKeys),
    publication: null,
  };
}

/** A part of a reading, so that it can be stored with another revision. */
function withoutKeys<Part extends { readonly id: number; readonly revisionId: number }>({
  id: _id,
  revisionId: _revision,
  ...part
}: Part): Omit<Part, "id" | "revisionId"> {
  return part;
}

interface RevisionRow {
  readonly id: number | string;
  readonly departmentId: number | string;
  readonly documentId: number | string;
  readonly year: number | string;
  readonly form: FormCode;
  readonly department: string;
  /** In the order of the leaves. */
  readonly figures: string;
}

// In a single report, fen are safe integers.
function validReportFrom(row: RevisionRow, { read }: PackedColumn): ValidReport {
  const digits = read(row.figures);
  return {
    revisionId: Number(row.id),
    departmentId: Number(row.departmentId),
    documentId: Number(row.documentId),
    department: row.department,
    year: Number(row.year),
    form: row.form,
    value: (path) => wholeNumber(digits[PLACES.get(path) as number] ?? null, "count") as number | null,
  };
}

const PLACES: ReadonlyMap<FigurePath, number> = new Map(LEAVES.map(({ path }, i) => [path, i]));
