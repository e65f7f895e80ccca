import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { DataSource, DataSourceOptions } from "typeorm";
import { type Message, said } from "../message/message";
import { EmbeddedDatabase } from "./embedded";
import { AccessToken } from "./entity/accessToken";
import { AuditEntry } from "./entity/auditEntry";
import { DataChange } from "./entity/dataChange";
import { DataVersion } from "./entity/dataVersion";
import { Decision } from "./entity/decision";
import { Denominator } from "./entity/denominator";
import { Department, DepartmentPeriod } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { Document } from "./entity/document";
import { StoredFilingDuty } from "./entity/filingDuty";
import { StoredFinding } from "./entity/finding";
import { ImportJob } from "./entity/importJob";
import { StoredNamedDocument } from "./entity/namedDocument";
import { Provenance } from "./entity/provenance";
import { ProvidedClaims } from "./entity/providedClaims";
import { StoredReport } from "./entity/report";
import { ReportingRound } from "./entity/reportingRound";
import { Revision } from "./entity/revision";
import { Rollup } from "./entity/rollup";
import { StoredSection } from "./entity/section";
import { Session } from "./entity/session";
import { StoredStatement } from "./entity/statement";
import { StoredSuccession } from "./entity/succession";
import { Upload } from "./entity/upload";
import { Waiver } from "./entity/waiver";
import { Beginning1700000000000 } from "./migration/1700000000000-beginning";
import { Narrative1700000000001 } from "./migration/1700000000001-narrative";
import { Rollups1700000000002 } from "./migration/1700000000002-rollups";
import { Documents1700000000003 } from "./migration/1700000000003-documents";
import { Readings1700000000004 } from "./migration/1700000000004-readings";
import { Changes1700000000005 } from "./migration/1700000000005-changes";
import { Sources1700000000006 } from "./migration/1700000000006-sources";
import { Parts1700000000007 } from "./migration/1700000000007-parts";
import { Periods1700000000008 } from "./migration/1700000000008-periods";
import { Denominators1700000000009 } from "./migration/1700000000009-denominators";
import { Successions1700000000010 } from "./migration/1700000000010-successions";
import { Publications1700000000011 } from "./migration/1700000000011-publications";
import { Access1700000000012 } from "./migration/1700000000012-access";
import { Workflow1700000000013 } from "./migration/1700000000013-workflow";
import { Imports1700000000014 } from "./migration/1700000000014-imports";
import { Sessions1700000000015 } from "./migration/1700000000015-sessions";
import { Rounds1700000000016 } from "./migration/1700000000016-rounds";
import { KeptDocuments1700000000017 } from "./migration/1700000000017-keptDocuments";
import { SnakeNaming } from "./naming";
import { PROMPT } from "./prompt";
import { ServerDriver } from "./serverDriver";
import { SharedMetadataSource } from "./sharedMetadataSource";
import { StoreError } from "./storeError";

const COMMON = {
  entities: [
    AccessToken,
    AuditEntry,
    DataChange,
    DataVersion,
    Decision,
    Denominator,
    Department,
    DepartmentName,
    DepartmentPeriod,
    Document,
    StoredFinding,
    ImportJob,
    StoredFilingDuty,
    Provenance,
    ProvidedClaims,
    ReportingRound,
    StoredNamedDocument,
    StoredReport,
    Revision,
    Rollup,
    StoredSection,
    Session,
    StoredStatement,
    StoredSuccession,
    Upload,
    Waiver,
  ],
  migrations: [
    Beginning1700000000000,
    Narrative1700000000001,
    Rollups1700000000002,
    Documents1700000000003,
    Readings1700000000004,
    Changes1700000000005,
    Sources1700000000006,
    Parts1700000000007,
    Periods1700000000008,
    Denominators1700000000009,
    Successions1700000000010,
    Publications1700000000011,
    Access1700000000012,
    Workflow1700000000013,
    Imports1700000000014,
    Sessions1700000000015,
    Rounds1700000000016,
    KeptDocuments1700000000017,
  ],
  namingStrategy: new SnakeNaming(),
} satisfies Partial<DataSourceOptions>;

