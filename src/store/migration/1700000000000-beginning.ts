import type { MigrationInterface, QueryRunner } from "typeorm";
import { flag, ID, index, integer, makeTable, nullable, references, type TableOptions, text, unique } from "./table";

// The columns of the form's cells at the time of this migration; a later form adds its own.
export const CELLS = `
  rules_made rules_disclosed rules_repealed rules_total_disclosed rules_in_force normative_made
  normative_disclosed normative_repealed normative_total_disclosed normative_in_force licensing_items_before
  licensing_items_change licensing_decisions external_items_before external_items_change external_decisions
  penalties_items_before penalties_items_change penalties_decisions compulsion_items_before
  compulsion_items_change compulsion_decisions fees_items_before fees_items_change fees_amount_fen
  procurement_projects procurement_amount_fen app_received_natural_person app_received_enterprise
  app_received_research app_received_public_interest app_received_legal_service app_received_other
  app_received_total app_carried_in_natural_person app_carried_in_enterprise app_carried_in_research
  app_carried_in_public_interest app_carried_in_legal_service app_carried_in_other app_carried_in_total
  app_granted_natural_person app_granted_enterprise app_granted_research app_granted_public_interest
  app_granted_legal_service app_granted_other app_granted_total app_partly_granted_natural_person
  app_partly_granted_enterprise app_partly_granted_research app_partly_granted_public_interest
  app_partly_granted_legal_service app_partly_granted_other app_partly_granted_total
  app_refused_state_secret_natural_person app_refused_state_secret_enterprise app_refused_state_secret_research
  app_refused_state_secret_public_interest app_refused_state_secret_legal_service app_refused_state_secret_other
  app_refused_state_secret_total app_refused_prohibited_by_law_natural_person
  app_refused_prohibited_by_law_enterprise app_refused_prohibited_by_law_research
  app_refused_prohibited_by_law_public_interest app_refused_prohibited_by_law_legal_service
  app_refused_prohibited_by_law_other app_refused_prohibited_by_law_total
  app_refused_security_and_stability_natural_person app_refused_security_and_stability_enterprise
  app_refused_security_and_stability_research app_refused_security_and_stability_public_interest
  app_refused_security_and_stability_legal_service app_refused_security_and_stability_other
  app_refused_security_and_stability_total app_refused_third_party_rights_natural_person
  app_refused_third_party_rights_enterprise app_refused_third_party_rights_research
  app_refused_third_party_rights_public_interest app_refused_third_party_rights_legal_service
  app_refused_third_party_rights_other app_refused_third_party_rights_total
  app_refused_internal_affairs_natural_person app_refused_internal_affairs_enterprise
  app_refused_internal_affairs_research app_refused_internal_affairs_public_interest
  app_refused_internal_affairs_legal_service app_refused_internal_affairs_other
  app_refused_internal_affairs_total app_refused_process_information_natural_person
  app_refused_process_information_enterprise app_refused_process_information_research
  app_refused_process_information_public_interest app_refused_process_information_legal_service
  app_refused_process_information_other app_refused_process_information_total
  app_refused_enforcement_file_natural_person app_refused_enforcement_file_enterprise
  app_refused_enforcement_file_research app_refused_enforcement_file_public_interest
  app_refused_enforcement_file_legal_service app_refused_enforcement_file_other
  app_refused_enforcement_file_total app_refused_inquiry_matter_natural_person
  app_refused_inquiry_matter_enterprise app_refused_inquiry_matter_research
  app_refused_inquiry_matter_public_interest app_refused_inquiry_matter_legal_service
  app_refused_inquiry_matter_other app_refused_inquiry_matter_total app_unavailable_not_held_natural_person
  app_unavailable_not_held_enterprise app_unavailable_not_held_research app_unavailable_not_held_public_interest
  app_unavailable_not_held_legal_service app_unavailable_not_held_other app_unavailable_not_held_total
  app_unavailable_not_existing_natural_person app_unavailable_not_existing_enterprise
  app_unavailable_not_existing_research app_unavailable_not_existing_public_interest
  app_unavailable_not_existing_legal_service app_unavailable_not_existing_other
  app_unavailable_not_existing_total app_unavailable_unclear_natural_person app_unavailable_unclear_enterprise
  app_unavailable_unclear_research app_unavailable_unclear_public_interest app_unavailable_unclear_legal_service
  app_unavailable_unclear_other app_unavailable_unclear_total app_not_processed_petition_natural_person
  app_not_processed_petition_enterprise app_not_processed_petition_research
  app_not_processed_petition_public_interest app_not_processed_petition_legal_service
  app_not_processed_petition_other app_not_processed_petition_total app_not_processed_repeated_natural_person
  app_not_processed_repeated_enterprise app_not_processed_repeated_research
  app_not_processed_repeated_public_interest app_not_processed_repeated_legal_service
  app_not_processed_repeated_other app_not_processed_repeated_total app_not_processed_publication_natural_person
  app_not_processed_publication_enterprise app_not_processed_publication_research
  app_not_processed_publication_public_interest app_not_processed_publication_legal_service
  app_not_processed_publication_other app_not_processed_publication_total
  app_not_processed_excessive_natural_person app_not_processed_excessive_enterprise
  app_not_processed_excessive_research app_not_processed_excessive_public_interest
  app_not_processed_excessive_legal_service app_not_processed_excessive_other app_not_processed_excessive_total
  app_not_processed_reissue_natural_person app_not_processed_reissue_enterprise
  app_not_processed_reissue_research app_not_processed_reissue_public_interest
  app_not_processed_reissue_legal_service app_not_processed_reissue_other app_not_processed_reissue_total
  app_otherwise_undivided_natural_person app_otherwise_undivided_enterprise app_otherwise_undivided_research
  app_otherwise_undivided_public_interest app_otherwise_undivided_legal_service app_otherwise_undivided_other
  app_otherwise_undivided_total app_otherwise_uncorrected_natural_person app_otherwise_uncorrected_enterprise
  app_otherwise_uncorrected_research app_otherwise_uncorrected_public_interest
  app_otherwise_uncorrected_legal_service app_otherwise_uncorrected_other app_otherwise_uncorrected_total
  app_otherwise_unpaid_natural_person app_otherwise_unpaid_enterprise app_otherwise_unpaid_research
  app_otherwise_unpaid_public_interest app_otherwise_unpaid_legal_service app_otherwise_unpaid_other
  app_otherwise_unpaid_total app_otherwise_other_natural_person app_otherwise_other_enterprise
  app_otherwise_other_research app_otherwise_other_public_interest app_otherwise_other_legal_service
  app_otherwise_other_other app_otherwise_other_total app_total_natural_person app_total_enterprise
  app_total_research app_total_public_interest app_total_legal_service app_total_other app_total_total
  app_carried_out_natural_person app_carried_out_enterprise app_carried_out_research
  app_carried_out_public_interest app_carried_out_legal_service app_carried_out_other app_carried_out_total
  reconsideration_upheld reconsideration_corrected reconsideration_other reconsideration_pending
  reconsideration_total litigation_direct_upheld litigation_direct_corrected litigation_direct_other
  litigation_direct_pending litigation_direct_total litigation_after_reconsideration_upheld
  litigation_after_reconsideration_corrected litigation_after_reconsideration_other
  litigation_after_reconsideration_pending litigation_after_reconsideration_total published_total
  published_website published_wechat published_weibo published_other
`
  .trim()
  .split(/\s+/);

