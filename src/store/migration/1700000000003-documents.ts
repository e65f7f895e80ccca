import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, nullable, text } from "./table";

/**
 * Columns for documents that are not reports: the reason, the statements of the narrative, and since when the document
 * is public.
 */
export class Documents1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await addColumn(runner, "document", column);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...COLUMNS].reverse()) await runner.dropColumn("document", name);
  }
}

const COLUMNS = [
  nullable({ name: "no_report", type: "text" }),
  nullable({ name: "statements", type: "text" }),
  nullable(text("public_from", 27)),
];
