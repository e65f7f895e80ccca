import type { MigrationInterface, QueryRunner } from "typeorm";
import { flag, ID, integer, makeTable, references, text, unique } from "./table";

/** Rounds in which reports are called for, and who must file for a year or need not. */
export class Rounds1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: "reporting_round",
      columns: [ID, integer("department_id"), integer("year"), text("opens_on", 10), text("due_on", 10)],
      indices: [unique("department_id", "year")],
      foreignKeys: [references("department_id", "department")],
    });
    await makeTable(runner, {
      name: "filing_duty",
      columns: [
        { ...integer("department_id"), isPrimary: true },
        { ...integer("year"), isPrimary: true },
        flag("must_file"),
        text("reason", 500),
      ],
      foreignKeys: [references("department_id", "department")],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("filing_duty");
    await runner.dropTable("reporting_round");
  }
}
