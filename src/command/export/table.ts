import { existsSync, readFileSync } from "node:fs";
import { GraphQLError } from "graphql";
import { PUBLIC } from "../../access/viewer";
import { chosenList, withChosen } from "../../export/answer/chosenList";
import {
  NAMED_QUESTIONS,
  type NamedTable,
  namedTable,
  namedTablesIn,
  variablesFrom,
} from "../../export/answer/namedTables";
import { AnswerErrors, TableApi } from "../../export/answer/tableApi";
import { TABLE_FORMATS } from "../../export/table/formats";
import type { TableFileOptions, TableFormat } from "../../export/table/table";
import { LIMITS } from "../../graphql/operation/limits";
import { buildApi } from "../../graphql/schema";
import { said } from "../../message/message";
import { SaidError } from "../../message/saidError";
import { Question } from "../../question/question";
import { RELEASE } from "../../release";
import { deadlinesIn, limitsIn, type Settings } from "../../settings";
import type { Store } from "../../store/store";
import { UsageError } from "../../usageError";
import type { Teller } from "../teller";
import { writeOutput } from "./output";

/** The words of the command. */
interface TableWords {
  /** The name of a table, or a file with a question. */
  readonly question: string;
  /** `name=value` for each variable. */
  readonly var: readonly string[];
  readonly list?: string;
  readonly header: TableFileOptions["header"];
  /** The ending of a format, instead of that of the output. */
  readonly format?: string;
  /** `-` is standard output. */
  readonly output: string;
}

/**
 * Writes the answer to a question as a file of tables, within the limits of the API. Throws UsageError if there is no such
 * question or format, or if the question is not valid; TableError if its answer is no table; and what the question itself
 * throws.
 */
export async function exportTable(store: Store, settings: Settings, words: TableWords, teller: Teller): Promise<void> {
  const format = formatFor(words);
  const schema = buildApi();
  const api = new TableApi(schema, { ...LIMITS, ...limitsIn(settings) });
  const table = tableNamed(words.question, schema);
  const sent = {
    query: table.query,
    operationName: null,
    variables: variablesFrom(table, variablesIn(words.var), words.header),
  };
  const asked = api.questionFrom(sent, table);
  if (!asked) throw new UsageError(said("QUESTION_INVALID", { question: words.question, why: api.problemIn(sent) }));
  const question = new Question(store, PUBLIC, null, deadlinesIn(settings));
  try {
    const readAt = new Date().toISOString();
    const answer = await api.tables(asked, { question }, async () => ({
      service: RELEASE,
      readAt,
      dataVersion: (await question.rested()).version ?? (await store.version()),
    }));
    const list = chosenList(answer, words.list ?? null);
    const chosen = withChosen(answer, words.list ?? null, format);
    await writeOutput(await format.write(chosen, { list, header: words.header }), words.output);
    const shown = chosen.tables.filter((one) => format.holdsAll || one.list === list);
    const lists = shown.filter(({ cut }) => cut !== null).map((one) => one.list);
    const rows = shown.find((one) => one.list === list)?.rows.length ?? 0;
    const path = words.output;
    if (path !== "-") teller.tell(said("TABLE_WRITTEN", { path, title: answer.title, rows }));
    if (lists.length > 0) teller.warn(said("TABLE_CUT", { path, lists }));
  } catch (error) {
    throw error instanceof AnswerErrors ? causeIn(error) : error;
  } finally {
    await question.close();
  }
}

function formatFor({ format, output }: TableWords): TableFormat {
  const found = TABLE_FORMATS.find(({ ending }) =>
    format === undefined ? output.endsWith(`.${ending}`) : ending === format,
  );
  if (found) return found;
  throw new UsageError(
    said("TABLE_FORMAT_UNKNOWN", { given: format ?? output, known: TABLE_FORMATS.map(({ ending }) => ending) }),
  );
}

function tableNamed(question: string, schema: ReturnType<typeof buildApi>): NamedTable {
  const known = namedTablesIn(NAMED_QUESTIONS, schema).get(question);
  if (known) return known;
  if (!existsSync(question)) throw new UsageError(said("QUESTION_UNKNOWN", { question }));
  try {
    return namedTable(question, readFileSync(question, "utf8"), schema);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new UsageError(said("QUESTION_INVALID", { question, why: error.message }));
  }
}

function variablesIn(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const variables = new Map<string, string[]>();
  for (const text of texts) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) throw new UsageError(said("VARIABLE_UNREADABLE", { given: text }));
    variables.set(name, [...(variables.get(name) ?? []), value]);
  }
  return variables;
}

/** What a question itself said, where it said something. */
function causeIn({ errors }: AnswerErrors): Error {
  const [first] = errors;
  const cause = first?.originalError;
  return cause instanceof SaidError ? cause : (cause ?? first ?? new Error("An answer without data has no errors."));
}
