import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInputType,
  isListType,
  isNonNullType,
  parse,
  typeFromAST,
  valueFromASTUntyped,
} from "graphql";
import type { Term } from "../../form/term";
import { said } from "../../message/message";
import type { TableFileOptions } from "../table/table";
import type { Fields } from "./place";
import { TableError } from "./tableError";

/** The folders of the questions that have names: beside the sources, and beside the folder of what is built of them. */
export const NAMED_QUESTIONS = ["views", "examples"].map(
  (folder) => [join(__dirname, "../../..", folder), join(__dirname, "../../../..", folder)].find(existsSync) ?? folder,
);

/** A question with an address of its own. Its variables are the parameters of the address. */
export interface NamedTable {
  readonly name: string;
  readonly title: Term;
  readonly query: string;
  readonly parameters: readonly TableParameter[];
  /** Without the ending of a format: `/tables/{name}` or, of a view, that of its page. Variables within it are in braces. */
  readonly address: string;
  /** Whether the address without an ending is a page that shows the answer. */
  readonly isView: boolean;
}

/** A variable of the question of a table. */
export interface TableParameter {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** The value without a parameter; undefined if there is none. */
  readonly otherwise: unknown;
  readonly isRequired: boolean;
}

/**
 * Returns the questions in folders, by name. The name of a file without a number at its beginning is that of the table;
 * its first two lines say what it asks, in Chinese and in English, and the third one of a view is the address of its page.
 */
export function namedTablesIn(folders: readonly string[], schema: GraphQLSchema): ReadonlyMap<string, NamedTable> {
  const tables = folders.flatMap((folder) => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
    return files.sort().map((file) => namedTable(file, readFileSync(join(folder, file), "utf8"), schema));
  });
  return new Map(tables.map((table) => [table.name, table]));
}

/**
 * The table of one file. Throws GraphQLError if the file is no document of GraphQL, and if its address has a part in braces
 * that is no variable.
 */
export function namedTable(file: string, query: string, schema: GraphQLSchema): NamedTable {
  const operation = getOperationAST(parse(query));
  const name = nameOfFile(file);
  const [zh, en, third] = query.split("\n", 3).map((line) => /^#\s*(.+)$/.exec(line)?.[1]?.trimEnd());
  const page = third !== undefined && ADDRESS.test(third) ? third : null;
  const plain = operation?.name?.value ?? name;
  const definitions = operation?.variableDefinitions ?? [];
  const parameters = definitions.map(({ variable, type: node, defaultValue }): TableParameter => {
    const type = typeFromAST(schema, node);
    if (!isInputType(type))
      throw new GraphQLError(`The variable ${variable.name.value} is of no type that can be given.`);
    const otherwise = defaultValue && valueFromASTUntyped(defaultValue);
    return { name: variable.name.value, type, otherwise, isRequired: isNonNullType(type) && !defaultValue };
  });
  for (const inside of page === null ? [] : variablesInAddress(page))
    if (!parameters.some((parameter) => parameter.name === inside))
      throw new GraphQLError(`The address ${page} has {${inside}}, which is no variable of the query.`);
  return {
    name,
    title: { zh: zh ?? plain, en: en ?? zh ?? plain },
    query,
    parameters,
    address: page ?? `/tables/${name}`,
    isView: page !== null,
  };
}

const ADDRESS = /^(?:\/(?:[a-z-]+|\{\w+\}))+$/;

/** The names of the variables within an address, in their order. */
export function variablesInAddress(address: string): readonly string[] {
  return [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
}

/** The name of the table of a file: without the number that orders the files. */
function nameOfFile(file: string): string {
  return basename(file, ".graphql").replace(/^\d+-/, "");
}

/**
 * The variables of a table's question from the parameters of its address: lists by repetition or with commas. What does
 * not fit its type is left as it is, for the API to refuse. Sentences are in English where the file is (`header`), unless a
 * parameter says otherwise. Throws TableError for a parameter that the table does not have, that is given twice, or that is
 * missing.
 */
export function variablesFrom(
  { name, parameters }: NamedTable,
  given: ReadonlyMap<string, readonly string[]>,
  header: TableFileOptions["header"],
): Fields {
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  for (const one of given.keys())
    if (!known.has(one))
      throw new TableError(said("PARAMETER_UNKNOWN", { name, given: one, parameters: [...known.keys()] }));
  const entries = parameters.flatMap((parameter) => {
    const texts = given.get(parameter.name);
    if (texts) return [[parameter.name, valueFromTexts(parameter, texts)] as const];
    if (header === "en" && getNamedType(parameter.type).name === "Language") return [[parameter.name, "EN"] as const];
    if (parameter.isRequired) throw new TableError(said("PARAMETER_MISSING", { name, parameter: parameter.name }));
    return [];
  });
  return Object.fromEntries(entries);
}

function valueFromTexts({ name, type }: TableParameter, texts: readonly string[]): unknown {
  const bare = getNullableType(type);
  if (isListType(bare))
    return texts.flatMap((text) => text.split(/[,，]/)).map((text) => scalarOf(bare.ofType, name, text.trim()));
  const [text = "", ...others] = texts;
  if (others.length > 0) throw new TableError(said("PARAMETER_TWICE", { parameter: name }));
  return text === "" && !isNonNullType(type) ? null : scalarOf(type, name, text);
}

function scalarOf(type: GraphQLInputType, parameter: string, text: string): unknown {
  const named = getNamedType(type).name;
  if (named === "Int" && /^-?\d{1,9}$/.test(text)) return Number(text);
  if (named === "Boolean" && /^(?:true|false)$/.test(text)) return text === "true";
  if (named === "Int" || named === "Boolean")
    throw new TableError(said("PARAMETER_UNFITTING", { parameter, type: named, given: text || '""' }));
  return text;
}
