import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, nullable, text } from "./table";

/**
 * The day on which a report was published: what its document says, and what a person stated; and for each department the
 * days by year, beside the years for which it filed. Of what was stored before, no day is known until it is read again.
 */
export class Publications1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of READ) await addColumn(runner, table, STATED);
    await addColumn(runner, "revision", nullable(text("published_on", 10)));
    await addColumn(runner, "revision", nullable({ name: "publication", type: "text" }));
    await addColumn(runner, "department", { ...text("publications", 600), default: "''" });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn("department", "publications");
    await runner.dropColumn("revision", "publication");
    await runner.dropColumn("revision", "published_on");
    for (const table of READ) await runner.dropColumn(table, STATED.name);
  }
}

const READ = ["revision", "document"];
const STATED = nullable(text("stated_published", 10));
