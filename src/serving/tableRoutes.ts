import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { TableQuestion } from "../export/answer/answerTables";
import { chosenList } from "../export/answer/chosenList";
import { type NamedTable, variablesFrom } from "../export/answer/namedTables";
import { AnswerErrors, type SentQuestion, type TableApi } from "../export/answer/tableApi";
import { TableError } from "../export/answer/tableError";
import { TABLE_FORMATS } from "../export/table/formats";
import type { AnswerTables, TableFileOptions, TableFormat } from "../export/table/table";
import type { AnswerSize } from "../graphql/context";
import { said } from "../message/message";
import type { Question } from "../question/question";
import { answerFrom, answerOf } from "./answer";
import { type Asked, keyOf, persistedIn } from "./asked";
import type { Computed, Desk } from "./desk";
import { STATUSES_BY_ADDRESS, statusFor } from "./failures";
import { savedAs } from "./fileName";
import {
  answeredAsJson,
  askedBy,
  largeAnswers,
  readBodiesAsBytes,
  type Served,
  searchOf,
  type TooLarge,
} from "./graphqlRoute";
import type { QueryTexts } from "./queryTexts";
import { Refusal, type ShownError } from "./refusal";
import { serveTablesPage } from "./tablesPage";

/** What tables are answered with. */
export interface TableDoors {
  readonly desk: Desk;
  readonly apollo: ApolloServer<Served>;
  readonly api: TableApi;
  /** The name and version of this service. */
  readonly service: string;
  readonly named: ReadonlyMap<string, NamedTable>;
  readonly tooLarge: TooLarge;
  readonly texts: QueryTexts;
  /** What a client learns of an error; logs those that are ours. */
  shownOf(error: unknown): ShownError;
  logClosing(error: unknown): void;
}

/** Parameters of a file, which no question has as a variable. */
const OF_FILE = ["list", "header"] as const;

/**
 * Serves the answers of /graphql as files of tables, at the same address with the ending of a format; and the named tables,
 * each at /tables/{name} with an ending, with their variables as parameters.
 */
export function serveTables(app: FastifyInstance, doors: TableDoors): void {
  const { desk, tooLarge } = doors;
  void app.register(async (scope) => {
    readBodiesAsBytes(scope);
    desk.guard(scope);
    for (const format of TABLE_FORMATS)
      scope.route({
        method: ["GET", "HEAD", "POST"],
        url: `/graphql.${format.ending}`,
        handler: (request, reply) => {
          const asked = askedBy(request, tooLarge);
          return answerAsFile(doors, request, reply, { asked, format, named: null });
        },
      });
    scope.get("/tables/:file", (request, reply) => answerNamed(doors, request, reply));
  });
  serveTablesPage(app, doors, TABLE_FORMATS);
}

interface FileAsked {
  /** Undefined if only Apollo can say what is wrong with the request. */
  readonly asked: Asked | undefined;
  readonly format: TableFormat;
  readonly named: NamedTable | null;
}

function answerNamed(doors: TableDoors, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { file } = request.params as { readonly file: string };
  const [, name = file, ending = ""] = /^([^.]*)\.(.*)$/.exec(file) ?? [];
  const format = TABLE_FORMATS.find((one) => one.ending === ending);
  const named = doors.named.get(name);
  if (!named || (!format && ending !== "json")) throw new TableError(said("TABLE_UNKNOWN", { name: file }));
  const given = new Map<string, string[]>();
  for (const [parameter, text] of searchOf(request))
    if (!format || !isOfFile(parameter)) given.set(parameter, [...(given.get(parameter) ?? []), text]);
  const asked = { query: named.query, variables: variablesFrom(named, given) };
  if (format) return answerAsFile(doors, request, reply, { asked, format, named });
  const { desk, apollo } = doors;
  return desk.answer(request, reply, keyOf(desk.viewer, asked), (question, version) =>
    answeredAsJson(apollo, question, postOf(asked), version),
  );
}

