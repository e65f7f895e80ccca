import type { MigrationInterface, QueryRunner } from "typeorm";
import { statusesOf } from "../statuses";
import { CELLS } from "./1700000000000-beginning";
import { addColumn, integer, makeTable, nullable, type TableOptions, text } from "./table";

// The columns for subtotals and rates at the time of this migration.
const DERIVED = `
  n_refused_total_natural_person n_refused_total_enterprise n_refused_total_research
  n_refused_total_public_interest n_refused_total_legal_service n_refused_total_other n_refused_total_total
  n_unavailable_total_natural_person n_unavailable_total_enterprise n_unavailable_total_research
  n_unavailable_total_public_interest n_unavailable_total_legal_service n_unavailable_total_other
  n_unavailable_total_total n_not_processed_total_natural_person n_not_processed_total_enterprise
  n_not_processed_total_research n_not_processed_total_public_interest n_not_processed_total_legal_service
  n_not_processed_total_other n_not_processed_total_total n_otherwise_total_natural_person
  n_otherwise_total_enterprise n_otherwise_total_research n_otherwise_total_public_interest
  n_otherwise_total_legal_service n_otherwise_total_other n_otherwise_total_total
  granted_rate_natural_person_num granted_rate_natural_person_den granted_rate_natural_person_n
  granted_rate_enterprise_num granted_rate_enterprise_den granted_rate_enterprise_n granted_rate_research_num
  granted_rate_research_den granted_rate_research_n granted_rate_public_interest_num
  granted_rate_public_interest_den granted_rate_public_interest_n granted_rate_legal_service_num
  granted_rate_legal_service_den granted_rate_legal_service_n granted_rate_other_num granted_rate_other_den
  granted_rate_other_n granted_rate_total_num granted_rate_total_den granted_rate_total_n
  substantive_rate_natural_person_num substantive_rate_natural_person_den substantive_rate_natural_person_n
  substantive_rate_enterprise_num substantive_rate_enterprise_den substantive_rate_enterprise_n
  substantive_rate_research_num substantive_rate_research_den substantive_rate_research_n
  substantive_rate_public_interest_num substantive_rate_public_interest_den substantive_rate_public_interest_n
  substantive_rate_legal_service_num substantive_rate_legal_service_den substantive_rate_legal_service_n
  substantive_rate_other_num substantive_rate_other_den substantive_rate_other_n substantive_rate_total_num
  substantive_rate_total_den substantive_rate_total_n refused_rate_natural_person_num
  refused_rate_natural_person_den refused_rate_natural_person_n refused_rate_enterprise_num
  refused_rate_enterprise_den refused_rate_enterprise_n refused_rate_research_num refused_rate_research_den
  refused_rate_research_n refused_rate_public_interest_num refused_rate_public_interest_den
  refused_rate_public_interest_n refused_rate_legal_service_num refused_rate_legal_service_den
  refused_rate_legal_service_n refused_rate_other_num refused_rate_other_den refused_rate_other_n
  refused_rate_total_num refused_rate_total_den refused_rate_total_n unavailable_rate_natural_person_num
  unavailable_rate_natural_person_den unavailable_rate_natural_person_n unavailable_rate_enterprise_num
  unavailable_rate_enterprise_den unavailable_rate_enterprise_n unavailable_rate_research_num
  unavailable_rate_research_den unavailable_rate_research_n unavailable_rate_public_interest_num
  unavailable_rate_public_interest_den unavailable_rate_public_interest_n unavailable_rate_legal_service_num
  unavailable_rate_legal_service_den unavailable_rate_legal_service_n unavailable_rate_other_num
  unavailable_rate_other_den unavailable_rate_other_n unavailable_rate_total_num unavailable_rate_total_den
  unavailable_rate_total_n not_processed_rate_natural_person_num not_processed_rate_natural_person_den
  not_processed_rate_natural_person_n not_processed_rate_enterprise_num not_processed_rate_enterprise_den
  not_processed_rate_enterprise_n not_processed_rate_research_num not_processed_rate_research_den
  not_processed_rate_research_n not_processed_rate_public_interest_num not_processed_rate_public_interest_den
  not_processed_rate_public_interest_n not_processed_rate_legal_service_num not_processed_rate_legal_service_den
  not_processed_rate_legal_service_n not_processed_rate_other_num not_processed_rate_other_den
  not_processed_rate_other_n not_processed_rate_total_num not_processed_rate_total_den
  not_processed_rate_total_n carried_out_rate_natural_person_num carried_out_rate_natural_person_den
  carried_out_rate_natural_person_n carried_out_rate_enterprise_num carried_out_rate_enterprise_den
  carried_out_rate_enterprise_n carried_out_rate_research_num carried_out_rate_research_den
  carried_out_rate_research_n carried_out_rate_public_interest_num carried_out_rate_public_interest_den
  carried_out_rate_public_interest_n carried_out_rate_legal_service_num carried_out_rate_legal_service_den
  carried_out_rate_legal_service_n carried_out_rate_other_num carried_out_rate_other_den
  carried_out_rate_other_n carried_out_rate_total_num carried_out_rate_total_den carried_out_rate_total_n
  reconsideration_corrected_rate_num reconsideration_corrected_rate_den reconsideration_corrected_rate_n
  reconsideration_corrected_of_concluded_rate_num reconsideration_corrected_of_concluded_rate_den
  reconsideration_corrected_of_concluded_rate_n litigation_corrected_rate_num litigation_corrected_rate_den
  litigation_corrected_rate_n litigation_corrected_of_concluded_rate_num
  litigation_corrected_of_concluded_rate_den litigation_corrected_of_concluded_rate_n dispute_rate_num
  dispute_rate_den dispute_rate_n procurement_average_num procurement_average_den procurement_average_n
`
  .trim()
  .split(/\s+/);

