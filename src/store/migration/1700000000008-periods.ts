import { type MigrationInterface, type QueryRunner, TableForeignKey, TableIndex } from "typeorm";
import { OPEN_FROM, OPEN_TO } from "../../form/period";
import { addColumn, flag, index, integer, makeTable, nullable, references, text } from "./table";

/**
 * Position, line, kind and region of a body hold for years: `department_period` has a row for each period. What was
 * known so far holds for all years.
 */
export class Periods1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const key = (name: string) => ({ ...integer(name), isPrimary: true });
    await makeTable(runner, {
      name: "department_period",
      columns: [key("department_id"), key("from_year"), integer("to_year"), ...FACTS],
      indices: [index("parent_id")],
      foreignKeys: [references("department_id", "department"), references("parent_id", "department")],
    });
    await runner.query(
      `INSERT INTO department_period (department_id, from_year, to_year, ${FACT_NAMES})
       SELECT id, ${OPEN_FROM}, ${OPEN_TO}, ${FACT_NAMES} FROM department`,
    );
    const table = await runner.getTable("department");
    const ofParent = ({ columnNames }: { readonly columnNames: readonly string[] }) =>
      columnNames.includes("parent_id");
    for (const key of table?.foreignKeys.filter(ofParent) ?? []) await runner.dropForeignKey("department", key);
    for (const each of table?.indices.filter(ofParent) ?? []) await runner.dropIndex("department", each);
    await runner.dropColumns(
      "department",
      FACTS.map(({ name }) => name),
    );
  }

  // Of the years, only the newest are left. The sums of moved bodies are then others: an empty shape has them made again.
  async down(runner: QueryRunner): Promise<void> {
    for (const fact of FACTS)
      await addColumn(runner, "department", fact.name === "kind" ? { ...fact, default: "''" } : fact);
    const value = (name: string) =>
      `${name} = (SELECT p.${name} FROM department_period p WHERE p.department_id = department.id AND p.to_year = ${OPEN_TO})`;
    await runner.query(`UPDATE department SET ${FACTS.map(({ name }) => value(name)).join(", ")}`);
    await runner.createIndex("department", new TableIndex(index("parent_id")));
    await runner.createForeignKey("department", new TableForeignKey(references("parent_id", "department")));
    await runner.dropTable("department_period");
    await runner.query("UPDATE data_version SET rollups = ''");
  }
}

const FACTS = [
  nullable(integer("parent_id")),
  nullable(text("line", 40)),
  text("kind", 20),
  nullable(text("region_code", 12)),
  flag("summary"),
  flag("parts_complete"),
];
const FACT_NAMES = FACTS.map(({ name }) => name).join(", ");
