import type { MigrationInterface, QueryRunner } from "typeorm";
import { ID, integer, makeTable, nullable, references, text, unique } from "./table";

/** People who have signed in with a browser, and what a provider of identities said of them. */
export class Sessions1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: "provided_claims",
      columns: [
        ID,
        text("issuer", 500),
        text("subject", 100),
        text("viewer", 120),
        text("role", 20),
        nullable(integer("department_id")),
        text("held_until", 27),
        nullable({ name: "refresh_token", type: "text" }),
        nullable(text("renewing_until", 27)),
      ],
    });
    await makeTable(runner, {
      name: "session",
      columns: [
        ID,
        text("hash", 64),
        nullable(integer("token_id")),
        nullable(integer("claims_id")),
        text("begun_at", 27),
        text("expires_at", 27),
      ],
      indices: [unique("hash")],
      foreignKeys: [references("token_id", "access_token"), references("claims_id", "provided_claims")],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("session");
    await runner.dropTable("provided_claims");
  }
}
