import type { MigrationInterface, QueryRunner } from "typeorm";
import { ID, index, integer, makeTable, nullable, references, text, unique } from "./table";

/** Files that people send, and the jobs that import them. */
export class Imports1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: "upload",
      columns: [
        ID,
        text("actor", 120),
        text("sha256", 64),
        text("name", 255),
        integer("size"),
        text("received_at", 27),
        { name: "bytes", type: "blob" },
      ],
      indices: [unique("actor", "sha256")],
    });
    await makeTable(runner, {
      name: "import_job",
      columns: [
        ID,
        text("state", 12),
        text("actor", 120),
        text("role", 20),
        nullable(integer("department_id")),
        nullable(text("origin", 60)),
        text("asked_at", 27),
        integer("upload_id"),
        text("name", 255),
        nullable(text("stated_department", 160)),
        nullable(integer("stated_year")),
        nullable(text("stated_published", 10)),
        text("reason", 500),
        integer("attempts"),
        nullable(text("holder", 40)),
        nullable(text("held_until", 27)),
        nullable(text("ended_at", 27)),
        nullable(integer("revision_id")),
        nullable({ name: "message", type: "text" }),
      ],
      indices: [index("state", "id"), index("actor")],
      foreignKeys: [references("department_id", "department"), references("revision_id", "revision")],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("import_job");
    await runner.dropTable("upload");
  }
}
