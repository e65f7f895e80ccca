import type { MigrationInterface, QueryRunner } from "typeorm";
import { integer, makeTable, references, text } from "./table";

/** How many people a body has in a year, against which counts are held. */
export class Denominators1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: "denominator",
      columns: [
        { ...integer("department_id"), isPrimary: true },
        { ...integer("year"), isPrimary: true },
        { ...text("kind", 20), isPrimary: true },
        { name: "value", type: "bigint" },
        text("source", 200),
      ],
      foreignKeys: [references("department_id", "department")],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("denominator");
  }
}
