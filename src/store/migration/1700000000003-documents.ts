import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, nullable, text } from "./table";

/** What is kept of a document that is no report: why it is none, what its narrative states, since when it is public. */
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