/**
 * Roll-ups, which every write updates; the statuses of cells, stored with the revision; the filed years, stored with
 * the department. The sums themselves are computed by `Store.migrate` after all migrations.
 */
export class Rollups1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, ROLLUP);
    await addColumn(runner, "data_version", { ...text("rollups", 64), default: "''" });
    await addColumn(runner, "department", { ...text("filing", 500), default: "''" });
    await addColumn(runner, "revision", nullable({ name: "statuses", type: "text" }));
    await fillStatuses(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn("revision", "statuses");
    await runner.dropColumn("department", "filing");
    await runner.dropColumn("data_version", "rollups");
    await runner.dropTable(ROLLUP.name);
  }
}

// The status of each cell is already stored in the provenance of the reading.
async function fillStatuses(runner: QueryRunner): Promise<void> {
  const rows: readonly { id: number }[] = await runner.query("SELECT revision_id AS id FROM provenance");
  for (const { id } of rows) {
    const [row] = await runner.query(`SELECT cells FROM provenance WHERE revision_id = ${Number(id)}`);
    const statuses = statusesOf(JSON.parse(row.cells));
    if (statuses !== null)
      await runner.query(`UPDATE revision SET statuses = ? WHERE id = ${Number(id)}`, [JSON.stringify(statuses)]);
  }
}

const ROLLUP: TableOptions = {
  name: "rollup",
  columns: [
    ...[
      text("family", 10),
      integer("body"),
      text("grain", 10),
      { name: "summary", type: "boolean" },
      integer("year"),
      text("form", 20),
      text("line", 40),
      text("kind", 20),
    ].map((column) => ({ ...column, isPrimary: true })),
    integer("reports"),
    ...CELLS.flatMap((name) => [nullable({ name, type: "bigint" }), nullable({ name: `n_${name}`, type: "bigint" })]),
    ...DERIVED.map((name) => ({ name, type: "bigint", default: 0 })),
  ],
};
