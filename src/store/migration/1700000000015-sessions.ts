import type { MigrationInterface, QueryRunner } from "typeorm";
import { ID, integer, makeTable, references, text, unique } from "./table";

/** People who have signed in with a browser. */
export class Sessions1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: "session",
      columns: [ID, text("hash", 64), integer("token_id"), text("begun_at", 27), text("expires_at", 27)],
      indices: [unique("hash")],
      foreignKeys: [references("token_id", "access_token")],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("session");
  }
}
