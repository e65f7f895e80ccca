import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { TableQuestion } from "../export/answer/answerTables";
import { chosenList, withChosen } from "../export/answer/chosenList";
import type { NamedTable } from "../export/answer/namedTables";
import { AnswerErrors, type SentQuestion, type TableApi } from "../export/answer/tableApi";
import type { AnswerTables, TableFormat } from "../export/table/table";
import type { AnswerSize } from "../graphql/context";
import type { Question } from "../question/question";
import { answerFrom, answerOf } from "./answer";
import { type Asked, persistedIn } from "./asked";
import type { Computed } from "./desk";
import { STATUSES_BY_ADDRESS, statusFor } from "./failures";
import { savedAs } from "./fileName";
import type { Wanted } from "./fileParameters";
import { answeredAsJson, largeAnswers, type Served } from "./graphqlRoute";
import type { QueryTexts } from "./queryTexts";
import { Refusal, type ShownError } from "./refusal";

/** What answers are made into files with. */
export interface TableMaker {
  readonly apollo: ApolloServer<Served>;
  readonly api: TableApi;
  /** The name and version of this service. */
  readonly service: string;
  readonly texts: QueryTexts;
  /** What a client learns of an error; logs those that are ours. */
  shownOf(error: unknown): ShownError;
  logClosing(error: unknown): void;
}

/** The file that a request asks for. */
export interface FileAsked {
  /** Undefined if only Apollo can say what is wrong with the request. */
  readonly asked: Asked | undefined;
  readonly format: TableFormat;
  readonly named: NamedTable | null;
  readonly wanted: Wanted;
}

/** Answers a question as a file, from the snapshot of `question`, which ends with it; or says in JSON why it cannot. */
export async function tableFileOf(
  maker: TableMaker,
  question: Question,
  asOfVersion: string | null,
  { asked, format, named, wanted }: FileAsked,
): Promise<Computed> {
  const sent = sentIn(maker, asked);
  const called = named && { name: named.name, title: named.title };
  const tableQuestion = sent && maker.api.questionFrom(sent, called ?? undefined);
  if (!tableQuestion) return refusedByApi(maker, question, asked, asOfVersion);
  let end: (() => void) | null = null;
  const size: AnswerSize = {
    isLarge: false,
    largeAlone: async () => {
      end = await largeAnswers.acquire();
    },
  };
  try {
    return await written(maker, question, asOfVersion, tableQuestion, size, format, wanted);
  } catch (error) {
    const errors = error instanceof AnswerErrors ? error.errors : error instanceof GraphQLError ? [error] : null;
    if (errors === null) throw error;
    return shownErrors(distinct(errors.map((one) => withoutPlace(maker.shownOf(one)))));
  } finally {
    (end as (() => void) | null)?.();
    question.close().catch((error) => maker.logClosing(error));
  }
}

async function written(
  { api, service }: TableMaker,
  question: Question,
  asOfVersion: string | null,
  tableQuestion: TableQuestion,
  size: AnswerSize,
  format: TableFormat,
  { list, header }: Wanted,
): Promise<Computed> {
  const readAt = new Date().toISOString();
  const tables = await api.tables(tableQuestion, { question, size }, async () => ({
    service,
    readAt,
    dataVersion: (await question.rested()).version ?? asOfVersion ?? "",
  }));
  const chosen = chosenList(tables, list);
  const shown = withChosen(tables, list, format);
  const bytes = await format.write(shown, { list: chosen, header });
  const { basis } = await question.rested();
  const version = tables.dataVersion || null;
  const answer = answerOf(bytes, format.mediaType, headersOf(shown, chosen, format));
  return {
    status: 200,
    headers: new Map(),
    answer,
    kept: version === null ? null : { version, value: answer, basis },
  };
}

/** Characters of the name of a file. */
const LONGEST_NAME = 80;

/** The name of the file, and whether something was left out of it. */
function headersOf({ name, title, tables }: AnswerTables, chosen: string, format: TableFormat): Record<string, string> {
  const shown = tables.filter(({ list }) => format.holdsAll || list === chosen);
  const cut = shown.flatMap(({ list, rows, cut }) => (cut ? [`${list}=${rows.length}/${cut.of ?? "*"}`] : []));
  return {
    ...savedAs(`${title.zh.slice(0, LONGEST_NAME)}.${format.ending}`, `${name}.${format.ending}`),
    ...(cut.length > 0 && { "table-cut": cut.join(", ") }),
  };
}

/** A question with its text; null if Apollo has to say what is wrong with it. */
function sentIn({ texts }: TableMaker, asked: Asked | undefined): SentQuestion | null {
  const { query, operationName, variables, extensions } = asked ?? {};
  const hash = persistedIn(extensions)?.sha256Hash;
  if (typeof hash === "string" && typeof query === "string") texts.register(hash, query);
  const text = query ?? (typeof hash === "string" ? texts.withHash(hash) : undefined);
  if (typeof text !== "string" || typeof (variables ?? {}) !== "object" || Array.isArray(variables)) return null;
  if (operationName != null && typeof operationName !== "string") return null;
  return {
    query: text,
    operationName: operationName ?? null,
    variables: (variables ?? {}) as SentQuestion["variables"],
  };
}

// The API says what is wrong with a question, in the same words as without a file.
async function refusedByApi(
  { apollo }: TableMaker,
  question: Question,
  asked: Asked | undefined,
  asOfVersion: string | null,
): Promise<Computed> {
  if (asked === undefined) throw new Refusal("REQUEST_UNREADABLE");
  const computed = await answeredAsJson(apollo, question, postOf(asked), asOfVersion);
  return { ...computed, status: Math.max(400, computed.status), kept: null };
}

/** A question as Apollo gets it. */
export function postOf(asked: Asked): HTTPGraphQLRequest {
  const headers = new HeaderMap([["content-type", "application/json"]]);
  const given = Object.entries(asked).filter(([, part]) => part !== undefined);
  return { method: "POST", headers, search: "", body: Object.fromEntries(given) };
}

// What was asked for the tables besides fails for the same reason.
function distinct(errors: readonly ShownError[]): readonly ShownError[] {
  return [...new Map(errors.map((error) => [error.message, error])).values()];
}

// What was asked for the tables has other lines than the question.
function withoutPlace({ message, extensions }: ShownError): ShownError {
  return { message, ...(extensions && { extensions }) };
}

/** Errors of a question in an address: what it names and does not exist is not found. What is no fault of it is ours. */
export function shownErrors(errors: readonly ShownError[]): Computed {
  const { status = 0, headers = {} } = statusFor(errors) ?? {};
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  const own = codes.includes("INTERNAL_SERVER_ERROR") ? 500 : (STATUSES_BY_ADDRESS[codes[0] ?? ""] ?? 400);
  const answer = answerFrom(`${JSON.stringify({ errors })}\n`, "application/json; charset=utf-8");
  return { status: status || own, headers: new Map(Object.entries(headers)), answer, kept: null };
}