/** How a data source uses a database server; the embedded database needs none of it. */
export interface ServerUse {
  /** How many connections there may be. */
  readonly connections: number;
  /** How long a statement may wait for its answer before its connection ends, in milliseconds; null for ever. */
  readonly answerWithin: number | null;
}

/** A statement of a write may wait for the writer before it, and sum all reports. */
const WRITING: ServerUse = { connections: 10, answerWithin: 300_000 };

/**
 * A data source, not yet connected, for `mysql://user:password@host:port/database` (MariaDB or MySQL) or the path of an
 * SQLite file. Throws StoreError for any other address.
 */
export function dataSourceFor(address: string, use: ServerUse = WRITING): DataSource {
  const source = new SharedMetadataSource(optionsFor(address, use));
  const { driver } = source;
  if (source.options.type === "mariadb") {
    // TEXT and BLOB end at 64 KB on MySQL; a report's text and bytes may be longer.
    const normalizeType = driver.normalizeType.bind(driver);
    driver.normalizeType = (column) => LONG[column.type as string] ?? normalizeType(column);
  }
  return source;
}

const LONG: Readonly<Record<string, string>> = { text: "longtext", blob: "longblob" };

function optionsFor(given: string, use: ServerUse): DataSourceOptions {
  const address = given.trim();
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === "mysql" || scheme === "mariadb") return mysqlOptions(address, use);
  if (scheme === undefined || scheme === "file" || scheme === "sqlite") return sqliteOptions(address);
  throw badAddress(said("ADDRESS_SCHEME", { scheme }));
}

function mysqlOptions(address: string, { connections, answerWithin }: ServerUse): DataSourceOptions {
  if (!URL.canParse(address)) throw badAddress(said("ADDRESS_INCOMPLETE"));
  const url = new URL(address);
  if (url.hostname === "") throw badAddress(said("ADDRESS_WITHOUT_HOST"));
  if (url.search !== "") throw badAddress(said("ADDRESS_WITH_SETTINGS"));
  if (url.pathname.length < 2) throw badAddress(said("ADDRESS_WITHOUT_DATABASE"));
  return {
    ...COMMON,
    type: "mariadb", // right for MySQL too; as "mysql", the schema check misreads MariaDB's defaults
    driver: ServerDriver,
    host: url.hostname,
    port: url.port === "" ? 3306 : Number(url.port),
    username: decoded(url.username),
    password: decoded(url.password),
    database: decoded(url.pathname.slice(1)),
    charset: "utf8mb4_bin",
    timezone: "Z",
    supportBigNumbers: true,
    bigNumberStrings: true, // 64-bit integers are returned as digits and converted in one place
    connectTimeout: PROMPT,
    poolSize: connections,
    extra: {
      ...(answerWithin !== null && { answerWithin }),
      queueLimit: 1000, // an endless wait for a connection helps nobody
      // The driver would generate a parser for a row of 200 columns, which takes most of a minute and saves nothing.
      disableEval: true,
    },
  };
}

function sqliteOptions(address: string): DataSourceOptions {
  const file = address.replace(/^(?:file|sqlite):(?:\/\/(?=\/|[^/]))?/, "");
  if (file === "") throw badAddress(said("ADDRESS_WITHOUT_FILE"));
  if (file === ":memory:") throw badAddress(said("ADDRESS_IN_MEMORY"));
  makeFolder(dirname(file));
  if (existsSync(file) && statSync(file).isDirectory()) throw badAddress(said("ADDRESS_OF_FOLDER", { file }));
  return {
    ...COMMON,
    type: "better-sqlite3",
    driver: EmbeddedDatabase,
    database: file,
    prepareDatabase: (database: { pragma(text: string): void }) => {
      database.pragma("busy_timeout = 15000");
      database.pragma("journal_mode = WAL"); // readers do not wait for a writer in another process, nor a writer for readers
      database.pragma("synchronous = FULL"); // data that was reported as stored survives a power cut
    },
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badAddress(said("ADDRESS_PERCENT"));
  }
}

// Creates one level only: if a parent folder is missing, the path is probably wrong, so an error is better.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new StoreError(said("DATABASE_FOLDER_NOT_MADE", { folder, why: (error as Error).message }));
  }
}

function badAddress(why: Message): StoreError {
  return new StoreError(said("DATABASE_ADDRESS_WRONG", { why }));
}
