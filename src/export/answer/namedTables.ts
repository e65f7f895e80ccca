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
import type { Fields } from "./place";
import { TableError } from "./tableError";

/** The folder of the questions that have names: beside the sources, and beside the folder of what is built of them. */
export const NAMED_QUESTIONS = [join(__dirname, "../../../examples"), join(__dirname, "../../../../examples")].find(
  existsSync,
) as string;

/** A question with an address of its own. Its variables are the parameters of the address. */
export interface NamedTable {
  readonly name: string;
  readonly title: Term;
  readonly query: string;
  readonly parameters: readonly TableParameter[];
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
 * Returns the questions in a folder, by name. The name of a file without a number at its beginning is that of the table;
 * its first two lines say what it asks, in Chinese and in English.
 */
export function namedTablesIn(folder: string, schema: GraphQLSchema): ReadonlyMap<string, NamedTable> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
  const tables = files.sort().map((file) => namedTable(file, readFileSync(join(folder, file), "utf8"), schema));
  return new Map(tables.map((table) => [table.name, table]));
}

/** The table of one file. Throws GraphQLError if the file is no document of GraphQL. */
export function namedTable(file: string, query: string, schema: GraphQLSchema): NamedTable {
  const operation = getOperationAST(parse(query));
  const [zh, en] = query.split("\n", 2).map((line) => /^#\s*(.+)$/.exec(line)?.[1]);
  const plain = operation?.name?.value ?? nameOfFile(file);
  const definitions = operation?.variableDefinitions ?? [];
  const parameters = definitions.map(({ variable, type: node, defaultValue }): TableParameter => {
    const type = typeFromAST(schema, node);
    if (!isInputType(type))
      throw new GraphQLError(`The variable ${variable.name.value} is of no type that can be given.`);
    const otherwise = defaultValue && valueFromASTUntyped(defaultValue);
    return { name: variable.name.value, type, otherwise, isRequired: isNonNullType(type) && !defaultValue };
  });
  return { name: nameOfFile(file), title: { zh: zh ?? plain, en: en ?? zh ?? plain }, query, parameters };
}

/** The name of the table of a file: without the number that orders the files. */
function nameOfFile(file: string): string {
  return basename(file, ".graphql").replace(/^\d+-/, "");
}

/**
 * The variables of a table's question from the parameters of its address: lists by repetition or with commas. What does
 * not fit its type is left as it is, for the API to refuse. Throws TableError for a parameter that the table does not
 * have, that is given twice, or that is missing.
 */
export function variablesFrom({ name, parameters }: NamedTable, given: ReadonlyMap<string, readonly string[]>): Fields {
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  for (const one of given.keys())
    if (!known.has(one))
      throw new TableError(said("PARAMETER_UNKNOWN", { name, given: one, parameters: [...known.keys()] }));
  const entries = parameters.flatMap((parameter) => {
    const texts = given.get(parameter.name);
    if (texts) return [[parameter.name, valueFromTexts(parameter, texts)] as const];
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