/** The first tables: departments, documents, reports with their revisions, the sources of the figures, and findings. */
export class Beginning1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await makeTable(runner, table);
    await runner.query("INSERT INTO data_version (id, version) VALUES (1, 0)");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table.name);
  }
}

const TABLES: readonly TableOptions[] = [
  {
    name: "data_version",
    columns: [
      { ...integer("id"), isPrimary: true },
      { name: "version", type: "bigint" },
    ],
  },
  {
    name: "department",
    columns: [
      ID,
      text("code", 160),
      text("name", 160),
      text("kind", 20),
      nullable(text("line", 40)),
      nullable(text("region_code", 12)),
      nullable(integer("parent_id")),
      flag("summary"),
      nullable(integer("active_from")),
      nullable(integer("active_to")),
      flag("registered"),
      flag("sample"),
    ],
    indices: [unique("code"), index("name"), index("parent_id")],
    foreignKeys: [references("parent_id", "department")],
  },
  {
    name: "department_name",
    columns: [
      ID,
      integer("department_id"),
      text("name", 160),
      nullable(integer("from_year")),
      nullable(integer("to_year")),
    ],
    indices: [index("department_id"), index("name")],
    foreignKeys: [references("department_id", "department")],
  },
  {
    name: "document",
    columns: [
      ID,
      text("sha256", 64),
      text("name", 255),
      text("media_type", 100),
      nullable(text("address", 500)),
      integer("size"),
      text("arrived_at", 27),
      { name: "bytes", type: "blob" },
      { name: "text", type: "text" },
    ],
    indices: [unique("sha256")],
  },
  {
    name: "report",
    columns: [ID, integer("department_id"), integer("year"), flag("sample")],
    indices: [unique("department_id", "year")],
    foreignKeys: [references("department_id", "department")],
  },
  {
    name: "revision",
    columns: [
      ID,
      integer("report_id"),
      integer("department_id"),
      integer("year"),
      text("form", 20),
      integer("number"),
      integer("document_id"),
      text("created_at", 27),
      nullable(text("valid_from", 27)),
      nullable(text("valid_to", 27)),
      text("author", 100),
      text("reason", 500),
      ...CELLS.map((name) => nullable({ name, type: "bigint" })),
    ],
    indices: [
      unique("report_id", "number"),
      index("valid_to", "year", "department_id"),
      index("department_id", "year"),
      index("document_id"),
    ],
    foreignKeys: [references("report_id", "report"), references("document_id", "document")],
  },
  {
    name: "provenance",
    columns: [
      { ...integer("revision_id"), isPrimary: true },
      { name: "cells", type: "text" },
    ],
    foreignKeys: [references("revision_id", "revision")],
  },
  {
    name: "statement",
    columns: [
      ID,
      integer("revision_id"),
      text("concept", 100),
      nullable(text("path", 100)),
      { name: "value", type: "bigint" },
      text("unit", 10),
      { name: "raw", type: "text" },
      { name: "sentence", type: "text" },
      integer("start"),
      integer("end"),
    ],
    indices: [index("revision_id")],
    foreignKeys: [references("revision_id", "revision")],
  },
  {
    name: "finding",
    columns: [
      ID,
      integer("document_id"),
      nullable(integer("revision_id")),
      text("rule", 60),
      text("level", 10),
      { name: "message", type: "text" },
      { name: "cells", type: "text" },
      { name: "unstated", type: "text" },
      nullable(text("left_sum", 30)),
      nullable(text("right_sum", 30)),
    ],
    indices: [index("document_id"), index("revision_id")],
    foreignKeys: [references("document_id", "document"), references("revision_id", "revision")],
  },
];