function isOfFile(parameter: string): boolean {
  return (OF_FILE as readonly string[]).includes(parameter);
}

function answerAsFile(
  doors: TableDoors,
  request: FastifyRequest,
  reply: FastifyReply,
  file: FileAsked,
): Promise<FastifyReply> {
  const { asked, format, named } = file;
  const search = searchOf(request);
  const header = headerIn(once(search, "header"));
  const list = once(search, "list");
  const key = keyOf(doors.desk.viewer, asked);
  const keyOfFile = key && JSON.stringify([key, format.ending, named?.name, header, list]);
  return doors.desk.answer(request, reply, keyOfFile, (question, version) =>
    fileOf(doors, question, version, file, { list, header }),
  );
}

function once(search: URLSearchParams, parameter: (typeof OF_FILE)[number]): string | null {
  const [given = null, ...others] = search.getAll(parameter);
  if (others.length > 0) throw new TableError(said("PARAMETER_TWICE", { parameter }));
  return given;
}

function headerIn(given: string | null): TableFileOptions["header"] {
  const header = given ?? "zh";
  if (header === "zh" || header === "en" || header === "code") return header;
  throw new TableError(said("HEADER_UNKNOWN", { given: header || '""' }));
}

/** The tables that a request wants: the one that the question is about, unless said. */
interface Wanted {
  readonly list: string | null;
  readonly header: TableFileOptions["header"];
}

async function fileOf(
  doors: TableDoors,
  question: Question,
  asOfVersion: string | null,
  { asked, format, named }: FileAsked,
  wanted: Wanted,
): Promise<Computed> {
  const sent = sentIn(doors, asked);
  const called = named && { name: named.name, title: named.title };
  const tableQuestion = sent && doors.api.questionFrom(sent, called ?? undefined);
  if (!tableQuestion) return refusedByApi(doors, question, asked, asOfVersion);
  let end: (() => void) | null = null;
  const size: AnswerSize = {
    isLarge: false,
    largeAlone: async () => {
      end = await largeAnswers.acquire();
    },
  };
  try {
    return await written(doors, question, asOfVersion, tableQuestion, size, format, wanted);
  } catch (error) {
    const errors = error instanceof AnswerErrors ? error.errors : error instanceof GraphQLError ? [error] : null;
    if (errors === null) throw error;
    return shownErrors(distinct(errors.map((one) => withoutPlace(doors.shownOf(one)))));
  } finally {
    (end as (() => void) | null)?.();
    question.close().catch((error) => doors.logClosing(error));
  }
}

async function written(
  { api, service }: TableDoors,
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
  const bytes = await format.write(tables, { list: chosen, header });
  const { basis } = await question.rested();
  const version = tables.dataVersion || null;
  const answer = answerOf(bytes, format.mediaType, headersOf(tables, chosen, format));
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
function sentIn({ texts }: TableDoors, asked: Asked | undefined): SentQuestion | null {
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
  { apollo }: TableDoors,
  question: Question,
  asked: Asked | undefined,
  asOfVersion: string | null,
): Promise<Computed> {
  if (asked === undefined) throw new Refusal("REQUEST_UNREADABLE");
  const computed = await answeredAsJson(apollo, question, postOf(asked), asOfVersion);
  return { ...computed, status: Math.max(400, computed.status), kept: null };
}

function postOf(asked: Asked): HTTPGraphQLRequest {
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

// A question in an address: what it names and does not exist is not found. What is no fault of it is ours.
function shownErrors(errors: readonly ShownError[]): Computed {
  const { status = 0, headers = {} } = statusFor(errors) ?? {};
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  const own = codes.includes("INTERNAL_SERVER_ERROR") ? 500 : (STATUSES_BY_ADDRESS[codes[0] ?? ""] ?? 400);
  const answer = answerFrom(`${JSON.stringify({ errors })}\n`, "application/json; charset=utf-8");
  return { status: status || own, headers: new Map(Object.entries(headers)), answer, kept: null };
}
