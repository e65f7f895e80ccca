import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, flag } from "./table";

/** Whether a person declared the parts of a summary complete: of the summaries so far, of none. */
export class Parts1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, "department", flag("parts_complete"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn("department", "parts_complete");
  }
}
