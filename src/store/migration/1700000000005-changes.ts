import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, makeTable, text } from "./table";

/** A random token for each write, and what the newest writes touched. */
export class Changes1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, "data_version", { ...text("token", 24), default: "''" });
    await makeTable(runner, {
      name: "data_change",
      columns: [
        { name: "version", type: "bigint", isPrimary: true },
        text("token", 24),
        { name: "touched", type: "text" },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("data_change");
    await runner.dropColumn("data_version", "token");
  }
}
