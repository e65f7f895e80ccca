import { type EntityManager, In, IsNull, Not } from "typeorm";
import type { FigurePath, Figures } from "../form/figures";
import { CellStatus } from "../form/status";
import { LEAVES, leafAt, sparseFigures } from "../form/tree";
import type { CellLocator, CellReading } from "../report/report";
import { sourcesAt } from "./cellSources";
import type { CellSource } from "./entity/provenance";
import type { Statuses } from "./entity/revision";
import { StoredStatement } from "./entity/statement";
import { wholeNumber } from "./number";
import { packed } from "./packed";
import { oneOf } from "./slice";
import { statusesByPath } from "./statuses";
import { columnOf } from "./tallySql";

/** A figure that the narrative states, as a cell. It is in no table. */
export interface StatedCell extends Omit<CellReading, "locator"> {
  readonly locator: Omit<CellLocator, "table"> & { readonly table: null };
}

/** The cells of a revision with their sources: those of the tables, and those that the narrative states. */
export interface RevisionCells {
  readonly printed: readonly CellReading[];
  readonly stated: readonly StatedCell[];
}

/** The requested figures of some revisions, by revision; all other figures are null. */
export async function loadFigures(
  manager: EntityManager,
  ids: readonly number[],
  paths: readonly FigurePath[],
): Promise<ReadonlyMap<number, Figures>> {
  const rows = await selectRows(manager, ids, paths, "NULL");
  return new Map(
    rows.map(({ id, values }) => [id, sparseFigures(paths.map((path, i) => [path, figureOf(path, values[i])]))]),
  );
}

/**
 * Whether two revisions have the same figures, those of the narrative included. Where one states nothing, the other must
 * state nothing, too; why it does not may differ.
 */
export async function haveSameFigures(manager: EntityManager, ids: readonly [number, number]): Promise<boolean> {
  const rows = await selectRows(manager, ids, PATHS, "NULL");
  const [one, other] = rows.map(({ values }) => JSON.stringify(values.map((value) => value ?? null)));
  return one !== undefined && one === other;
}

/**
 * The cells of some revisions, by revision: values and statuses from the row of the revision, sources beside it. Those at
 * `paths` only, or every cell.
 */
export async function loadCells(
  manager: EntityManager,
  ids: readonly number[],
  paths: readonly FigurePath[] = PATHS,
): Promise<ReadonlyMap<number, RevisionCells>> {
  const rows = await selectRows(manager, ids, paths, "r.statuses");
  const provenance = await manager.query<{ revisionId: number | string; cells: string }[]>(
    `SELECT p.revision_id AS revisionId, p.cells AS cells FROM provenance p WHERE ${oneOf("p.revision_id", ids).sql}`,
  );
  const sources = new Map(provenance.map(({ revisionId, cells }) => [Number(revisionId), cells]));
  const statements = await manager.find(StoredStatement, {
    where: { revisionId: In([...ids]), path: Not(IsNull()) },
    order: { start: "ASC", id: "ASC" },
  });
  const asked: ReadonlySet<string | null> = new Set(paths);
  return new Map(
    rows.map((row) => {
      const { id } = row;
      const figures = figuresIn(row, paths);
      const stated = statements.filter(({ revisionId, path }) => revisionId === id && asked.has(path));
      return [
        id,
        {
          printed: sourcesAt(sources.get(id) ?? "[]", asked).map((source) => printedCell(source, figures)),
          stated: stated.map((statement) => statedCell(statement, figures)),
        },
      ];
    }),
  );
}

const PATHS: readonly FigurePath[] = LEAVES.map(({ path }) => path);

/** Value and status of each asked figure in a row of `revision`. */
interface RowFigures {
  readonly value: (path: FigurePath) => number | null;
  readonly status: (path: FigurePath) => CellStatus;
}

function figuresIn({ statuses, values }: Row, paths: readonly FigurePath[]): RowFigures {
  const byPath = new Map(paths.map((path, i) => [path, values[i] ?? null]));
  const statusOf = statusesByPath(statuses === null ? null : (JSON.parse(statuses) as Statuses));
  return {
    // In a single report, fen are safe integers.
    value: (path) => wholeNumber(byPath.get(path) ?? null, "count") as number | null,
    status: (path) => statusOf.get(path) ?? CellStatus.REPORTED,
  };
}

// Each property is named: with spread objects, to load the cells of a hundred reports takes 150 ms instead of 70 ms.
function printedCell(
  { path, raw, locator, candidates, unread, correction }: CellSource,
  { value, status }: RowFigures,
): CellReading {
  const cell = { path, value: value(path), status: status(path), raw, locator, candidates };
  return unread || correction ? { ...cell, ...(unread && { unread }), ...(correction && { correction }) } : cell;
}

function statedCell({ path: stated, raw, start, end }: StoredStatement, { value, status }: RowFigures): StatedCell {
  const path = stated as FigurePath;
  const locator = { table: null, row: null, column: null, page: null, start, end, address: null };
  return { path, value: value(path), status: status(path), raw, locator, candidates: [] };
}

interface Row {
  readonly id: number;
  readonly statuses: string | null;
  /** In digits, in the order of the asked paths. */
  readonly values: readonly (string | null)[];
}

async function selectRows(
  manager: EntityManager,
  ids: readonly number[],
  paths: readonly FigurePath[],
  statuses: "r.statuses" | "NULL",
): Promise<readonly Row[]> {
  const figures = packed(
    manager,
    paths.map((path) => `r.${columnOf(manager, path)}`),
  );
  const rows = await manager.query<{ id: number; statuses: string | null; figures: string }[]>(
    `SELECT r.id AS id, ${statuses} AS statuses, ${figures.sql} AS figures FROM revision r WHERE ${oneOf("r.id", ids).sql}`,
  );
  return rows.map((row) => ({ id: Number(row.id), statuses: row.statuses, values: figures.read(row.figures) }));
}

function figureOf(path: FigurePath, digits: string | null | undefined): number | bigint | null {
  return wholeNumber(digits ?? null, leafAt(path).unit);
}
