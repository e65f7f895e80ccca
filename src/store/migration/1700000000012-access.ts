import type { MigrationInterface, QueryRunner } from "typeorm";
import { ID, index, integer, makeTable, nullable, references, text, unique } from "./table";

/** Who may come in, and who did what. There is no token at first, so that nothing opens that was closed. */
export class Access1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: "access_token",
      columns: [
        ID,
        text("name", 100),
        text("role", 20),
        nullable(integer("department_id")),
        text("prefix", 12),
        text("hash", 64),
        text("issued_at", 27),
        text("issued_by", 120),
        nullable(text("expires_at", 27)),
        nullable(text("revoked_at", 27)),
      ],
      indices: [unique("prefix")],
      foreignKeys: [references("department_id", "department")],
    });
    await makeTable(runner, {
      name: "audit_entry",
      columns: [
        ID,
        text("at", 27),
        text("actor", 120),
        nullable(text("origin", 60)),
        text("action", 40),
        text("subject", 200),
        nullable({ name: "before", type: "text" }),
        nullable({ name: "after", type: "text" }),
      ],
      indices: [index("actor"), index("subject")],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("audit_entry");
    await runner.dropTable("access_token");
  }
}
