#!/usr/bin/env node
/**
 * Writes `src/dashboard/documents.ts`, or the file that is named: the questions of the pages (`views/` and `src/dashboard/questions/`) with the types of
 * their variables and answers, by `schema.graphql`. Says nothing; fails with the reason if a question does not fit the schema.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typedDocuments from "@graphql-codegen/typed-document-node";
import * as types from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PRODUCT = process.argv[2] ?? join(ROOT, "src/dashboard/documents.ts");
const FOLDERS = ["views", "src/dashboard/questions"];

const HEAD = `// Written by scripts/documents.mjs from ${FOLDERS.join(" and ")}: change the questions, then run \`npm run documents\`.\n`;

const documents = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const location = join(ROOT, folder, file);
      return { location, document: parse(readFileSync(location, "utf8"), { noLocation: true }) };
    }),
);

const written = await codegen({
  filename: PRODUCT,
  schema: parse(readFileSync(join(ROOT, "schema.graphql"), "utf8")),
  documents,
  config: {
    documentMode: "graphQLTag",
    pureMagicComment: true,
    gqlImport: "urql#gql",
    useTypeImports: true,
    enumsAsTypes: true,
    onlyOperationTypes: true,
    skipTypename: true,
    immutableTypes: true,
    dedupeFragments: true,
    strictScalars: true,
    avoidOptionals: { field: true },
    scalars: { SafeInt: "number", Decimal: "string", DateTime: "string" },
  },
  plugins: [{ types: {} }, { operations: {} }, { typedDocuments: {} }],
  pluginMap: { types, operations, typedDocuments },
});
writeFileSync(PRODUCT, HEAD + written);
