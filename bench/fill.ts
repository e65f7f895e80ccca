import { cellsOf } from "../src/form/catalogue";
import type { Layout } from "../src/form/layout";
import { OPEN_FROM, OPEN_TO } from "../src/form/period";
import { CellStatus } from "../src/form/status";
import { LEAVES, type Leaf } from "../src/form/tree";
import { Revision } from "../src/store/entity/revision";
import { FOREVER } from "../src/store/instant";
import { rebuildRollups } from "../src/store/rollup/rebuild";
import { statusesOf } from "../src/store/statuses";
import type { Manager, Store } from "../src/store/store";
import { bodiesOf, type CityBody, type CityReport, reportsOf, YEARS } from "./city";

const BATCH = 100;

/** The year whose reports have the source of each cell: those of all years would be most of the database. */
export const TRACED_YEAR = 2020;

/**
 * Writes the made-up city straight into the tables of an empty, migrated store, then has the roll-ups made; how many
 * reports it holds.
 */
export function fill(store: Store, size: number, years = YEARS): Promise<number> {
  return store.write(async (manager) => {
    const bodies = bodiesOf(size);
    for (const batch of batchesOf(bodies, BATCH)) await insert(manager, DEPARTMENT, batch.map(departmentRow));
    for (const batch of batchesOf(bodies, BATCH)) await insert(manager, PERIOD, batch.map(periodRow));
    const columns = figureColumns(manager);
    let reports = 0;
    for (const batch of batchesOf(reportsOf(bodies, years), BATCH)) {
      const rows = batch.map((report) => ({ id: ++reports, report }));
      await insert(manager, DOCUMENT, rows.map(documentRow));
      await insert(manager, REPORT, rows.map(reportRow));
      await insert(manager, `${REVISION}, ${columns.join(", ")})`, rows.map(revisionRow));
      const traced = rows.filter(({ report }) => report.year === TRACED_YEAR);
      if (traced.length > 0) await insert(manager, PROVENANCE, traced.map(provenanceRow));
    }
    await rebuildRollups(manager);
    return reports;
  });
}

/** The columns of the figures, in the order of the leaves. */
export function figureColumns(manager: Manager): readonly string[] {
  const { columns } = manager.connection.getMetadata(Revision);
  const names = new Map(columns.map((column) => [column.propertyPath, column.databaseName]));
  return LEAVES.map((leaf) => names.get(`figures.${leaf.path}`) as string);
}

interface Numbered {
  readonly id: number;
  readonly report: CityReport;
}

const DEPARTMENT = "department (id, code, name, registered, sample)";
const PERIOD = "department_period (department_id, from_year, to_year, kind, line, parent_id, summary)";
const DOCUMENT = "document (id, sha256, name, media_type, address, size, arrived_at, bytes, text)";
const REPORT = "report (id, department_id, year, sample)";
const REVISION =
  "revision (id, report_id, department_id, year, form, number, document_id, created_at, valid_from, valid_to, state, author, reason, statuses";
const PROVENANCE = "provenance (revision_id, cells)";

function departmentRow({ id, code, name }: CityBody): string {
  return [id, quoted(code), quoted(name), 1, 0].join();
}

function periodRow({ id, kind, line, parentId, summary }: CityBody): string {
  const facts = [quoted(kind), line === null ? "NULL" : quoted(line), parentId ?? "NULL", summary ? 1 : 0];
  return [id, OPEN_FROM, OPEN_TO, ...facts].join();
}

function documentRow({ id, report }: Numbered): string {
  const fingerprint = quoted(id.toString(16).padStart(64, "0"));
  return `${id},${fingerprint},'${id}.txt','text/plain',NULL,0,${filedAt(report)},x'','示例'`;
}

function reportRow({ id, report }: Numbered): string {
  return [id, report.body.id, report.year, 0].join();
}

function revisionRow({ id, report }: Numbered): string {
  const { body, year, form, values } = report;
  const at = filedAt(report);
  const place = [
    id,
    id,
    body.id,
    year,
    quoted(form.code),
    1,
    id,
    at,
    at,
    quoted(FOREVER),
    "'PUBLISHED'",
    "'bench'",
    "'bench'",
  ];
  return [...place, statusesIn(report), ...values.map((value) => value ?? "NULL")].join();
}

function provenanceRow({ id, report: { form, values } }: Numbered): string {
  const locator = { table: "applications", row: "依申请公开", column: "自然人", page: null, address: null };
  const cells = printedBy(form).map((i) => ({
    path: (LEAVES[i] as Leaf).path,
    raw: String(values[i] ?? ""),
    locator: { ...locator, start: i * 10, end: i * 10 + 5 },
    candidates: [],
  }));
  return [id, quoted(JSON.stringify(cells))].join();
}

function filedAt({ year }: CityReport): string {
  return `'${year + 1}-01-31T08:00:00.000000Z'`;
}

// Cells of the form without a figure stand blank in it.
function statusesIn({ form, values }: CityReport): string {
  const blank = [...printedBy(form)].filter((i) => values[i] === null).map((i) => (LEAVES[i] as Leaf).path);
  const statuses = statusesOf(blank.map((path) => ({ path, status: CellStatus.BLANK })));
  return statuses === null ? "NULL" : quoted(JSON.stringify(statuses));
}

const PRINTED = new Map<Layout, readonly number[]>();

function printedBy(form: Layout): readonly number[] {
  const known = PRINTED.get(form);
  if (known) return known;
  const cells: ReadonlySet<string> = new Set(cellsOf(form));
  const printed = LEAVES.flatMap(({ path }, i) => (cells.has(path) ? [i] : []));
  PRINTED.set(form, printed);
  return printed;
}

function quoted(text: string): string {
  return `'${text}'`; // made-up texts hold neither quotes nor backslashes
}

async function insert(manager: Manager, into: string, rows: readonly string[]): Promise<void> {
  await manager.query(`INSERT INTO ${into} VALUES ${rows.map((row) => `(${row})`).join(",")}`);
}

function* batchesOf<T>(all: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
