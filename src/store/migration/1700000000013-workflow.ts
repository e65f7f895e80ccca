import { type MigrationInterface, type QueryRunner, type Table, TableIndex } from "typeorm";
import { addColumn, ID, index, integer, makeTable, nullable, references, text, unique } from "./table";

/** How far each version has come on its way to the public, who decided so, and which errors were waived. */
export class Workflow1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, "revision", { ...text("state", 12), default: "'DRAFT'" });
    await runner.query("UPDATE revision SET state = 'PUBLISHED' WHERE valid_from IS NOT NULL");
    await makeTable(runner, {
      name: "decision",
      columns: [
        ID,
        integer("revision_id"),
        text("kind", 20),
        text("at", 27),
        text("actor", 120),
        nullable(text("reason", 500)),
      ],
      indices: [index("revision_id")],
      foreignKeys: [references("revision_id", "revision")],
    });
    await makeTable(runner, {
      name: "waiver",
      columns: [
        ID,
        integer("report_id"),
        integer("revision_id"),
        text("rule", 60),
        text("saying", 64),
        text("at", 27),
        text("actor", 120),
        text("reason", 500),
      ],
      indices: [index("report_id")],
      foreignKeys: [references("report_id", "report"), references("revision_id", "revision")],
    });
    for (const column of REQUEST) await addColumn(runner, "audit_entry", column);
    await runner.createIndex("audit_entry", new TableIndex(unique("actor", "idempotency_key")));
  }

  async down(runner: QueryRunner): Promise<void> {
    const entries = (await runner.getTable("audit_entry")) as Table;
    const [byKey] = entries.indices.filter(({ columnNames }) => columnNames.includes("idempotency_key"));
    await runner.dropIndex(entries, byKey as TableIndex);
    for (const { name } of REQUEST) await runner.dropColumn("audit_entry", name);
    await runner.dropTable("waiver");
    await runner.dropTable("decision");
    await runner.dropColumn("revision", "state");
  }
}

/** What a client calls its request, so that it is done once, and the request itself as a hash. */
const REQUEST = [nullable(text("idempotency_key", 100)), nullable(text("request", 64))];
