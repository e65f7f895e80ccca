/**
 * What the specification of Tabular Data Packages, version 1, demands of datapackage.json, as a JSON Schema: written from
 * the pages on Data Package, Data Resource, Tabular Data Resource, CSV Dialect and Table Schema. No package of the registry
 * that has the published one is looked after any more.
 */
const NAME = { type: "string", pattern: "^([-a-z0-9._/])+$" };
const KEY = { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } };

const FIELD = {
  type: "object",
  required: ["name", "type"],
  properties: {
    name: { type: "string", minLength: 1 },
    title: { type: "string" },
    description: { type: "string" },
    type: { enum: ["string", "number", "integer", "boolean", "date", "datetime"] },
    format: { type: "string" },
    trueValues: { type: "array", minItems: 1, items: { type: "string" } },
    falseValues: { type: "array", minItems: 1, items: { type: "string" } },
    constraints: {
      type: "object",
      additionalProperties: false,
      properties: {
        required: { type: "boolean" },
        enum: { type: "array", minItems: 1, uniqueItems: true },
      },
    },
  },
};

const TABLE_SCHEMA = {
  type: "object",
  required: ["fields"],
  properties: {
    fields: { type: "array", minItems: 1, items: FIELD },
    primaryKey: KEY,
    missingValues: { type: "array", items: { type: "string" } },
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["fields", "reference"],
        properties: {
          fields: KEY,
          reference: {
            type: "object",
            required: ["resource", "fields"],
            properties: { resource: { type: "string" }, fields: KEY },
          },
        },
      },
    },
  },
};

const DIALECT = {
  type: "object",
  properties: {
    delimiter: { type: "string" },
    lineTerminator: { type: "string" },
    quoteChar: { type: "string", maxLength: 1 },
    doubleQuote: { type: "boolean" },
    header: { type: "boolean" },
  },
};

const RESOURCE = {
  type: "object",
  required: ["name", "path", "profile", "schema"],
  properties: {
    profile: { const: "tabular-data-resource" },
    name: NAME,
    // No address within a package leads out of it.
    path: { type: "string", pattern: "^(?!/)(?!.*\\.\\./)" },
    title: { type: "string" },
    description: { type: "string" },
    format: { type: "string" },
    mediatype: { type: "string", pattern: "^(.+)/(.+)$" },
    encoding: { type: "string" },
    bytes: { type: "integer", minimum: 0 },
    hash: { type: "string", pattern: "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$" },
    dialect: DIALECT,
    schema: TABLE_SCHEMA,
  },
};

export const DATA_PACKAGE_SCHEMA = {
  type: "object",
  required: ["profile", "resources"],
  properties: {
    profile: { const: "tabular-data-package" },
    name: NAME,
    title: { type: "string" },
    description: { type: "string" },
    version: { type: "string" },
    created: { type: "string", format: "date-time" },
    keywords: { type: "array", minItems: 1, items: { type: "string" } },
    licenses: { type: "array", minItems: 1 },
    resources: { type: "array", minItems: 1, uniqueItems: true, items: RESOURCE },
  },
};
