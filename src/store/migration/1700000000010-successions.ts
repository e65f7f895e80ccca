import type { MigrationInterface, QueryRunner } from "typeorm";
import { index, integer, makeTable, references, text } from "./table";

/** Which bodies took over from which, and from which report year on. */
export class Successions1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const key = (name: string) => ({ ...integer(name), isPrimary: true });
    await makeTable(runner, {
      name: "succession",
      columns: [key("department_id"), key("predecessor_id"), key("from_year"), text("kind", 20)],
      indices: [index("predecessor_id")],
      foreignKeys: [references("department_id", "department"), references("predecessor_id", "department")],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("succession");
  }
}
