import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
} from "graphql";
import type { Term } from "../../form/term";
import { chosenSelections } from "../../graphql/operation/chosenSelections";
import { said } from "../../message/message";
import type { AnswerTables, Fact, FileCell, StatusMeaning, Table } from "../table/table";
import { prefixFor, withReasons } from "./additions";
import { factsIn } from "./facts";
import { mainFirst } from "./mainTable";
import { isFollowed, PAGE_SIZES, pageAfter, USUAL_PAGE, withPages } from "./pages";
import type { Fields } from "./place";
import { operationOf } from "./printed";
import { follow, stacksOf, tableRowsIn } from "./rows";
import { type SelectedField, type Selecting, selectedFields, selectingIn } from "./selected";
import { TableError } from "./tableError";
import { type PlannedTable, plannedTables } from "./tablePlan";
import { wholesOf } from "./whole";

/** A question of which tables are asked. The document is valid, and has this query; the variables fit. */
export interface TableQuestion {
  /** Letters, digits and hyphens. */
  readonly name: string;
  readonly title: Term;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How a question is answered, always with the same variables and from the same snapshot. */
export interface Asking {
  /** The estimated cost of an operation; null if it is more than one answer may cost. */
  costOf(document: DocumentNode): number | null;
  /** What all pages together may cost. */
  readonly mostCost: number;
  /** The answer to an operation. Throws if it has errors. */
  answer(document: DocumentNode): Promise<Fields>;
}

/** Which service read an answer, when, and from which version of the data. */
export interface ReadFrom {
  readonly service: string;
  readonly readAt: string;
  readonly dataVersion: string;
}

/**
 * Returns the answer to a question as tables: one for each list in it. All pages of a list are read, unless the question
 * says which page it wants, up to what they may cost. Throws TableError if the question asks for no list, and if nothing
 * of what it asks is there.
 */
export async function answerTables(
  schema: GraphQLSchema,
  question: TableQuestion,
  asking: Asking,
  readFrom: () => Promise<ReadFrom>,
): Promise<AnswerTables> {
  const asked = askedTables(schema, question);
  const { answer, unread } = await allPages(asked, asking);
  const filled: Table<FileCell>[] = [];
  for (const table of asked.tables) {
    const { list, label, columns } = table;
    filled.push({
      list,
      label,
      columns,
      rows: await tableRowsIn(table, answer),
      cut: cutOf(table, asked.prefix, answer),
    });
  }
  if (filled.every(({ rows }, at) => rows.length === 0 || asked.tables[at]?.within === null))
    refuseMissing(asked.plain, answer);
  return {
    name: question.name,
    title: question.title,
    tables: filled,
    facts: [
      ...parameterFacts(asked.variables),
      ...unread,
      ...factsIn(asked.complete, asked.prefix, answer),
      queryFact(question.document),
    ],
    statuses: meaningsIn(asked.tables),
    ...(await readFrom()),
  };
}

/** Returns the lists of a question, the one that it is about first, with their columns and without rows. */
export function listsIn(schema: GraphQLSchema, question: TableQuestion): readonly Omit<Table, "rows" | "cut">[] {
  return askedTables(schema, question).tables;
}

/** A question, and what is asked for its tables. */
interface AskedTables {
  readonly selecting: Selecting;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly prefix: string;
  /** As the question selects them. */
  readonly plain: readonly SelectedField[];
  /** With what the tables need besides. */
  readonly complete: readonly SelectedField[];
  readonly tables: readonly PlannedTable[];
}

function askedTables(schema: GraphQLSchema, question: TableQuestion): AskedTables {
  const { coerced } = getVariableValues(schema, question.operation.variableDefinitions ?? [], question.variables);
  const variables = coerced ?? {};
  const document = chosenSelections(question.document, variables);
  const operation = getOperationAST(document, question.operation.name?.value) ?? question.operation;
  const selecting = selectingIn(schema, document, variables);
  const plain = selectedFields(selecting, operation);
  const prefix = prefixFor(plain);
  const reasons = withReasons(selecting, prefix, plain);
  const tables = plannedTables(reasons, prefix);
  if (tables.every(({ within }) => within === null)) throw new TableError(said("TABLE_WITHOUT_LIST"));
  const complete = [...reasons, ...wholesOf(selecting, prefix, reasons)];
  return { selecting, operation, variables, prefix, plain, complete, tables: mainFirst(tables) };
}

interface Pages {
  readonly answer: Fields;
  /** What is said of lists whose pages were not all read. */
  readonly unread: readonly Fact[];
}

async function allPages(asked: AskedTables, asking: Asking): Promise<Pages> {
  const { selecting, prefix, operation } = asked;
  const documentOf = (fields: readonly SelectedField[]) => documentFrom(operation, fields);
  const sized = (fields: readonly SelectedField[], size: number) => withPages(selecting, prefix, fields, size);
  const costs = PAGE_SIZES.map((size) => ({ size, cost: asking.costOf(documentOf(sized(asked.plain, size))) }));
  const { size, cost: first } = costs.find(({ cost }) => cost !== null) ?? { size: USUAL_PAGE, cost: null };
  const fields = sized(asked.complete, size);
  const answer: Record<string, unknown> = { ...(await asking.answer(documentOf(fields))) };
  const unread: Fact[] = [];
  let cost = first ?? asking.mostCost;
  for (const field of fields.filter(isFollowed)) {
    const each = asking.costOf(documentOf([field])) ?? asking.mostCost;
    for (;;) {
      const { hasNextPage, endCursor } = pageInfoOf(answer[field.name], prefix);
      if (!hasNextPage || endCursor === null) break;
      cost += each;
      if (cost > asking.mostCost) {
        unread.push({ subject: CUT, text: TOO_LONG });
        break;
      }
      const page = await asking.answer(documentOf([pageAfter(field, endCursor)]));
      answer[field.name] = joined(field, answer[field.name] as Fields, page[field.name] as Fields);
    }
  }
  return { answer, unread };
}

const CUT: Term = { zh: "截断", en: "Cut" };
const TOO_LONG: Term = {
  zh: "列表太长，一个文件容纳不下，其余条目未列入。请缩小范围（如按年度、条线、上级机关）分别下载。",
  en: "The list is too long for one file, and the rest of it is left out. Ask for parts of it, such as one year, line or parent at a time.",
};

/** The entries of two pages as one; all else is as the later page says it. */
function joined({ below }: SelectedField, before: Fields, page: Fields): Fields {
  const entries = below.filter(({ field }) => field === "nodes" || field === "edges").map(({ name }) => name);
  const both = (name: string) => [...(before[name] as readonly unknown[]), ...(page[name] as readonly unknown[])];
  return { ...page, ...Object.fromEntries(entries.map((name) => [name, both(name)])) };
}

/** How many entries a list has, if some of them are not in the answer; null if all are. Lists within a cut list are cut. */
function cutOf(table: PlannedTable, prefix: string, answer: Fields): Table["cut"] {
  const { connection, within, steps } = table;
  if (within === null) return null;
  const around = cutOf(within, prefix, answer) && { of: null };
  if (connection === null || around) return around;
  const lists = [...stacksOf(within, answer)].map((stack) => follow(stack.at(-1), steps.slice(0, -1)) as Fields | null);
  const isCut = lists.some((list) => {
    const { hasNextPage, hasPreviousPage } = pageInfoOf(list, prefix);
    return hasNextPage || (hasPreviousPage && !isFollowed(connection));
  });
  const counts = lists.map((list) => Number(list?.[`${prefix}totalCount`] ?? 0));
  return isCut ? { of: counts.reduce((sum, count) => sum + count, 0) } : null;
}

interface PageInfoSaid {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly endCursor: string | null;
}

const ALONE: PageInfoSaid = { hasNextPage: false, hasPreviousPage: false, endCursor: null };

function pageInfoOf(list: unknown, prefix: string): PageInfoSaid {
  return ((list as Fields | null | undefined)?.[`${prefix}pageInfo`] ?? ALONE) as PageInfoSaid;
}

/** Throws TableError if nothing that was asked is there, as of a report that nobody filed. */
function refuseMissing(fields: readonly SelectedField[], answer: Fields): void {
  if (fields.every(({ name }) => answer[name] == null))
    throw new TableError(said("TABLE_OF_NOTHING", { fields: fields.map(({ name }) => name) }));
}

function documentFrom(operation: OperationDefinitionNode, fields: readonly SelectedField[]): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [operationOf(operation, fields)] };
}

function parameterFacts(variables: Readonly<Record<string, unknown>>): readonly Fact[] {
  return Object.entries(variables).flatMap(([name, value]) => {
    if (value == null) return [];
    const text = `${name} = ${typeof value === "string" ? value : JSON.stringify(value)}`;
    return [{ subject: PARAMETER, text: { zh: text, en: text } }];
  });
}

const PARAMETER: Term = { zh: "参数", en: "Parameter" };

/** The question as it was sent, in one line, so that it can be asked again. */
function queryFact(document: DocumentNode): Fact {
  const text = stripIgnoredCharacters(print(document));
  return { subject: QUERY, text: { zh: text, en: text } };
}

const QUERY: Term = { zh: "查询语句", en: "Query" };

function meaningsIn(tables: readonly PlannedTable[]): readonly StatusMeaning[] {
  const all = tables.flatMap(({ columns }) => columns.flatMap(({ meanings = [] }) => meanings));
  return [...new Map(all.map((meaning) => [meaning.code, meaning])).values()];
}
