import { type EntityManager, In, IsNull, Not } from "typeorm";
import type { FigurePath, Figures } from "../form/figures";
import { CellStatus } from "../form/status";
import { LEAVES, leafAt, sparseFigures } from "../form/tree";
import type { CellLocator, CellReading } from "../report/report";
import { type CellSource, Provenance } from "./entity/provenance";
import type { Statuses } from "./entity/revision";
import { StoredStatement } from "./entity/statement";
import { wholeNumber } from "./number";
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
  const rows = await selectRows(manager, ids, columnsOf(manager, paths));
  return new Map(rows.map((row) => [Number(row.id), sparseFigures(valuesIn(row, paths))]));
}

/** Every cell of some revisions, by revision: values and statuses from the row of the revision, sources beside it. */
export async function loadCells(
  manager: EntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, RevisionCells>> {
  const rows = await selectRows(manager, ids, ["r.statuses AS statuses", ...columnsOf(manager, PATHS)]);
  const provenance = await manager.find(Provenance, {
    select: { revisionId: true, cells: true },
    where: { revisionId: In([...ids]) },
  });
  const sources = new Map(provenance.map(({ revisionId, cells }) => [revisionId, cells]));
  const statements = await manager.find(StoredStatement, {
    where: { revisionId: In([...ids]), path: Not(IsNull()) },
    order: { start: "ASC", id: "ASC" },
  });
  return new Map(
    rows.map((row) => {
      const id = Number(row.id);
      const figures = figuresIn(row);
      const stated = statements.filter(({ revisionId }) => revisionId === id);
      return [
        id,
        {
          printed: (sources.get(id) ?? []).map((source) => printedCell(source, figures)),
          stated: stated.map((statement) => statedCell(statement, figures)),
        },
      ];
    }),
  );
}

const PATHS: readonly FigurePath[] = LEAVES.map(({ path }) => path);
const COLUMNS: ReadonlyMap<FigurePath, string> = new Map(PATHS.map((path, i) => [path, `f${i}`]));

/** Value and status of each figure in a row of `revision`. */
interface RowFigures {
  readonly value: (path: FigurePath) => number | null;
  readonly status: (path: FigurePath) => CellStatus;
}

function figuresIn(row: Row): RowFigures {
  const statuses = statusesByPath(row.statuses === null ? null : (JSON.parse(row.statuses as string) as Statuses));
  return {
    // In a single report, fen are safe integers.
    value: (path) => wholeNumber(row[COLUMNS.get(path) as string] ?? null, "count") as number | null,
    status: (path) => statuses.get(path) ?? CellStatus.REPORTED,
  };
}

// Each property is named: with spread objects, to load the cells of a hundred reports takes 150 ms instead of 70 ms.
function printedCell(
  { path, raw, locator, candidates, unread }: CellSource,
  { value, status }: RowFigures,
): CellReading {
  const cell = { path, value: value(path), status: status(path), raw, locator, candidates };
  return unread === undefined ? cell : { ...cell, unread };
}

function statedCell({ path: stated, raw, start, end }: StoredStatement, { value, status }: RowFigures): StatedCell {
  const path = stated as FigurePath;
  const locator = { table: null, row: null, column: null, page: null, start, end, address: null };
  return { path, value: value(path), status: status(path), raw, locator, candidates: [] };
}

type Row = Readonly<Record<string, string | number | null>>;

function selectRows(manager: EntityManager, ids: readonly number[], columns: readonly string[]): Promise<Row[]> {
  const selected = ["r.id AS id", ...columns].join(", ");
  return manager.query<Row[]>(`SELECT ${selected} FROM revision r WHERE ${oneOf("r.id", ids).sql}`);
}

function columnsOf(manager: EntityManager, paths: readonly FigurePath[]): readonly string[] {
  return paths.map((path, i) => `r.${columnOf(manager, path)} AS f${i}`);
}

function valuesIn(row: Row, paths: readonly FigurePath[]): readonly (readonly [FigurePath, number | bigint | null])[] {
  return paths.map((path, i) => [path, wholeNumber(row[`f${i}`] ?? null, leafAt(path).unit)]);
}
