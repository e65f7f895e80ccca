import { type MigrationInterface, type QueryRunner, type Table, TableForeignKey, TableIndex } from "typeorm";
import { addColumn, index, integer, nullable, references } from "./table";

/** Which document an import kept, because no report was read from it. */
export class KeptDocuments1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, "import_job", nullable(integer("document_id")));
    await runner.createForeignKey("import_job", new TableForeignKey(references("document_id", "document")));
    await runner.createIndex("import_job", new TableIndex(index("document_id")));
  }

  async down(runner: QueryRunner): Promise<void> {
    const jobs = (await runner.getTable("import_job")) as Table;
    const ofDocument = ({ columnNames }: { readonly columnNames: readonly string[] }) =>
      columnNames.includes("document_id");
    for (const key of jobs.foreignKeys.filter(ofDocument)) await runner.dropForeignKey(jobs, key);
    for (const each of jobs.indices.filter(ofDocument)) await runner.dropIndex(jobs, each);
    await runner.dropColumn("import_job", "document_id");
  }
}
