import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, ID, index, integer, makeTable, nullable, references, type TableOptions, text } from "./table";

/**
 * The content of the text besides the figures: sections and named documents. Also the remarks of a reading, and the
 * version of the rules.
 */
export class Narrative1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await makeTable(runner, table);
    await addColumn(runner, "provenance", nullable({ name: "remarks", type: "text" }));
    await addColumn(runner, "finding", { ...integer("rules"), default: 1 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn("finding", "rules");
    await runner.dropColumn("provenance", "remarks");
    for (const table of [...TABLES].reverse()) await runner.dropTable(table.name);
  }
}

const OF_REVISION = {
  indices: [index("revision_id")],
  foreignKeys: [references("revision_id", "revision")],
};

const TABLES: readonly TableOptions[] = [
  {
    name: "section",
    columns: [
      ID,
      integer("revision_id"),
      nullable(integer("number")),
      { name: "heading", type: "text" },
      { name: "text", type: "text" },
      integer("start"),
      integer("end"),
    ],
    ...OF_REVISION,
  },
  {
    name: "named_document",
    columns: [
      ID,
      integer("revision_id"),
      { name: "title", type: "text" },
      nullable(text("number", 100)),
      integer("start"),
      integer("end"),
    ],
    ...OF_REVISION,
  },
];
