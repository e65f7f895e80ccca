import type { MigrationInterface, QueryRunner } from "typeorm";
import type { FigurePath } from "../../form/figures";
import type { CellStatus } from "../../form/status";
import { isFigurePath } from "../../form/tree";
import { statusesByPath } from "../statuses";
import { columnOf } from "../tallySql";

/**
 * Value and status of a cell are stored with the revision alone: until now, its provenance repeated both. A cell whose
 * provenance says otherwise keeps it there, although nobody reads it, so that nothing is lost.
 */
export class Sources1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rewriteCells(runner, (cell, known) => {
      const { value, status, ...source } = cell;
      return value === known.value && status === known.status ? source : cell;
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteCells(runner, (cell, known) => ({ ...known, ...cell }));
  }
}

interface Known {
  readonly value: number | null;
  readonly status: string;
}

type StoredCell = { readonly path: string } & Partial<Known>;

async function rewriteCells(
  runner: QueryRunner,
  rewritten: (cell: StoredCell, known: Known) => StoredCell,
): Promise<void> {
  const ids: readonly { id: number }[] = await runner.query("SELECT revision_id AS id FROM provenance");
  for (const { id } of ids) {
    const [row] = await runner.query(
      `SELECT r.*, p.cells AS cells FROM revision r JOIN provenance p ON p.revision_id = r.id WHERE r.id = ${Number(id)}`,
    );
    const statuses: ReadonlyMap<string, CellStatus> = statusesByPath(JSON.parse(row.statuses ?? "null"));
    const knownOf = (path: string): Known => {
      const value = isFigurePath(path) ? valueIn(runner, row, path) : null;
      return { value, status: statuses.get(path) ?? "REPORTED" };
    };
    const cells: readonly StoredCell[] = JSON.parse(row.cells);
    const text = JSON.stringify(cells.map((cell) => rewritten(cell, knownOf(cell.path))));
    await runner.query(`UPDATE provenance SET cells = ? WHERE revision_id = ${Number(id)}`, [text]);
  }
}

function valueIn(runner: QueryRunner, row: Readonly<Record<string, unknown>>, path: FigurePath): number | null {
  const value = row[columnOf(runner.manager, path)] ?? null;
  return value === null ? null : Number(value);
}
