import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, integer, nullable, text } from "./table";

/**
 * The version of the reader that read a document, and what a person stated about it, so that it can be read again; and
 * the text of a reading that differs from the document's text. Existing rows were read by the first reader.
 */
export class Readings1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) for (const column of COLUMNS) await addColumn(runner, table, column);
    await addColumn(runner, "provenance", nullable({ name: "text", type: "text" }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn("provenance", "text");
    for (const table of TABLES) for (const { name } of [...COLUMNS].reverse()) await runner.dropColumn(table, name);
  }
}

const TABLES = ["revision", "document"];

const COLUMNS = [
  { ...integer("reader_version"), default: 1 },
  nullable(text("stated_department", 160)),
  nullable(integer("stated_year")),
];
