import { FORMS } from "../../form/catalogue";
import type { Term } from "../../form/term";
import type { ValueKind } from "../table/table";
import type { PackedYear } from "./packedYear";
import { YEAR_TABLES } from "./table/tables";
import type { ForeignKey, YearColumn, YearTable } from "./yearTable";

/** Size and fingerprint of a file of the package, as it was written. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The text of datapackage.json: a Tabular Data Package (Frictionless Data, version 1 of the specification) with a Table
 * Schema for each CSV file. `written` says what each table became.
 */
export function dataPackageJson(packed: PackedYear, written: ReadonlyMap<string, WrittenFile>): string {
  const { filed, dataVersion, readAt } = packed;
  const { year, asOf } = filed.question;
  const descriptor = {
    profile: "tabular-data-package",
    name: `disclosure-handouts-${year}`,
    title: both({
      zh: `${year}年政府信息公开工作年度报告数据包`,
      en: `Yearly reports on government information disclosure, ${year}`,
    }),
    description: both({
      zh: "全部已发布报告的原始文件、每个数据项及其出处、报送情况、校验结果和指标说明。",
      en: "The documents of all published reports, every figure with its source, who filed, what checks found, and what the indicators mean.",
    }),
    created: readAt,
    version: dataVersion,
    ...(asOf === null ? {} : { asOf }),
    keywords: ["政府信息公开", "年度报告", ...FORMS.map(({ code }) => code)],
    resources: YEAR_TABLES.map((table) => resource(table, written.get(table.name))),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** What all packages have in common: their tables, and what is said of these. */
export function packageShape(): object {
  return YEAR_TABLES.map((table) => resource(table, undefined));
}

function resource(table: YearTable, written: WrittenFile | undefined) {
  const { name, label, description } = table;
  return {
    profile: "tabular-data-resource",
    name,
    path: `${name}.csv`,
    title: both(label),
    description: `${both(description)} ${both(BYTE_ORDER_MARK)}`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...(written && { bytes: written.bytes, hash: `sha256:${written.sha256}` }),
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: tableSchema(table),
  };
}

// The specification of dialects has no property for it.
const BYTE_ORDER_MARK: Term = {
  zh: "文件以UTF-8字节顺序标记开头，便于表格软件识别。",
  en: "The file begins with the byte order mark of UTF-8, by which spreadsheet programs recognise it.",
};

function tableSchema({ name, columns, primaryKey, foreignKeys }: YearTable) {
  return {
    fields: columns.map(field),
    missingValues: [""],
    primaryKey,
    ...(foreignKeys.length > 0 && { foreignKeys: foreignKeys.map((key) => foreignKey(name, key)) }),
  };
}

function field({ code, label, description, kind, unit, role, required, words }: YearColumn) {
  const constraints = { ...(required && { required }), ...(words && { enum: words }) };
  return {
    name: code,
    ...TYPES[kind],
    title: both(label),
    description: both(description),
    role,
    ...(unit && { unit: both(unit) }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const TYPES: Readonly<Record<ValueKind, object>> = {
  count: { type: "integer" },
  decimal: { type: "number" },
  day: { type: "date" },
  moment: { type: "datetime", format: "%Y-%m-%dT%H:%M:%S.%fZ" },
  truth: { type: "boolean", trueValues: ["true"], falseValues: ["false"] },
  word: { type: "string" },
};

// A table that is meant itself has no name here.
function foreignKey(own: string, { columns, table, of }: ForeignKey) {
  return { fields: columns, reference: { resource: table === own ? "" : table, fields: of } };
}

function both({ zh, en }: Term): string {
  return zh === en ? zh : `${zh} ${en}`;
}
